import { rfc3339 } from '../engine/clock';
import type { MetricRules } from '../faults/metric-rules';
import type { Descriptor, Labels, Measured } from './descriptors';
import { MINUTE_MS, minuteOf } from './meter';
import type { Query } from './query-request';

/** A value of a bucket, by the moment at which it begins. */
type Buckets = ReadonlyMap<number, number>;

/** What a query tells of the same labels. */
export interface Group {
  readonly labels: Partial<Labels>;
  readonly buckets: Buckets;
}

/** What there is to group. */
export interface Source {
  readonly series: readonly Measured[];
  readonly type: Descriptor['type'];
  readonly rules: MetricRules;
  /** The first minute of which nothing is told yet. */
  readonly until: number;
}

/** The groups that a query asks for, in the order of their labels. */
export function groupsOf(query: Query, { series, type, rules, until }: Source): readonly Group[] {
  const { metric, filter, groupBy, interval } = query;
  const minutes = { from: minuteOf(interval.from + MINUTE_MS - 1), to: Math.min(until, minuteOf(interval.to)) };
  const byKey = new Map<string, Measured[]>();
  for (const { labels, values } of series.filter((one) => filter.fits(one.labels))) {
    const of = labels['resource.flink_statement.name'] ?? labels['resource.compute_pool.id'];
    const shown = [...values].flatMap(([minute, value]): [number, number][] => {
      const told = rules.shown(metric, of, minute, value);
      return told === undefined || minute < minutes.from || minute >= minutes.to ? [] : [[minute, told]];
    });
    if (shown.length === 0) continue;
    const key = JSON.stringify(groupBy.map((label) => labels[label]));
    byKey.set(key, [...(byKey.get(key) ?? []), { labels, values: new Map(shown) }]);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ofGroup]) => ({
      labels: Object.fromEntries(groupBy.map((label) => [label, ofGroup[0]?.labels[label]])),
      buckets: bucketsOf(ofGroup, type, query),
    }));
}

/** Several series of a group are added up, minute by minute; then come the buckets. */
function bucketsOf(
  series: readonly Measured[],
  type: 'COUNTER' | 'GAUGE',
  { bucketMinutes, interval }: Query,
): Buckets {
  const byMinute = new Map<number, number>();
  for (const [minute, value] of series.flatMap(({ values }) => [...values])) {
    byMinute.set(minute, (byMinute.get(minute) ?? 0) + value);
  }
  const buckets = new Map<number, number[]>();
  for (const [minute, value] of byMinute) {
    const begin = Number.isFinite(bucketMinutes) ? minute - (minute % bucketMinutes) : minuteOf(interval.from);
    buckets.set(begin, [...(buckets.get(begin) ?? []), value]);
  }
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return new Map(
    [...buckets].map(([begin, values]) => [
      begin * MINUTE_MS,
      type === 'COUNTER' ? total(values) : total(values) / values.length,
    ]),
  );
}

/** The newest point first, as documented. */
export function dataOf(groups: readonly Group[], { isGrouped }: Query): readonly unknown[] {
  const points = (buckets: Buckets) =>
    [...buckets].sort(([a], [b]) => b - a).map(([at, value]) => ({ timestamp: rfc3339(at), value }));
  return isGrouped
    ? groups.map(({ labels, buckets }) => ({ ...labels, points: points(buckets) }))
    : groups.flatMap(({ labels, buckets }) => points(buckets).map((point) => ({ ...labels, ...point })));
}
