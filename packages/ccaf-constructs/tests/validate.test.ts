import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBindings, type RunningProviders, startProviders, terraform } from 'local-cloud/terraform';
import { binary } from 'local-cloud/testing';
import { addStacks, synthAll, type TerraformJson, WITH_CONFLUENT_ACCESS } from './synth';
import { describeWithTerraform } from './terraform';

const STACKS = synthAll(addStacks, WITH_CONFLUENT_ACCESS);

describeWithTerraform('Terraform, by the schemas of the providers,', () => {
  let folder: string;
  let providers: RunningProviders;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'validate-'));
    providers = await startProviders({
      bindings: loadBindings(Object.values(STACKS)),
      invoke: async () => ({ payload: '{}' }),
      secretsManager: {
        endpoint: 'http://127.0.0.1:1',
        region: 'us-east-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      },
    });
  });
  afterAll(async () => {
    await providers.close();
    rmSync(folder, { recursive: true });
  });

  /** No init: the providers run already, and nothing looks at the backend. */
  async function said(stack: TerraformJson | undefined): Promise<readonly string[]> {
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(stack));
    const { stdout } = await terraform(binary ?? '', folder, ['validate', '-json'], providers.environment);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string; summary: string }[] };
    return diagnostics.map(({ severity, summary }) => `${severity}: ${summary}`);
  }

  it.each(['image-registry', 'confluent-access', 'app'])('has neither an error nor a warning for %s', async (id) => {
    expect(await said(STACKS[id])).toEqual([]);
  });

  it('has one where a stack reads what the provider will take away', async () => {
    const stack = STACKS['confluent-access'];
    const [registry = ''] = Object.keys(stack?.data['confluent_schema_registry_cluster'] ?? {});
    const value = `\${data.confluent_schema_registry_cluster.${registry}.private_rest_endpoint}`;
    expect(await said(stack && { ...stack, output: { endpoint: { value } } })).toEqual([
      'warning: Deprecated attribute',
    ]);
  });
});
