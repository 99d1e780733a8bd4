import { arn, NAME_AND_PREFIX, NAMED, pattern } from './aws-rules';
import type { Rule, TypeFacts } from './facts';

const SCHEDULER_NAME = /^[0-9A-Za-z_.-]{1,64}$/;
/** The name of a queue or a topic, but for those that keep an order. */
const nameOf = (longest: number): RegExp => new RegExp(`^[0-9A-Za-z_-]{1,${longest}}$`);
const ALARM_TEXTS: readonly Rule[] = [
  pattern('alarm_name', /^.{1,255}$/),
  pattern('alarm_description', /^[\s\S]{0,1024}$/),
  arn('alarm_actions'),
  arn('ok_actions'),
  arn('insufficient_data_actions'),
];

/** What starts a function again and again, and what tells people of it. */
export const awsWatch: { readonly [type: string]: TypeFacts } = {
  aws_scheduler_schedule_group: {
    source: 'scheduler/schedule_group.go',
    forceNew: ['name', 'name_prefix'],
    computed: {
      ...NAMED,
      id: '{name}',
      arn: 'arn:{partition}:scheduler:{region}:{account}:schedule-group/{name}',
      state: 'ACTIVE',
    },
    rules: [NAME_AND_PREFIX, pattern('name', SCHEDULER_NAME)],
  },
  aws_scheduler_schedule: {
    source: 'scheduler/schedule.go',
    forceNew: ['name', 'name_prefix', 'group_name'],
    defaults: {
      schedule_expression_timezone: 'UTC',
      state: 'ENABLED',
      'target.retry_policy.maximum_event_age_in_seconds': 86400,
      'target.retry_policy.maximum_retry_attempts': 185,
    },
    computed: {
      ...NAMED,
      id: '{group_name}/{name}',
      arn: 'arn:{partition}:scheduler:{region}:{account}:schedule/{group_name}/{name}',
      group_name: 'default',
      action_after_completion: 'NONE',
    },
    rules: [
      NAME_AND_PREFIX,
      pattern('name', SCHEDULER_NAME),
      pattern('group_name', /^.{1,64}$/),
      pattern('description', /^[\s\S]{0,512}$/),
      pattern('schedule_expression', /^.{1,256}$/),
      { kind: 'oneOf', path: 'state', values: ['ENABLED', 'DISABLED'] },
      { kind: 'oneOf', path: 'flexible_time_window.mode', values: ['OFF', 'FLEXIBLE'] },
      { kind: 'range', path: 'flexible_time_window.maximum_window_in_minutes', min: 1, max: 1440 },
      { kind: 'range', path: 'target.retry_policy.maximum_event_age_in_seconds', min: 60, max: 86400 },
      { kind: 'range', path: 'target.retry_policy.maximum_retry_attempts', min: 0, max: 185 },
      arn('target.arn'),
      arn('target.role_arn'),
      arn('target.dead_letter_config.arn'),
    ],
  },
  aws_sqs_queue: {
    source: 'sqs/queue.go',
    forceNew: ['name', 'name_prefix', 'fifo_queue'],
    defaults: {
      content_based_deduplication: false,
      delay_seconds: 0,
      fifo_queue: false,
      max_message_size: 262144,
      message_retention_seconds: 345600,
      receive_wait_time_seconds: 0,
      visibility_timeout_seconds: 30,
    },
    computed: {
      ...NAMED,
      id: 'https://sqs.{region}.amazonaws.com/{account}/{name}',
      url: 'https://sqs.{region}.amazonaws.com/{account}/{name}',
      arn: 'arn:{partition}:sqs:{region}:{account}:{name}',
      sqs_managed_sse_enabled: true,
      kms_data_key_reuse_period_seconds: 300,
    },
    rules: [
      NAME_AND_PREFIX,
      { kind: 'conflict', paths: ['sqs_managed_sse_enabled', 'kms_master_key_id'] },
      pattern('name', nameOf(80)),
      { kind: 'range', path: 'message_retention_seconds', min: 60, max: 1_209_600 },
      { kind: 'range', path: 'visibility_timeout_seconds', min: 0, max: 43_200 },
      { kind: 'range', path: 'delay_seconds', min: 0, max: 900 },
      { kind: 'json', path: 'policy' },
    ],
  },
  aws_sns_topic: {
    source: 'sns/topic.go',
    forceNew: ['name', 'name_prefix', 'fifo_topic'],
    defaults: { content_based_deduplication: false, fifo_topic: false },
    computed: {
      ...NAMED,
      id: '{arn}',
      arn: 'arn:{partition}:sns:{region}:{account}:{name}',
      owner: '{account}',
    },
    rules: [NAME_AND_PREFIX, pattern('name', nameOf(256)), { kind: 'policy', path: 'policy' }],
  },
  aws_sns_topic_subscription: {
    source: 'sns/topic_subscription.go',
    forceNew: ['endpoint', 'protocol', 'topic_arn'],
    defaults: { confirmation_timeout_in_minutes: 1, endpoint_auto_confirms: false, raw_message_delivery: false },
    computed: {
      id: '{topic_arn}:{uuid}',
      arn: '{topic_arn}:{uuid}',
      owner_id: '{account}',
      pending_confirmation: true,
    },
    rules: [
      {
        kind: 'oneOf',
        path: 'protocol',
        values: ['application', 'email', 'email-json', 'firehose', 'http', 'https', 'lambda', 'sms', 'sqs'],
      },
      arn('topic_arn'),
    ],
  },
  aws_cloudwatch_metric_alarm: {
    source: 'cloudwatch/metric_alarm.go',
    version: 1,
    forceNew: ['alarm_name'],
    defaults: { actions_enabled: true, treat_missing_data: 'missing', 'metric_query.return_data': false },
    computed: { id: '{alarm_name}', arn: 'arn:{partition}:cloudwatch:{region}:{account}:alarm:{alarm_name}' },
    rules: [
      ...ALARM_TEXTS,
      ...['metric_name', 'namespace', 'dimensions', 'period', 'statistic', 'extended_statistic'].map(
        (path): Rule => ({ kind: 'conflict', paths: [path, 'metric_query'] }),
      ),
      { kind: 'conflict', paths: ['statistic', 'extended_statistic'] },
      { kind: 'conflict', paths: ['threshold', 'threshold_metric_id'] },
      {
        kind: 'oneOf',
        path: 'statistic',
        values: ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'],
      },
      {
        kind: 'oneOf',
        path: 'comparison_operator',
        values: [
          'GreaterThanOrEqualToThreshold',
          'GreaterThanThreshold',
          'LessThanThreshold',
          'LessThanOrEqualToThreshold',
          'LessThanLowerOrGreaterThanUpperThreshold',
          'LessThanLowerThreshold',
          'GreaterThanUpperThreshold',
        ],
      },
      { kind: 'oneOf', path: 'treat_missing_data', values: ['breaching', 'notBreaching', 'ignore', 'missing'] },
      { kind: 'range', path: 'evaluation_periods', min: 1 },
      { kind: 'range', path: 'datapoints_to_alarm', min: 1 },
    ],
  },
  aws_cloudwatch_composite_alarm: {
    source: 'cloudwatch/composite_alarm.go',
    forceNew: ['alarm_name', 'actions_enabled'],
    defaults: { actions_enabled: true },
    computed: { id: '{alarm_name}', arn: 'arn:{partition}:cloudwatch:{region}:{account}:alarm:{alarm_name}' },
    rules: [...ALARM_TEXTS, pattern('alarm_rule', /^[\s\S]{1,10240}$/)],
  },
  aws_lambda_function_event_invoke_config: {
    source: 'lambda/function_event_invoke_config.go',
    forceNew: ['function_name', 'qualifier'],
    defaults: { maximum_retry_attempts: 2 },
    computed: { id: '{function_name}' },
    rules: [
      { kind: 'range', path: 'maximum_event_age_in_seconds', min: 60, max: 21_600 },
      { kind: 'range', path: 'maximum_retry_attempts', min: 0, max: 2 },
      arn('destination_config.on_failure.destination'),
      arn('destination_config.on_success.destination'),
    ],
  },
};
