import { type ObjectValue, text } from '../protocol/value';
import type { Memory, ResourceBehaviour } from './behaviour';

/**
 * `aws_iam_policy` and `aws_iam_role` beyond their facts: IAM deletes neither while a policy is attached
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html and API_DeleteRole.html).
 */
export function iam(memory: Memory): Readonly<Record<'aws_iam_policy' | 'aws_iam_role', ResourceBehaviour>> {
  const refuseWhileAttached = (what: string, by: string, value: ObjectValue[string], reason: string): void => {
    const attached = memory.list().some(({ type, values }) => type === ATTACHMENT && values[by] === value);
    if (attached) throw new Error(`deleting IAM ${what} (${text(value)}): DeleteConflict: ${reason}`);
  };
  return {
    aws_iam_policy: {
      delete: async ({ arn = null }) =>
        refuseWhileAttached('Policy', 'policy_arn', arn, 'Cannot delete a policy attached to entities.'),
    },
    aws_iam_role: {
      delete: async ({ name = null }) =>
        refuseWhileAttached('Role', 'role', name, 'Cannot delete entity, must detach all policies first.'),
    },
  };
}

const ATTACHMENT = 'aws_iam_role_policy_attachment';
