import type { ManagedStatement } from './observed-state';
import { withoutSpecificOffsets } from './specific-offsets';
import type { Owner } from './target';

/** What should run. */
export interface DesiredState extends Owner {
  readonly createSink: string;
  readonly insert: string;
  /** The topics that it reads. */
  readonly sources: readonly string[];
}

/** Whether a statement does what is desired, wherever it started. */
export const matchesSpec = ({ insert }: DesiredState, { sql }: ManagedStatement): boolean =>
  withoutSpecificOffsets(sql) === insert;
