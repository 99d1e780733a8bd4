import type { Position } from './position';

/** What a step of a job may do. */
export interface StepPlan {
  /** How many rows of each table it may read. */
  readonly limit: number;
  /** Whether what it writes is committed at once; otherwise when the job stops, or runs again. */
  readonly commits: boolean;
}

/** Who follows a job's life. */
export interface Supervisor {
  /** What the next step may do; an error that it throws fails the job. */
  beforeStep(): StepPlan;
  /** The job came to its end by itself: it has read all that it was to read. */
  onCompletion(): void;
  onFailure(error: unknown): void;
}

/** How far a job has come. */
export interface JobProgress {
  /** Where it is in each table that it reads, by the table's id. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Whether it, or the one that it took over from, has processed anything: arms without a table have one row, once. */
  readonly hasRun: boolean;
}

/** A statement that reads tables, be it running or not: where it is, and what can be done with it. */
export interface Job extends JobProgress {
  /** Ids of the tables that it reads or writes. */
  readonly touches: ReadonlySet<string>;
  /** Those of them that it writes. */
  readonly sinks: ReadonlySet<string>;
  /** When the positions last advanced; `undefined` before the first step. */
  readonly advancedAt: number | undefined;
  /** How many rows it has read. */
  readonly rowsRead: number;
  /** How many rows it has written. @default - the engine does not count them */
  readonly rowsWritten?: number;
  /** Whether it took over from another. */
  readonly hasContinued: boolean;
  /** Takes over where another job stopped; a hint has the last word, and a table that the other did not read its start. */
  continueFrom(other: JobProgress): void;
  /** Begins, or goes on after a stop or a failure; resolves when it runs. */
  start(supervisor: Supervisor): Promise<void>;
  /** Stops in order: once this resolves, what it has read is written, and its positions are final. */
  stop(): Promise<void>;
  /** Ends it as it is: once this resolves it writes nothing more. */
  cancel(): Promise<void>;
}
