import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdktf';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { loadBindings, startProviders } from 'local-cloud/terraform';
import { addStandardStacks, standardNames } from '../../src';
import type { Config } from '../../src/config';
import { workspaceIn } from '../retirement/workspace';
import { synthAll, type TerraformJson, WITH_CONFLUENT_ACCESS } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

function accessTo(...sinks: readonly string[]): TerraformJson {
  const add = (app: App, config: Config): void => {
    addStandardStacks(app, { config, names: standardNames(config), topics: { sources: ['web_orders'], sinks } });
  };
  const { 'confluent-access': stack } = synthAll(add, WITH_CONFLUENT_ACCESS);
  if (stack === undefined) throw new Error("no stack 'confluent-access'");
  return stack;
}

const topics = (count: number): string[] => Array.from({ length: count }, (_, index) => `orders_${index}`);

describe('the compute pool', () => {
  it.each([
    [1, 5],
    [3, 5],
    [4, 10],
    [8, 10],
    [9, 20],
    [48, 50],
    [49, 50],
  ])('has for %d sinks at most %d CFUs by default', (count, cfus) => {
    expect(accessTo(...topics(count)).variable['max_cfu']).toMatchObject({ default: cfus });
  });
});

describeWithTerraform('the most CFUs, evaluated by Terraform', () => {
  const { variable } = accessTo(...topics(4));
  const errorsOf = (values: object): readonly string[] =>
    evaluate({ variable }, { catalog_name: 'Shops', database_name: 'live', ...values }).errors;

  it('are enough for an app that writes each sink, and two more', () => {
    expect(errorsOf({ max_cfu: 10 })).toEqual([]);
    expect(errorsOf({ max_cfu: 5 })).toEqual([
      expect.stringContaining('max_cfu must be at least 6, one for each of sink_topics and 2 more, got 5.'),
    ]);
    expect(errorsOf({ max_cfu: 5, sink_topics: ['orders'] })).toEqual([]);
  });

  it('are a number that Confluent Cloud takes', () => {
    expect(errorsOf({ max_cfu: 15 })).toEqual([
      expect.stringContaining('max_cfu must be one of 5, 10, 20, 30, 40, 50, got 15.'),
    ]);
  });
});

describeWithTerraform('access to one sink, without a key and a region in its names', () => {
  const FORMER = JSON.parse(
    readFileSync(join(__dirname, '../retirement/fixtures/access-of-one-sink.json'), 'utf8'),
  ) as TerraformJson;

  it('becomes access to several: no role is taken away, and account, pool and key stay', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'access-'));
    const secretsManager = await startSecretsManager();
    const providers = await startProviders({
      bindings: loadBindings([FORMER]),
      invoke: async () => ({ payload: '{}' }),
      secretsManager: {
        endpoint: secretsManager.url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      },
      existing: [
        { type: 'confluent_environment', id: 'env-1', values: { display_name: 'Shops' } },
        { type: 'confluent_kafka_cluster', id: 'lkc-1', values: { display_name: 'live' } },
      ],
    });
    try {
      const stack = workspaceIn(folder, FORMER, providers, { catalog_name: 'Shops', database_name: 'live' });
      await stack.ok(['init']);
      await stack.ok(['apply'], { source_topics: '["web_orders"]' });
      const { terraform: _, ...several } = accessTo('orders', 'returns');
      stack.write({ ...several, terraform: FORMER.terraform });
      await stack.ok(['validate']);
      expect(await stack.planned()).toEqual([
        'aws_secretsmanager_secret_version.settings_version_96C5E315 delete, create',
        'confluent_api_key.api-key_B3C04B0F["1"] update',
        'confluent_api_key.api-key_cloud_34EF2227["1"] create',
        'confluent_flink_compute_pool.compute-pool_E6B2A880 update',
        'confluent_role_binding.metrics-viewer_44A62F7B create',
        'confluent_role_binding.principal_sink-key-read_0FE43579["returns"] create',
        'confluent_role_binding.principal_sink-key-write_885A31AC["returns"] create',
        'confluent_role_binding.principal_sink-manage_5072B02F["returns"] create',
        'confluent_role_binding.principal_sink-value-read_1EA22647["returns"] create',
        'confluent_role_binding.principal_sink-value-write_07BED3A7["returns"] create',
        'confluent_role_binding.principal_sink-write_6BD2E57D["returns"] create',
        'confluent_service_account.metrics-viewer_service-account_E0990073 create',
        'confluent_service_account.principal_service-account_6207E580 update',
        'terraform_data.api-key_generation_198CD52D create',
        'terraform_data.settings_written_EE567088 create',
      ]);
      await stack.ok(['apply']);
      expect(await stack.planned()).toEqual([]);
    } finally {
      await Promise.all([providers.close(), secretsManager.close()]);
      rmSync(folder, { recursive: true });
    }
  });
});
