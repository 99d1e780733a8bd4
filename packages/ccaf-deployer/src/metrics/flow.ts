/** What was measured in a minute, by when it began: milliseconds since the epoch. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** What went through a statement, the oldest first. What is absent is not known: it is never zero. */
export interface StatementFlow {
  /** Records that wait to be read. */
  readonly pending?: readonly Sample[];
  readonly recordsOut?: readonly Sample[];
}

/** What a compute pool gave. What is absent is not known: it is never zero. */
export interface PoolFlow {
  /** CFUs in use, the oldest first. */
  readonly cfus?: readonly Sample[];
  readonly limit?: number;
  /** CFU-minutes since midnight, UTC; only where they were asked for. */
  readonly cfuMinutesToday?: number;
}

/** What the Metrics API tells, minute by minute, of the window from 20 to 5 minutes ago. */
export interface Flow {
  /** By name; those of others in the same compute pools are there, too. */
  readonly statements: ReadonlyMap<string, StatementFlow>;
  /** By id. */
  readonly pools: ReadonlyMap<string, PoolFlow>;
  /** What is not known because the API did not tell it, and why: a sentence each. */
  readonly notes: readonly string[];
}
