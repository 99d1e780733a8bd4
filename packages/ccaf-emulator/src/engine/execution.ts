import type { Catalog, Defaults } from '../catalog/catalog';
import type { Job } from './job';
import type { Traits } from './traits';

/** A value of a result: a text, or a list for what holds others; numbers are the codes of a VARIANT. */
export type ResultValue = string | number | null | readonly ResultValue[];

/** What a row of a result does to those before it. Source: the OpenAPI description, `StatementResultResults.data`. */
export const OP = Object.freeze({ insert: 0, updateBefore: 1, updateAfter: 2, delete: 3 });

export interface ResultRow {
  readonly op: number;
  readonly row: readonly ResultValue[];
}

/** Rows that are only added. */
export const inserted = (rows: readonly (readonly ResultValue[])[]): readonly ResultRow[] =>
  rows.map((row) => ({ op: OP.insert, row }));

/** How a statement runs: its properties, understood. */
export interface ExecutionSettings {
  readonly defaults: Defaults;
  /** `sql.snapshot.mode` = `now`: a SELECT reads what is there and ends. */
  readonly isSnapshot: boolean;
  /** Where a source is read from that neither a hint nor another statement says. */
  readonly startupMode: 'earliest-offset' | 'latest-offset';
  /** `sql.local-time-zone`, as `java.time.ZoneId` takes it; `UTC` where nothing is said. */
  readonly timeZone: string;
  /** `sql.dry-run`: the statement is checked and not kept. */
  readonly isDryRun: boolean;
  /** `sql.tables.initial-offset-from`: the statement at whose offsets this one starts. */
  readonly carryOverFrom?: string;
  /** All of the statement's properties, as they were given. */
  readonly properties: Readonly<Record<string, string>>;
}

/** What a submitted statement became: done, with all its rows, or a job, whose rows (if it has any) keep coming. */
export type Execution =
  | { readonly kind: 'completed'; readonly traits: Traits; readonly rows: readonly ResultRow[] }
  | { readonly kind: 'job'; readonly traits: Traits; readonly job: Job; readonly rows: readonly ResultRow[] };

/**
 * A statement knows its tables by what they were when it was submitted: one that is made again under a dropped one's name
 * is another table, with a topic of its own.
 *
 * @throws {Error} where a table is gone that a job reads or writes
 */
export function requireTables(execution: Execution, catalog: Catalog): void {
  if (execution.kind === 'completed') return;
  const ids = new Set(catalog.tables().map(({ id }) => id));
  if ([...execution.job.touches].every((id) => ids.has(id))) return;
  throw new Error('A table that this statement reads or writes was dropped, and its topic with it.');
}
