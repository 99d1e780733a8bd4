import { awsIam } from './aws-iam';
import { arn, NAME_AND_PREFIX, NAMED, pattern } from './aws-rules';
import { awsSecrets } from './aws-secrets';
import { awsWatch } from './aws-watch';
import type { TypeFacts } from './facts';

// Facts of the types that this project uses. Sources are files of hashicorp/terraform-provider-aws below
// internal/service/, at 6.25.
const RETENTION_DAYS = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

// A name or an ARN (validFunctionName in lambda/validate.go).
const FUNCTION_NAME =
  /^(?=.{1,140}$)(arn:[\w-]+:lambda:)?([a-z]{2}-([a-z]+-){1,2}\d:)?(\d{12}:)?(function:)?[\w-]+(:(\$LATEST|[\w-]+))?$/;
const FUNCTION_ARNS = [
  'role',
  'kms_key_arn',
  'source_kms_key_arn',
  'code_signing_config_arn',
  'layers',
  'dead_letter_config.target_arn',
  'file_system_config.arn',
];

/** What the bindings of AWS resources do not carry, by type. */
export const awsResources: { readonly [type: string]: TypeFacts } = {
  ...awsIam,
  ...awsSecrets,
  ...awsWatch,
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
      pattern('name_prefix', /^[.\-_/#A-Za-z0-9]{1,483}$/),
      { kind: 'oneOf', path: 'retention_in_days', values: RETENTION_DAYS },
      { kind: 'oneOf', path: 'log_group_class', values: ['STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY'] },
    ],
  },
  aws_ecr_repository: {
    source: 'ecr/repository.go',
    maxItems: { image_tag_mutability_exclusion_filter: 5 },
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
      {
        kind: 'onlyWith',
        path: 'image_tag_mutability_exclusion_filter',
        other: 'image_tag_mutability',
        values: ['MUTABLE_WITH_EXCLUSION', 'IMMUTABLE_WITH_EXCLUSION'],
      },
      // At most two wildcards.
      pattern('image_tag_mutability_exclusion_filter.filter', /^(?=.{1,128}$)[\w.-]*(\*[\w.-]*){0,2}$/),
      { kind: 'oneOf', path: 'image_tag_mutability_exclusion_filter.filter_type', values: ['WILDCARD'] },
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
      'vpc_config.ipv6_allowed_for_dual_stack': false,
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
      source_code_hash: '',
      ephemeral_storage: [{ size: 512 }],
      'ephemeral_storage.size': 512,
      tracing_config: [{ mode: 'PassThrough' }],
      logging_config: [{ log_format: 'Text', log_group: '/aws/lambda/{function_name}' }],
      'logging_config.log_group': '/aws/lambda/{function_name}',
      'vpc_config.vpc_id': 'vpc-{hash}',
    },
    rules: [
      { kind: 'exactlyOne', paths: ['filename', 'image_uri', 's3_bucket'] },
      { kind: 'requires', path: 's3_bucket', other: 's3_key' },
      { kind: 'requires', path: 's3_key', other: 's3_bucket' },
      { kind: 'conflict', paths: ['s3_object_version', 'image_uri'] },
      { kind: 'conflict', paths: ['s3_object_version', 'filename'] },
      { kind: 'conflict', paths: ['source_kms_key_arn', 'image_uri'] },
      { kind: 'requires', path: 'replacement_security_group_ids', other: 'replace_security_groups_on_destroy' },
      { kind: 'oneOf', path: 'package_type', values: ['Image', 'Zip'] },
      { kind: 'oneOf', path: 'architectures', values: ['x86_64', 'arm64'] },
      { kind: 'atMost', path: 'architectures', items: 1 },
      { kind: 'atMost', path: 'layers', items: 5 },
      { kind: 'oneOf', path: 'logging_config.log_format', values: ['JSON', 'Text'] },
      {
        kind: 'oneOf',
        path: 'logging_config.application_log_level',
        values: ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'],
      },
      { kind: 'oneOf', path: 'logging_config.system_log_level', values: ['DEBUG', 'INFO', 'WARN'] },
      pattern('logging_config.log_group', /^[.\-_/#A-Za-z0-9]{1,512}$/),
      { kind: 'oneOf', path: 'tracing_config.mode', values: ['Active', 'PassThrough'] },
      { kind: 'oneOf', path: 'snap_start.apply_on', values: ['PublishedVersions', 'None'] },
      { kind: 'range', path: 'timeout', min: 1, max: 900 },
      { kind: 'range', path: 'memory_size', min: 128, max: 10240 },
      { kind: 'range', path: 'ephemeral_storage.size', min: 512, max: 10240 },
      { kind: 'range', path: 'reserved_concurrent_executions', min: -1 },
      pattern('function_name', FUNCTION_NAME),
      pattern('handler', /^.{1,128}$/),
      // The families that there are; a function of an image has none.
      pattern('runtime', /^(nodejs|python|java|dotnet|dotnetcore|ruby|go|provided)(\d|\.|$)[\w.-]*$/),
      ...FUNCTION_ARNS.map(arn),
    ],
  },
  aws_lambda_invocation: {
    source: 'lambda/invocation.go',
    version: 1,
    forceNew: ['function_name', 'qualifier', 'triggers'],
    defaults: { lifecycle_scope: 'CREATE_ONLY', qualifier: '$LATEST', terraform_key: 'tf' },
    rules: [
      { kind: 'json', path: 'input' },
      { kind: 'oneOf', path: 'lifecycle_scope', values: ['CREATE_ONLY', 'CRUD'] },
    ],
  },
};
