import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import { loadBindings, type RunningProviders, startProviders } from 'local-cloud/terraform';
import { type Workspace, workspaceIn } from '../retirement/workspace';
import { synth, WITH_CONFLUENT_ACCESS } from '../synth';
import { describeWithTerraform } from '../terraform';

const ROTATE = ['apply', '-replace=terraform_data.api-key_generation_198CD52D'];
const SECRET = 'ccaf_order_book_app_settings_dev';
const PRESENT = synth('confluent-access', WITH_CONFLUENT_ACCESS);
/** The stack as it was when the Cloud API key was added to the secret by hand. */
const FORMER = JSON.parse(
  readFileSync(join(__dirname, '../retirement/fixtures/access-without-metrics.json'), 'utf8'),
) as typeof PRESENT;

let folder: string;
let manager: SecretsManager;
let providers: RunningProviders;
let stack: Workspace;
/** What became of keys, each with the keys that the secret had at that moment. */
let events: string[];
/** Which kind of key cannot be made. */
let failing: 'resource' | 'cloud' | undefined;

const settings = (stage?: string): Readonly<Record<string, string>> => JSON.parse(manager.value(SECRET, stage));

/** The keys in a version of the secret: Flink's, and the Cloud API key, each with its secret. */
const keysIn = (stage?: string): string =>
  ['flink', 'cloud'].flatMap((api) => [settings(stage)[`${api}.api.key`], settings(stage)[`${api}.api.secret`]]).join();

function keysNow(): string {
  try {
    return [settings()['flink.api.key'], settings()['cloud.api.key']].join();
  } catch {
    return 'none';
  }
}

/** What became of keys since this was asked last. */
const news = (): string[] => events.splice(0).sort();

/** The keys of a generation: Flink's, and the Cloud API key. */
const keysOf = (generation: number): (string | undefined)[] =>
  ['manage its statements', 'read its metrics'].map((does) => {
    const description = `Lets the order book function ${does} (generation ${generation}).`;
    return providers.state().find(({ values }) => values['description'] === description)?.id;
  });

async function start(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'rotation-'));
  manager = await startSecretsManager();
  events = [];
  const count = { resource: 0, cloud: 0 };
  providers = await startProviders({
    bindings: loadBindings([PRESENT]),
    invoke: async () => ({ payload: '{}' }),
    secretsManager: {
      endpoint: manager.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    apiKeys: {
      create: (of) => {
        if (failing === of) throw new Error('error waiting for API Key to sync');
        count[of] += 1;
        const id = `${of === 'cloud' ? 'C' : 'F'}${count[of]}`;
        events.push(`${id} made, the secret has ${keysNow()}`);
        return { id, secret: `secret-of-${id}` };
      },
      delete: (id) => events.push(`${id} deleted, the secret has ${keysNow()}`),
    },
    existing: [
      { type: 'confluent_environment', id: 'env-1', values: { display_name: 'Shops' } },
      { type: 'confluent_kafka_cluster', id: 'lkc-1', values: { display_name: 'live' } },
    ],
  });
  stack = workspaceIn(folder, FORMER, providers, { catalog_name: 'Shops', database_name: 'live' });
  await stack.ok(['init']);
  await stack.ok(['apply']);
}

interface State {
  readonly outputs: Readonly<Record<string, { readonly value: unknown }>>;
  readonly resources: readonly { readonly type: string }[];
}

const state = (): State =>
  JSON.parse(readFileSync(join(folder, 'terraform.dev.us-east-1.confluent-access.tfstate'), 'utf8'));

/** The generation that was begun last, and that which the secret has, as Terraform's state has them. */
const generations = (): unknown =>
  ['begun', 'written'].map((what) => state().outputs[`flink_key_generation_${what}`]?.value);

