import { alarmsOf } from '../../src/cloudwatch';
import { NotPlayedError, type Resource } from '../../src/terraform';

const metric = (values: Resource['values'] = {}): Resource => ({
  type: 'aws_cloudwatch_metric_alarm',
  values: {
    alarm_name: 'parcels-page-lasting',
    alarm_description: 'See docs/day-2.md#page',
    namespace: 'ccaf',
    metric_name: 'Page',
    dimensions: { function: 'f', app: 'parcels' },
    statistic: 'Maximum',
    comparison_operator: 'GreaterThanOrEqualToThreshold',
    threshold: 1,
    period: 300,
    evaluation_periods: 3,
    datapoints_to_alarm: null,
    treat_missing_data: 'ignore',
    alarm_actions: null,
    ok_actions: [],
    ...values,
  },
});

const ALARM = {
  kind: 'metric',
  name: 'parcels-page-lasting',
  description: 'See docs/day-2.md#page',
  tells: { alarm: false, ok: false },
  namespace: 'ccaf',
  metric: 'Page',
  dimensions: { function: 'f', app: 'parcels' },
  statistic: 'Maximum',
  comparison: 'GreaterThanOrEqualToThreshold',
  threshold: 1,
  period: 300,
  periods: 3,
  breaches: 3,
  missing: 'ignore',
};

it('an alarm on a metric needs all of its periods unless it says how many', () => {
  expect(alarmsOf([metric()])).toEqual([ALARM]);
  const some = metric({ datapoints_to_alarm: 2, treat_missing_data: null, alarm_actions: ['arn:topic'] });
  const tells = { alarm: true, ok: false };
  expect(alarmsOf([some])).toEqual([{ ...ALARM, breaches: 2, missing: 'missing', tells }]);
});

it('an alarm on others has a rule', () => {
  const values = { alarm_name: 'parcels-page', alarm_description: 'x', alarm_rule: 'TRUE', ok_actions: ['arn:topic'] };
  expect(alarmsOf([{ type: 'aws_cloudwatch_composite_alarm', values }])).toEqual([
    { kind: 'composite', name: 'parcels-page', description: 'x', rule: 'TRUE', tells: { alarm: false, ok: true } },
  ]);
});

it('what is no alarm is passed over', () => {
  expect(alarmsOf([{ type: 'aws_sns_topic', values: { name: 'watch' } }])).toEqual([]);
});

it('all that cannot be evaluated is told at once', () => {
  const bad = metric({ statistic: 'Average', comparison_operator: 'LessThanOrEqualToThreshold', period: null });
  expect(() => alarmsOf([bad])).toThrow(
    new NotPlayedError("the alarm 'parcels-page-lasting'", [
      "statistic must be Sum or Maximum, got 'Average'",
      'period must be a number',
      "comparison_operator must be GreaterThanOrEqualToThreshold or LessThanThreshold, got 'LessThanOrEqualToThreshold'",
    ]),
  );
});
