import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Fn, TerraformIterator, Token } from 'cdktf';
import { Construct } from 'constructs';
import { policyDocument } from '../policy-document';
import type { NetworkVariables } from './network-variables';

export interface FunctionNetworkProps {
  readonly variables: NetworkVariables;
  readonly role: IamRole;
  readonly policyName: string;
  /** What the project is called in a sentence. */
  readonly title: string;
  readonly functionArn: string;
  readonly region: string;
}

/** What Lambda does in a network by the function's role, beside looking. */
const ON_INTERFACES = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
] as const;
const LOOKS = ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'] as const;

/**
 * The network that the function is connected to, if there is one, and what its role may do there.
 *
 * It is a policy of its own, so that it is there before the function enters a network, and goes only after the function
 * has left it. The function's own code may do none of it: Lambda does, with the function's role.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export class FunctionNetwork extends Construct {
  /** The function depends on it. */
  readonly attachment: IamRolePolicyAttachment;
  /** The function's block `vpc_config` where there are subnets; none where there are none, as if nobody knew of it. */
  readonly vpcConfig: object;

  constructor(scope: Construct, id: string, props: FunctionNetworkProps) {
    super(scope, id);
    const { subnetIds, securityGroupIds } = props.variables;
    // One, or none. Functions, not a template string: CDKTF escapes the latter wrongly where functions nest.
    const networks = Fn.slice(['network'], 0, Token.asNumber(Fn.min([1, Fn.lengthOf(subnetIds.listValue)])));
    this.vpcConfig = {
      for_each: networks,
      content: { subnet_ids: subnetIds.listValue, security_group_ids: securityGroupIds.listValue },
    };
    const policy = new IamPolicy(this, 'policy', {
      forEach: TerraformIterator.fromList(networks),
      name: props.policyName,
      description: `What Lambda may do in the network of the ${props.title} function.`,
      policy: policyDocument([
        { Effect: 'Allow', Action: LOOKS, Resource: '*' },
        // A subnet may be shared by another account, whose it then is.
        { Effect: 'Allow', Action: ON_INTERFACES, Resource: `arn:aws:ec2:${props.region}:*:*/*` },
        {
          Effect: 'Deny',
          Action: [...LOOKS, ...ON_INTERFACES],
          Resource: '*',
          Condition: { ArnEquals: { 'lambda:SourceFunctionArn': props.functionArn } },
        },
      ]),
    });
    const policies = TerraformIterator.fromResources(policy);
    this.attachment = new IamRolePolicyAttachment(this, 'attachment', {
      forEach: policies,
      role: props.role.name,
      policyArn: policies.getString('arn'),
    });
  }
}
