import type { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import type { ITerraformDependable } from 'cdktf';

/** Which app in which database is deployed or retired, as expressions that Terraform resolves when it plans. */
export interface InvocationTarget {
  readonly catalog_name: string;
  readonly database_name: string;
  readonly ccaf_secrets_path: string;
}

export interface InvocationProps {
  readonly function: LambdaFunction;
  readonly target: InvocationTarget;
  /** What must exist before the function is invoked, and still exist when `destroy` invokes it. */
  readonly dependsOn: readonly ITerraformDependable[];
}
