import type { ManagedStatement } from './observed-state';

type Phased = Pick<ManagedStatement, 'phase'>;

/** The phases of a statement that has come to an end: it reads and writes nothing until somebody resumes it. */
const AT_REST = new Set<string>(['STOPPED', 'FAILED', 'COMPLETED']);
const RUNS = new Set<string>(['RUNNING', 'DEGRADED']);
const ENDING = new Set<string>(['STOPPING', 'FAILING']);

export const isAtRest = ({ phase }: Phased): boolean => AT_REST.has(phase);

/** Whether it reads and writes rows, or may begin to at any moment; so may one in a phase that is not known here. */
export const isActive = ({ phase }: Phased): boolean => !AT_REST.has(phase) && phase !== 'DELETING';

export const runs = ({ phase }: Phased): boolean => RUNS.has(phase);

/** Whether it comes to an end by itself. */
export const isEnding = ({ phase }: Phased): boolean => ENDING.has(phase);

/** When a statement that has ended did so: where the server does not say, when it was last told anything. */
export const endOf = (statement: Pick<ManagedStatement, 'phase' | 'endedAt' | 'updatedAt'>): number =>
  isAtRest(statement) ? Date.parse(statement.endedAt || statement.updatedAt) : Number.NaN;

/** The longest that a Lambda runs, in milliseconds. */
const PROGRESS_DEADLINE_MS = 15 * 60 * 1000;

/** Whether the deploy that created a statement may still be running. */
export const isYoung = (observedAt: number, { createdAt }: Pick<ManagedStatement, 'createdAt'>): boolean =>
  createdAt === '' || observedAt - Date.parse(createdAt) < PROGRESS_DEADLINE_MS;
