import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REQUIRED_KEYS } from 'ccaf-deployer/lambda';
import { LOCAL } from 'ccaf-emulator';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import {
  type CommandResult,
  loadBindings,
  type RunningProviders,
  startProviders,
  terraform,
} from 'local-cloud/terraform';
import { binary, describeWithTerraform } from 'local-cloud/testing';
import { app } from 'parcels/app';
import { CONFLUENT_CLOUD } from '../../src/local/confluent-cloud';
import { ACCOUNT_ID, type LocalStack, type LocalStacks, REGION, synthesiseStacks } from '../../src/local/synthesis';
import { accessValuesFor } from '../../src/local/values';
import { inProject } from '../project';

const SECRET_PATH = 'ccaf_parcels_app_settings_dev';

inProject();

describeWithTerraform('the stacks beside the app', () => {
  let folder: string;
  let stacks: LocalStacks & { readonly confluentAccess: LocalStack };
  let secretsManager: SecretsManager;
  let providers: RunningProviders;

  const run = (
    { folder: stack }: LocalStack,
    command: readonly string[],
    values: object = {},
  ): Promise<CommandResult> => {
    const set = Object.entries(values).map(([name, value]) => [`TF_VAR_${name}`, value]);
    return terraform(binary ?? '', stack, command, { ...providers.environment, ...Object.fromEntries(set) });
  };
  /** Applies, plans again and destroys; gives the outputs. */
  async function live(stack: LocalStack, values: object, whileThere: () => void | Promise<void>): Promise<unknown> {
    const ok = async (...command: readonly string[]): Promise<string> => {
      const { code, stdout, stderr } = await run(stack, command, values);
      if (code !== 0) throw new Error(`terraform ${command.join(' ')}: exit code ${code}\n${stderr}`);
      return stdout;
    };
    await ok('init');
    await ok('validate');
    await ok('apply');
    await ok('plan', '-detailed-exitcode');
    const outputs = JSON.parse(await ok('output', '-json')) as Record<string, { readonly value: unknown }>;
    await whileThere();
    await ok('destroy');
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stacks-'));
    const { confluentAccess, ...others } = await synthesiseStacks(folder, process.env['PATH']);
    if (confluentAccess === undefined) throw new Error('the parcels have a stack confluent-access');
    stacks = { ...others, confluentAccess };
    secretsManager = await startSecretsManager({ region: REGION, accountId: ACCOUNT_ID });
    providers = await startProviders({
      bindings: loadBindings([stacks.imageRegistry.content, stacks.confluentAccess.content]),
      invoke: async () => ({ payload: '{}' }),
      secretsManager: {
        endpoint: secretsManager.url,
        region: REGION,
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      },
      ...CONFLUENT_CLOUD,
    });
  });
  afterAll(async () => {
    await Promise.all([providers.close(), secretsManager.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  // ways out: registry-with-images
  it('make the registry, which is destroyed once its images are gone, and until then is left as it is', async () => {
    const repository = 'ccaf_kickstarter-parcels_app_dev';
    expect(stacks.repository).toBe(repository);
    const outputs = await live(stacks.imageRegistry, {}, async () => {
      const image = { repository_name: repository, region: REGION };
      providers.put({ type: 'aws_ecr_image', id: `sha256:${'1'.repeat(64)}`, values: image });
      const before = providers.state();
      const refused = await run(stacks.imageRegistry, ['destroy']);
      expect(refused.code).toBe(1);
      expect(refused.stderr.replace(/[│╷╵\s]+/g, ' ')).toContain(
        `ECR Repository (${repository}) not empty, consider using force_delete: RepositoryNotEmptyException`,
      );
      expect(providers.state()).toEqual(before);
      providers.remove('aws_ecr_image');
    });
    expect(outputs).toEqual({ repository_url: `${ACCOUNT_ID}.dkr.ecr.us-east-1.amazonaws.com/${repository}` });
    expect(providers.state().filter(({ type }) => type.startsWith('aws_ecr'))).toEqual([]);
  });

  it('write the settings that the function reads, with the keys that Confluent Cloud gave out', async () => {
    expect(stacks.secretPath).toBe(SECRET_PATH);
    let settings: Record<string, string> = {};
    const outputs = await live(stacks.confluentAccess, accessValuesFor([app]), () => {
      settings = JSON.parse(secretsManager.value(SECRET_PATH)) as typeof settings;
    });
    expect(Object.keys(settings).sort()).toEqual(['cloud.api.key', 'cloud.api.secret', ...REQUIRED_KEYS].sort());
    expect(settings).toMatchObject({
      'cloud.api.key': LOCAL.cloudApiKey,
      'cloud.api.secret': LOCAL.cloudApiSecret,
      'environment.id': 'env-local',
      'flink.api.key': LOCAL.apiKey,
      'flink.api.secret': LOCAL.apiSecret,
      'flink.cloud': 'AWS',
      'flink.region': 'us-east-1',
      'organization.id': LOCAL.organizationId,
    });
    expect(outputs).toEqual({
      ccaf_secrets_path: SECRET_PATH,
      flink_compute_pool_id: settings['flink.compute.pool.id'],
      flink_key_generation_begun: 1,
      flink_key_generation_written: 1,
      flink_principal_id: settings['flink.principal.id'],
    });
    expect(() => secretsManager.value(SECRET_PATH)).toThrow("can't find the specified secret");
  });

  it('fail where the environment or the cluster is not there', async () => {
    const planned = await run(stacks.confluentAccess, ['plan'], {
      ...accessValuesFor([app]),
      catalog_name: 'depots',
    });
    expect(planned.code).toBe(1);
    expect(planned.stderr.replace(/[│╷╵\s]+/g, ' ')).toContain(
      'error reading Environment: Environment with "display_name"="depots" was not found',
    );
  });
});
