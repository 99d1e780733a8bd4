import type { Namespace } from './lineage';
import type { ManagedStatement } from './observed-state';
import { withoutStartOffsets } from './start-offsets';

/** What should run. */
export interface Goal extends Namespace {
  readonly createSink: string;
  readonly insert: string;
  /** The topics that it reads. */
  readonly sources: readonly string[];
}

/** Whether a statement does what should be done, wherever it started. */
export const isWanted = ({ insert }: Goal, { sql }: ManagedStatement): boolean => withoutStartOffsets(sql) === insert;
