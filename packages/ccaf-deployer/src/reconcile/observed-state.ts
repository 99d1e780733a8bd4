import type { Phase, Statement } from '../statements';
import type { Offsets } from './offsets';
import { type Reads, toldBy } from './statement-labels';
import { isInsert, readsIn } from './unlabelled-statement';

/** The property that makes a statement start where another one stopped. */
export const INITIAL_OFFSET_FROM = 'sql.tables.initial-offset-from';

/** A statement of the app that writes its sink: what deciding needs to know of it. */
export interface ManagedStatement {
  readonly name: string;
  /** Its text as the server gives it back, which may be another than was sent. */
  readonly sql: string;
  /** Stands for what it does; `undefined` for one that was made before there were labels, or by others. */
  readonly fingerprint: string | undefined;
  /** The topics that it reads, and where it was told to start. */
  readonly reads: Reads;
  readonly phase: Phase;
  readonly detail: string;
  readonly createdAt: string;
  /** The statement at whose offsets this one was told to start. */
  readonly initialOffsetFrom: string | undefined;
  /** How far each topic was read. Empty before it first ran. */
  readonly latestOffsets: Offsets;
}

/** What is known of the cloud: observed first, then kept up to date by the outcome of each step. */
export interface ObservedState {
  readonly sinkExists: boolean;
  readonly statements: readonly ManagedStatement[];
  /** When it was observed, in milliseconds since the epoch. */
  readonly observedAt: number;
}

/** What deciding needs to know of a statement. */
export function toManaged(statement: Statement): ManagedStatement {
  const { fingerprint, reads } = toldBy(statement.labels);
  return {
    name: statement.name,
    sql: statement.sql,
    fingerprint,
    reads: reads ?? readsIn(statement.sql),
    phase: statement.phase,
    detail: statement.detail,
    createdAt: statement.createdAt,
    initialOffsetFrom: statement.properties[INITIAL_OFFSET_FROM],
    latestOffsets: statement.latestOffsets,
  };
}

/** The statements that write, out of all that there are. */
export const managedStatements = (statements: readonly Statement[]): ManagedStatement[] =>
  statements.filter(({ labels, sql }) => toldBy(labels).fingerprint !== undefined || isInsert(sql)).map(toManaged);

/** The state with this statement as it is now, or without it. */
export function withStatement(
  observed: ObservedState,
  name: string,
  statement: ManagedStatement | undefined,
): ObservedState {
  const known = observed.statements.some((other) => other.name === name);
  const statements = observed.statements.flatMap((other) =>
    other.name === name ? (statement ? [statement] : []) : [other],
  );
  return { ...observed, statements: known || !statement ? statements : [...statements, statement] };
}
