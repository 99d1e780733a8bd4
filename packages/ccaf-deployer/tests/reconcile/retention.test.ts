import { keptUntil } from '../../src/reconcile/kept';
import { retentionMs } from '../../src/reconcile/retention';

const retentionOf = (options: Readonly<Record<string, string>>) =>
  retentionMs({ buckets: 1, options: new Map(Object.entries(options)) });

it.each([
  ['7 d', 604_800_000],
  ['12h', 43_200_000],
  [' 30 min ', 1_800_000],
  ['30 m', 1_800_000],
  ['15 S', 15_000],
  ['604800000 ms', 604_800_000],
  ['604800000', 604_800_000],
  ['7 days', 604_800_000],
  ['168 hours', 604_800_000],
  ['10 minutes', 600_000],
])('reads how long a topic keeps its rows: %s', (text, expected) => {
  expect(retentionOf({ 'kafka.retention.time': text })).toBe(expected);
});

it('knows that a topic that is compacted and deleted loses rows with time', () => {
  const options = { 'kafka.retention.time': '7 d', 'kafka.cleanup-policy': 'delete-compact' };
  expect(retentionOf(options)).toBe(604_800_000);
});

it.each([
  ['that is not told', {}],
  ['it keeps them for ever', { 'kafka.retention.time': '0' }],
  ['it keeps the last one of each key', { 'kafka.retention.time': '7 d', 'kafka.cleanup-policy': 'compact' }],
  ['that is no duration', { 'kafka.retention.time': 'a week' }],
])('knows of no such time where %s', (_, options) => {
  expect(retentionOf(options)).toBeUndefined();
});

it('tells until when the server keeps a statement that has ended', () => {
  expect(keptUntil({ endedAt: '2026-01-31T23:00:00Z' })).toBe('2026-03-02');
  expect(keptUntil({ endedAt: '' })).toBeUndefined();
});
