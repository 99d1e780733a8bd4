import { synth, WITH_CONFLUENT_ACCESS } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const { variable } = synth('app');
const VALID = {
  catalog_name: 'Shops',
  database_name: 'live',
  ccaf_secrets_path: '/ccaf/flink',
  image_digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
  deployment_id: 'run-1',
};
const RETENTION = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, 0,
];

const NAME = 'a text without spaces around it and without line breaks';
const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:/ccaf/flink-AbCdEf';

/** What Terraform says of some values. */
const errorsOf = (values: Readonly<Record<string, unknown>>): readonly string[] =>
  evaluate({ variable, output: { seen: { value: '${var.catalog_name}' } } }, { ...VALID, ...values }).errors;

/** What Terraform says of many values of a variable in one run: each is given to a variable of its own, declared alike. */
function errorsOfEach(name: string, values: readonly unknown[]): readonly string[] {
  const declaration = JSON.stringify(variable[name]);
  const twins = values.map((_, index) => `${name}_${index}`);
  const declared = twins.map((twin) => [twin, JSON.parse(declaration.replaceAll(`var.${name}`, `var.${twin}`))]);
  const given = twins.map((twin, index) => [twin, values[index]]);
  // With those that a variable may be compared with.
  const { aws_region, aws_account_id, watch } = variable;
  const all = { aws_region, aws_account_id, watch, ...Object.fromEntries(declared) };
  return evaluate({ variable: all }, Object.fromEntries(given)).errors;
}

describe('the variables', () => {
  it("keep the names and types of the article's Python app", () => {
    const types = Object.entries(variable).map(([name, { type }]) => `${name}: ${type}`);
    expect(types.sort()).toEqual([
      'answers: list(string)',
      'aws_account_id: string',
      'aws_lambda_memory_size: number',
      'aws_lambda_security_group_ids: list(string)',
      'aws_lambda_subnet_ids: list(string)',
      'aws_lambda_timeout: number',
      'aws_log_retention_in_days: number',
      'aws_region: string',
      'catalog_name: string',
      'ccaf_secrets_path: string',
      'database_name: string',
      'deployment_id: string',
      'identity_audience: string',
      'image_digest: string',
      'watch: bool',
      'watch_cfu_minutes_a_day: number',
      'watch_email: string',
      'watch_resume_failed: bool',
    ]);
  });

  it('have a default only where there is a right one', () => {
    const defaults = Object.entries(variable).filter(([, config]) => 'default' in config);
    expect(Object.fromEntries(defaults.map(([name, config]) => [name, config['default']]))).toEqual({
      answers: [],
      aws_account_id: '123456789012',
      aws_region: 'us-east-1',
      aws_lambda_memory_size: 512,
      aws_lambda_security_group_ids: [],
      aws_lambda_subnet_ids: [],
      aws_lambda_timeout: 900,
      aws_log_retention_in_days: 7,
      identity_audience: 'none',
      watch: false,
      watch_cfu_minutes_a_day: 0,
      watch_email: 'none',
      watch_resume_failed: false,
    });
  });

  it('default to the secret of the Confluent access stack where there is one', () => {
    const { ccaf_secrets_path: path } = synth('app', WITH_CONFLUENT_ACCESS).variable;
    expect(path?.['default']).toBe('ccaf_order_book_app_settings_dev');
  });
});

describeWithTerraform('the validations, evaluated by Terraform', () => {
  it.each<[string, readonly unknown[]]>([
    ['aws_lambda_memory_size', [128, 129, 10239, 10240]],
    ['aws_lambda_timeout', [1, 2, 899, 900]],
    ['aws_log_retention_in_days', RETENTION],
    ['catalog_name', ['x', '"', 'lkc-1 of Ünïcode', `a${' '.repeat(300)}b`]],
    ['ccaf_secrets_path', ['x', '/ccaf/o_1+=.@-', 'a'.repeat(512), ARN]],
    ['aws_region', ['us-east-1']],
    ['aws_account_id', ['000000000000']],
    ['watch_email', ['none', 'orders+oncall@example.com', 'a@b.c']],
    ['watch_cfu_minutes_a_day', [0, 1, 1_440_000]],
  ])('%s accepts its limits', (name, values) => {
    expect(errorsOfEach(name, values)).toEqual([]);
  });

  it.each<[string, string, readonly unknown[]]>([
    ['aws_lambda_memory_size', 'a whole number from 128 to 10240', [127, 10241, 0, -128, 128.5]],
    ['aws_lambda_timeout', 'a whole number from 1 to 900', [0, 901, -1, 1.5]],
    ['aws_log_retention_in_days', `one of ${RETENTION.join(', ')}`, [2, -1, 8, 3654, 1.5]],
    ['catalog_name', NAME, ['', ' ', '\t\n', ' x', 'x ', 'x\n', 'x\r\n', 'a\nb', '\u00a0x', 'x\u00a0']],
    [
      'ccaf_secrets_path',
      'the name of a secret (letters, digits and /_+=.@-, at most 512), or the ARN of one in the region us-east-1 of the account 123456789012',
      [
        '',
        ' ',
        'a b!',
        '/ccaf/flink\n',
        ' /ccaf',
        'a'.repeat(513),
        'arn:aws:ssm:us-east-1:123456789012:parameter/ccaf',
        ARN.replace('us-east-1', 'eu-west-1'),
        ARN.replace('123456789012', '210987654321'),
        ARN.replace('arn:aws:', 'arn:aws-cn:'),
        'arn:aws:secretsmanager:us-east-1:123456789012:secret:',
      ],
    ],
    ['database_name', NAME, ['', ' ', 'live\r']],
    ['deployment_id', NAME, ['', ' ', '42\n']],
    [
      'image_digest',
      'sha256: and 64 lower-case hex digits',
      [
        'latest',
        `sha256:${'a'.repeat(63)}`,
        `sha256:${'A'.repeat(64)}`,
        `x@sha256:${'a'.repeat(64)}`,
        `sha256:${'a'.repeat(64)}\n`,
      ],
    ],
    ['aws_region', 'us-east-1, the value of AWS_REGION when this was synthesised', ['us-east-2', '']],
    ['aws_account_id', 'the twelve digits of an AWS account', ['12345678901', '1234567890123']],
    ['watch_email', 'an e-mail address, or none', ['', 'oncall', 'a@b', 'a b@c.d', 'a@b@c.d', 'a@b.c\n']],
    ['watch_cfu_minutes_a_day', 'a whole number from 0 to 1440000', [-1, 0.5, 1_440_001]],
  ])('%s must be %s', (name, expected, values) => {
    const errors = errorsOfEach(name, values);
    expect(errors).toHaveLength(values.length);
    for (const value of values) {
      const message = `${name} must be ${expected}, got ${JSON.stringify(value)}.`;
      expect(errors.filter((error) => error.includes(message))).toHaveLength(1);
    }
  });

  it.each(Object.keys(VALID))('%s is required', (name) => {
    const { [name]: _, ...values } = VALID as Readonly<Record<string, string>>;
    const { errors } = evaluate({ variable }, values);
    expect(errors).toEqual([expect.stringContaining(`The root module input variable "${name}" is not set`)]);
  });

  it('null is no way around a default', () => {
    expect(errorsOf({ aws_lambda_memory_size: null })).toEqual([]);
    expect(errorsOf({ catalog_name: null })).toHaveLength(1);
  });
});
