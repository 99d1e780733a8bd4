/** The phases of a statement that this emulator goes through or can be put into. */
export type Phase =
  | 'PENDING'
  | 'RUNNING'
  | 'COMPLETED'
  | 'DELETING'
  | 'FAILING'
  | 'FAILED'
  | 'STOPPING'
  | 'STOPPED'
  | 'DEGRADED';

/** Where a statement is in its life. */
export interface StatementState {
  readonly phase: Phase;
  /** `status.detail`; empty when there is nothing to say. */
  readonly detail: string;
}

export type StatementEvent =
  | { readonly type: 'waiting'; readonly detail: string }
  | { readonly type: 'started' }
  | { readonly type: 'completed'; readonly detail: string }
  | { readonly type: 'failing'; readonly detail: string }
  | { readonly type: 'failed'; readonly detail: string }
  | { readonly type: 'degraded'; readonly detail: string }
  | { readonly type: 'recovered' }
  | { readonly type: 'stopRequested' }
  | { readonly type: 'stopped'; readonly detail: string }
  | { readonly type: 'resumeRequested' }
  | { readonly type: 'deleteRequested' };

export const INITIAL_STATE: StatementState = Object.freeze({ phase: 'PENDING', detail: '' });

/** From which phase each event leads where; what is not listed is not possible. */
const TABLE: Readonly<Record<StatementEvent['type'], Readonly<Partial<Record<Phase, Phase>>>>> = {
  waiting: { PENDING: 'PENDING' },
  started: { PENDING: 'RUNNING' },
  completed: { PENDING: 'COMPLETED', RUNNING: 'COMPLETED' },
  failing: { RUNNING: 'FAILING', DEGRADED: 'FAILING', STOPPING: 'FAILING' },
  failed: { PENDING: 'FAILED', FAILING: 'FAILED' },
  degraded: { RUNNING: 'DEGRADED' },
  recovered: { DEGRADED: 'RUNNING' },
  stopRequested: {
    PENDING: 'STOPPING',
    RUNNING: 'STOPPING',
    DEGRADED: 'STOPPING',
    STOPPING: 'STOPPING',
    STOPPED: 'STOPPED',
  },
  stopped: { STOPPING: 'STOPPED' },
  resumeRequested: {
    STOPPED: 'PENDING',
    FAILED: 'PENDING',
    PENDING: 'PENDING',
    RUNNING: 'RUNNING',
    DEGRADED: 'DEGRADED',
  },
  deleteRequested: {
    PENDING: 'DELETING',
    RUNNING: 'DELETING',
    COMPLETED: 'DELETING',
    DELETING: 'DELETING',
    FAILING: 'DELETING',
    FAILED: 'DELETING',
    STOPPING: 'DELETING',
    STOPPED: 'DELETING',
    DEGRADED: 'DELETING',
  },
};

/**
 * The state after an event, or `undefined` when the event is not possible in this state. Same input, same output: no
 * clock, no engine. A request for what is already the case changes nothing and gives the same state.
 *
 * @example transition({ phase: 'STOPPED', detail: '' }, { type: 'resumeRequested' }) // { phase: 'PENDING', detail: '' }
 */
export function transition(state: StatementState, event: StatementEvent): StatementState | undefined {
  const phase = TABLE[event.type][state.phase];
  if (phase === undefined) return undefined;
  if (phase === state.phase && !('detail' in event && event.detail !== state.detail)) return state;
  return { phase, detail: 'detail' in event ? event.detail : '' };
}
