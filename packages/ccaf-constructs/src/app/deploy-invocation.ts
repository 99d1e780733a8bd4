import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { type Deployment, deployEvent } from './deploy-event';
import type { InvocationProps } from './invocation';

export interface DeployInvocationProps extends InvocationProps {
  readonly deployment: Deployment;
}

/**
 * Deploys the app by invoking the function.
 *
 * In CREATE_ONLY scope a changed input replaces the resource, which invokes. A failure stores no resource, so the next
 * apply tries again.
 */
export class DeployInvocation extends Construct {
  readonly invocation: LambdaInvocation;
  /** The name of the statement that runs an app, by app: an expression. */
  readonly statementNames: string;
  /** The phase of that statement when the invocation ended, by app: an expression. */
  readonly statementPhases: string;

  constructor(scope: Construct, id: string, props: DeployInvocationProps) {
    super(scope, id);
    this.invocation = new LambdaInvocation(this, 'invocation', {
      functionName: props.function.functionName,
      lifecycleScope: 'CREATE_ONLY',
      input: Fn.jsonencode(deployEvent(props.target, props.deployment)),
      dependsOn: [...props.dependsOn],
    });
    // Text: CDKTF has no functions for a loop over what another function gives.
    const apps = `jsondecode(${this.invocation.terraformResourceType}.${this.invocation.friendlyUniqueId}.result).apps`;
    this.statementNames = `\${{ for app, report in ${apps} : app => report.statement.name }}`;
    this.statementPhases = `\${{ for app, report in ${apps} : app => report.statement.phase }}`;
  }
}
