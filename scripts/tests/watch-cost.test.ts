import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addWatchedStacks, CONFIG, synthAll } from 'ccaf-constructs/testing';
import { costTable, dollarsOf, monthOf } from '../cost/watch-cost';

it('the document on costs has the table that is computed', () => {
  expect(readFileSync(join(__dirname, '../../docs/cost.md'), 'utf8')).toContain(`\n${costTable([1, 10, 100])}\n`);
});

it('the alarms are those of the stack', () => {
  // Of two apps.
  const { locals, resource } = synthAll(addWatchedStacks, CONFIG)['app'] as unknown as {
    readonly locals: Readonly<Record<string, object>>;
    readonly resource: Readonly<Record<string, Readonly<Record<string, { readonly count?: string }>>>>;
  };
  const [metric = 0, composite = 0] = Object.values(locals).map((alarms) => Object.keys(alarms).length);
  const single = Object.values(resource['aws_cloudwatch_metric_alarm'] ?? {}).filter(
    ({ count }) => count !== undefined,
  );
  const { metricAlarms, compositeAlarms } = monthOf(2);
  expect([metric + single.length, composite]).toEqual([metricAlarms, compositeAlarms]);
});

it('a check of a hundred apps lists statements twice, and asks the Metrics API five times', () => {
  const { checks, statementsApiCalls, metricsApiCalls } = monthOf(100);
  expect([statementsApiCalls / checks, metricsApiCalls / checks]).toEqual([2, 5]);
});

it('the price is that of metrics and alarms, nearly', () => {
  // 6 metrics, 12 alarms on metrics, 4 that tell: 1.80 + 1.20 + 2.00; and 0.20 for all else.
  expect(dollarsOf(monthOf(1)).toFixed(2)).toBe('5.21');
});
