import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { SchedulerSchedule } from '@cdktf/provider-aws/lib/scheduler-schedule';
import { SchedulerScheduleGroup } from '@cdktf/provider-aws/lib/scheduler-schedule-group';
import type { ITerraformDependable, TerraformCount } from 'cdktf';
import { Construct } from 'constructs';
import { policyDocument, SCHEDULER_SERVICE } from '../policy-document';
import { GrantedPolicy } from './granted-policy';
import { ofOptional } from './optional';
import { LATEST } from './undelivered';

export interface ScheduleProps {
  readonly count: TerraformCount;
  /** The name of the schedule, and of its group. */
  readonly scheduleName: string;
  readonly roleName: string;
  readonly policyName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly accountId: string;
  readonly function: LambdaFunction;
  readonly queueArn: string;
  /** What the function is started with: JSON. */
  readonly input: string;
  /** What must have come to pass before the first check. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Starts a check every five minutes: the first one as soon as it is there.
 *
 * The scheduler's role may start this one function and send to this one queue, and only a schedule of this group may take
 * it. It is the group because AWS takes no narrower condition
 * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html); so the group has
 * this schedule alone.
 */
export class Schedule extends Construct {
  readonly schedule: SchedulerSchedule;

  constructor(scope: Construct, id: string, { count, ...props }: ScheduleProps) {
    super(scope, id);
    const group = new SchedulerScheduleGroup(this, 'group', { count, name: props.scheduleName });
    const role = new IamRole(this, 'role', {
      count,
      name: props.roleName,
      assumeRolePolicy: policyDocument([
        {
          Effect: 'Allow',
          Principal: SCHEDULER_SERVICE,
          Action: ['sts:AssumeRole'],
          Condition: {
            StringEquals: { 'aws:SourceAccount': props.accountId },
            ArnEquals: { 'aws:SourceArn': ofOptional(group, 'arn') },
          },
        },
      ]),
    });
    const { attachment } = new GrantedPolicy(this, 'permissions', {
      count,
      policyName: props.policyName,
      description: `What the schedule of the ${props.title} function may do.`,
      roleName: ofOptional(role, 'name'),
      statements: [
        { Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: props.function.arn },
        { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: props.queueArn },
      ],
    });
    this.schedule = new SchedulerSchedule(this, 'schedule', {
      count,
      name: props.scheduleName,
      groupName: ofOptional(group, 'name'),
      description: `Checks how the apps of the ${props.title} are.`,
      scheduleExpression: 'rate(5 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.function.arn,
        roleArn: ofOptional(role, 'arn'),
        input: props.input,
        retryPolicy: { maximumRetryAttempts: LATEST.retries, maximumEventAgeInSeconds: LATEST.seconds },
        deadLetterConfig: { arn: props.queueArn },
      },
      dependsOn: [attachment, ...props.dependsOn],
    });
  }
}
