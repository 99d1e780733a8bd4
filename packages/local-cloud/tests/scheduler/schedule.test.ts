import { schedulesOf } from '../../src/scheduler';
import { NotPlayedError, type Resource } from '../../src/terraform';

const schedule = (values: Resource['values'] = {}): Resource => ({
  type: 'aws_scheduler_schedule',
  values: {
    name: 'parcels-watch',
    schedule_expression: 'rate(5 minutes)',
    target: [{ input: '{"action":"watch"}', retry_policy: [{ maximum_retry_attempts: 7 }] }],
    state: null,
    ...values,
  },
});
const CONFIG: Resource = {
  type: 'aws_lambda_function_event_invoke_config',
  values: { maximum_retry_attempts: 1, maximum_event_age_in_seconds: 240 },
};

it('a schedule has its rate, its input, and how Lambda tries it again', () => {
  const of = { name: 'parcels-watch', everyMs: 300_000, input: { action: 'watch' } };
  expect(schedulesOf([CONFIG, schedule()])).toEqual([{ ...of, invocation: { retries: 1, maxAgeMs: 240_000 } }]);
  expect(schedulesOf([schedule()])).toEqual([{ ...of, invocation: {} }]);
});

it.each([
  ['rate(1 minute)', 60_000],
  ['rate(2 hours)', 7_200_000],
  ['rate(1 day)', 86_400_000],
])('%s is every %d ms', (schedule_expression, everyMs) => {
  expect(schedulesOf([schedule({ schedule_expression })])).toMatchObject([{ everyMs }]);
});

it('one that is disabled starts nothing', () => {
  expect(schedulesOf([schedule({ state: 'DISABLED' }), CONFIG])).toEqual([]);
});

it('one that has no rate is refused', () => {
  expect(() => schedulesOf([schedule({ schedule_expression: 'cron(0 8 * * ? *)' })])).toThrow(
    new NotPlayedError("the schedule 'parcels-watch'", [
      "its expression must be a rate, such as 'rate(5 minutes)', got 'cron(0 8 * * ? *)'",
    ]),
  );
});
