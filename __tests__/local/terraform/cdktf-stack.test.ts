import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LambdaInvocation } from '@cdktf/provider-aws/lib/lambda-invocation';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { ApiKey } from '@cdktf/provider-confluent/lib/api-key';
import { DataConfluentEnvironment } from '@cdktf/provider-confluent/lib/data-confluent-environment';
import { FlinkComputePool } from '@cdktf/provider-confluent/lib/flink-compute-pool';
import { ConfluentProvider } from '@cdktf/provider-confluent/lib/provider';
import { ServiceAccount } from '@cdktf/provider-confluent/lib/service-account';
import { App, LocalBackend, TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';
import { type RunningProviders, startProviders } from '../../../local/terraform';
import { describeWithTerraform, Workspace } from './workspace';

const BINDINGS = [
  ...[AwsProvider, DataAwsCallerIdentity, DataAwsIamPolicyDocument, IamRole, IamPolicy, IamRolePolicyAttachment],
  ...[CloudwatchLogGroup, LambdaFunction, LambdaInvocation],
  ...[ConfluentProvider, DataConfluentEnvironment, ServiceAccount, FlinkComputePool, ApiKey],
];

function consolidator(stack: TerraformStack, folder: string): void {
  new LocalBackend(stack, { path: join(folder, 'terraform.tfstate') });
  new AwsProvider(stack, 'aws', { region: 'us-west-2', allowedAccountIds: ['210987654321'] });
  const version = new TerraformVariable(stack, 'app_version', { type: 'string' });
  const account = new DataAwsCallerIdentity(stack, 'account').accountId;
  const principals = [{ type: 'Service', identifiers: ['lambda.amazonaws.com'] }];
  const trust = new DataAwsIamPolicyDocument(stack, 'trust', {
    statement: [{ actions: ['sts:AssumeRole'], principals }],
  });
  const role = new IamRole(stack, 'role', { name: 'app', assumeRolePolicy: trust.json });
  const logs = new CloudwatchLogGroup(stack, 'logs', { name: '/aws/lambda/app' });
  const rights = new DataAwsIamPolicyDocument(stack, 'rights', {
    statement: [{ actions: ['logs:PutLogEvents'], resources: [`${logs.arn}:*`] }],
  });
  const policy = new IamPolicy(stack, 'policy', { name: 'app', policy: rights.json });
  const attachment = new IamRolePolicyAttachment(stack, 'attachment', { role: role.name, policyArn: policy.arn });
  const container = new LambdaFunction(stack, 'function', {
    functionName: 'app',
    role: role.arn,
    packageType: 'Image',
    imageUri: `${account}.dkr.ecr.us-west-2.amazonaws.com/app:${version.stringValue}`,
    environment: { variables: { MODE: 'test' } },
  });
  const invoked = { functionName: container.functionName, dependsOn: [attachment, logs] };
  const teardown = new LambdaInvocation(stack, 'teardown', {
    ...invoked,
    lifecycleScope: 'CRUD',
    input: '{"action":"teardown"}',
  });
  const input = `{"action":"deploy","version":"${version.stringValue}"}`;
  const deploy = new LambdaInvocation(stack, 'deploy', { ...invoked, input, dependsOn: [teardown] });
  new TerraformOutput(stack, 'result', { value: deploy.result });
}

function confluentAccess(stack: TerraformStack): void {
  new ConfluentProvider(stack, 'confluent', { cloudApiKey: 'key', cloudApiSecret: 'secret' });
  const environment = new DataConfluentEnvironment(stack, 'environment', { displayName: 'dev' });
  const { id: ownerId, apiVersion, kind } = new ServiceAccount(stack, 'principal', { displayName: 'app' });
  const pool = new FlinkComputePool(stack, 'pool', {
    ...{ displayName: 'app', cloud: 'AWS', region: 'us-west-2', environment: { id: environment.id } },
  });
  new ApiKey(stack, 'key', { owner: { id: ownerId, apiVersion, kind } });
  new TerraformOutput(stack, 'pool_name', { value: pool.resourceName });
}

describeWithTerraform('a CDKTF stack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdktf-'));
  const payloads: unknown[] = [];
  let providers: RunningProviders;
  let workspace: Workspace;
  const version = (value: string): string => `-var=app_version=${value}`;

  beforeAll(async () => {
    const app = new App({ outdir: folder });
    const stack = new TerraformStack(app, 'flights');
    consolidator(stack, folder);
    confluentAccess(stack);
    app.synth();
    providers = await startProviders({
      bindings: BINDINGS,
      invoke: async (name, payload) => {
        payloads.push(JSON.parse(payload));
        return { payload: `"${name}"` };
      },
    });
    workspace = new Workspace(() => providers, undefined, join(folder, 'stacks', 'flights'));
    await workspace.ok('init');
  });
  afterAll(async () => {
    await providers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is valid, applies, plans nothing, deploys again with a new version, and is torn down', async () => {
    await workspace.ok('validate');
    await workspace.ok('apply', version('v1'));
    expect((await workspace.run('plan', '-detailed-exitcode', version('v1'))).code).toBe(0);
    expect(await workspace.ok('output', '-raw', 'result')).toBe('"app"');
    expect(await workspace.ok('output', '-raw', 'pool_name')).toMatch(
      /^crn:\/\/confluent\.cloud\/organization=[0-9a-f-]{36}\/environment=env-[0-9a-f]{6}\/flink-region=aws\.us-west-2\/compute-pool=lfcp-[0-9a-f]{6}$/,
    );
    await workspace.ok('apply', version('v2'));
    await workspace.ok('destroy', version('v2'));
    expect(payloads).toEqual([
      { action: 'teardown', tf: { action: 'create', prev_input: null } },
      { action: 'deploy', version: 'v1' },
      { action: 'deploy', version: 'v2' },
      { action: 'teardown', tf: { action: 'delete', prev_input: { action: 'teardown' } } },
    ]);
    expect(providers.state()).toEqual([]);
  });

  test('gives values of the account and region of its configuration', () => {
    const images = providers
      .operations()
      .filter(({ type }) => type === 'aws_iam_policy' || type === 'data.aws_caller_identity');
    expect([...new Set(images.map(({ id }) => id))]).toEqual(['210987654321', 'arn:aws:iam::210987654321:policy/app']);
  });
});
