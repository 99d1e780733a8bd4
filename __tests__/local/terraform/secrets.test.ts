import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataAwsSecretsmanagerSecret } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { type RunningProviders, startProviders } from '../../../local/terraform';
import { AWS, describeWithTerraform, Workspace } from './workspace';

const BINDINGS = [AwsProvider, SecretsmanagerSecret, SecretsmanagerSecretVersion, DataAwsSecretsmanagerSecret];
const SECRET = 'aws_secretsmanager_secret.s';
const VERSION = 'aws_secretsmanager_secret_version.v';
const arnOf = (name: string): string => `arn:aws:secretsmanager:us-east-1:000000000000:secret:${name}-AbCdEf`;

type PrintedSchemas = {
  readonly provider_schemas: Readonly<
    Record<
      string,
      {
        readonly resource_schemas: Readonly<
          Record<string, { readonly block: { attributes: Readonly<Record<string, object>> } }>
        >;
      }
    >
  >;
};

type Stored = { readonly name: string; readonly description: string; readonly values: Map<string, string> };

/** Secrets Manager's JSON 1.1 protocol, as far as the provider speaks it. */
class SecretsEndpoint {
  readonly secrets = new Map<string, Stored>();
  readonly requests: { readonly action: string; readonly body: { readonly [name: string]: unknown } }[] = [];
  readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).replace('secretsmanager.', '');
      const body: { readonly [name: string]: unknown } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      this.requests.push({ action, body });
      const answer = this.answer(action, body);
      const missing = {
        __type: 'ResourceNotFoundException',
        message: "Secrets Manager can't find the specified secret.",
      };
      response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer ?? missing));
    });
  });

  private answer(action: string, body: { readonly [name: string]: unknown }): object | undefined {
    if (action === 'CreateSecret') {
      const name = String(body['Name']);
      this.secrets.set(arnOf(name), { name, description: String(body['Description']), values: new Map() });
      return { ARN: arnOf(name), Name: name };
    }
    const id = String(body['SecretId']);
    const arn = this.secrets.has(id) ? id : arnOf(id);
    const secret = this.secrets.get(arn);
    if (secret === undefined) return undefined;
    const token = String(body['ClientRequestToken'] ?? body['VersionId']);
    switch (action) {
      case 'DescribeSecret':
        return { ARN: arn, Name: secret.name, Description: secret.description, CreatedDate: 1767225600 };
      case 'PutSecretValue':
        secret.values.set(token, String(body['SecretString']));
        return { ARN: arn, VersionId: token, VersionStages: ['AWSCURRENT'] };
      case 'GetSecretValue':
        return { ARN: arn, VersionId: token, SecretString: secret.values.get(token), VersionStages: ['AWSCURRENT'] };
      case 'UpdateSecret':
        this.secrets.set(arn, { ...secret, description: String(body['Description']) });
        return { ARN: arn };
      case 'DeleteSecret':
        this.secrets.delete(arn);
        return { ARN: arn };
      default:
        return undefined;
    }
  }
}

