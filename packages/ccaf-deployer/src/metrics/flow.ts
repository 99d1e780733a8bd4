/** What was measured in a minute, by when it began: milliseconds since the epoch. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** What went through a statement. What is absent is not known: it is never zero. */
export interface StatementFlow {
  /** Records that wait to be read. */
  readonly pending?: readonly Sample[];
  readonly recordsIn?: readonly Sample[];
  readonly recordsOut?: readonly Sample[];
  readonly cfus?: readonly Sample[];
}

/** What a compute pool gave. What is absent is not known: it is never zero. */
export interface PoolFlow {
  readonly cfus?: number;
  readonly limit?: number;
  readonly cfuMinutesToday?: number;
}

/** What the Metrics API tells, minute by minute, of the window from 20 to 5 minutes ago. */
export interface Flow {
  /** By name. */
  readonly statements: ReadonlyMap<string, StatementFlow>;
  /** By id. */
  readonly pools: ReadonlyMap<string, PoolFlow>;
}
