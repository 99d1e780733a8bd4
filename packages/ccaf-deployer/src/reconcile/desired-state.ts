import { isDeepStrictEqual } from 'node:util';
import type { TableReference } from 'flink-table-api';
import type { SinkMismatchError, SinksMismatchError } from './errors';
import type { Former } from './former';
import type { SinkId, Target } from './identity';
import type { ManagedStatement } from './observed-state';
import type { Offsets } from './offsets';
import { doTheSame } from './unlabelled-statement';

/** A sink that an app writes. */
export interface DesiredSink {
  readonly id: SinkId;
  readonly table: string;
  /** The DDL that creates it. */
  readonly create: string;
  /** Whether rows of it replace each other by a key: what was written twice is there once. */
  readonly isUpsert: boolean;
  /** The DDL that makes its table what the app declares; absent where it is that. */
  readonly alter?: readonly string[];
}

/** A topic that an app reads. */
export interface DesiredSource {
  readonly topic: string;
  /** How many partitions it has; `undefined` where the catalog does not tell. */
  readonly partitions: number | undefined;
  /** How long it keeps its rows, in milliseconds; `undefined` for ever, or where the catalog does not tell. */
  readonly retentionMs: number | undefined;
  /** Where it is read from first, as the app declares: `latest`, `timestamp:<milliseconds>`. @default - where the table says */
  readonly start?: string;
  /** Where it is, if not in the target. */
  readonly in?: TableReference['in'];
}

/** What should run. */
export interface DesiredState {
  readonly app: string;
  readonly target: Target;
  readonly sinks: readonly DesiredSink[];
  readonly sources: readonly DesiredSource[];
  /** What runs: an INSERT, or a statement set of several. */
  readonly insert: string;
  /** The same, which reads these topics from there on: offsets, or `timestamp:<milliseconds>`. */
  readonly insertFrom: (starts: Offsets) => string;
  /** What the app tells its statement besides the SQL. */
  readonly properties: Readonly<Record<string, string>>;
  /** Stands for the SQL and the properties; `undefined` on the way back to a statement that has none. */
  readonly fingerprint: string | undefined;
  /** The same as an earlier version of this project rendered it, if it could: what runs so is as desired. @default - it could not */
  readonly former?: () => Former | undefined;
  /** Whether it keeps state, which another statement cannot take over. */
  readonly isStateful: boolean;
  /** Whether it only adds rows to its sinks, none of which replaces rows by a key. */
  readonly isAppend: boolean;
  /** Where it runs, and as whom. */
  readonly computePoolId: string;
  readonly principalId: string;
  /** Why no statement may be created for the sinks as they are; what runs already goes on. */
  readonly mismatch?: SinkMismatchError | SinksMismatchError;
}

/** Whether a statement runs in another compute pool, or as somebody else, than is desired. */
export const isElsewhere = (desired: DesiredState, { computePoolId, principalId }: ManagedStatement): boolean =>
  (computePoolId !== '' && computePoolId !== desired.computePoolId) ||
  (principalId !== '' && principalId !== desired.principalId);

/**
 * Whether a statement does what is desired, wherever it started.
 *
 * Its text is not compared with what was sent, since the server may spell it in another way; only where there is no
 * fingerprint to compare is it asked what the text says. One that was adopted is never as desired: it has no mark, and the
 * one that follows it has.
 */
export function matchesSpec(
  desired: DesiredState,
  { fingerprint, sql, properties, isOurs, writes }: ManagedStatement,
): boolean {
  if (!isOurs || writes.size !== desired.sinks.length || !desired.sinks.every(({ id }) => writes.has(id))) return false;
  if (desired.fingerprint !== undefined && fingerprint !== undefined) {
    return desired.fingerprint === fingerprint || desired.former?.()?.fingerprint === fingerprint;
  }
  if (!isDeepStrictEqual(desired.properties, properties)) return false;
  if (doTheSame(desired.insert, sql)) return true;
  const former = desired.former?.();
  return former !== undefined && doTheSame(former.insert, sql);
}
