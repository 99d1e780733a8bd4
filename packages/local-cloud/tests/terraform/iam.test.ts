import { iam } from '../../src/terraform/behaviours/iam';
import { Cloud } from '../../src/terraform/provider/cloud';

const POLICY = { arn: 'arn:aws:iam::123456789012:policy/read' };
const ROLE = { name: 'reader' };

const cloud = new Cloud();
const { aws_iam_policy: policy, aws_iam_role: role } = iam(cloud);

test('a policy that is attached is not deleted, nor is its role', async () => {
  cloud.put('aws_iam_role_policy_attachment', 'a', { role: 'reader', policy_arn: POLICY.arn });
  await expect(policy.delete?.(POLICY, {})).rejects.toThrow(
    'deleting IAM Policy (arn:aws:iam::123456789012:policy/read): DeleteConflict: Cannot delete a policy attached to entities.',
  );
  await expect(role.delete?.(ROLE, {})).rejects.toThrow(
    'deleting IAM Role (reader): DeleteConflict: Cannot delete entity, must detach all policies first.',
  );
});

test('both are deleted once it is detached', async () => {
  cloud.remove('aws_iam_role_policy_attachment', 'a', {});
  await policy.delete?.(POLICY, {});
  await role.delete?.(ROLE, {});
});
