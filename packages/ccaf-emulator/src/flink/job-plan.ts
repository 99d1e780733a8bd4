import type { Sources } from './reached';
import type { Executed, ExecuteRequest, Positions } from './runtime/protocol';

/** What a job runs, and what it reads and writes. */
export interface JobPlan {
  readonly request: Omit<ExecuteRequest, 'run' | 'positions' | 'restoreFrom'>;
  /** What its next run is: of a CREATE TABLE AS whose table is there, another statement. */
  nextSql(): string;
  readonly sources: Sources;
  /** Whether its rows are its result. */
  readonly isQuery: boolean;
  /** Whether its result has rows already, which a second start would bring again. */
  hasBroughtRows(): boolean;
  /** Where it starts, as far as its properties say. */
  readonly start?: Positions;
  readonly touches: ReadonlySet<string>;
  /** Those of them that it writes. */
  readonly sinks: ReadonlySet<string>;
  /** Resolves when what crashed is up again. */
  whenRecovered(): Promise<void>;
  /** Hears of each run once it is submitted; gives what resolves when all its rows were fetched. */
  onSubmitted(executed: Executed): Promise<{ readonly drained: Promise<void> }>;
}
