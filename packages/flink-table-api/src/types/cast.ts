import type { Kind } from './data-type';

const NUMBERS = ['integer', 'decimal', 'float'] as const;
const TIMES = ['date', 'time', 'timestamp', 'timestampLtz'] as const;

/**
 * By the family that is cast, the families that Flink casts it to.
 *
 * Between numbers and timestamps Flink has functions instead of casts (`toTimestampLtz`).
 *
 * Source: org.apache.flink.table.types.logical.utils.LogicalTypeCasts (explicit casts) and the cast matrix in
 * nightlies.apache.org/flink/flink-docs-stable/docs/sql/reference/data-types/#casting.
 */
export const CASTS = {
  text: ['text', 'boolean', 'bytes', ...NUMBERS, ...TIMES],
  boolean: ['text', 'boolean', ...NUMBERS],
  integer: ['text', 'boolean', ...NUMBERS],
  decimal: ['text', ...NUMBERS],
  float: ['text', ...NUMBERS],
  bytes: ['text', 'bytes'],
  date: ['text', 'date', 'timestamp', 'timestampLtz'],
  time: ['text', 'time', 'timestamp', 'timestampLtz'],
  timestamp: ['text', ...TIMES],
  timestampLtz: ['text', ...TIMES],
} as const satisfies Readonly<Record<Kind, readonly Kind[]>>;

type TargetOf<From extends Kind> = From extends Kind ? (typeof CASTS)[From][number] : never;

/** A sentence instead of a type where Flink is known to have no such cast. */
export type Castable<From extends Kind, To extends Kind> = [TargetOf<From> & To] extends [never]
  ? 'Flink cannot cast this to that type'
  : unknown;

/** Whether Flink has a cast; a type that is not known here may have any. */
export const isCastable = (from: Kind | undefined, to: Kind | undefined): boolean =>
  from === undefined || to === undefined || (CASTS[from] as readonly Kind[]).includes(to);
