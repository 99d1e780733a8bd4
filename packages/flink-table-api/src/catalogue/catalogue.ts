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

/** Each entry once, under the first of its names: Flink's, in Java. */
const byEntry = new Map<Entry, string>();
for (const [name, entry] of [METHODS, FUNCTIONS, CONSTRUCTS].flatMap((names) => Object.entries<Entry>(names))) {
  if (!byEntry.has(entry)) byEntry.set(entry, name);
}
const byName = new Map([...byEntry].map(([entry, name]) => [name, entry]));

/** Each function once, by its name. */
export const CATALOGUE: ReadonlyMap<string, Entry> = byName;

export const nameOfEntry = (entry: Entry): string => byEntry.get(entry) ?? '';
