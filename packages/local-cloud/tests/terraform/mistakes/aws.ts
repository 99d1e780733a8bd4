import { type Case, lookup, missing, of, tooMany, unconfigurable, unknown } from './case';

const ROLE = { assume_role_policy: '{}' };
const POLICY = { policy: '{}' };
const ARN = 'arn:aws:iam::123456789012:role/app';
const FUNCTION = {
  function_name: 'app',
  role: ARN,
  package_type: 'Image',
  image_uri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1',
};
const FILTER = { filter: 'v*', filter_type: 'WILDCARD' };
const VERSION = { secret_id: 'app' };

const role = (body: object) => of('aws_iam_role', { ...ROLE, ...body });
const policy = (body: object) => of('aws_iam_policy', { ...POLICY, ...body });
const lambda = (body: object) => of('aws_lambda_function', { ...FUNCTION, ...body });
const repository = (body: object) => of('aws_ecr_repository', { name: 'app', ...body });
const secretVersion = (body: object) => of('aws_secretsmanager_secret_version', { ...VERSION, ...body });

/** One argument that breaks one rule. */
const broken = (title: string, configuration: (name: string) => object, said: string): Case => [
  title,
  configuration,
  `error: ${said}`,
];

/** What Terraform says by the schemas that are derived from the bindings, and by the rules of the facts. */
export const AWS: readonly Case[] = [
  ['a right role', role({ name: 'app' })],
  ['a right function', lambda({})],
  ['a role of a function that is an empty text, which ends at the API', lambda({ role: '' })],
  ['names of other partitions', lambda({ role: 'arn:aws-us-gov:iam::123456789012:role/app' })],
  ['an attribute that does not exist', role({ polcy: '{}' }), unknown('polcy')],
  ['a value that is only exported', role({ arn: ARN }), unconfigurable('arn')],
  ['an id of a resource', role({ id: 'app' }), 'error: Invalid or unknown key'],
  ['an id of a data source', lookup('aws_kms_key', { key_id: 'a', id: 'a' }), 'error: Invalid or unknown key'],
  ['a missing argument', of('aws_iam_role', {}), missing('assume_role_policy')],
  [
    'a value of another type',
    lambda({ timeout: 'soon' }),
    'error: Incorrect attribute value type: Inappropriate value for attribute "timeout": a number is required.',
  ],
  [
    'an attribute that is read and does not exist',
    (name) => role({ name: `\${aws_iam_policy.none.nam}` })(name),
    'error: Reference to undeclared resource: A managed resource "aws_iam_policy" "none" has not been declared in ' +
      'the root module.',
  ],
  [
    'a role that has its policies within',
    role({ managed_policy_arns: [ARN] }),
    'warning: Argument is deprecated: managed_policy_arns is deprecated. Use the aws_iam_role_policy_attachment ' +
      'resource instead. If Terraform should exclusively manage all managed policy attachments (the current behavior ' +
      'of this argument), use the aws_iam_role_policy_attachments_exclusive resource as well.',
  ],
  [
    'six filters',
    repository({ image_tag_mutability_exclusion_filter: Array(6).fill(FILTER) }),
    tooMany('image_tag_mutability_exclusion_filter', 5),
  ],
  [
    'several mistakes, all at once',
    lambda({ filename: 'a.zip', timeout: 901, architectures: ['x86'] }),
    'error: aws_lambda_function: exactly one of filename, image_uri, s3_bucket must be specified, got 2',
    'error: aws_lambda_function: expected architectures to be one of ["x86_64","arm64"], got "x86"',
    'error: aws_lambda_function: expected timeout to be in the range (1 - 900), got 901',
  ],
  broken(
    'half a megabyte',
    lambda({ memory_size: 128.5 }),
    'aws_lambda_function: memory_size must be a whole number, got 128.5',
  ),
  broken(
    'fewer than no executions',
    lambda({ reserved_concurrent_executions: -2 }),
    'aws_lambda_function: expected reserved_concurrent_executions to be at least (-1), got -2',
  ),
  broken(
    'two architectures',
    lambda({ architectures: ['x86_64', 'arm64'] }),
    'aws_lambda_function: architectures supports 1 item maximum',
  ),
  broken(
    'an unknown log level',
    lambda({ logging_config: { log_format: 'JSON', system_log_level: 'ALL' } }),
    'aws_lambda_function: expected logging_config.system_log_level to be one of ["DEBUG","INFO","WARN"], got "ALL"',
  ),
  broken(
    'a role of a short account',
    lambda({ role: 'arn:aws:iam::12:role/a' }),
    'aws_lambda_function: role is an invalid ARN, got "arn:aws:iam::12:role/a"',
  ),
  broken(
    'a key that is no ARN',
    lambda({ kms_key_arn: 'alias/a' }),
    'aws_lambda_function: kms_key_arn is an invalid ARN, got "alias/a"',
  ),
  broken(
    'an assume role policy that is a list',
    role({ assume_role_policy: '[]' }),
    'aws_iam_role: assume_role_policy contains an invalid JSON policy: expected an object',
  ),
  broken(
    'a policy with a space before it',
    policy({ policy: ' {}' }),
    'aws_iam_policy: policy contains an invalid JSON policy: expected an object',
  ),
  broken(
    'a boundary that is no ARN',
    role({ permissions_boundary: 'a' }),
    'aws_iam_role: permissions_boundary is an invalid ARN, got "a"',
  ),
  broken(
    'an attachment of nothing',
    of('aws_iam_role_policy_attachment', { role: 'a', policy_arn: 'arn:aws' }),
    'aws_iam_role_policy_attachment: policy_arn is an invalid ARN, got "arn:aws"',
  ),
  broken(
    'filters that nothing asks for',
    repository({ image_tag_mutability_exclusion_filter: [FILTER] }),
    'aws_ecr_repository: image_tag_mutability_exclusion_filter can only be used when image_tag_mutability is MUTABLE_WITH_EXCLUSION or IMMUTABLE_WITH_EXCLUSION',
  ),
  broken(
    'a class of logs that does not exist',
    of('aws_cloudwatch_log_group', { log_group_class: 'RARE' }),
    'aws_cloudwatch_log_group: expected log_group_class to be one of ["STANDARD","INFREQUENT_ACCESS","DELIVERY"], got "RARE"',
  ),
  broken(
    'an alarm on metric math with the period of a metric',
    of('aws_cloudwatch_metric_alarm', {
      alarm_name: 'silence',
      comparison_operator: 'LessThanThreshold',
      evaluation_periods: 3,
      period: 300,
      metric_query: [{ id: 'e1', expression: 'FILL(m1, 0)', return_data: true }],
    }),
    'aws_cloudwatch_metric_alarm: period conflicts with metric_query',
  ),
  broken('a key by nonsense', lookup('aws_kms_key', { key_id: 'a!' }), 'aws_kms_key: key_id must match'),
  broken(
    'a policy of a secret that is no JSON',
    of('aws_secretsmanager_secret', { policy: 'a' }),
    `aws_secretsmanager_secret: policy contains an invalid JSON: Unexpected token 'a', "a" is not valid JSON`,
  ),
  broken(
    'the version of a value that is not there',
    secretVersion({ secret_string_wo_version: 1 }),
    'aws_secretsmanager_secret_version: secret_string_wo_version requires secret_string_wo',
  ),
  broken(
    'a value without its version',
    secretVersion({ secret_string_wo: 'a' }),
    'aws_secretsmanager_secret_version: secret_string_wo requires secret_string_wo_version',
  ),
  broken(
    'bytes that are no base64',
    secretVersion({ secret_binary: 'a' }),
    'aws_secretsmanager_secret_version: secret_binary must match',
  ),
];

/** Texts that a pattern refuses, by argument: each is right but for its length or one character. */
export const TEXTS: readonly Case[] = (
  [
    ['aws_cloudwatch_log_group', {}, 'name', 'a b'],
    ['aws_iam_policy', POLICY, 'name', 'a'.repeat(129)],
    ['aws_iam_policy', POLICY, 'name', 'a b'],
    ['aws_iam_policy', POLICY, 'path', 'a'],
    ['aws_iam_role', ROLE, 'description', 'a'.repeat(1001)],
    ['aws_iam_role', ROLE, 'name', 'a'.repeat(65)],
    ['aws_iam_role', ROLE, 'name_prefix', 'a'.repeat(39)],
    ['aws_lambda_function', FUNCTION, 'function_name', ''],
    ['aws_lambda_function', FUNCTION, 'function_name', 'a b'],
    ['aws_lambda_function', FUNCTION, 'runtime', 'nodejsx'],
  ] as const
).map(([type, body, argument, value]) =>
  broken(
    `'${value.slice(0, 3)}' as ${type}.${argument}`,
    of(type, { ...body, [argument]: value }),
    `${type}: ${argument} must match`,
  ),
);
