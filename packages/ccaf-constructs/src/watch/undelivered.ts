import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LambdaFunctionEventInvokeConfig } from '@cdktf/provider-aws/lib/lambda-function-event-invoke-config';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import type { TerraformCount } from 'cdktf';
import { Construct } from 'constructs';
import { GrantedPolicy } from './granted-policy';
import { ofOptional } from './optional';

export interface UndeliveredProps {
  readonly count: TerraformCount;
  readonly queueName: string;
  readonly policyName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly function: LambdaFunction;
  readonly role: IamRole;
}

/** The longest that a queue keeps a message: fourteen days. */
const RETENTION_SECONDS = 1_209_600;

/** How old an event may be when it is tried, and how often it is tried again: the next check comes in five minutes. */
export const LATEST = { seconds: 240, retries: 1 } as const;

/**
 * The queue of the checks that did not come to pass: those that nobody could start, and those that failed.
 *
 * The scheduler starts the function asynchronously, so that it is Lambda that tries a failed check again, and gives it
 * up. A deployment is invoked synchronously, and has nothing to do with that: whoever invokes it is told of its failure.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export class Undelivered extends Construct {
  readonly queueArn: string;
  readonly queueName: string;

  constructor(scope: Construct, id: string, { count, ...props }: UndeliveredProps) {
    super(scope, id);
    const queue = new SqsQueue(this, 'queue', {
      count,
      name: props.queueName,
      // With keys of SQS: whoever may send needs no right to a key, and nothing secret is in an event.
      sqsManagedSseEnabled: true,
      messageRetentionSeconds: RETENTION_SECONDS,
    });
    this.queueArn = ofOptional(queue, 'arn');
    this.queueName = ofOptional(queue, 'name');
    const { attachment } = new GrantedPolicy(this, 'function', {
      count,
      policyName: props.policyName,
      description: `Where the ${props.title} function tells of checks that failed.`,
      roleName: props.role.name,
      statements: [{ Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: this.queueArn }],
    });
    new LambdaFunctionEventInvokeConfig(this, 'invocations', {
      count,
      functionName: props.function.functionName,
      maximumRetryAttempts: LATEST.retries,
      maximumEventAgeInSeconds: LATEST.seconds,
      destinationConfig: { onFailure: { destination: this.queueArn } },
      // Lambda takes no queue to which the function's role may not send.
      dependsOn: [attachment],
    });
  }
}
