import type { App } from 'flink-table-api';
import type { Logger } from '../log';
import type { Flow, FlowRequest } from '../metrics';
import type { Project, Target } from '../reconcile/identity';
import type { WaitContext } from '../reconcile/wait';

/** How a check goes about what it finds. */
export interface WatchRequest {
  /** Whether a statement that failed once is resumed, once. */
  readonly resumeFailed: boolean;
  /** How many CFU-minutes a day the project allows itself. @default - there is no budget */
  readonly cfuMinutesADay?: number;
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
  /** Asks the Metrics API, and never fails. @default - there is no key for it: lag and flow are not known */
  readonly readFlow?: (request: FlowRequest) => Promise<Flow>;
}
