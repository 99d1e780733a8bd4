import { alarmsOf } from 'local-cloud/cloudwatch';
import { schedulesOf } from 'local-cloud/scheduler';
import { stackResources } from '../../src/local/stack-resources';
import type { SynthesisedStack } from '../../src/project/synth';

const TOPIC = ['${aws_sns_topic.topic[0].arn}'];
const each = (local: string): string => `\${{ for key, alarm in local.${local} : key => alarm if var.watch }}`;

/** The part of a stack that watches it, as it is synthesised. */
const STACK: SynthesisedStack = {
  variable: { watch: { default: true }, resume: { default: false }, catalog_name: {} },
  locals: {
    lines: {
      now: { name: 'parcels-page-now', checks: 1, threshold: 2, dimensions: { function: 'f', app: 'parcels' } },
      lasting: { name: 'parcels-page-lasting', checks: 3, threshold: 1, dimensions: { function: 'f', app: 'parcels' } },
    },
    tellers: { page: { name: 'parcels-page', description: 'See docs/day-2.md', rule: 'ALARM("parcels-page-now")' } },
  },
  resource: {
    aws_cloudwatch_metric_alarm: {
      line: {
        for_each: each('lines'),
        alarm_name: '${each.value.name}',
        namespace: 'ccaf',
        metric_name: 'Page',
        dimensions: '${each.value.dimensions}',
        statistic: 'Maximum',
        comparison_operator: 'GreaterThanOrEqualToThreshold',
        threshold: '${each.value.threshold}',
        period: 300,
        evaluation_periods: '${each.value.checks}',
        treat_missing_data: 'ignore',
      },
    },
    aws_cloudwatch_composite_alarm: {
      told: {
        for_each: each('tellers'),
        alarm_name: '${each.value.name}',
        alarm_description: '${each.value.description}',
        alarm_rule: '${each.value.rule}',
        alarm_actions: TOPIC,
        ok_actions: TOPIC,
      },
    },
    aws_scheduler_schedule: {
      schedule: {
        count: '${var.watch ? 1 : 0}',
        name: 'parcels-watch',
        schedule_expression: 'rate(5 minutes)',
        target: {
          input:
            '${jsonencode({"catalog_name" = var.catalog_name, "action" = "watch", "watch" = {"resume_failed" = var.resume}})}',
        },
      },
    },
    aws_lambda_function_event_invoke_config: {
      config: { count: '${var.watch ? 1 : 0}', maximum_retry_attempts: 1 },
    },
  },
};

it('has a schedule with its input, by the variables that are set and the defaults of the others', () => {
  expect(schedulesOf(stackResources(STACK, { catalog_name: 'local' }))).toEqual([
    {
      name: 'parcels-watch',
      everyMs: 300_000,
      input: { catalog_name: 'local', action: 'watch', watch: { resume_failed: false } },
      invocation: { retries: 1 },
    },
  ]);
});

it('has each alarm of a loop, with its own values', () => {
  const dimensions = { function: 'f', app: 'parcels' };
  expect(alarmsOf(stackResources(STACK, {}))).toMatchObject([
    { name: 'parcels-page-now', periods: 1, breaches: 1, threshold: 2, dimensions, tells: { alarm: false, ok: false } },
    { name: 'parcels-page-lasting', periods: 3, breaches: 3, threshold: 1, dimensions },
    { name: 'parcels-page', rule: 'ALARM("parcels-page-now")', tells: { alarm: true, ok: true } },
  ]);
});

it('has nothing of it where nobody watches', () => {
  expect(stackResources(STACK, { watch: false })).toEqual([]);
  expect(stackResources({}, {})).toEqual([]);
});
