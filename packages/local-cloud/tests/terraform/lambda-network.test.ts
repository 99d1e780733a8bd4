import { inNetwork } from '../../src/terraform/behaviours/lambda-network';
import type { ObjectValue } from '../../src/terraform/protocol/value';

type Existing = { readonly type: string; readonly values: ObjectValue };

const POLICY_ARN = 'arn:aws:iam::123456789012:policy/network';
const attachment = (role: string, policy_arn: string): Existing => ({
  type: 'aws_iam_role_policy_attachment',
  values: { role, policy_arn },
});
const policy = (action: string): Existing => ({
  type: 'aws_iam_policy',
  values: { arn: POLICY_ARN, policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: [action] }] }) },
});
const CONNECTED: ObjectValue = {
  function_name: 'app',
  role: 'arn:aws:iam::123456789012:role/path/app-role',
  vpc_config: [{ subnet_ids: ['subnet-1'], security_group_ids: ['sg-1'] }],
};

/** Creates and updates a function where some things exist. */
const touch = async (existing: readonly Existing[], planned: ObjectValue = CONNECTED): Promise<void> => {
  const memory = { list: () => existing, get: () => undefined };
  const { create, update } = inNetwork(memory, { create: async () => ({}), update: async () => ({}) });
  await create?.(planned, {}, {});
  await update?.({}, planned, {});
};
const REFUSAL =
  'creating Lambda Function (app): InvalidParameterValueException: The provided execution role does not have ' +
  'permissions to call CreateNetworkInterface on EC2';

test.each<[string, readonly Existing[]]>([
  ['a policy of its own', [policy('ec2:CreateNetworkInterface'), attachment('app-role', POLICY_ARN)]],
  ["AWS's policy", [attachment('app-role', 'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole')]],
])('a function enters a network where its role has %s', async (_, existing) => {
  await expect(touch(existing)).resolves.toBeUndefined();
});

test.each<[string, readonly Existing[]]>([
  ['there is no policy', []],
  ['it is attached to another role', [policy('ec2:CreateNetworkInterface'), attachment('other', POLICY_ARN)]],
  ['it is not attached', [policy('ec2:CreateNetworkInterface')]],
  ['it lets the role do something else', [policy('ec2:DescribeSubnets'), attachment('app-role', POLICY_ARN)]],
])('a function enters no network where %s', async (_, existing) => {
  await expect(touch(existing)).rejects.toThrow(REFUSAL);
});

test('a function without a network needs no policy', async () => {
  await expect(touch([], { ...CONNECTED, vpc_config: [] })).resolves.toBeUndefined();
});
