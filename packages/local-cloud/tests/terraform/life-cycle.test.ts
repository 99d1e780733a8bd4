import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { type RunningProviders, startProviders } from '../../src/terraform';
import { describeWithTerraform } from './describe-with-terraform';
import { AWS, Workspace } from './workspace';

const BINDINGS = [...[AwsProvider, IamRole, IamPolicy, IamRolePolicyAttachment, CloudwatchLogGroup, LambdaFunction]];
const IMAGE = `123456789012.dkr.ecr.eu-central-1.amazonaws.com/app@sha256:${'a'.repeat(64)}`;

const STACK = {
  ...AWS,
  provider: { aws: [{ region: 'eu-central-1', default_tags: [{ tags: { team: 'orders' } }] }] },
  variable: { retention: { type: 'number', default: 7 } },
  resource: {
    aws_iam_role: { role: { name: 'app', assume_role_policy: '{}', tags: { tier: 'one' } } },
    aws_iam_policy: { policy: { name: 'app', policy: '{}' } },
    aws_iam_role_policy_attachment: {
      attachment: { role: '${aws_iam_role.role.name}', policy_arn: '${aws_iam_policy.policy.arn}' },
    },
    aws_cloudwatch_log_group: { logs: { name: '/aws/lambda/app', retention_in_days: '${var.retention}' } },
    aws_lambda_function: {
      function: {
        function_name: 'app',
        role: '${aws_iam_role.role.arn}',
        package_type: 'Image',
        image_uri: IMAGE,
        logging_config: { log_format: 'JSON', log_group: '${aws_cloudwatch_log_group.logs.name}' },
        depends_on: ['aws_iam_role_policy_attachment.attachment'],
      },
    },
  },
  output: {
    arn: { value: '${aws_lambda_function.function.arn}' },
    region: { value: '${aws_lambda_function.function.region}' },
  },
};

describeWithTerraform('life cycle of a stack', () => {
  let providers: RunningProviders;
  let workspace: Workspace;

  beforeAll(async () => {
    providers = await startProviders({
      bindings: BINDINGS,
      invoke: async () => ({ payload: '{}' }),
      existing: [{ type: 'aws_cloudwatch_log_group', id: 'taken', values: { name: 'taken', region: 'eu-central-1' } }],
    });
    workspace = new Workspace(() => providers, STACK);
    await workspace.ok('init');
  });
  afterAll(async () => {
    workspace.remove();
    await providers.close();
  });

  test('is valid, applies, and then plans no change', async () => {
    await workspace.ok('validate');
    await workspace.ok('apply');
    expect((await workspace.run('plan', '-detailed-exitcode')).code).toBe(0);
    expect(JSON.parse(await workspace.ok('output', '-json'))).toMatchObject({
      arn: { value: 'arn:aws:lambda:eu-central-1:123456789012:function:app' },
      region: { value: 'eu-central-1' },
    });
    expect(await workspace.stored()).toMatchObject({
      'aws_iam_role.role': { tags_all: { team: 'orders', tier: 'one' }, path: '/', max_session_duration: 3600 },
      'aws_iam_role_policy_attachment.attachment': { id: 'app/arn:aws:iam::123456789012:policy/app' },
      'aws_lambda_function.function': {
        ...{ timeout: 3, memory_size: 128, region: 'eu-central-1', version: '$LATEST', source_code_hash: '' },
        ephemeral_storage: [{ size: 512 }],
        tracing_config: [{ mode: 'PassThrough' }],
      },
    });
  });

  test('plans a change in place for one argument and a replacement for another', async () => {
    const { aws_cloudwatch_log_group: _, ...others } = STACK.resource;
    const logs = { name: '/aws/lambda/app', retention_in_days: 14 };
    workspace.write({ ...STACK, resource: { ...others, aws_cloudwatch_log_group: { logs } } });
    expect(await workspace.planned()).toEqual({ 'aws_cloudwatch_log_group.logs': ['update'] });
    workspace.write({
      ...STACK,
      resource: { ...others, aws_cloudwatch_log_group: { logs: { ...logs, name: 'new' } } },
    });
    expect(await workspace.planned()).toEqual({
      'aws_cloudwatch_log_group.logs': ['delete', 'create'],
      'aws_lambda_function.function': ['update'],
    });
    workspace.write(STACK);
  });

  test('refuses to create what exists already, and leaves it out of the state', async () => {
    const resource = { aws_cloudwatch_log_group: { logs: { name: 'taken' } } };
    const other = new Workspace(() => providers, { ...AWS, resource });
    await other.ok('init');
    const { code, stderr } = await other.run('apply');
    expect(code).toBe(1);
    expect(stderr).toContain('creating aws_cloudwatch_log_group (taken): it already exists');
    expect(await other.stored()).toEqual({});
    other.remove();
  });

  test('creates again what was deleted elsewhere', async () => {
    const fresh = await startProviders({
      bindings: BINDINGS,
      invoke: async () => ({ payload: '{}' }),
      existing: providers.state().filter(({ type }) => type !== 'aws_iam_role'),
    });
    const planned = await workspace.with(fresh).planned();
    expect(planned).toMatchObject({ 'aws_iam_role.role': ['create'] });
    await fresh.close();
  });

  test('destroys what it made, and nothing else', async () => {
    await workspace.ok('destroy');
    expect(providers.state().map(({ id }) => id)).toEqual(['taken']);
  });
});
