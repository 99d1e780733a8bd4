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

let folder: string;
let manager: SecretsManager;
let providers: RunningProviders;
let stack: Workspace;
/** What became of keys, each with the key that the secret had at that moment. */
let events: string[];
let failing: boolean;

/** The key in a version of the secret. */
const keyIn = (stage?: string): string =>
  (JSON.parse(manager.value(SECRET, stage)) as Readonly<Record<string, string>>)['flink.api.key'] ?? '';

function keyNow(): string {
  try {
    return keyIn();
  } catch {
    return 'none';
  }
}

async function start(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'rotation-'));
  manager = await startSecretsManager();
  events = [];
  failing = false;
  let count = 0;
  const synthesised = synth('confluent-access', WITH_CONFLUENT_ACCESS);
  providers = await startProviders({
    bindings: loadBindings([synthesised]),
    invoke: async () => ({ payload: '{}' }),
    secretsManager: {
      endpoint: manager.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    apiKeys: {
      create: () => {
        if (failing) throw new Error('error waiting for API Key to sync');
        count += 1;
        events.push(`K${count} made, the secret has ${keyNow()}`);
        return { id: `K${count}`, secret: `secret-${count}` };
      },
      delete: (id) => events.push(`${id} deleted, the secret has ${keyNow()}`),
    },
    existing: [
      { type: 'confluent_environment', id: 'env-1', values: { display_name: 'Shops' } },
      { type: 'confluent_kafka_cluster', id: 'lkc-1', values: { display_name: 'live' } },
    ],
  });
  stack = workspaceIn(folder, synthesised, providers, {
    catalog_name: 'Shops',
    database_name: 'live',
  });
  await stack.ok(['init']);
  await stack.ok(['apply']);
}

/** The generation that was begun last, and that which the secret has, as Terraform's state has them. */
const generations = (): unknown => {
  const state = readFileSync(join(folder, 'terraform.dev.us-east-1.confluent-access.tfstate'), 'utf8');
  const { outputs } = JSON.parse(state) as { outputs: Readonly<Record<string, { value: unknown }>> };
  return ['begun', 'written'].map((what) => outputs[`flink_key_generation_${what}`]?.value);
};

describeWithTerraform('the keys of Flink', () => {
  beforeAll(start);
  afterAll(async () => {
    await Promise.all([providers.close(), manager.close()]);
    rmSync(folder, { recursive: true });
  });

  it('turn without a gap, go on after a failure, and stay where something else changes', async () => {
    expect(generations()).toEqual([1, 1]);
    await stack.ok(ROTATE, { flink_key_generation: '2' });
    expect([keyIn(), keyIn('AWSPREVIOUS')]).toEqual(['K2', 'K1']);
    expect(events).toEqual(['K1 made, the secret has none', 'K2 made, the secret has K1']);

    failing = true;
    expect(await stack.failing(ROTATE, { flink_key_generation: '3' })).toContain('error waiting for API Key to sync');
    // K1 goes whenever Terraform likes: since the rotation before, no invocation begins with it.
    expect(events.slice(2)).toEqual(['K1 deleted, the secret has K2']);
    expect([keyIn(), generations()]).toEqual(['K2', [3, 2]]);

    failing = false;
    await stack.ok(['apply'], { flink_key_generation: '9', max_cfu: '10' });
    expect([keyIn(), keyIn('AWSPREVIOUS'), generations()]).toEqual(['K3', 'K2', [3, 3]]);
    expect(events.slice(3)).toEqual(['K3 made, the secret has K2']);

    // Whatever else changes, the secret is not written, so that it still has the key before.
    expect(await stack.planned()).toEqual(['confluent_flink_compute_pool.compute-pool_E6B2A880 update']);
    // Keys that somebody deleted are made anew, and then it is.
    providers.remove('confluent_api_key');
    await stack.ok(['apply']);
    expect(events.slice(4).sort()).toEqual(['K4 made, the secret has K3', 'K5 made, the secret has K3']);
    expect(['K4', 'K5']).toContain(keyIn());
  });
});
