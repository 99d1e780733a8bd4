import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { Fn, TerraformIterator, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { teardownEvent } from './deploy-event';
import type { InvocationProps } from './invocation';

/** Where a retirement was before there was one for each target. Its deletion would retire what has just been deployed. */
const FORMER_ADDRESS = 'aws_lambda_invocation.teardown_invocation_37FC0707';

/**
 * Retires the app's statements in one target, when that target is left or destroyed.
 *
 * In CRUD scope the provider adds `tf.action` to the input and invokes on each change; the handler acts on `delete` and
 * lets the others pass. There is one instance for each target, so that a target that is left is an instance of its own,
 * with the input that it was made with: created before it is destroyed, it goes after the deploy to the new target, and
 * stays until its deletion succeeds. Going back to it deletes nothing.
 *
 * @see docs/decisions/0013-retirement-by-target.md
 */
export class RetirementInvocation extends Construct {
  readonly invocation: LambdaInvocation;

  constructor(scope: Construct, id: string, props: InvocationProps) {
    super(scope, id);
    const { catalog_name, database_name } = props.target;
    this.invocation = new LambdaInvocation(this, 'invocation', {
      forEach: TerraformIterator.fromList([Fn.jsonencode([catalog_name, database_name])]),
      functionName: props.function.functionName,
      lifecycleScope: 'CRUD',
      input: Fn.jsonencode(teardownEvent(props.target)),
      lifecycle: { createBeforeDestroy: true },
      dependsOn: [...props.dependsOn],
    });
    TerraformStack.of(this).addOverride('removed', [{ from: FORMER_ADDRESS, lifecycle: [{ destroy: false }] }]);
  }
}