describeWithTerraform('secrets', () => {
  const endpoint = new SecretsEndpoint();
  let providers: RunningProviders;
  let workspace: Workspace;

  const stack = (secret: object, version?: object): object => ({
    ...AWS,
    resource: {
      aws_secretsmanager_secret: { s: { name: 'app', recovery_window_in_days: 0, ...secret } },
      ...(version === undefined
        ? {}
        : { aws_secretsmanager_secret_version: { v: { secret_id: '${aws_secretsmanager_secret.s.id}', ...version } } }),
    },
  });
  const lookup = (name: string): object => ({
    ...AWS,
    data: { aws_secretsmanager_secret: { found: { name } } },
    output: {
      arn: { value: '${data.aws_secretsmanager_secret.found.arn}' },
      keys: { value: '${length(compact([data.aws_secretsmanager_secret.found.kms_key_id]))}' },
    },
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => endpoint.server.listen(0, '127.0.0.1', resolve));
    const { port } = endpoint.server.address() as AddressInfo;
    providers = await startProviders({
      bindings: BINDINGS,
      invoke: async () => ({ payload: '' }),
      secretsManager: {
        endpoint: `http://127.0.0.1:${port}`,
        region: 'us-east-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      },
    });
  });
  afterAll(async () => {
    await providers.close();
    endpoint.server.close();
  });
  beforeEach(() => {
    workspace = new Workspace(() => providers, undefined);
  });
  afterEach(() => workspace.remove());

  test('are made, changed, found and deleted at the endpoint', async () => {
    workspace.write(stack({}, { secret_string: '{"key":"value"}' }));
    await workspace.ok('init');
    await workspace.ok('apply');
    expect([...(endpoint.secrets.get(arnOf('app'))?.values.values() ?? [])]).toEqual(['{"key":"value"}']);
    expect((await workspace.run('plan', '-detailed-exitcode')).code).toBe(0);
    workspace.write(stack({ description: 'of the app' }, { secret_string: '{"key":"other"}' }));
    expect(await workspace.planned()).toEqual({ [SECRET]: ['update'], [VERSION]: ['delete', 'create'] });
    await workspace.ok('apply');
    expect(endpoint.secrets.get(arnOf('app'))?.description).toBe('of the app');
    const other = new Workspace(() => providers, lookup('app'));
    await other.ok('init');
    await other.ok('apply');
    expect(await other.ok('output', '-raw', 'arn')).toBe(arnOf('app'));
    expect(await other.ok('output', '-raw', 'keys')).toBe('0');
    other.remove();
    await workspace.ok('destroy');
    expect(endpoint.secrets.size).toBe(0);
    expect(endpoint.requests.at(-1)).toMatchObject({
      action: 'DeleteSecret',
      body: { ForceDeleteWithoutRecovery: true },
    });
  });

  test('with a write-only value leave no value in the state', async () => {
    workspace.write(stack({}, { secret_string_wo: 'hidden', secret_string_wo_version: 1 }));
    await workspace.ok('init');
    await workspace.ok('apply');
    expect([...(endpoint.secrets.get(arnOf('app'))?.values.values() ?? [])]).toEqual(['hidden']);
    expect(JSON.stringify(await workspace.stored())).not.toContain('hidden');
    expect((await workspace.run('plan', '-detailed-exitcode')).code).toBe(0);
    endpoint.secrets.clear();
    expect(await workspace.planned()).toEqual({ [SECRET]: ['create'], [VERSION]: ['create'] });
  });

  test('have sensitive and write-only arguments', async () => {
    workspace.write(stack({}));
    await workspace.ok('init');
    const printed: PrintedSchemas = JSON.parse(await workspace.ok('providers', 'schema', '-json'));
    const [aws] = Object.values(printed.provider_schemas);
    const attributes = aws?.resource_schemas['aws_secretsmanager_secret_version']?.block.attributes;
    expect(attributes).toMatchObject({
      secret_string: { type: 'string', optional: true, sensitive: true },
      secret_string_wo: { type: 'string', optional: true, sensitive: true, write_only: true },
      version_stages: { type: ['set', 'string'], optional: true, computed: true },
    });
    expect(attributes?.['secret_string']).not.toHaveProperty('write_only');
  });

  test('that are missing fail the data source', async () => {
    workspace.write(lookup('absent'));
    await workspace.ok('init');
    const { code, stderr } = await workspace.run('plan');
    expect(code).toBe(1);
    expect(stderr.replace(/\s*│\s*|\s+/g, ' ')).toContain(
      "reading Secrets Manager Secret (absent): ResourceNotFoundException: Secrets Manager can't find the specified secret.",
    );
  });

  test('without an endpoint are found where Terraform or the seed made them', async () => {
    const seed = [
      { type: 'aws_secretsmanager_secret', id: arnOf('seeded'), values: { name: 'seeded', arn: arnOf('seeded') } },
    ];
    const remembering = await startProviders({ bindings: BINDINGS, invoke: async () => ({ payload: '' }), seed });
    const seeded = workspace.with(remembering);
    seeded.write(lookup('seeded'));
    await seeded.ok('init');
    await seeded.ok('apply');
    expect(await seeded.ok('output', '-raw', 'arn')).toBe(arnOf('seeded'));
    expect(await seeded.ok('output', '-raw', 'keys')).toBe('0');
    seeded.write(lookup('absent'));
    expect((await seeded.run('plan')).stderr).toContain('reading Secrets Manager Secret (absent)');
    await remembering.close();
  });
});
