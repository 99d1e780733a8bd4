import type { Entry } from '../functions/entry';
import { AGGREGATE_FUNCTIONS } from './aggregate-functions';
import { AGGREGATES } from './aggregates';
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import { COLLECTION_FUNCTIONS, COLLECTIONS } from './collections';
import { COMPARISON } from './comparison';
import { CASE_CONSTRUCTS, CONDITIONAL, CONDITIONAL_FUNCTIONS } from './conditional';
import { ENCODING } from './encoding';
import { HASH } from './hash';
import { INTERVALS } from './intervals';
import { JSON_FUNCTIONS, JSON_METHODS } from './json';
import { MOMENT_FUNCTIONS, MOMENTS } from './moments';
import { NUMERIC, NUMERIC_FUNCTIONS } from './numeric';
import { TEXT, TEXT_FUNCTIONS } from './text';
import { TEXT_SEARCH } from './text-search';
import { TRIGONOMETRY, TRIGONOMETRY_FUNCTIONS } from './trigonometry';
import { WINDOW_FUNCTIONS, WINDOW_METHODS } from './window-functions';

/** What is called on a value, by its name in TypeScript. */
export const METHODS = {
  ...COMPARISON,
  ...CONDITIONAL,
  ...ARITHMETIC,
  ...NUMERIC,
  ...TRIGONOMETRY,
  ...TEXT,
  ...TEXT_SEARCH,
  ...ENCODING,
  ...HASH,
  ...JSON_METHODS,
  ...AGGREGATES,
  ...INTERVALS,
  ...MOMENTS,
  ...WINDOW_METHODS,
  ...COLLECTIONS,
  ...ARRAYS,
} as const;

/** What is called by itself. */
export const FUNCTIONS = {
  ...CONDITIONAL_FUNCTIONS,
  ...NUMERIC_FUNCTIONS,
  ...TRIGONOMETRY_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...JSON_FUNCTIONS,
  ...MOMENT_FUNCTIONS,
  ...AGGREGATE_FUNCTIONS,
  ...WINDOW_FUNCTIONS,
  ...COLLECTION_FUNCTIONS,
} as const;

/** What has a signature of its own. */
export const CONSTRUCTS = { ...CASE_CONSTRUCTS } as const;

export type MethodName = keyof typeof METHODS;
export type FunctionName = keyof typeof FUNCTIONS;

/** All functions, by each of their names. */
export const ALL: readonly Readonly<Record<string, Entry>>[] = [METHODS, FUNCTIONS, CONSTRUCTS];

/** A function by any of its names. */
export const entryNamed = (name: string): Entry | undefined => ALL.find((all) => Object.hasOwn(all, name))?.[name];

const names = new Map<Entry, string>();

/** The first of a function's names: Flink's, in Java. It is looked for once it is used: an app uses few of so many. */
export function nameOfEntry(entry: Entry): string {
  const name = names.get(entry) ?? firstNameOf(entry);
  names.set(entry, name);
  return name;
}

function firstNameOf(entry: Entry): string {
  for (const all of ALL) for (const name in all) if (all[name] === entry) return name;
  return '';
}

/** Each function once, by the first of its names. */
export const allEntries = (): ReadonlyMap<string, Entry> =>
  new Map(ALL.flatMap((all) => Object.entries(all).filter(([name, entry]) => nameOfEntry(entry) === name)));
