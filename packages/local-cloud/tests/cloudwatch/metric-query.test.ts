import { alarmsOf } from '../../src/cloudwatch';
import { NotPlayedError, type Resource } from '../../src/terraform';

type Values = Resource['values'];

const METRIC = { namespace: 'ccaf', metric_name: 'Checks', dimensions: { function: 'f' }, stat: 'Sum', period: 300 };
const SOURCE = { id: 'm1', metric: METRIC, return_data: false };
const FILLED = { id: 'e1', expression: 'FILL(m1, 0)', return_data: true };

const silence = (queries: readonly Values[]): Resource => ({
  type: 'aws_cloudwatch_metric_alarm',
  values: {
    alarm_name: 'silence',
    metric_query: queries,
    comparison_operator: 'LessThanThreshold',
    threshold: 1,
    evaluation_periods: 3,
    treat_missing_data: 'breaching',
  },
});

it.each([
  ['synthesised', [SOURCE, FILLED]],
  [
    'in a plan, whose sets have an order of their own, and all arguments',
    [
      { ...FILLED, account_id: null, label: '', metric: [], period: null },
      { ...SOURCE, account_id: '', expression: null, metric: [{ ...METRIC, unit: null }], period: null },
    ],
  ],
])('a metric that is filled, %s', (_, queries) => {
  expect(alarmsOf([silence(queries)])).toEqual([
    {
      kind: 'metric',
      name: 'silence',
      description: '',
      tells: { alarm: false, ok: false },
      namespace: 'ccaf',
      metric: 'Checks',
      dimensions: { function: 'f' },
      statistic: 'Sum',
      period: 300,
      fill: 0,
      periods: 3,
      breaches: 3,
      comparison: 'LessThanThreshold',
      threshold: 1,
      missing: 'breaching',
    },
  ]);
});

it.each<[string, readonly Values[]]>([
  ['no expression', [{ ...SOURCE, return_data: true }]],
  ['no metric', [FILLED]],
  ['two metrics', [SOURCE, { ...SOURCE, id: 'm2' }, FILLED]],
  ['two results', [SOURCE, FILLED, { ...FILLED, id: 'e2' }]],
  ['another function', [SOURCE, { ...FILLED, expression: 'FILL(m1, REPEAT)' }]],
  ['another metric in it', [SOURCE, { ...FILLED, expression: 'FILL(m2, 0)' }]],
  ['another account', [{ ...SOURCE, account_id: '111122223333' }, FILLED]],
  ['a period of its own', [SOURCE, { ...FILLED, period: 60 }]],
  ['one unit only', [{ ...SOURCE, metric: { ...METRIC, unit: 'Count' } }, FILLED]],
])('metric math with %s cannot be evaluated', (_, queries) => {
  expect(() => alarmsOf([silence(queries)])).toThrow(
    new NotPlayedError("the alarm 'silence'", [
      'metric_query must be one metric, and an expression FILL(<its id>, <number>) with return_data',
    ]),
  );
});
