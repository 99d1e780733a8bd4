import { isList, type ObjectValue, text, type Value, valuesAt } from '../protocol/value';
import type { Memory, ResourceBehaviour } from './behaviour';

/** Which policies AWS keeps itself: what is in them nobody here knows. */
const KEPT_BY_AWS = 'arn:aws:iam::aws:policy/';

/**
 * `aws_lambda_function` in a network: Lambda makes the network's interfaces by the function's role
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html), and refuses a role that may not make them.
 *
 * The real provider repeats what is refused so for five minutes, until permissions that were just given have spread.
 */
export const inNetwork = (memory: Memory, lambda: ResourceBehaviour): ResourceBehaviour => ({
  ...lambda,
  create: async (planned, ...rest) => {
    checkRole(memory, 'creating', planned);
    return (await lambda.create?.(planned, ...rest)) ?? {};
  },
  update: async (prior, planned, ...rest) => {
    checkRole(memory, 'updating', planned);
    return (await lambda.update?.(prior, planned, ...rest)) ?? {};
  },
});

function checkRole(memory: Memory, action: string, planned: ObjectValue): void {
  const hasNetwork = valuesAt(planned, 'vpc_config.subnet_ids').some((ids) => isList(ids) && ids.length > 0);
  if (!hasNetwork || mayMakeInterfaces(memory, text(planned['role'])?.split('/').at(-1))) return;
  throw new Error(
    `${action} Lambda Function (${text(planned['function_name'])}): InvalidParameterValueException: The provided ` +
      'execution role does not have permissions to call CreateNetworkInterface on EC2',
  );
}

function mayMakeInterfaces(memory: Memory, role: string | undefined): boolean {
  const all = memory.list();
  const policyOf = (arn: Value): Value =>
    all.find(({ type, values }) => type === 'aws_iam_policy' && values['arn'] === arn)?.values['policy'] ?? null;
  return all.some(({ type, values }) => {
    if (type !== 'aws_iam_role_policy_attachment' || values['role'] !== role) return false;
    const { policy_arn: arn = null } = values;
    return text(arn)?.startsWith(KEPT_BY_AWS) || text(policyOf(arn))?.includes('"ec2:CreateNetworkInterface"');
  });
}
