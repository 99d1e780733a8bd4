import { arn, NAME_AND_PREFIX, NAMED, pattern } from './aws-rules';
import type { TypeFacts } from './facts';

// The provider adds 26 characters of its own to a prefix.
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html has the pattern of a path.
const PATH = /^(?=.{1,512}$)((\/[A-Za-z0-9.,+@=_-]+)*)\/$/;

export const awsIam: { readonly [type: string]: TypeFacts } = {
  aws_iam_role: {
    source: 'iam/role.go',
    deprecated: {
      inline_policy:
        'inline_policy is deprecated. Use the aws_iam_role_policy resource instead. If Terraform should exclusively ' +
        'manage all inline policy associations (the current behavior of this argument), use the ' +
        'aws_iam_role_policies_exclusive resource as well.',
      managed_policy_arns:
        'managed_policy_arns is deprecated. Use the aws_iam_role_policy_attachment resource instead. If Terraform ' +
        'should exclusively manage all managed policy attachments (the current behavior of this argument), use the ' +
        'aws_iam_role_policy_attachments_exclusive resource as well.',
    },
    forceNew: ['name', 'name_prefix', 'path'],
    defaults: { force_detach_policies: false, max_session_duration: 3600, path: '/' },
    computed: {
      ...NAMED,
      id: '{name}',
      arn: 'arn:{partition}:iam::{account}:role{path}{name}',
      create_date: '2026-01-01T00:00:00Z',
      unique_id: 'AROA{HASH}',
      inline_policy: [],
      managed_policy_arns: [],
    },
    rules: [
      NAME_AND_PREFIX,
      { kind: 'policy', path: 'assume_role_policy' },
      { kind: 'policy', path: 'inline_policy.policy' },
      pattern('name', /^[\w+=,.@-]{1,64}$/),
      pattern('name_prefix', /^[\w+=,.@-]{1,38}$/),
      pattern('inline_policy.name', /^[\w+=,.@-]{1,128}$/),
      pattern('description', /^[^“‘]{0,1000}$/),
      pattern('path', /^.{0,512}$/),
      arn('permissions_boundary'),
      arn('managed_policy_arns'),
      { kind: 'range', path: 'max_session_duration', min: 3600, max: 43200 },
    ],
  },
  aws_iam_policy: {
    source: 'iam/policy.go',
    forceNew: ['name', 'name_prefix', 'path', 'description'],
    defaults: { path: '/' },
    computed: {
      ...NAMED,
      id: '{arn}',
      arn: 'arn:{partition}:iam::{account}:policy{path}{name}',
      policy_id: 'ANPA{HASH}',
      attachment_count: 0,
    },
    rules: [
      NAME_AND_PREFIX,
      { kind: 'policy', path: 'policy' },
      pattern('name', /^[\w+=,.@-]{1,128}$/),
      pattern('name_prefix', /^[\w+=,.@-]{1,102}$/),
      pattern('path', PATH),
    ],
  },
  aws_iam_role_policy_attachment: {
    source: 'iam/role_policy_attachment.go',
    forceNew: ['policy_arn', 'role'],
    computed: { id: '{role}/{policy_arn}' },
    rules: [arn('policy_arn')],
  },
};
