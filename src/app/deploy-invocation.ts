import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { InvocationProps } from './invocation';

export interface DeployInvocationProps extends InvocationProps {
  /** The image by digest. A new one deploys. */
  readonly imageUri: string;
  /** The id of the deployment. A new one deploys, even the same image. */
  readonly deploymentId: string;
}

/**
 * Deploys the app by invoking the function.
 *
 * In CREATE_ONLY scope a changed input replaces the resource, which invokes. A failure stores no resource, so the next
 * apply tries again. Only a thrown error is a failure to the provider: `error_mode` asks for it.
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
      input: Fn.jsonencode({
        ...props.target,
        action: 'deploy',
        error_mode: 'throw',
        deployment: { image_uri: props.imageUri, id: props.deploymentId },
      }),
      dependsOn: [...props.dependsOn],
    });
    this.statementName = Fn.lookupNested(Fn.jsondecode(result), ['statement', 'name']);
    this.statementPhase = Fn.lookupNested(Fn.jsondecode(result), ['statement', 'phase']);
  }
}
