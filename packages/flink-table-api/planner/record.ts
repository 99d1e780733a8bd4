import { createHash } from 'node:crypto';
import type { Refusal } from './case';

/** What the planner answered: columns, and, of a whole query, its rows; or why it refuses it, and at which step. */
export type Answer = (Refusal & { readonly by: 'parse' | 'validate' | 'plan' }) | Planned;

export interface Planned {
  readonly columns: readonly (readonly [name: string, type: string])[];
  /** As in EXPLAIN CHANGELOG_MODE: `I`, `I,UA,D`. */
  readonly changes?: string;
  /** Each as the places of its columns, the smallest first. */
  readonly keys?: readonly (readonly number[])[];
  /** The operators of the physical plan, each once, from the top. */
  readonly operators?: readonly string[];
}

/** Which Flink answered, on which Java. */
export interface Versions {
  readonly flink: string;
  readonly java: string;
}

/** What a Flink's planner answered once. */
export interface PlannerRecord {
  readonly versions: Versions;
  readonly answers: ReadonlyMap<string, Answer>;
}

const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);

/** The answers as text, one JSON a line, below the versions and a hash of what declares the tables. */
export const writeRecord = ({ versions, answers }: PlannerRecord, setup: readonly string[]): string =>
  [{ ...versions, tables: hashOf(setup) }, ...answers].map((line) => `${JSON.stringify(line)}\n`).join('');

/** Reads what was recorded. Over tables that were declared in another way, nothing is known. */
export function readRecord(text: string, setup: readonly string[]): PlannerRecord {
  const [header = '{}', ...lines] = text.trimEnd().split('\n');
  const { tables, ...versions } = JSON.parse(header) as Versions & { readonly tables: string };
  const isOfNow = tables === hashOf(setup);
  return { versions, answers: new Map(isOfNow ? lines.map((line) => JSON.parse(line) as [string, Answer]) : []) };
}
