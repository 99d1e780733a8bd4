import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { DataAwsSecretsmanagerSecret } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { type SecretsManager, startSecretsManager } from '../../src/secrets-manager';
import { LocalTerraformError, type RunningProviders, startProviders } from '../../src/terraform';
import { describeWithTerraform } from './describe-with-terraform';
import { AWS, Workspace } from './workspace';

const BINDINGS = [AwsProvider, SecretsmanagerSecret, SecretsmanagerSecretVersion, DataAwsSecretsmanagerSecret];
const SECRET = 'aws_secretsmanager_secret.s';
const VERSION = 'aws_secretsmanager_secret_version.v';
const CLIENT = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

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

describeWithTerraform('secrets', () => {
  let manager: SecretsManager;
  let client: SecretsManagerClient;
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
      name: { value: '${data.aws_secretsmanager_secret.found.name}' },
      keys: { value: '${length(compact([data.aws_secretsmanager_secret.found.kms_key_id]))}' },
    },
  });

  const heldBy = async (SecretId: string): Promise<string | undefined> =>
    (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString;
  const describedAs = (SecretId: string) => client.send(new DescribeSecretCommand({ SecretId }));

  beforeEach(async () => {
    manager = await startSecretsManager();
    client = new SecretsManagerClient({ ...CLIENT, endpoint: manager.url });
    const invoke = async () => ({ payload: '' });
    providers = await startProviders({
      bindings: BINDINGS,
      invoke,
      secretsManager: { ...CLIENT, endpoint: manager.url },
    });
    workspace = new Workspace(() => providers, undefined);
  });
  afterEach(async () => {
    workspace.remove();
    client.destroy();
    await Promise.all([providers.close(), manager.close()]);
  });

  test('are made, changed, found and deleted where the function reads them', async () => {
    workspace.write(stack({}, { secret_string: '{"key":"value"}' }));
    await workspace.ok('init');
    await workspace.ok('apply');
    expect(await heldBy('app')).toBe('{"key":"value"}');
    expect((await workspace.run('plan', '-detailed-exitcode')).code).toBe(0);
    workspace.write(stack({ description: 'of the app', tags: { team: 'ours' } }, { secret_string: '{"key":"other"}' }));
    expect(await workspace.planned()).toEqual({ [SECRET]: ['update'], [VERSION]: ['delete', 'create'] });
    await workspace.ok('apply');
    expect(await heldBy('app')).toBe('{"key":"other"}');
    const { ARN, Description, Tags, VersionIdsToStages } = await describedAs('app');
    expect({ Description, Tags }).toEqual({ Description: 'of the app', Tags: [{ Key: 'team', Value: 'ours' }] });
    expect(Object.values(VersionIdsToStages ?? {})).toEqual([['AWSPREVIOUS'], ['AWSCURRENT']]);
    // A secret is found by its ARN in the place of a name, too.
    const other = new Workspace(() => providers, lookup(ARN ?? ''));
    await other.ok('init');
    await other.ok('apply');
    expect(JSON.parse(await other.ok('output', '-json'))).toMatchObject({
      arn: { value: ARN },
      keys: { value: 0 },
      name: { value: 'app' },
    });
    other.remove();
    await client.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: 'by hand' }));
    await workspace.ok('destroy');
    expect(manager.requests).toContainEqual({ operation: 'UpdateSecretVersionStage', secretId: ARN });
    expect(manager.requests.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(manager.requests).toContainEqual({ operation: 'GetResourcePolicy', secretId: ARN });
    await expect(describedAs('app')).rejects.toThrow(ResourceNotFoundException);
  });

  test('with a write-only value leave no value in the state', async () => {
    workspace.write(stack({}, { secret_string_wo: 'hidden', secret_string_wo_version: 1 }));
    await workspace.ok('init');
    await workspace.ok('apply');
    expect(await heldBy('app')).toBe('hidden');
    expect(JSON.stringify(await workspace.stored())).not.toContain('hidden');
    expect((await workspace.run('plan', '-detailed-exitcode')).code).toBe(0);
  });

  test('keep their name through the recovery window, for Terraform as for everybody else', async () => {
    workspace.write(stack({ recovery_window_in_days: 7, kms_key_id: 'alias/ours' }, { secret_string: 'x' }));
    await workspace.ok('init');
    await workspace.ok('apply');
    expect((await describedAs('app')).KmsKeyId).toBe('alias/ours');
    await workspace.ok('destroy');
    expect((await describedAs('app')).DeletedDate).toBeInstanceOf(Date);
    const taken = 'a secret with this name is already scheduled for deletion';
    expect(spaced((await workspace.run('apply')).stderr)).toContain(taken);
    await expect(client.send(new CreateSecretCommand({ Name: 'app' }))).rejects.toThrow(taken);
    workspace.write(lookup('app'));
    expect(spaced((await workspace.run('plan')).stderr)).toContain(
      "reading Secrets Manager Secret (app): couldn't find resource",
    );
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

  test.each([
    ['a policy', stack({ policy: '{"Version":"2012-10-17"}' }), 'does not set a policy'],
    ['a replica', stack({ replica: [{ region: 'us-west-2' }] }), 'does not replicate'],
    ['a binary value', stack({}, { secret_binary: 'AA==' }), 'does not send a binary value'],
    [
      'a staging label',
      stack({}, { secret_string: 'x', version_stages: ['AWSPENDING'] }),
      'does not set staging labels',
    ],
  ])('with %s are refused, as nothing would be sent', async (_, configuration, message) => {
    workspace.write(configuration);
    await workspace.ok('init');
    expect(spaced((await workspace.run('plan')).stderr)).toContain(message);
  });
});

test('secrets without a Secrets Manager are refused', async () => {
  const started = startProviders({ bindings: BINDINGS, invoke: async () => ({ payload: '' }) });
  await expect(started).rejects.toThrow(LocalTerraformError);
  await expect(started).rejects.toMatchObject({ code: 'secrets_manager_missing' });
});

/** A message without the frame and the line breaks that Terraform gives it. */
const spaced = (stderr: string): string => stderr.replace(/\s*│\s*|\s+/g, ' ');
