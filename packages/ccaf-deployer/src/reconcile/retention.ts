import type { TableDetails } from './metadata-query';

/** The options of a table that tell for how long its topic keeps rows. */
export const RETENTION_OPTIONS = ['kafka.retention.time', 'kafka.cleanup-policy'] as const;
const [TIME, POLICY] = RETENTION_OPTIONS;

/** Units of Flink's durations, each by the letters that its names begin with. Source: Flink, `TimeUtils`. */
const UNITS: readonly (readonly [names: RegExp, ms: number])[] = [
  [/^(ms|milli|millis|millisecond|milliseconds)?$/, 1],
  [/^(s|sec|secs|second|seconds)$/, 1_000],
  [/^(m|min|minute|minutes)$/, 60_000],
  [/^(h|hour|hours)$/, 3_600_000],
  [/^(d|day|days)$/, 86_400_000],
];

/**
 * How long a topic keeps its rows, in milliseconds; `undefined` where it keeps them for ever, or that is not told.
 *
 * Source: Confluent's documentation of CREATE TABLE, `kafka.retention.time`: a duration of Flink, `0` for ever.
 *
 * @example retentionMs({ buckets: 1, options: new Map([['kafka.retention.time', '7 d']]) }) // 604_800_000
 */
export function retentionMs({ options }: TableDetails): number | undefined {
  const [, amount, unit = ''] = /^\s*(\d+)\s*([a-z]*)\s*$/i.exec(options.get(TIME) ?? '') ?? [];
  const unitMs = UNITS.find(([names]) => names.test(unit.toLowerCase()))?.[1];
  // A topic that is compacted and deleted, too, does lose rows with time.
  const isKept = options.get(POLICY) === 'compact';
  if (amount === undefined || unitMs === undefined || Number(amount) === 0 || isKept) return undefined;
  return Number(amount) * unitMs;
}
