import type { SinkMismatchError } from './errors';
import type { ManagedStatement } from './observed-state';
import type { Offsets } from './offsets';
import type { Owner } from './target';
import { doTheSame } from './unlabelled-statement';

/** What should run. */
export interface DesiredState extends Owner {
  readonly createSink: string;
  readonly insert: string;
  /** The same INSERT, which reads these topics from these offsets on. */
  readonly insertFrom: (offsets: Offsets) => string;
  /** Stands for the INSERT; `undefined` on the way back to a statement that has none. */
  readonly fingerprint: string | undefined;
  /** The topics that it reads. */
  readonly sources: readonly string[];
  /** The DDL that gives the sink's table the options that the app declares; absent where it has them. */
  readonly alterSink?: string;
  /** Why no statement may be created for the sink as it is; what runs already goes on. */
  readonly mismatch?: SinkMismatchError;
}

/**
 * Whether a statement does what is desired, wherever it started.
 *
 * Its text is not compared with what was sent, since the server may spell it in another way; only where there is no
 * fingerprint to compare is it asked what the text says.
 */
export const matchesSpec = (desired: DesiredState, { fingerprint, sql }: ManagedStatement): boolean =>
  desired.fingerprint === undefined || fingerprint === undefined
    ? doTheSame(desired.insert, sql)
    : desired.fingerprint === fingerprint;
