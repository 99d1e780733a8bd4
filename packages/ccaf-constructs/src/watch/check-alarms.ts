import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmMetricQuery,
  type CloudwatchMetricAlarmMetricQueryMetric,
} from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import type { ITerraformDependable, TerraformCount } from 'cdktf';
import { Construct } from 'constructs';

export interface CheckAlarmsProps {
  readonly count: TerraformCount;
  /** What all their names begin with. */
  readonly prefix: string;
  readonly functionName: string;
  readonly queueName: string;
  readonly topicArn: string;
  readonly texts: { readonly silence: string; readonly undelivered: string };
  /** What makes the checks: it is there before anybody misses them. */
  readonly checks: ITerraformDependable;
}

/** How long a point of a metric is, in seconds: there is a check in each. */
export const PERIOD = 300;
/**
 * The namespace of what a check tells in figures, by its log.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format.html
 */
export const NAMESPACE = 'ccaf';

/** So many checks that came to nothing call somebody, however far apart: of one in a row of others nobody needs to know. */
const UNDELIVERED = 3;

/** Has an alarm tell people, and tell them when it is over. */
export const toTopic = (topicArn: string): { readonly alarmActions: string[]; readonly okActions: string[] } => ({
  alarmActions: [topicArn],
  okActions: [topicArn],
});

/**
 * A metric that is zero where nobody tells it. An alarm takes what is missing for a breach only once nothing older is left
 * in the range that it looks at, which is longer than the periods it asks for: ten minutes, of three periods of five. A
 * zero counts at once.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html FILL
 */
const filledWithZero = (metric: CloudwatchMetricAlarmMetricQueryMetric): CloudwatchMetricAlarmMetricQuery[] => [
  { id: 'm1', metric, returnData: false },
  { id: 'e1', expression: 'FILL(m1, 0)', returnData: true },
];

/** The alarms on the checks themselves: there was none for fifteen minutes, or several were given up. */
export class CheckAlarms extends Construct {
  constructor(scope: Construct, id: string, { count, prefix, topicArn, texts, ...props }: CheckAlarmsProps) {
    super(scope, id);
    new CloudwatchMetricAlarm(this, 'silence', {
      count,
      alarmName: `${prefix}-silence`,
      alarmDescription: texts.silence,
      metricQuery: filledWithZero({
        namespace: NAMESPACE,
        metricName: 'Checks',
        dimensions: { function: props.functionName },
        stat: 'Sum',
        period: PERIOD,
      }),
      comparisonOperator: 'LessThanThreshold',
      threshold: 1,
      evaluationPeriods: 3,
      // Of a metric that nobody ever told there is nothing to fill.
      treatMissingData: 'breaching',
      ...toTopic(topicArn),
      dependsOn: [props.checks],
    });
    new CloudwatchMetricAlarm(this, 'undelivered', {
      count,
      alarmName: `${prefix}-undelivered`,
      alarmDescription: texts.undelivered,
      namespace: 'AWS/SQS',
      metricName: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: props.queueName },
      statistic: 'Maximum',
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: UNDELIVERED,
      period: PERIOD,
      evaluationPeriods: 1,
      // SQS tells nothing of a queue that nobody has used for hours.
      treatMissingData: 'notBreaching',
      ...toTopic(topicArn),
    });
  }
}
