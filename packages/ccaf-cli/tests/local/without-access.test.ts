import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { binary, describeWithTerraform } from 'local-cloud/testing';
import { ccaf, PROJECT, ROOT } from '../project';

// A project whose stacks are the registry and the app: somebody else makes the secret.
const folder = mkdtempSync(join(tmpdir(), 'without-access-'));
beforeAll(() => {
  cpSync(PROJECT, folder, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const app = 'CONFLUENT_FLINK_REGION= node --require ccaf-cli/typescript main.ts';
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ app }));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function shownOf(path: string): Promise<string> {
  // An app without sample data: the run ends after the plan.
  const args = ['local', '--app', 'handler/variants/capitals.ts'];
  const { code, stdout, stderr } = await ccaf(args, { cwd: folder, env: { ...process.env, PATH: path } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

it('is run with a secret that the run itself puts there', async () => {
  const shown = await shownOf('');
  expect(shown).toContain('✓ access        the settings put into local/settings\n');
  expect(shown).toMatch(/✓ plan /);
});

describeWithTerraform('under Terraform', () => {
  it('is run with a secret that the run itself puts there', async () => {
    const shown = await shownOf(dirname(binary ?? ''));
    expect(shown).toContain('✓ access        the settings put into local/settings\n');
    expect(shown).toMatch(/✓ deployer {6}(terraform|tofu) \(.*\), emulated providers\n/);
    expect(shown).toContain('✓ plan          8 to add, 0 to change, 0 to destroy\n');
  });
});
