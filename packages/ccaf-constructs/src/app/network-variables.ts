import type { TerraformStack, TerraformVariable, TerraformVariableValidationConfig } from 'cdktf';
import { addVariable } from '../variable';

/** The network that the function is put into: empty lists leave it in none. */
export interface NetworkVariables {
  readonly subnetIds: TerraformVariable;
  readonly securityGroupIds: TerraformVariable;
}

const SUBNETS = 'aws_lambda_subnet_ids';
const SECURITY_GROUPS = 'aws_lambda_security_group_ids';

/**
 * Declares what says into which network the function is put. Subnets and security groups exist already: they, and the
 * endpoints in them, belong to whoever runs the network.
 *
 * @see docs/private-networks.md
 */
export function addNetworkVariables(stack: TerraformStack): NetworkVariables {
  return {
    subnetIds: addVariable(stack, SUBNETS, {
      type: 'list(string)',
      description:
        'The subnets of an existing VPC that the function is connected to; use several zones. Without subnets it ' +
        'is in no VPC.',
      default: [],
      validation: [idsOf(SUBNETS, 'subnet', 16)],
    }),
    securityGroupIds: addVariable(stack, SECURITY_GROUPS, {
      type: 'list(string)',
      description:
        "The security groups of the function in that VPC. They let it out to port 443 of the VPC's endpoints.",
      default: [],
      validation: [idsOf(SECURITY_GROUPS, 'sg', 5), TOGETHER],
    }),
  };
}

/**
 * A validation: as many ids as Lambda takes (https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html), each in
 * one of the two forms of EC2's ids (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html).
 */
const idsOf = (name: string, prefix: string, most: number): TerraformVariableValidationConfig => ({
  condition: `\${length(var.${name}) <= ${most} && alltrue([for id in var.${name} : can(regex("^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$", id))])}`,
  errorMessage: `${name} must be at most ${most} ids such as ${prefix}-0123456789abcdef0, got \${jsonencode(var.${name})}.`,
});

const TOGETHER: TerraformVariableValidationConfig = {
  condition: `\${(length(var.${SUBNETS}) > 0) == (length(var.${SECURITY_GROUPS}) > 0)}`,
  errorMessage: `${SUBNETS} and ${SECURITY_GROUPS} must both have ids, or both be empty, got \${jsonencode(var.${SUBNETS})} and \${jsonencode(var.${SECURITY_GROUPS})}.`,
};
