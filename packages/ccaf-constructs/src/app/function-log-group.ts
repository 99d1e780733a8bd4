import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { Construct } from 'constructs';

export interface FunctionLogGroupProps {
  readonly logGroupName: string;
  readonly retentionInDays: number;
}

/**
 * The log group of the function.
 *
 * It exists before the function does, whose role may write to it and create none. Lambda would make one at the first
 * invocation where the role lets it, without retention
 * (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html), and Terraform would find the name taken.
 */
export class FunctionLogGroup extends Construct {
  readonly logGroup: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, { logGroupName, retentionInDays }: FunctionLogGroupProps) {
    super(scope, id);
    this.logGroup = new CloudwatchLogGroup(this, 'log-group', { name: logGroupName, retentionInDays });
  }
}
