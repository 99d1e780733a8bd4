import { existsSync } from 'node:fs';
import { describeWithTerraform } from 'local-cloud/testing';
import { inProject } from '../project';
import { REFUSAL, startAccount } from './account';
import { DIGEST } from './harness';

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
    expect(planned.summary).toContain('Plan: 8 to add, 0 to change, 0 to destroy.');
    const fingerprint = planned.outputs['plan_fingerprint'] ?? '';
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);

    // Another image is another plan.
    const other = await account.phase(['--only=apply', `--reviewed-plan=${fingerprint}`], `sha256:${'cd'.repeat(32)}`);
    expect(other.error).toMatchObject({ code: 'PLAN_CHANGED', reviewed: fingerprint });
    expect(account.invoked).toEqual([]);

    const applied = await account.phase(['--only=apply', `--reviewed-plan=${fingerprint}`]);
    expect(applied.error).toBeUndefined();
    expect(account.invoked).toEqual(['teardown create', 'deploy']);
    expect(applied.said).toContain('parcels: created, parcels-1 is RUNNING');

    // What was planned before somebody else's deploy is not applied after it.
    const late = await account.phase(['--only=apply', `--reviewed-plan=${fingerprint}`]);
    expect(late.error).toMatchObject({ code: 'PLAN_CHANGED' });
    expect(account.invoked).toHaveLength(2);
    expect(existsSync(account.planFile)).toBe(false);
  });
});

describeWithTerraform('a deploy that is refused', () => {
  let account: Awaited<ReturnType<typeof startAccount>>;
  beforeAll(async () => {
    account = await startAccount();
  });
  afterAll(() => account.close());

  it('is told in the words of the function, with what answers it', async () => {
    account.fail('deploy');
    // With the ARN of the secret in the place of its name, which the providers take as well.
    const arn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:/ccaf/settings-cKBMpb';
    const target = ['--catalog-name=Depots', '--database-name=live', `--ccaf-secrets-path=${arn}`];
    const { outputs } = await account.phase(['--only=plan'], DIGEST, target);
    const args = ['--only=apply', `--reviewed-plan=${outputs['plan_fingerprint']}`];
    const { error, summary } = await account.phase(args, DIGEST, target);
    expect(error).toMatchObject({ code: 'FUNCTION_FAILED', reason: REFUSAL });
    expect(error?.message.split('\n').slice(-2)).toEqual([
      'To answer, run the same command with:',
      "  --answer='adopt old-1 asked=2026-11-26T17:00:00.000Z'",
    ]);
    expect(summary).toContain('in the field `answers`:\n\n```\nadopt old-1 asked=2026-11-26T17:00:00.000Z\n```\n');
  });
});

describeWithTerraform('a target that was left', () => {
  const MOVED = ['--catalog-name=Depots', '--database-name=archive', '--ccaf-secrets-path=/ccaf/settings'];
  let account: Awaited<ReturnType<typeof startAccount>>;
  beforeAll(async () => {
    account = await startAccount();
  });
  afterAll(() => account.close());
  const deployTo = async (target?: readonly string[]) => {
    const { outputs } = await account.phase(['--only=plan'], undefined, target);
    return account.phase(['--only=apply', `--reviewed-plan=${outputs['plan_fingerprint']}`], undefined, target);
  };

  // ways out: left-target
  it('is told of until it is retired, and given up by the line that is printed', async () => {
    await deployTo();
    account.fail('teardown delete');
    const moved = await deployTo(MOVED);
    expect(moved.said).toContain('parcels: created, parcels-1 is RUNNING');
    expect(moved.error).toMatchObject({ code: 'NOT_RETIRED', targets: ['Depots/live'] });
    const again = await deployTo(MOVED);
    expect(again.error).toMatchObject({ code: 'NOT_RETIRED', targets: ['Depots/live'] });
    expect(account.invoked.splice(0)).toEqual([
      ...['teardown create', 'deploy'],
      ...['teardown create', 'deploy', 'teardown delete'],
      'teardown delete',
    ]);

    const line = again.error?.message.split('\n').at(-1) ?? '';
    expect(await account.shell(line)).toContain('Successfully removed 1 resource instance(s).');
    const given = await deployTo(MOVED);
    expect(given.error).toBeUndefined();
    expect(given.said).toContain('app: no changes');
    expect(account.invoked).toEqual([]);
  });
});
