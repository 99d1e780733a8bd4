import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { type ITerraformDependable, Op } from 'cdktf';
import { Construct } from 'constructs';
import type { Names } from '../names';
import { checkTexts, linesOf } from './alarm-texts';
import { AlarmTopic } from './alarm-topic';
import { CheckAlarms } from './check-alarms';
import { LineAlarms } from './line-alarms';
import { onceIf } from './optional';
import { Schedule } from './schedule';
import { Undelivered } from './undelivered';
import { NO_EMAIL, type WatchVariables } from './watch-variables';

export interface WatchProps {
  readonly variables: WatchVariables;
  readonly names: Names;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly region: string;
  readonly accountId: string;
  readonly function: LambdaFunction;
  readonly role: IamRole;
  /** The apps that have alarms of their own, by name. */
  readonly apps: readonly string[];
  /** What `docs/day-2.md` is found by. */
  readonly runbook: string;
  /** What the function is started with: JSON. */
  readonly input: string;
  /** What must have come to pass before the first check. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * What checks every five minutes how the apps are, and what tells people: all of it, or nothing where the variable
 * `watch` says so.
 *
 * @see docs/day-2.md
 */
export class Watch extends Construct {
  /** Where alarms go; null where nobody watches. */
  readonly topicArn: string;

  constructor(scope: Construct, id: string, { variables, names, title, region, accountId, ...props }: WatchProps) {
    super(scope, id);
    const count = onceIf(variables.isOn.value);
    const { queueArn, queueName } = new Undelivered(this, 'undelivered', {
      count,
      queueName: names.watch,
      policyName: `${names.policy}-watch`,
      title,
      function: props.function,
      role: props.role,
    });
    const { schedule } = new Schedule(this, 'schedule', {
      count,
      scheduleName: names.watch,
      roleName: names.watchRole,
      policyName: `${names.policy}-schedule`,
      title,
      accountId,
      function: props.function,
      queueArn,
      input: props.input,
      dependsOn: props.dependsOn,
    });
    const email = variables.email.stringValue;
    const { topicArn, topicArnIfAny } = new AlarmTopic(this, 'topic', {
      count,
      mailCount: onceIf(Op.and(variables.isOn.value, Op.neq(email, NO_EMAIL))),
      topicName: names.watch,
      region,
      accountId,
      email,
    });
    this.topicArn = topicArnIfAny;
    const prefix = names.watch;
    new LineAlarms(this, 'alarms', { prefix, lines: linesOf(names.function, props.apps, props.runbook), topicArn });
    new CheckAlarms(this, 'checks', {
      count,
      prefix,
      functionName: names.function,
      queueName,
      topicArn,
      texts: checkTexts(props.runbook),
      checks: schedule,
    });
  }
}
