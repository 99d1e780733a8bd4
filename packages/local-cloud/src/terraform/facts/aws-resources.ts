import type { Rule, TypeFacts } from './facts';

// Facts of the types that this project uses. Sources are files of hashicorp/terraform-provider-aws below
// internal/service/, at 6.x.
const NAME_AND_PREFIX: Rule = { kind: 'conflict', paths: ['name', 'name_prefix'] };
const NAMED = { name: '{name_prefix}{hash}', name_prefix: '' };
const RETENTION_DAYS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** What the bindings of AWS resources do not carry, by type. */
export const awsResources: { readonly [type: string]: TypeFacts } = {
  aws_iam_role: {
    source: 'iam/role.go',
    forceNew: ['name', 'name_prefix', 'path'],
    defaults: { force_detach_policies: false, max_session_duration: 3600, path: '/' },
    computed: {
      ...NAMED,
      id: '{name}',
      arn: 'arn:{partition}:iam::{account}:role{path}{name}',
      create_date: '2026-01-01T00:00:00Z',
      unique_id: 'AROA{HASH}',
      managed_policy_arns: [],
    },
    rules: [
      NAME_AND_PREFIX,
      { kind: 'json', path: 'assume_role_policy' },
      pattern('name', /^[0-9A-Za-z_+=,.@-]{1,64}$/),
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
    rules: [NAME_AND_PREFIX, { kind: 'json', path: 'policy' }],
  },
  aws_iam_role_policy_attachment: {
    source: 'iam/role_policy_attachment.go',
    forceNew: ['policy_arn', 'role'],
    computed: { id: '{role}/{policy_arn}' },
    rules: [pattern('policy_arn', /^arn:/)],
  },
  aws_cloudwatch_log_group: {
    source: 'logs/group.go',
    forceNew: ['name', 'name_prefix', 'log_group_class'],
    defaults: { retention_in_days: 0, skip_destroy: false },
    computed: {
      ...NAMED,
      id: '{name}',
      arn: 'arn:{partition}:logs:{region}:{account}:log-group:{name}',
      log_group_class: 'STANDARD',
      deletion_protection_enabled: false,
    },
    rules: [
      NAME_AND_PREFIX,
      pattern('name', /^[.\-_/#A-Za-z0-9]{1,512}$/),
      { kind: 'oneOf', path: 'retention_in_days', values: RETENTION_DAYS },
    ],
  },
  aws_ecr_repository: {
    source: 'ecr/repository.go',
    forceNew: ['name', 'encryption_configuration'],
    defaults: { image_tag_mutability: 'MUTABLE', 'encryption_configuration.encryption_type': 'AES256' },
    computed: {
      id: '{name}',
      arn: 'arn:{partition}:ecr:{region}:{account}:repository/{name}',
      registry_id: '{account}',
      repository_url: '{account}.dkr.ecr.{region}.amazonaws.com/{name}',
      'encryption_configuration.kms_key': '',
    },
    rules: [
      {
        kind: 'oneOf',
        path: 'image_tag_mutability',
        values: ['MUTABLE', 'IMMUTABLE', 'MUTABLE_WITH_EXCLUSION', 'IMMUTABLE_WITH_EXCLUSION'],
      },
      { kind: 'oneOf', path: 'encryption_configuration.encryption_type', values: ['AES256', 'KMS', 'KMS_DSSE'] },
    ],
  },
  aws_ecr_lifecycle_policy: {
    source: 'ecr/lifecycle_policy.go',
    forceNew: ['repository', 'policy'],
    computed: { id: '{repository}', registry_id: '{account}' },
    rules: [{ kind: 'json', path: 'policy' }],
  },
  aws_ecr_repository_policy: {
    source: 'ecr/repository_policy.go',
    forceNew: ['repository'],
    computed: { id: '{repository}', registry_id: '{account}' },
    rules: [{ kind: 'json', path: 'policy' }],
  },
  aws_lambda_function: {
    source: 'lambda/function.go',
    forceNew: ['function_name', 'package_type', 'tenancy_config'],
    defaults: {
      memory_size: 128,
      package_type: 'Zip',
      publish: false,
      reserved_concurrent_executions: -1,
      skip_destroy: false,
      timeout: 3,
      'logging_config.application_log_level': '',
      'logging_config.system_log_level': '',
    },
    computed: {
      id: '{function_name}',
      arn: 'arn:{partition}:lambda:{region}:{account}:function:{function_name}',
      invoke_arn: 'arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations',
      version: '$LATEST',
      qualified_arn: '{arn}:{version}',
      qualified_invoke_arn:
        'arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{qualified_arn}/invocations',
      architectures: ['x86_64'],
      last_modified: '2026-01-01T00:00:00.000+0000',
      source_code_size: 0,
      signing_job_arn: '',
      signing_profile_version_arn: '',
      'ephemeral_storage.size': 512,
      'logging_config.log_group': '/aws/lambda/{function_name}',
    },
    rules: [
      { kind: 'exactlyOne', paths: ['filename', 'image_uri', 's3_bucket'] },
      { kind: 'oneOf', path: 'package_type', values: ['Image', 'Zip'] },
      { kind: 'oneOf', path: 'architectures', values: ['x86_64', 'arm64'] },
      { kind: 'oneOf', path: 'logging_config.log_format', values: ['JSON', 'Text'] },
      { kind: 'oneOf', path: 'tracing_config.mode', values: ['Active', 'PassThrough'] },
      { kind: 'range', path: 'timeout', min: 1, max: 900 },
      { kind: 'range', path: 'memory_size', min: 128, max: 10240 },
      { kind: 'range', path: 'ephemeral_storage.size', min: 512, max: 10240 },
      pattern('role', /^arn:/),
      { kind: 'requires', path: 's3_bucket', other: 's3_key' },
    ],
  },
  aws_lambda_invocation: {
    source: 'lambda/invocation.go',
    forceNew: ['function_name', 'qualifier', 'triggers'],
    defaults: { lifecycle_scope: 'CREATE_ONLY', qualifier: '$LATEST', terraform_key: 'tf' },
    rules: [
      { kind: 'json', path: 'input' },
      { kind: 'oneOf', path: 'lifecycle_scope', values: ['CREATE_ONLY', 'CRUD'] },
    ],
  },
  aws_secretsmanager_secret: {
    source: 'secretsmanager/secret.go',
    forceNew: ['name', 'name_prefix'],
    defaults: { force_overwrite_replica_secret: false, recovery_window_in_days: 30 },
    computed: { name_prefix: '', policy: '' },
    rules: [
      NAME_AND_PREFIX,
      pattern('name', /^[0-9A-Za-z/_+=.@-]{1,512}$/),
      {
        kind: 'oneOf',
        path: 'recovery_window_in_days',
        values: [0, ...Array.from({ length: 24 }, (_, day) => day + 7)],
      },
    ],
  },
  aws_secretsmanager_secret_version: {
    source: 'secretsmanager/secret_version.go',
    forceNew: ['secret_id', 'secret_binary', 'secret_string', 'secret_string_wo_version'],
    sensitive: ['secret_binary', 'secret_string', 'secret_string_wo'],
    writeOnly: ['secret_string_wo'],
    rules: [
      { kind: 'conflict', paths: ['secret_string', 'secret_binary', 'secret_string_wo'] },
      { kind: 'requires', path: 'secret_string_wo', other: 'secret_string_wo_version' },
    ],
  },
};

function pattern(path: string, allowed: RegExp): Rule {
  return { kind: 'pattern', path, pattern: allowed, message: `must match ${allowed.source}` };
}
