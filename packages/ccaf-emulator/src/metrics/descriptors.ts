import { type Meter, minuteOf } from './meter';

/** What a value is of. */
export interface Labels {
  readonly 'resource.compute_pool.id': string;
  readonly 'resource.flink_statement.name'?: string;
}

/** A metric as it is measured. */
export interface Descriptor {
  /** A counter's values add up, those of a gauge are averaged. */
  readonly type: 'COUNTER' | 'GAUGE';
  /** A value for each minute of a series, by minutes since 1970. */
  readonly series: (meter: Meter, pools: Pools, until: number) => readonly Measured[];
}

export interface Measured {
  readonly labels: Labels;
  readonly values: ReadonlyMap<number, number>;
}

/** The compute pools that there are. */
export interface Pools {
  readonly ids: readonly string[];
  /** How many CFUs each may have. */
  readonly cfuLimit: number;
  /** Since when all of them are in use, whoever uses them; `undefined` where some are free. */
  readonly fullSince: (id: string) => number | undefined;
}

/** Each statement that runs needs one CFU at least, and gets no more here. */
const CFUS_OF_A_STATEMENT = 1;

const ofStatements = (
  type: Descriptor['type'],
  value: (measured: { readonly pending: number; readonly read: number; readonly written: number }) => number,
): Descriptor => ({
  type,
  series: (meter) =>
    [...meter.measured].flatMap(([name, minutes]) =>
      [...new Set([...minutes.values()].map(({ pool }) => pool))].map((pool) => ({
        labels: { 'resource.compute_pool.id': pool, 'resource.flink_statement.name': name },
        values: new Map(
          [...minutes].flatMap(([minute, measured]): [number, number][] =>
            measured.pool === pool ? [[minute, value(measured)]] : [],
          ),
        ),
      })),
    ),
});

const ofPools = (type: Descriptor['type'], value: (running: number, limit: number) => number): Descriptor => ({
  type,
  series: (meter, { ids, cfuLimit, fullSince }, until) =>
    ids.map((id) => {
      const full = minuteOf(fullSince(id) ?? Number.POSITIVE_INFINITY);
      const used = [...cfusIn(meter, id, until)].map(([minute, cfus]): [number, number] => [
        minute,
        value(minute >= full ? cfuLimit : Math.min(cfus, cfuLimit), cfuLimit),
      ]);
      return { labels: { 'resource.compute_pool.id': id }, values: new Map(used) };
    }),
});

/** How many CFUs are asked for in a compute pool, for each minute up to this one: none is a value, too. */
function cfusIn(meter: Meter, id: string, until: number): ReadonlyMap<number, number> {
  const from = meter.beginOf(until);
  const cfus = new Map(Array.from({ length: until - from }, (_, index) => [from + index, 0]));
  const running = [...meter.measured.values()].flatMap((minutes) => [...minutes]);
  for (const [minute, { pool }] of running) {
    if (pool === id) cfus.set(minute, (cfus.get(minute) ?? 0) + CFUS_OF_A_STATEMENT);
  }
  return cfus;
}

/**
 * The metrics that are measured, of many that there are.
 *
 * Names: confluentinc/mcp-confluent, src/confluent/tools/handlers/flink/diagnostics/metrics-helper.ts, and
 * https://docs.confluent.io/cloud/current/flink/operate-and-deploy/monitor-statements.html.
 */
export const DESCRIPTORS: Readonly<Record<string, Descriptor>> = {
  'io.confluent.flink/pending_records': ofStatements('GAUGE', ({ pending }) => pending),
  'io.confluent.flink/num_records_in': ofStatements('COUNTER', ({ read }) => read),
  'io.confluent.flink/num_records_out': ofStatements('COUNTER', ({ written }) => written),
  'io.confluent.flink/statement_utilization/current_cfus': ofStatements('GAUGE', () => CFUS_OF_A_STATEMENT),
  'io.confluent.flink/compute_pool_utilization/current_cfus': ofPools('GAUGE', (cfus) => cfus),
  'io.confluent.flink/compute_pool_utilization/cfu_limit': ofPools('GAUGE', (_, limit) => limit),
  'io.confluent.flink/compute_pool_utilization/cfu_minutes_consumed': ofPools('COUNTER', (cfus) => cfus),
};
