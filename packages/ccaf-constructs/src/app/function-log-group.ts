import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { Construct } from 'constructs';

export interface FunctionLogGroupProps {
  readonly logGroupName: string;
  readonly retentionInDays: number;
}

/**
 * The log group of the function.
 *
 * It exists before the function does: else Lambda creates it at the first invocation, without retention, and Terraform
 * finds the name taken.
 */
export class FunctionLogGroup extends Construct {
  readonly logGroup: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, { logGroupName, retentionInDays }: FunctionLogGroupProps) {
    super(scope, id);
    this.logGroup = new CloudwatchLogGroup(this, 'log-group', { name: logGroupName, retentionInDays });
  }
}
