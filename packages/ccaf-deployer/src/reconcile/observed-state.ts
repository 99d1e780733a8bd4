import type { Phase, Statement } from '../statements';
import type { Offsets } from './specific-offsets';

/** The property that makes a statement start where another one stopped. */
export const INITIAL_OFFSET_FROM = 'sql.tables.initial-offset-from';

/** A statement of the app that writes its sink: what deciding needs to know of it. */
export interface ManagedStatement {
  readonly name: string;
  readonly sql: string;
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
export const toManaged = (statement: Statement): ManagedStatement => ({
  name: statement.name,
  sql: statement.sql,
  phase: statement.phase,
  detail: statement.detail,
  createdAt: statement.createdAt,
  initialOffsetFrom: statement.properties[INITIAL_OFFSET_FROM],
  latestOffsets: statement.latestOffsets,
});

/** The statements that write, out of all that there are. */
export const managedStatements = (statements: readonly Statement[]): ManagedStatement[] =>
  statements.filter(({ sql }) => /^\s*INSERT\b/i.test(sql)).map(toManaged);

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
