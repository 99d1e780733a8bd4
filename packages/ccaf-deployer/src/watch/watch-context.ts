import type { App } from 'flink-table-api';
import type { Logger } from '../log';
import type { Flow } from '../metrics/flow';
import type { Project, Target } from '../reconcile/identity';
import type { WaitContext } from '../reconcile/wait';

/** How a check goes about what it finds. */
export interface WatchRequest {
  /** Whether a statement that failed once is told to go on, once. */
  readonly resumeFailed: boolean;
  /** How many CFU-minutes a day the project allows itself. @default - there is no budget */
  readonly cfuMinutesADay?: number;
}

/** Whose flow is asked for: the statements that are judged, by name, and the compute pools that they run in, by id. */
export interface FlowQuestion {
  readonly statements: readonly string[];
  readonly pools: readonly string[];
}

/** What a check works with. */
export interface WatchContext extends WaitContext {
  readonly project: Project;
  readonly apps: readonly App[];
  readonly target: Target;
  readonly environmentId: string;
  readonly log: Logger;
  /** Takes a line of the log as it is. */
  readonly write: (line: string) => void;
  /** Asks the Metrics API; never fails, and tells what it does not know by leaving it out. @default - it is not asked */
  readonly readFlow?: (question: FlowQuestion) => Promise<Flow | undefined>;
}
