import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { teardownEvent } from './deploy-event';
import type { InvocationProps } from './invocation';

/**
 * Retires the app's statements on `destroy`.
 *
 * In CRUD scope the provider adds `tf.action` to the input and invokes on each change; the handler acts on `delete` and
 * lets the others pass. A failed update would leave the new input in the state, never to be tried again
 * (https://github.com/hashicorp/terraform-provider-aws/issues/43447), so the input never changes on its own: with it
 * change the triggers, which replace the resource, and so retire the app where it was.
 */
export class TeardownInvocation extends Construct {
  readonly invocation: LambdaInvocation;

  constructor(scope: Construct, id: string, props: InvocationProps) {
    super(scope, id);
    this.invocation = new LambdaInvocation(this, 'invocation', {
      functionName: props.function.functionName,
      lifecycleScope: 'CRUD',
      input: Fn.jsonencode(teardownEvent(props.target)),
      triggers: { ...props.target },
      dependsOn: [...props.dependsOn],
    });
  }
}
