import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { TerraformCount } from 'cdktf';
import { Construct } from 'constructs';
import { type PolicyStatement, policyDocument } from '../policy-document';
import { ofOptional } from './optional';

export interface GrantedPolicyProps {
  readonly count: TerraformCount;
  readonly policyName: string;
  readonly description: string;
  readonly roleName: string;
  readonly statements: readonly PolicyStatement[];
}

/** A policy that is attached to one role, where somebody watches. */
export class GrantedPolicy extends Construct {
  /** Depend on this: only an attached policy gives permissions. */
  readonly attachment: IamRolePolicyAttachment;

  constructor(scope: Construct, id: string, { count, policyName, description, ...props }: GrantedPolicyProps) {
    super(scope, id);
    const policy = new IamPolicy(this, 'policy', {
      count,
      name: policyName,
      description,
      policy: policyDocument(props.statements),
    });
    this.attachment = new IamRolePolicyAttachment(this, 'attachment', {
      count,
      role: props.roleName,
      policyArn: ofOptional(policy, 'arn'),
    });
  }
}
