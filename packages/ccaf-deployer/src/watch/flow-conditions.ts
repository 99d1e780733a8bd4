import type { Flow, StatementFlow } from '../metrics/flow';
import type { ManagedStatement } from '../reconcile';
import type { Finding } from './finding';

/** A statement that runs, of an app that is judged, and what is known of what goes through it. */
export interface Flowing {
  readonly app: string;
  readonly statement: ManagedStatement;
  readonly flow: StatementFlow;
  /** By the server's clock, in milliseconds since the epoch. */
  readonly now: number;
}

/** What the flow of a statement tells of its app: `stuck`, `falling-behind`. */
export const flowFindings = (_flowing: Flowing): readonly Finding[] => [];

/** What the flow tells of the project: `pool-exhausted` by CFUs, `over-budget`. */
export const poolFindings = (_flow: Flow, _cfuMinutesADay: number | undefined): readonly Finding[] => [];
