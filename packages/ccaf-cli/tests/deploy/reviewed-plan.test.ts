import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describeWithTerraform } from 'ccaf-constructs/testing';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { startProviders } from 'local-cloud/terraform';
import { deploy, prerequisitesFor } from '../../src/deploy/deploy';
import { parseDeploy } from '../../src/deploy/options';
import { startSession } from '../../src/deploy/session';
import { APP_BINDINGS } from '../../src/local/app-bindings';
import { ACCOUNT_ID, REGION, synthesise } from '../../src/local/synthesis';
import { startFakePrograms } from './fake-programs';
import { DIGEST, run, TARGET, type Told } from './harness';

const REPORT = {
  action: 'deploy',
  outcome: 'created',
  statement: { name: 'flight-consolidator-1', phase: 'RUNNING' },
  sql: { create_sink: 'CREATE TABLE t', insert: 'INSERT INTO t' },
};

/** Real Terraform against the emulated AWS provider; what the function answers is given. */
async function startAccount() {
  const root = mkdtempSync(join(tmpdir(), 'reviewed-plan-'));
  const { app: stack } = synthesise(root);
  const secretsManager = await startSecretsManager({ region: REGION });
  secretsManager.put('/ccaf/settings', '{}');
  const invoked: string[] = [];
  const providers = await startProviders({
    bindings: APP_BINDINGS,
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
    HOME: root,
    AWS_ENVIRONMENT: 'dev',
    AWS_REGION: REGION,
    TF_VAR_deployment_id: '42',
  };
  return {
    invoked,
    planFile: join(stack, 'reviewed.tfplan'),
    /** Runs a phase as a job of the pipeline does: of the job before, only the outputs are left. */
    phase: (args: readonly string[], digest = DIGEST): Promise<Told> => {
      const env = { ...base, TF_VAR_image_digest: digest };
      const parsed = parseDeploy([...args, ...TARGET], env, 'unused');
      const work = async (surroundings: Parameters<typeof startSession>[2]) =>
        deploy(await startSession(parsed, prerequisitesFor(parsed.options.only), surroundings));
      return run(work, env, [], root);
    },
    close: async () => {
      await Promise.all([providers.close(), secretsManager.close()]);
      fakes.close();
      rmSync(root, { recursive: true });
    },
  };
}

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
    expect(applied.said).toContain('created: flight-consolidator-1 is RUNNING');

    // What was planned before somebody else's deploy is not applied after it.
    const late = await account.phase(['--only=apply', `--reviewed-plan=${fingerprint}`]);
    expect(late.error).toMatchObject({ code: 'PLAN_CHANGED' });
    expect(account.invoked).toHaveLength(2);
    expect(existsSync(account.planFile)).toBe(false);
  });
});
