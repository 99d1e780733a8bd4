import type { Catalog, Defaults } from '../catalog/catalog';
import type { Clock } from '../engine/clock';
import type { WireValue } from '../engine/nested-values';
import type { InformationSchemaTables } from './information-schema-tables';
import type { Job } from './job';
import type { Scheduler } from './scheduler';
import type { Store } from './store';
import type { Traits } from './traits';

/** One result row as the API returns it. */
export type ResultRow = readonly WireValue[];

/** What a statement needs to run. */
export interface EngineParts {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly views: InformationSchemaTables;
  readonly clock: Clock;
}

/** How a statement runs: its properties, understood. */
export interface ExecutionSettings {
  readonly defaults: Defaults;
  /** `sql.snapshot.mode` = `now`: a SELECT reads what is there and ends. */
  readonly isSnapshot: boolean;
  /** Where a source is read from that neither a hint nor another statement says. */
  readonly startupMode: 'earliest-offset' | 'latest-offset';
  /** `sql.dry-run`: the statement is checked and not kept. */
  readonly isDryRun: boolean;
  /** `sql.tables.initial-offset-from`: the statement at whose offsets this one starts. */
  readonly carryOverFrom?: string;
}

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

/** What a submitted statement became: done, with all its rows, or a job, whose rows (if it has any) keep coming. */
export type Execution =
  | { readonly kind: 'completed'; readonly traits: Traits; readonly rows: readonly ResultRow[] }
  | { readonly kind: 'job'; readonly traits: Traits; readonly job: Job; readonly rows: readonly ResultRow[] };
