import type { Namespace } from './lineage';
import { withoutStartOffsets } from './start-offsets';
import type { Writer } from './world';

/** What should run. */
export interface Goal extends Namespace {
  readonly createSink: string;
  readonly insert: string;
  /** The topics that it reads. */
  readonly sources: readonly string[];
}

/** Whether a statement does what should be done, wherever it started. */
export const isWanted = ({ insert }: Goal, { sql }: Writer): boolean => withoutStartOffsets(sql) === insert;
