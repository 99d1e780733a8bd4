import { inputsOf, type Relation } from 'flink-table-api';

/** What follows from a query for what its statement writes and keeps. */
export interface Traits {
  /** Whether it only adds rows, or changes and takes back what it gave before. */
  readonly changes: 'append' | 'updating';
  /** The columns by which it changes rows. */
  readonly upsertKey?: readonly string[];
  /** Whether it keeps state, which another statement cannot take over. */
  readonly isStateful: boolean;
  /** Why, a sentence each. */
  readonly reasons: readonly string[];
}

const STATELESS: readonly string[] = ['scan', 'values', 'project', 'filter', 'unionAll', 'lateral'];

/** What follows from a query. */
export function traitsOf(query: Relation): Traits {
  const inner = inputsOf(query).map(traitsOf);
  const isOwn = !STATELESS.includes(query.kind);
  const isStateful = isOwn || inner.some((one) => one.isStateful);
  return { changes: isStateful ? 'updating' : 'append', isStateful, reasons: [] };
}
