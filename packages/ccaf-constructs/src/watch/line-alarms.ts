import { CloudwatchCompositeAlarm } from '@cdktf/provider-aws/lib/cloudwatch-composite-alarm';
import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { TerraformLocal, Token } from 'cdktf';
import { Construct } from 'constructs';
import { type Line, lineAlarms, toldAlarms } from './alarm-lines';
import { NAMESPACE, PERIOD, toTopic } from './check-alarms';
import { WATCH } from './watch-variables';

export interface LineAlarmsProps {
  /** What all their names begin with. */
  readonly prefix: string;
  readonly lines: readonly Line[];
  readonly topicArn: string;
}

/**
 * The alarms on what a check tells in figures of the function and of each app: one for each of them and severity tells
 * people.
 *
 * Where a check tells nothing of an app, because a deployment is under way, its alarms stay as they are.
 */
export class LineAlarms extends Construct {
  constructor(scope: Construct, id: string, { prefix, lines, topicArn }: LineAlarmsProps) {
    super(scope, id);
    const onMetrics = new CloudwatchMetricAlarm(this, 'metric', {
      alarmName: each('name'),
      alarmDescription: each('description'),
      namespace: NAMESPACE,
      metricName: each('metric'),
      dimensions: Token.asStringMap(each('dimensions')),
      statistic: 'Maximum',
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      threshold: Token.asNumber(each('threshold')),
      period: PERIOD,
      evaluationPeriods: Token.asNumber(each('checks')),
      treatMissingData: 'ignore',
    });
    onMetrics.addOverride('for_each', whereWatched(new TerraformLocal(this, 'metrics', lineAlarms(prefix, lines))));
    const telling = new CloudwatchCompositeAlarm(this, 'told', {
      alarmName: each('name'),
      alarmDescription: each('description'),
      alarmRule: each('rule'),
      ...toTopic(topicArn),
      dependsOn: [onMetrics],
    });
    telling.addOverride('for_each', whereWatched(new TerraformLocal(this, 'tellers', toldAlarms(prefix, lines))));
  }
}

/** A member of the alarm that an instance is for: an expression. */
const each = (member: string): string => `\${each.value.${member}}`;

/** All of a map, or none: text, as CDKTF has no loop with a condition. */
const whereWatched = ({ friendlyUniqueId }: TerraformLocal): string =>
  `\${{ for key, alarm in local.${friendlyUniqueId} : key => alarm if var.${WATCH} }}`;
