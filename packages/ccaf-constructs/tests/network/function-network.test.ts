import { resource, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const stack = synth('app');
const SUBNETS = 'aws_lambda_subnet_ids';
const GROUPS = 'aws_lambda_security_group_ids';
const id = (kind: string, index = 0): string => `${kind}-${String(index).padStart(17, '0')}`;
const many = (kind: string, count: number): string[] => Array.from({ length: count }, (_, index) => id(kind, index));

/** What Terraform says of the network that is given. */
function errorsFor(subnets: readonly string[], groups: readonly string[]): readonly string[] {
  const { [SUBNETS]: first, [GROUPS]: second } = stack.variable;
  const given = { [SUBNETS]: subnets, [GROUPS]: groups };
  return evaluate({ variable: { [SUBNETS]: first, [GROUPS]: second } }, given).errors;
}

describeWithTerraform('the variables of a network, evaluated by Terraform', () => {
  it('take as many as Lambda takes, in both forms of ids', () => {
    expect(errorsFor(many('subnet', 16), ['sg-0a1b2c3d', ...many('sg', 4)])).toEqual([]);
  });

  it('are both given, or both left out', () => {
    expect(errorsFor([id('subnet')], [])).toEqual([
      expect.stringContaining(
        `${SUBNETS} and ${GROUPS} must both have ids, or both be empty, got ["subnet-00000000000000000"] and [].`,
      ),
    ]);
    expect(errorsFor([], [id('sg')])).toHaveLength(1);
  });

  it.each([
    ['more than 16 subnets', many('subnet', 17), [id('sg')], `${SUBNETS} must be at most 16 ids`],
    ['more than 5 security groups', [id('subnet')], many('sg', 6), `${GROUPS} must be at most 5 ids`],
    ['names in the place of ids', ['private-a'], [id('sg')], `such as subnet-0123456789abcdef0, got ["private-a"].`],
    ['the other kind of ids', [id('subnet')], [id('subnet')], `${GROUPS} must be at most 5 ids such as sg-`],
  ])('are not %s', (_, subnets, groups, message) => {
    expect(errorsFor(subnets, groups)).toEqual([expect.stringContaining(message)]);
  });
});

describeWithTerraform('the policy of a network, evaluated by Terraform', () => {
  it('lets Lambda make and remove interfaces, and the code of the function do nothing of it', () => {
    const policy = resource(stack, 'aws_iam_policy', 'network');
    const { aws_region, aws_account_id } = stack.variable;
    const output = { policy: { value: policy['policy'] } };
    const { errors, outputs } = evaluate({ variable: { aws_region, aws_account_id }, output }, {});
    expect(errors).toEqual([]);
    const looks = ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'];
    const changes = [
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:AssignPrivateIpAddresses',
      'ec2:UnassignPrivateIpAddresses',
    ];
    const code = 'arn:aws:lambda:us-east-1:123456789012:function:ccaf_order_book_app_function_dev';
    expect(JSON.parse(String(outputs['policy']))).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: looks, Resource: '*' },
        { Effect: 'Allow', Action: changes, Resource: 'arn:aws:ec2:us-east-1:*:*/*' },
        {
          Effect: 'Deny',
          Action: [...looks, ...changes],
          Resource: '*',
          Condition: { ArnEquals: { 'lambda:SourceFunctionArn': code } },
        },
      ],
    });
  });
});
