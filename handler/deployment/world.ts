import type { Phase, Statement } from '../statements';

/** The property that makes a statement start where another one stopped. */
export const CARRY_OVER = 'sql.tables.initial-offset-from';

/** A statement of the app that writes its sink: what deciding needs to know of it. */
export interface Writer {
  readonly name: string;
  readonly sql: string;
  readonly phase: Phase;
  readonly detail: string;
  /** The statement at whose offsets this one starts. */
  readonly predecessor: string | undefined;
  /** Whether it ever read a row's worth of offsets: what it wrote is in the sink. */
  readonly hasRun: boolean;
}

/** What is known of the cloud: observed first, then kept up to date by the outcome of each step. */
export interface World {
  readonly sinkExists: boolean;
  readonly writers: readonly Writer[];
}

/** Phases that only a statement which got its offsets can be in. */
const RAN: readonly Phase[] = ['RUNNING', 'DEGRADED', 'STOPPING', 'STOPPED', 'COMPLETED'];

/** What deciding needs to know of a statement. */
export const toWriter = ({ name, sql, phase, detail, properties, latestOffsets }: Statement): Writer => ({
  name,
  sql,
  phase,
  detail,
  predecessor: properties[CARRY_OVER],
  hasRun: RAN.includes(phase) || Object.keys(latestOffsets).length > 0,
});

/** The app's statements that write, out of all that carry its label. */
export const writersOf = (statements: readonly Statement[]): Writer[] =>
  statements.filter(({ sql }) => /^\s*INSERT\b/i.test(sql)).map(toWriter);

/** The world with this writer as it is now, or without it. */
export function withWriter(world: World, name: string, writer: Writer | undefined): World {
  const known = world.writers.some((other) => other.name === name);
  const writers = world.writers.flatMap((other) => (other.name === name ? (writer ? [writer] : []) : [other]));
  return { ...world, writers: known || !writer ? writers : [...writers, writer] };
}
