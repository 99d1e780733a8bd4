import type { Phase, Statement } from '../statements';
import type { Offsets } from './start-offsets';

/** The property that makes a statement start where another one stopped. */
export const CARRY_OVER = 'sql.tables.initial-offset-from';

/** A statement of the app that writes its sink: what deciding needs to know of it. */
export interface Writer {
  readonly name: string;
  readonly sql: string;
  readonly phase: Phase;
  readonly detail: string;
  readonly createdAt: string;
  /** The statement at whose offsets this one was told to start. */
  readonly carriesOverFrom: string | undefined;
  /** How far each topic was read. Empty before it first ran. */
  readonly offsets: Offsets;
}

/** What is known of the cloud: observed first, then kept up to date by the outcome of each step. */
export interface World {
  readonly sinkExists: boolean;
  readonly writers: readonly Writer[];
  /** When it was observed, in milliseconds since the epoch. */
  readonly observedAt: number;
}

/** What deciding needs to know of a statement. */
export const toWriter = (statement: Statement): Writer => ({
  name: statement.name,
  sql: statement.sql,
  phase: statement.phase,
  detail: statement.detail,
  createdAt: statement.createdAt,
  carriesOverFrom: statement.properties[CARRY_OVER],
  offsets: statement.latestOffsets,
});

/** The statements that write, out of all that there are. */
export const writersOf = (statements: readonly Statement[]): Writer[] =>
  statements.filter(({ sql }) => /^\s*INSERT\b/i.test(sql)).map(toWriter);

/** The world with this writer as it is now, or without it. */
export function withWriter(world: World, name: string, writer: Writer | undefined): World {
  const known = world.writers.some((other) => other.name === name);
  const writers = world.writers.flatMap((other) => (other.name === name ? (writer ? [writer] : []) : [other]));
  return { ...world, writers: known || !writer ? writers : [...writers, writer] };
}
