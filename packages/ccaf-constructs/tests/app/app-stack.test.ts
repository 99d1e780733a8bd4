import { Testing } from 'cdktf';
import { AppStack, standardNames } from '../../src';
import { CONFIG, resource, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';
import { testApp } from '../test-app';

const stack = synth('app');
const lambda = resource(stack, 'aws_lambda_function');
const logGroup = resource(stack, 'aws_cloudwatch_log_group');
const attachment = resource(stack, 'aws_iam_role_policy_attachment', 'execution-role');
const identity = resource(stack, 'aws_iam_role_policy_attachment', 'identity').address;
const network = resource(stack, 'aws_iam_role_policy_attachment', 'network');
const deploy = resource(stack, 'aws_lambda_invocation', 'deploy');
const retirement = resource(stack, 'aws_lambda_invocation', 'retirement');

/** Everything that a resource refers to or names in `depends_on`. */
function dependenciesOf({ address: _, ...block }: Readonly<Record<string, unknown>>): string[] {
  return JSON.stringify(block).match(/aws_\w+\.[\w-]+/g) ?? [];
}

describe('the function', () => {
  it('can be put into a VPC by the project itself, in the place of variables', () => {
    const app = testApp();
    const own = new AppStack(app, 'app', { config: CONFIG, names: standardNames(CONFIG) });
    own.function.putVpcConfig({ subnetIds: ['subnet-1'], securityGroupIds: ['sg-1'] });
    const { resource } = JSON.parse(Testing.synth(own)) as typeof stack;
    expect(Object.values(resource['aws_lambda_function'] ?? {})).toEqual([
      expect.objectContaining({ vpc_config: { subnet_ids: ['subnet-1'], security_group_ids: ['sg-1'] } }),
    ]);
  });

  it('runs an image by digest, never by tag', () => {
    expect(lambda['image_uri']).toBe(
      '${var.aws_account_id}.dkr.ecr.${var.aws_region}.amazonaws.com/ccaf_kickstarter-order_book_app_dev@${var.image_digest}',
    );
    expect(JSON.stringify(stack)).not.toContain('latest');
  });

  it('takes memory and timeout from variables and logs JSON to its own group', () => {
    expect(lambda).toMatchObject({
      function_name: 'ccaf_order_book_app_function_dev',
      package_type: 'Image',
      architectures: ['x86_64'],
      memory_size: '${var.aws_lambda_memory_size}',
      timeout: '${var.aws_lambda_timeout}',
      logging_config: { log_format: 'JSON', log_group: `\${${logGroup.address}.name}` },
    });
  });

  it('is told the target of now, by which it tells one that is left', () => {
    expect(lambda['environment']).toEqual({
      variables: {
        CATALOG_NAME: '${var.catalog_name}',
        DATABASE_NAME: '${var.database_name}',
        CCAF_SECRETS_PATH: '${var.ccaf_secrets_path}',
      },
    });
  });

  it('is created after its log group, and after its permissions and those of Lambda on its image', () => {
    const permission = resource(stack, 'aws_ecr_repository_policy');
    expect(lambda['depends_on']).toEqual([attachment.address, network.address, logGroup.address, permission.address]);
    expect(logGroup).toMatchObject({ name: '/aws/lambda/ccaf_order_book_app_function_dev' });
    // The log group of the article's Python app takes its name from the function, and so is created after it.
    expect(dependenciesOf(logGroup)).toEqual([]);
  });
});

describe('the deploy invocation', () => {
  it('is of scope CREATE_ONLY, so that a failure is stored nowhere and tried again', () => {
    expect(deploy['lifecycle_scope']).toBe('CREATE_ONLY');
    expect(deploy['triggers']).toBeUndefined();
  });

  it('waits for the attachment, the log group and the retirement, so that a former target is retired after it', () => {
    expect(deploy['depends_on']).toEqual([attachment.address, identity, logGroup.address, retirement.address]);
  });
});

describe('the retirement', () => {
  it('is of scope CRUD, so that destroy invokes it', () => {
    expect(retirement['lifecycle_scope']).toBe('CRUD');
  });

  it('is one for each target, created before that of a former target goes, and has no triggers', () => {
    expect(retirement['for_each']).toBe('${toset([jsonencode([var.catalog_name, var.database_name])])}');
    expect(retirement['lifecycle']).toEqual({ create_before_destroy: true });
    expect(retirement['triggers']).toBeUndefined();
  });

  it('takes the place of a teardown, which is forgotten without being invoked', () => {
    expect(stack).toMatchObject({
      removed: [{ from: 'aws_lambda_invocation.teardown_invocation_37FC0707', lifecycle: [{ destroy: false }] }],
    });
  });

  it('runs on destroy while function, role, permissions and log group exist', () => {
    expect(retirement['depends_on']).toEqual([attachment.address, identity, logGroup.address]);
    expect(dependenciesOf(retirement)).toContain(lambda.address);
    expect(dependenciesOf(lambda)).toContain(resource(stack, 'aws_iam_role', 'execution-role').address);
    expect(dependenciesOf(attachment)).toContain(resource(stack, 'aws_iam_policy', 'execution-role').address);
  });
});

describeWithTerraform('the inputs of the invocations, evaluated by Terraform', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const variables = {
    catalog_name: 'Shops',
    database_name: 'live',
    ccaf_secrets_path: '/ccaf/flink',
    image_digest: digest,
    deployment_id: 'run-1',
  };
  // Without the validations: what is encoded rightly does not rest on what is let in.
  const declared = Object.fromEntries(
    Object.entries(stack.variable).map(([name, { validation: _, ...variable }]) => [name, variable]),
  );
  const inputsFor = (overrides: Readonly<Record<string, unknown>> = {}): { deploy: string; teardown: string } => {
    const output = { deploy: { value: deploy['input'] }, teardown: { value: retirement['input'] } };
    const { errors, outputs } = evaluate({ variable: declared, output }, { ...variables, ...overrides });
    expect(errors).toEqual([]);
    return outputs as { deploy: string; teardown: string };
  };
  let first: ReturnType<typeof inputsFor>;
  beforeAll(() => {
    first = inputsFor();
  });

  it('are the event of the handler', () => {
    const target = { catalog_name: 'Shops', database_name: 'live', ccaf_secrets_path: '/ccaf/flink' };
    const imageUri = `123456789012.dkr.ecr.us-east-1.amazonaws.com/ccaf_kickstarter-order_book_app_dev@${digest}`;
    expect(JSON.parse(first.deploy)).toEqual({
      ...target,
      action: 'deploy',
      error_mode: 'throw',
      deployment: { image_uri: imageUri, id: 'run-1' },
      answers: [],
    });
    expect(JSON.parse(first.teardown)).toEqual({ ...target, action: 'teardown', error_mode: 'throw' });
  });

  it.each([
    ['another image', { image_digest: `sha256:${'b'.repeat(64)}` }],
    ['another deployment of the same image', { deployment_id: 'run-2' }],
    ['an answer to a refusal', { answers: ['accept-gap orders-1a2b'] }],
  ])('change for %s, in the deploy only', (_, overrides) => {
    const second = inputsFor(overrides);
    expect(second.deploy).not.toBe(first.deploy);
    expect(second.teardown).toBe(first.teardown);
  });

  it.each([
    'it\'s "quoted" `back` \\ \\n \\u0041',
    '${var.catalog_name} $${x} %{ if true } %%{y} ${',
    'CR\rLF\nCRLF\r\nTAB\tNUL-free\u2028',
    'emoji 🛩️ – ümläut <a href="&amp;">',
    '${TfToken[TOKEN.0]} {"json": [1, null]} # // /* ;',
  ])('carry %j unchanged', (text) => {
    const overrides = { catalog_name: text, database_name: text, ccaf_secrets_path: text, deployment_id: text };
    const inputs = inputsFor({ ...overrides, answers: [text] });
    const { deployment_id: id, ...target } = overrides;
    expect(JSON.parse(inputs.deploy)).toMatchObject({ ...target, deployment: { id }, answers: [text] });
    expect(JSON.parse(inputs.teardown)).toMatchObject(target);
  });
});

describeWithTerraform('the outputs, evaluated by Terraform', () => {
  it('read name and phase of the statements from the result, by app', () => {
    const apps = {
      orders: { statement: { name: 'orders-1a2b', phase: 'RUNNING' } },
      returns: { statement: { name: 'returns-3c4d', phase: 'PENDING' } },
    };
    const result = JSON.stringify({ action: 'deploy', apps });
    const evaluated = (name: string): unknown =>
      String(stack.output[name]?.['value']).replace(`${deploy.address}.result`, 'var.result');
    const output = { names: { value: evaluated('statement_names') }, phases: { value: evaluated('statement_phases') } };
    expect(evaluate({ variable: { result: {} }, output }, { result })).toEqual({
      errors: [],
      outputs: {
        names: { orders: 'orders-1a2b', returns: 'returns-3c4d' },
        phases: { orders: 'RUNNING', returns: 'PENDING' },
      },
    });
  });
});
