import { familyOf } from './data-type';
import type { Family, FamilyOf, Kind } from './kind';
import { type InnerType, innersOf } from './type-tree';

const NUMBERS = ['integer', 'decimal', 'float'] as const;
const TIMES = ['date', 'time', 'timestamp', 'timestampLtz'] as const;
const NESTED = ['array', 'multiset', 'map', 'row'] as const;

/**
 * By the family that is cast, the families that Flink casts it to.
 *
 * Between numbers and timestamps Flink has functions instead of casts (`toTimestampLtz`).
 *
 * Source: org.apache.flink.table.types.logical.utils.LogicalTypeCasts (explicit casts) and the cast matrix in
 * nightlies.apache.org/flink/flink-docs-stable/docs/sql/reference/data-types/#casting.
 */
export const CASTS = {
  text: ['text', 'boolean', 'bytes', ...NUMBERS, ...TIMES, 'dayInterval', 'yearInterval'],
  boolean: ['text', 'boolean', ...NUMBERS],
  integer: ['text', 'boolean', ...NUMBERS, 'dayInterval', 'yearInterval'],
  decimal: ['text', 'boolean', ...NUMBERS],
  float: ['text', 'boolean', ...NUMBERS],
  bytes: ['text', 'bytes'],
  date: ['text', 'date', 'timestamp', 'timestampLtz'],
  time: ['text', 'time', 'timestamp', 'timestampLtz'],
  timestamp: ['text', ...TIMES],
  timestampLtz: ['text', ...TIMES],
  dayInterval: ['text', 'integer', 'dayInterval'],
  yearInterval: ['text', 'integer', 'yearInterval'],
  // Flink 2.3 has none.
  variant: [],
  array: ['text', 'array'],
  multiset: ['text', 'multiset'],
  map: ['text', 'map'],
  row: ['text', 'row'],
} as const satisfies Readonly<Record<Family, readonly Family[]>>;

type TargetOf<From extends Family> = From extends Family ? (typeof CASTS)[From][number] : never;

/** A sentence instead of a type where Flink is known to have no such cast. */
export type Castable<From extends Kind, To extends Kind> = [From] extends [never]
  ? unknown
  : [TargetOf<FamilyOf<From>> & FamilyOf<To>] extends [never]
    ? 'Flink cannot cast this to that type'
    : unknown;

/** Whether Flink has a cast, also within arrays, maps and rows; a type that is not known here may have any. */
export function isCastable(from: InnerType, to: InnerType): boolean {
  const [a, b] = [familyOf(from), familyOf(to)];
  if (a === undefined || b === undefined) return true;
  if (!(CASTS[a] as readonly Family[]).includes(b)) return false;
  if (a !== b || !(NESTED as readonly Family[]).includes(a)) return true;
  const [inside, wanted] = [innersOf(from), innersOf(to)];
  return inside.length === wanted.length && inside.every((type, index) => isCastable(type, wanted[index] ?? type));
}
