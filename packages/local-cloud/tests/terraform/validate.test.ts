import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import { ConfluentProvider } from '@cdktf/provider-confluent/lib/provider';
import { type RunningProviders, startProviders } from '../../src/terraform';
import { describeWithTerraform } from './describe-with-terraform';
import { AWS, Workspace } from './workspace';

const ROLE = { assume_role_policy: '{}' };
const FUNCTION = {
  function_name: 'app',
  role: 'arn:aws:iam::123456789012:role/app',
  package_type: 'Image',
  image_uri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1',
};
const OWNER = { id: 'sa-1', kind: 'ServiceAccount', api_version: 'iam/v2' };

describeWithTerraform('terraform validate', () => {
  let providers: RunningProviders;
  let workspace: Workspace;

  beforeAll(async () => {
    providers = await startProviders({
      bindings: [AwsProvider, IamRole, LambdaFunction, ConfluentProvider, ApiKey],
      invoke: async () => ({ payload: '' }),
    });
    workspace = new Workspace(() => providers, configuration({ aws_iam_role: { a: ROLE } }));
    await workspace.ok('init');
  });
  afterAll(async () => {
    workspace.remove();
    await providers.close();
  });

  function configuration(resource: object): object {
    const confluent = { source: 'confluentinc/confluent' };
    return { ...AWS, terraform: { required_providers: { aws: { source: 'aws' }, confluent } }, resource };
  }

  async function problems(resource: object): Promise<string> {
    workspace.write(configuration(resource));
    const { code, stderr } = await workspace.run('validate');
    expect(code).toBe(1);
    return stderr.replace(/\s*│\s*/g, ' ').replace(/\s+/g, ' ');
  }

  test('accepts what is right', async () => {
    workspace.write(
      configuration({
        aws_iam_role: { a: ROLE },
        aws_lambda_function: { f: FUNCTION },
        confluent_api_key: { k: { owner: OWNER } },
      }),
    );
    expect(await workspace.ok('validate')).toContain('The configuration is valid.');
  });

  test('finds a reference to an attribute that does not exist', async () => {
    const found = await problems({ aws_iam_role: { a: ROLE, b: { ...ROLE, name: '${aws_iam_role.a.nam}' } } });
    expect(found).toContain('This object has no argument, nested block, or exported attribute named "nam".');
  });

  test('finds an argument that does not exist', async () => {
    expect(await problems({ aws_iam_role: { a: { ...ROLE, polcy: '{}' } } })).toContain(
      'No argument or block type is named "polcy".',
    );
  });

  test('finds a value for an attribute that is only exported', async () => {
    expect(await problems({ aws_iam_role: { a: { ...ROLE, arn: 'arn:x' } } })).toContain(
      "Can't configure a value for arn",
    );
  });

  test('finds a missing argument', async () => {
    expect(await problems({ aws_iam_role: { a: {} } })).toContain('The argument "assume_role_policy" is required');
  });

  test('finds a value of the wrong type', async () => {
    expect(await problems({ aws_lambda_function: { f: { ...FUNCTION, timeout: 'soon' } } })).toContain(
      'Inappropriate value for attribute "timeout": a number is required.',
    );
  });

  test('finds a missing block, and one too many', async () => {
    expect(await problems({ confluent_api_key: { k: {} } })).toContain('At least 1 "owner" blocks are required.');
    expect(await problems({ confluent_api_key: { k: { owner: [OWNER, OWNER] } } })).toContain(
      'No more than 1 "owner" blocks are allowed',
    );
  });

  test('finds a cycle', async () => {
    const a = { ...ROLE, name: '${aws_iam_role.b.id}' };
    const b = { ...ROLE, name: '${aws_iam_role.a.id}' };
    expect(await problems({ aws_iam_role: { a, b } })).toContain('Cycle: ');
  });

  test('finds a resource type that is not among the bindings', async () => {
    expect(await problems({ aws_iam_user: { u: { name: 'u' } } })).toContain(
      'does not support resource type "aws_iam_user"',
    );
  });

  test('finds what breaks a rule of the provider, all at once', async () => {
    const found = await problems({
      aws_lambda_function: { f: { ...FUNCTION, filename: 'a.zip', timeout: 901, architectures: ['x86'], role: 'app' } },
      confluent_api_key: { k: { owner: { ...OWNER, id: 'me' } } },
    });
    expect(found).toContain('exactly one of filename, image_uri, s3_bucket must be specified, got 2');
    expect(found).toContain('expected timeout to be in the range (1 - 900), got 901');
    expect(found).toContain('expected architectures to be one of ["x86_64","arm64"], got "x86"');
    expect(found).toContain('role must match ^arn:, got "app"');
    expect(found).toContain(`owner.id must be of the form 'u-' or 'sa-', got "me"`);
  });
});
