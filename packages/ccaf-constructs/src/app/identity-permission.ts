import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Fn, TerraformIterator, type TerraformStack, type TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { policyDocument } from '../policy-document';
import { addVariable, matches } from '../variable';

const NAME = 'identity_audience';
/** Stands for nobody. Nothing would be what GitHub gives for a variable that is not set. */
const NONE = 'none';

/**
 * Declares for whom the function may ask AWS for tokens that say who it is.
 *
 * @see docs/keys.md
 */
export const addIdentityVariable = (stack: TerraformStack): TerraformVariable =>
  addVariable(stack, NAME, {
    type: 'string',
    description:
      'The audience of the tokens by which an identity pool of Confluent Cloud recognises the ' +
      `function, or ${NONE}.`,
    default: NONE,
    // In a policy * and ? and $ mean something.
    validation: [matches(NAME, '^[A-Za-z0-9_.:/@-]{1,1000}$', `letters, digits and .:/@_-, or ${NONE}`)],
  });

export interface IdentityPermissionProps {
  readonly role: IamRole;
  readonly policyName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly audience: TerraformVariable;
}

/**
 * What the function's role may ask of AWS STS, where an audience is named: tokens for that audience alone, as short and
 * signed as the function asks for them.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_outbound_policies.html
 */
export class IdentityPermission extends Construct {
  /** What needs the permission depends on it. */
  readonly attachment: IamRolePolicyAttachment;

  constructor(scope: Construct, id: string, { role, policyName, title, audience }: IdentityPermissionProps) {
    super(scope, id);
    const audiences = Fn.compact([Fn.replace(audience.stringValue, `/^${NONE}$/`, '')]);
    const policy = new IamPolicy(this, 'policy', {
      forEach: TerraformIterator.fromList(audiences),
      name: policyName,
      description: `By what tokens the ${title} function may be known elsewhere.`,
      policy: policyDocument([
        {
          Effect: 'Allow',
          Action: ['sts:GetWebIdentityToken'],
          Resource: '*',
          Condition: {
            'ForAllValues:StringEquals': { 'sts:IdentityTokenAudience': audience.stringValue },
            NumericLessThanEquals: { 'sts:DurationSeconds': '300' },
            StringEquals: { 'sts:SigningAlgorithm': 'RS256' },
          },
        },
      ]),
    });
    const policies = TerraformIterator.fromResources(policy);
    this.attachment = new IamRolePolicyAttachment(this, 'attachment', {
      forEach: policies,
      role: role.name,
      policyArn: policies.getString('arn'),
    });
  }
}