describeWithTerraform('the keys of the function', () => {
  beforeAll(start);
  afterAll(async () => {
    await Promise.all([providers.close(), manager.close()]);
    rmSync(folder, { recursive: true });
  });

  it('of a state without a Cloud API key stay, and the secret gets one instead of what was added by hand', async () => {
    await stack.ok(ROTATE, { flink_key_generation: '2' });
    manager.put(SECRET, { ...settings(), 'cloud.api.key': 'BY-HAND', 'cloud.api.secret': 'secret-by-hand' });
    expect(news()).toEqual(['F1 made, the secret has none', 'F2 made, the secret has F1,']);

    stack.write(PRESENT);
    expect(await stack.planned()).toEqual([
      'aws_secretsmanager_secret_version.settings_version_96C5E315 delete, create',
      'confluent_api_key.api-key_cloud_34EF2227["1"] create',
      'confluent_api_key.api-key_cloud_34EF2227["2"] create',
      'confluent_role_binding.metrics-viewer_44A62F7B create',
      'confluent_service_account.metrics-viewer_service-account_E0990073 create',
    ]);
    await stack.ok(['apply']);
    const [, key] = keysOf(2);
    expect(keysIn()).toBe(`F2,secret-of-F2,${key},secret-of-${key}`);
    expect(keysIn('AWSPREVIOUS')).toBe('F2,secret-of-F2,BY-HAND,secret-by-hand');
    expect(generations()).toEqual([2, 2]);
    expect(news()).toEqual(['C1 made, the secret has F2,BY-HAND', 'C2 made, the secret has F2,BY-HAND']);
    expect(await stack.planned()).toEqual([]);
  });

  it('turn without a gap, go on after a failure, and stay where something else changes', async () => {
    const [[, first], [, second]] = [keysOf(1), keysOf(2)];
    await stack.ok(ROTATE, { flink_key_generation: '3' });
    expect([keysIn(), keysIn('AWSPREVIOUS')]).toEqual([
      'F3,secret-of-F3,C3,secret-of-C3',
      `F2,secret-of-F2,${second},secret-of-${second}`,
    ]);
    // Those of generation 1 go whenever Terraform likes: since the rotation before, no invocation begins with them.
    expect(news().map((event) => event.replace(/,.*/, ''))).toEqual(
      [`${first} deleted`, 'C3 made', 'F1 deleted', 'F3 made'].sort(),
    );

    failing = 'cloud';
    expect(await stack.failing(ROTATE, { flink_key_generation: '4' })).toContain('error waiting for API Key to sync');
    expect(news()).toEqual(
      [`${second} deleted`, 'F2 deleted', 'F4 made'].sort().map((event) => `${event}, the secret has F3,C3`),
    );
    expect([keysNow(), generations()]).toEqual(['F3,C3', [4, 3]]);

    failing = undefined;
    await stack.ok(['apply'], { flink_key_generation: '9', max_cfu: '10' });
    expect([keysIn(), keysIn('AWSPREVIOUS'), generations()]).toEqual([
      'F4,secret-of-F4,C4,secret-of-C4',
      'F3,secret-of-F3,C3,secret-of-C3',
      [4, 4],
    ]);
    expect(news()).toEqual(['C4 made, the secret has F3,C3']);

    // Whatever else changes, the secret is not written, so that it still has the keys before.
    expect(await stack.planned()).toEqual(['confluent_flink_compute_pool.compute-pool_E6B2A880 update']);
    // Keys that somebody deleted are made anew, and then it is.
    providers.remove('confluent_api_key');
    await stack.ok(['apply']);
    expect(news()).toEqual(['C5', 'C6', 'F5', 'F6'].map((key) => `${key} made, the secret has F4,C4`));
    expect(keysNow()).toBe(keysOf(4).join());
  });

  it('are in the state where the provider keeps them, and nowhere else', () => {
    const { resources, outputs } = state();
    const keeps = (one: unknown): boolean => JSON.stringify(one).includes('secret-of-');
    const types = resources.filter(keeps).map(({ type }) => type);
    expect([types, keeps(outputs)]).toEqual([['confluent_api_key', 'confluent_api_key'], false]);
  });
});
