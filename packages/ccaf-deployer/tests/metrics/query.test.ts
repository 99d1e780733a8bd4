import { dayAt, METRICS, queryBody, windowAt } from '../../src/metrics/query';

const at = (text: string): number => Date.parse(text);
const told = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;

it('looks at the fifteen whole minutes that are five minutes old', () => {
  expect(told(windowAt(at('2026-11-27T10:20:59.999Z')))).toBe('2026-11-27T10:00:00.000Z/2026-11-27T10:15:00.000Z');
  expect(told(windowAt(at('2026-11-27T10:21:00Z')))).toBe('2026-11-27T10:01:00.000Z/2026-11-27T10:16:00.000Z');
});

it('looks at the day up to then, by UTC; five minutes after midnight that is still the day before', () => {
  expect(told(dayAt(at('2026-11-27T10:20:30Z')))).toBe('2026-11-27T00:00:00.000Z/2026-11-27T10:15:00.000Z');
  expect(told(dayAt(at('2026-11-27T00:04:59Z')))).toBe('2026-11-26T00:00:00.000Z/2026-11-26T23:59:00.000Z');
  expect(told(dayAt(at('2026-11-27T00:05:30Z')))).toBe('2026-11-27T00:00:00.000Z/2026-11-27T00:00:00.000Z');
});

it('asks for one metric of all that runs in the compute pools', () => {
  const interval = windowAt(at('2026-11-27T10:20:00Z'));
  expect(queryBody(METRICS.pending, ['lfcp-1', 'lfcp-2'], interval, 'PT1M')).toEqual({
    aggregations: [{ metric: 'io.confluent.flink/pending_records' }],
    filter: {
      op: 'OR',
      filters: [
        { field: 'resource.compute_pool.id', op: 'EQ', value: 'lfcp-1' },
        { field: 'resource.compute_pool.id', op: 'EQ', value: 'lfcp-2' },
      ],
    },
    group_by: ['resource.flink_statement.name'],
    granularity: 'PT1M',
    intervals: ['2026-11-27T10:00:00.000Z/2026-11-27T10:15:00.000Z'],
    limit: 1000,
    format: 'GROUPED',
  });
});
