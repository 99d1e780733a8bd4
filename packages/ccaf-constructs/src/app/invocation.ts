import type { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import type { ITerraformDependable } from 'cdktf';
import type { InvocationTarget } from './deploy-event';

export interface InvocationProps {
  readonly function: LambdaFunction;
  readonly target: InvocationTarget;
  /** What must exist before the function is invoked, and still exist when a deletion invokes it. */
  readonly dependsOn: readonly ITerraformDependable[];
}
