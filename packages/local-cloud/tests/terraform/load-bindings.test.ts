import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import { ConfluentProvider } from '@cdktf/provider-confluent/lib/provider';
import { LocalTerraformError, loadBindings } from '../../src/terraform';

const APP = {
  provider: { aws: [{ region: 'us-east-1' }] },
  resource: { aws_iam_role: { role: { name: 'app' } } },
  data: { aws_region: { here: {} } },
};

it('loads the binding of each provider, resource and data source of a stack', () => {
  expect(loadBindings([APP])).toEqual([AwsProvider, IamRole, DataAwsRegion]);
});

it('loads what several stacks use once', () => {
  const access = { provider: { aws: [{}], confluent: [{}] }, resource: { aws_iam_role: {}, confluent_api_key: {} } };
  expect(loadBindings([APP, access])).toEqual([AwsProvider, IamRole, DataAwsRegion, ConfluentProvider, ApiKey]);
});

it('loads nothing for a stack without resources', () => {
  expect(loadBindings([{}])).toEqual([]);
});

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}

it.each([
  [
    'a type that the package does not have',
    { resource: { aws_iam_crown: {} } },
    'no binding of aws_iam_crown: expected the module @cdktf/provider-aws/lib/iam-crown',
  ],
  [
    'a provider that no package has',
    { provider: { google: [{}] } },
    'no binding of google: expected the module @cdktf/provider-google/lib/provider',
  ],
  [
    'a resource whose module has a provider',
    { resource: { aws_provider: {} } },
    '@cdktf/provider-aws/lib/provider has no binding of aws_provider',
  ],
])('refuses %s', (_, stack, message) => {
  const failure = failureOf(() => loadBindings([stack]));
  expect(failure).toBeInstanceOf(LocalTerraformError);
  expect(failure).toMatchObject({ code: 'binding_source_missing', message });
});
