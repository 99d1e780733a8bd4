import type { SinkMismatchError } from './errors';
import type { ManagedStatement } from './observed-state';
import { withoutSpecificOffsets } from './specific-offsets';
import type { Owner } from './target';

/** What should run. */
export interface DesiredState extends Owner {
  readonly createSink: string;
  readonly insert: string;
  /** The topics that it reads. */
  readonly sources: readonly string[];
  /** The DDL that gives the sink's table the options that the app declares; absent where it has them. */
  readonly alterSink?: string;
  /** Why no statement may be created for the sink as it is; what runs already goes on. */
  readonly mismatch?: SinkMismatchError;
}

/** Whether a statement does what is desired, wherever it started. */
export const matchesSpec = ({ insert }: DesiredState, { sql }: ManagedStatement): boolean =>
  withoutSpecificOffsets(sql) === insert;
