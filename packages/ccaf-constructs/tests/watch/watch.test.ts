import { addWatchedStacks, CONFIG, resource, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('app', CONFIG, addWatchedStacks);
const schedule = resource(stack, 'aws_scheduler_schedule');
const invocations = resource(stack, 'aws_lambda_function_event_invoke_config');

const ACCOUNT = 'us-east-1:123456789012';
const NAME = 'ccaf_order_book_app_watch_dev';
const QUEUE = `arn:aws:sqs:${ACCOUNT}:${NAME}`;
const GROUP = `arn:aws:scheduler:${ACCOUNT}:schedule-group/${NAME}`;
const FUNCTION = `arn:aws:lambda:${ACCOUNT}:function:f`;

describe('the schedule', () => {
  it('starts a check every five minutes, at once, and does not try long: the next one comes', () => {
    expect(schedule).toMatchObject({
      schedule_expression: 'rate(5 minutes)',
      flexible_time_window: { mode: 'OFF' },
      target: { retry_policy: { maximum_retry_attempts: 1, maximum_event_age_in_seconds: 240 } },
    });
  });

  it('begins once the first deployment has come to pass, so that none is missed before', () => {
    expect(schedule['depends_on']).toEqual([
      expect.stringMatching(/^aws_iam_role_policy_attachment\.watchdog_schedule_/),
      resource(stack, 'aws_lambda_invocation', 'deploy').address,
    ]);
  });
});

describe('a check that fails', () => {
  it('is tried once more, and then put into the queue, where the function may send', () => {
    const { address: _, ...config } = invocations;
    expect(config).toEqual({
      count: '${var.watch ? 1 : 0}',
      function_name: expect.stringMatching(/^\$\{aws_lambda_function\..*\.function_name\}$/),
      maximum_retry_attempts: 1,
      maximum_event_age_in_seconds: 240,
      destination_config: { on_failure: { destination: expect.stringMatching(/^\$\{aws_sqs_queue\..*\[0\]\.arn\}$/) } },
      depends_on: [expect.stringMatching(/^aws_iam_role_policy_attachment\.watchdog_undelivered_function_/)],
    });
  });

  it('stays in the queue for fourteen days, encrypted', () => {
    expect(resource(stack, 'aws_sqs_queue')).toMatchObject({
      name: NAME,
      message_retention_seconds: 1_209_600,
      sqs_managed_sse_enabled: true,
    });
  });
});

describe('the alarms on the checks', () => {
  it('tell after fifteen minutes without a check, which are never taken for silence that is well', () => {
    expect(resource(stack, 'aws_cloudwatch_metric_alarm', 'watchdog_checks_silence')).toMatchObject({
      alarm_name: `${NAME}-silence`,
      metric_query: [
        {
          id: 'm1',
          metric: {
            namespace: 'ccaf',
            metric_name: 'Checks',
            dimensions: { function: 'ccaf_order_book_app_function_dev' },
            stat: 'Sum',
            period: 300,
          },
          return_data: false,
        },
        { id: 'e1', expression: 'FILL(m1, 0)', return_data: true },
      ],
      comparison_operator: 'LessThanThreshold',
      threshold: 1,
      evaluation_periods: 3,
      treat_missing_data: 'breaching',
      depends_on: [schedule.address],
    });
  });

  it('tell of a queue with three checks in it, and of no fault of a moment', () => {
    expect(resource(stack, 'aws_cloudwatch_metric_alarm', 'watchdog_checks_undelivered')).toMatchObject({
      alarm_name: `${NAME}-undelivered`,
      namespace: 'AWS/SQS',
      metric_name: 'ApproximateNumberOfMessagesVisible',
      statistic: 'Maximum',
      comparison_operator: 'GreaterThanOrEqualToThreshold',
      threshold: 3,
      period: 300,
      evaluation_periods: 1,
      treat_missing_data: 'notBreaching',
    });
  });
});

describeWithTerraform('what Terraform makes of the expressions', () => {
  const policyOf = (type: string, name: string): unknown => resource(stack, type, name)['policy'];
  const VALUES: Readonly<Record<string, unknown>> = {
    input: (schedule['target'] as Readonly<Record<string, unknown>>)['input'],
    trust: resource(stack, 'aws_iam_role', 'watchdog_')['assume_role_policy'],
    scheduler: policyOf('aws_iam_policy', 'watchdog_schedule_'),
    function: policyOf('aws_iam_policy', 'watchdog_undelivered_'),
    topic: policyOf('aws_sns_topic', ''),
  };
  let evaluated: Readonly<Record<string, unknown>>;

  beforeAll(() => {
    const output = Object.entries(VALUES).map(([name, value]) => {
      const expression = String(value)
        .replaceAll(/aws_sqs_queue\.[\w-]+/g, 'local.queue')
        .replaceAll(/aws_scheduler_schedule_group\.[\w-]+/g, 'local.group')
        .replaceAll(/aws_lambda_function\.[\w-]+/g, 'local.function');
      return [name, { value: expression }];
    });
    const locals = { queue: [{ arn: QUEUE }], group: [{ arn: GROUP }], function: { arn: FUNCTION } };
    const given = { aws_region: 'us-east-1', aws_account_id: '123456789012', catalog_name: 'Shops "1"' };
    const target = { database_name: 'live', ccaf_secrets_path: '/ccaf' };
    const watch = { watch_resume_failed: true, watch_cfu_minutes_a_day: 60 };
    const values = { ...given, ...target, ...watch };
    const variable = Object.fromEntries(Object.keys(values).map((name) => [name, {}]));
    const { errors, outputs } = evaluate({ variable, locals, output: Object.fromEntries(output) }, values);
    expect(errors).toEqual([]);
    evaluated = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, JSON.parse(String(value))]));
  });

  it('is the event of a check', () => {
    expect(evaluated['input']).toEqual({
      catalog_name: 'Shops "1"',
      database_name: 'live',
      ccaf_secrets_path: '/ccaf',
      action: 'watch',
      error_mode: 'throw',
      watch: { resume_failed: true, cfu_minutes_a_day: 60 },
    });
  });

  it('lets only schedules of this group, of this account, take the role', () => {
    expect(evaluated['trust']).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'scheduler.amazonaws.com' },
          Action: ['sts:AssumeRole'],
          Condition: {
            StringEquals: { 'aws:SourceAccount': '123456789012' },
            ArnEquals: { 'aws:SourceArn': GROUP },
          },
        },
      ],
    });
  });

  it('lets that role start this function, and send to this queue', () => {
    expect(evaluated['scheduler']).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: FUNCTION },
        { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: QUEUE },
      ],
    });
  });

  it('lets the function send to this queue', () => {
    expect(evaluated['function']).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: QUEUE }],
    });
  });

  it('lets the alarms of this account, and nobody else, publish to the topic', () => {
    expect(evaluated['topic']).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: ['sns:Publish'],
          Resource: `arn:aws:sns:${ACCOUNT}:${NAME}`,
          Condition: {
            StringEquals: { 'aws:SourceAccount': '123456789012' },
            ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${ACCOUNT}:alarm:*` },
          },
        },
      ],
    });
  });
});
