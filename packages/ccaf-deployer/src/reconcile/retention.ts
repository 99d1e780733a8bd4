import type { TableDetails } from './metadata-query';

/** The options of a table that tell for how long its topic keeps rows. */
export const RETENTION_OPTIONS = ['kafka.retention.time', 'kafka.cleanup-policy'] as const;
const [TIME, POLICY] = RETENTION_OPTIONS;

const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * How long a topic keeps its rows, in milliseconds; `undefined` where it keeps them for ever, or that is not told.
 *
 * Source: Confluent's documentation of CREATE TABLE, `kafka.retention.time`: a duration of Flink, `0` for ever.
 *
 * @example retentionMs({ buckets: 1, options: new Map([['kafka.retention.time', '7 d']]) }) // 604_800_000
 */
export function retentionMs({ options }: TableDetails): number | undefined {
  const [, amount, unit = 'ms'] = /^\s*(\d+)\s*([a-z]*)\s*$/i.exec(options.get(TIME) ?? '') ?? [];
  const unitMs = UNITS_MS[unit.toLowerCase() || 'ms'];
  const isKept = options.get(POLICY)?.includes('compact') === true;
  if (amount === undefined || unitMs === undefined || Number(amount) === 0 || isKept) return undefined;
  return Number(amount) * unitMs;
}
