/** A metric of the Metrics API, and the resource by which its values are told apart. */
export interface Metric {
  /** @see https://api.telemetry.confluent.cloud/docs/descriptors/datasets/cloud */
  readonly name: string;
  readonly label: 'resource.flink_statement.name' | 'resource.compute_pool.id';
}

const ofStatements = (name: string): Metric => ({
  name: `io.confluent.flink/${name}`,
  label: 'resource.flink_statement.name',
});
const ofPools = (name: string): Metric => ({
  name: `io.confluent.flink/compute_pool_utilization/${name}`,
  label: 'resource.compute_pool.id',
});

/** Names: confluentinc/mcp-confluent, src/confluent/tools/handlers/flink/diagnostics/metrics-helper.ts. */
export const METRICS = {
  pending: ofStatements('pending_records'),
  recordsOut: ofStatements('num_records_out'),
  cfus: ofPools('current_cfus'),
  limit: ofPools('cfu_limit'),
  cfuMinutes: ofPools('cfu_minutes_consumed'),
} as const;

/** From a moment (inclusive) to another (exclusive), in milliseconds since the epoch. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How old a minute is before all is known of it. Source: confluentinc/ccloud-sdk-go-v2, metrics/v2/api/openapi.yaml, "Metric
 * Data Latency": typically within five minutes.
 */
const LATENCY_MS = 5 * MINUTE_MS;

/** How many minutes are looked at. */
const WINDOW_MS = 15 * MINUTE_MS;

/** The fifteen minutes of which all is known, whole minutes by the clock. */
export function windowAt(now: number): Interval {
  const to = Math.floor((now - LATENCY_MS) / MINUTE_MS) * MINUTE_MS;
  return { from: to - WINDOW_MS, to };
}

/** What of the day all is known, by UTC; nothing in its first minutes. */
export function dayAt(now: number): Interval {
  const { to } = windowAt(now);
  return { from: Math.floor(to / DAY_MS) * DAY_MS, to };
}

/** The most groups that an answer may have. */
const LIMIT = 1_000;

/**
 * The body of a query of one metric of all that runs in these compute pools: the API takes one aggregation a request, and
 * chooses itself how to aggregate where nothing is said.
 *
 * @see https://api.telemetry.confluent.cloud/docs#tag/Version-2/paths/~1v2~1metrics~1{dataset}~1query/post
 */
export const queryBody = (
  metric: Metric,
  pools: readonly string[],
  { from, to }: Interval,
  granularity: 'PT1M' | 'PT1H',
): unknown => ({
  aggregations: [{ metric: metric.name }],
  filter: { op: 'OR', filters: pools.map((value) => ({ field: 'resource.compute_pool.id', op: 'EQ', value })) },
  group_by: [metric.label],
  granularity,
  intervals: [`${new Date(from).toISOString()}/${new Date(to).toISOString()}`],
  limit: LIMIT,
  format: 'GROUPED',
});
