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
  /** The name of the statement that runs the app. */
  readonly statementName: string;
  /** The phase of that statement when the invocation ended. */
  readonly statementPhase: string;

  constructor(scope: Construct, id: string, props: DeployInvocationProps) {
    super(scope, id);
    const { result } = new LambdaInvocation(this, 'invocation', {
      functionName: props.function.functionName,
      lifecycleScope: 'CREATE_ONLY',
      input: Fn.jsonencode(deployEvent(props.target, props.deployment)),
      dependsOn: [...props.dependsOn],
    });
    this.statementName = Fn.lookupNested(Fn.jsondecode(result), ['statement', 'name']);
    this.statementPhase = Fn.lookupNested(Fn.jsondecode(result), ['statement', 'phase']);
  }
}
