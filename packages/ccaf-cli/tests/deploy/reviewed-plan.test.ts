import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { loadBindings, startProviders } from 'local-cloud/terraform';
import { describeWithTerraform } from 'local-cloud/testing';
import { deploy, prerequisitesFor } from '../../src/deploy/deploy';
import { parseDeploy } from '../../src/deploy/options';
import { startSession } from '../../src/deploy/session';
import { ACCOUNT_ID, REGION, synthesiseStacks } from '../../src/local/synthesis';
import { inProject, PROJECT } from '../project';
import { startFakePrograms } from './fake-programs';
import { DIGEST, run, TARGET, type Told } from './harness';

const REPORT = {
  action: 'deploy',
  outcome: 'created',
  statement: { name: 'parcels-1', phase: 'RUNNING' },
  sql: { create_sink: 'CREATE TABLE t', insert: 'INSERT INTO t' },
};

/** Real Terraform against the emulated AWS provider, in a folder with the project's stacks; what the function answers is given. */
async function startAccount() {
  const folder = mkdtempSync(join(tmpdir(), 'reviewed-plan-'));
  const { app: stack } = await synthesiseStacks(folder, process.env['PATH']);
  copyFileSync('package.json', join(folder, 'package.json'));
  // The stacks are there already, and Terraform runs in their folder.
  writeFileSync(join(folder, 'cdktf.json'), '{ "app": "exit 0" }');
  process.chdir(folder);
  const secretsManager = await startSecretsManager({ region: REGION });
  secretsManager.put('/ccaf/settings', '{}');
  const invoked: string[] = [];
  const providers = await startProviders({
    bindings: loadBindings([stack.content]),
    invoke: (_, payload) => {
      invoked.push((JSON.parse(payload) as { action: string }).action);
      return Promise.resolve({ payload: JSON.stringify({ ...REPORT, action: invoked.at(-1) }) });
    },
    secretsManager: {
      endpoint: secretsManager.url,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
  });
  const fakes = startFakePrograms();
  fakes.remove('terraform');
  fakes.answer('aws sts', { stdout: ACCOUNT_ID });
  const base = {
    ...providers.environment,
    PATH: `${fakes.path}${delimiter}${process.env['PATH']}`,
    HOME: folder,
    AWS_ENVIRONMENT: 'dev',
    AWS_REGION: REGION,
    TF_VAR_deployment_id: '42',
  };
  return {
    invoked,
    planFile: join(stack.folder, 'reviewed.tfplan'),
    /** Runs a phase as a job of the pipeline does: of the job before, only the outputs are left. */
    phase: (args: readonly string[], digest = DIGEST): Promise<Told> => {
      const env = { ...base, TF_VAR_image_digest: digest };
      const parsed = parseDeploy([...args, ...TARGET], env, 'unused');
      const work = async (surroundings: Parameters<typeof startSession>[2]) =>
        deploy(await startSession(parsed, prerequisitesFor(parsed.options.only), surroundings));
      return run(work, env, []);
    },
    close: async () => {
      await Promise.all([providers.close(), secretsManager.close()]);
      fakes.close();
      process.chdir(PROJECT);
      rmSync(folder, { recursive: true });
    },
  };
}

inProject();

describeWithTerraform('a plan that was reviewed', () => {
  let account: Awaited<ReturnType<typeof startAccount>>;
  beforeAll(async () => {
    account = await startAccount();
  });
  afterAll(() => account.close());

  it('is known again by its fingerprint, and is what is applied', async () => {
    const planned = await account.phase(['--only=plan']);
    expect(planned.error).toBeUndefined();
    expect(planned.summary).toContain('Plan: 7 to add, 0 to change, 0 to destroy.');
    const fingerprint = planned.outputs['plan_fingerprint'] ?? '';
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);

    // Another image is another plan.
    const other = await account.phase(['--only=apply', `--reviewed-plan=${fingerprint}`], `sha256:${'cd'.repeat(32)}`);
    expect(other.error).toMatchObject({ code: 'PLAN_CHANGED', reviewed: fingerprint });
    expect(account.invoked).toEqual([]);

    const applied = await account.phase(['--only=apply', `--reviewed-plan=${fingerprint}`]);
    expect(applied.error).toBeUndefined();
    expect(account.invoked).toEqual(['teardown', 'deploy']);
    expect(applied.said).toContain('created: parcels-1 is RUNNING');

    // What was planned before somebody else's deploy is not applied after it.
    const late = await account.phase(['--only=apply', `--reviewed-plan=${fingerprint}`]);
    expect(late.error).toMatchObject({ code: 'PLAN_CHANGED' });
    expect(account.invoked).toHaveLength(2);
    expect(existsSync(account.planFile)).toBe(false);
  });
});
