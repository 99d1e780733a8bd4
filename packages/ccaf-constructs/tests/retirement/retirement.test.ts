import { describeWithTerraform } from '../terraform';
import type { Account } from './account';
import { eachDeployed } from './deployed';
import type { Workspace } from './workspace';

const RETIREMENT = (database: string): string =>
  `aws_lambda_invocation.retirement_invocation_18C84197["[\\"Shops\\",\\"${database}\\"]"]`;
const ARCHIVE = { database_name: 'archive' };

describeWithTerraform('the retirement of a target', () => {
  let account: Account;
  let stack: Workspace;
  let calls: readonly string[];
  eachDeployed((deployed) => {
    ({ account, stack, calls } = deployed);
  });

  it('is created before the first deploy, and nothing is invoked when planned again', async () => {
    expect(calls).toEqual([
      'teardown create Shops/live /ccaf, home Shops/live',
      'deploy Shops/live /ccaf, home Shops/live',
    ]);
    expect(await stack.ok(['validate'])).toBe('Success! The configuration is valid.\n\n');
    const { code, stdout } = await stack.run(['plan', '-detailed-exitcode']);
    expect(code).toBe(0);
    expect(stdout).not.toContain('Warning');
    await stack.ok(['apply']);
    expect(account.calls()).toEqual([]);
    expect(JSON.parse(await stack.ok(['output', '-json', 'statement_names']))).toEqual({ orders: 'orders-1a2b' });
    expect(JSON.parse(await stack.ok(['output', '-json', 'statement_phases']))).toEqual({ orders: 'RUNNING' });
  });

  it('comes after the deploy to the new target, with the input that the old one was made with', async () => {
    expect(await stack.planned(ARCHIVE)).toEqual([
      'aws_lambda_function.container_function_0F69D295 update',
      'aws_lambda_invocation.deploy_invocation_0B7F84DB delete, create',
      `${RETIREMENT('archive')} create`,
      `${RETIREMENT('live')} delete`,
    ]);
    await stack.ok(['apply'], ARCHIVE);
    expect(account.calls()).toEqual([
      'teardown create Shops/archive /ccaf, home Shops/archive',
      'deploy Shops/archive /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
    ]);
    const event = {
      catalog_name: 'Shops',
      database_name: 'live',
      ccaf_secrets_path: '/ccaf',
      action: 'teardown',
      error_mode: 'throw',
    };
    expect(account.lastEvent()).toEqual({ ...event, tf: { action: 'delete', prev_input: event } });
    expect(await stack.planned(ARCHIVE)).toEqual([]);
  });

  it('is repeated alone until it succeeds, without another deploy', async () => {
    account.fail('teardown delete');
    expect(await stack.failing(['apply'], ARCHIVE)).toContain('as the test wants it');
    account.calls();
    expect(await stack.planned(ARCHIVE)).toEqual([`${RETIREMENT('live')} delete`]);
    await stack.failing(['apply'], ARCHIVE);
    account.fail();
    await stack.ok(['apply'], ARCHIVE);
    expect(account.calls()).toEqual([
      'teardown delete Shops/live /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
    ]);
    expect(await stack.planned(ARCHIVE)).toEqual([]);
  });

  it('waits where the deploy to the new target fails', async () => {
    account.fail('deploy Shops/archive');
    await stack.failing(['apply'], ARCHIVE);
    expect(account.calls()).toEqual([
      'teardown create Shops/archive /ccaf, home Shops/archive',
      'deploy Shops/archive /ccaf, home Shops/archive',
    ]);
    account.fail();
    await stack.ok(['apply'], ARCHIVE);
    expect(account.calls()).toEqual([
      'deploy Shops/archive /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
    ]);
  });

  it.each([
    ['its retirement', 'teardown delete'],
    ['the deploy', 'deploy Shops/archive'],
  ])('is of the other target alone where one goes back after %s failed', async (_, beginning) => {
    account.fail(beginning);
    await stack.failing(['apply'], ARCHIVE);
    account.fail();
    account.calls();
    await stack.ok(['apply']);
    expect(account.calls()).toEqual([
      'deploy Shops/live /ccaf, home Shops/live',
      'teardown delete Shops/archive /ccaf, home Shops/live',
    ]);
    expect(await stack.planned()).toEqual([]);
  });

  it('is of each target that was left, once it succeeds', async () => {
    const third = { database_name: 'third' };
    account.fail('teardown delete');
    await stack.failing(['apply'], ARCHIVE);
    account.calls();
    account.fail('teardown delete Shops/archive');
    await stack.failing(['apply'], third);
    const [created, deployed, ...retired] = account.calls();
    expect([created, deployed, ...retired.sort()]).toEqual([
      'teardown create Shops/third /ccaf, home Shops/third',
      'deploy Shops/third /ccaf, home Shops/third',
      'teardown delete Shops/archive /ccaf, home Shops/third',
      'teardown delete Shops/live /ccaf, home Shops/third',
    ]);
    expect(await stack.planned(third)).toEqual([`${RETIREMENT('archive')} delete`]);
  });

  it('keeps no later deploy from happening while it fails', async () => {
    account.fail('teardown delete');
    await stack.failing(['apply'], ARCHIVE);
    account.calls();
    for (const deployment_id of ['2', '3']) await stack.failing(['apply'], { ...ARCHIVE, deployment_id });
    const image_digest = `sha256:${'2'.repeat(64)}`;
    await stack.failing(['apply'], { ...ARCHIVE, deployment_id: '3', image_digest });
    expect(account.calls()).toEqual([
      'deploy Shops/archive /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
      'deploy Shops/archive /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
      'deploy Shops/archive /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
    ]);
  });

  it('can be given up, alone', async () => {
    account.fail('teardown delete');
    await stack.failing(['apply'], ARCHIVE);
    account.calls();
    await stack.ok(['state', 'rm', RETIREMENT('live')], ARCHIVE);
    expect(await stack.planned(ARCHIVE)).toEqual([]);
    await stack.ok(['apply'], ARCHIVE);
    expect(account.calls()).toEqual([]);
  });

  it('is sent where a target is only spelled otherwise, after the deploy: the handler resolves both', async () => {
    await stack.ok(['apply'], { database_name: 'lkc-1' });
    expect(account.calls()).toEqual([
      'teardown create Shops/lkc-1 /ccaf, home Shops/lkc-1',
      'deploy Shops/lkc-1 /ccaf, home Shops/lkc-1',
      'teardown delete Shops/live /ccaf, home Shops/lkc-1',
    ]);
  });

  it('is not sent where only the secret moves', async () => {
    await stack.ok(['apply'], { ccaf_secrets_path: '/ccaf/other' });
    expect(account.calls()).toEqual([
      'teardown update Shops/live /ccaf/other, home Shops/live',
      'deploy Shops/live /ccaf/other, home Shops/live',
    ]);
    expect(await stack.planned({ ccaf_secrets_path: '/ccaf/other' })).toEqual([]);
    expect(policies(account)).toEqual(['ccaf_order_book_app_policy_dev_us-east-1-e4f1424a']);
  });

  it('still reads the secret of its target where that moved, too', async () => {
    const moved = { ...ARCHIVE, ccaf_secrets_path: '/ccaf/other' };
    account.fail('teardown delete');
    await stack.failing(['apply'], moved);
    await stack.failing(['apply'], moved);
    expect(policies(account)).toHaveLength(2);
    account.fail();
    await stack.ok(['apply'], moved);
    expect(account.calls()).toEqual([
      'teardown create Shops/archive /ccaf/other, home Shops/archive',
      'deploy Shops/archive /ccaf/other, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
    ]);
    expect(policies(account)).toEqual(['ccaf_order_book_app_policy_dev_us-east-1-e4f1424a']);
  });

  it('goes back to the former secret, too', async () => {
    const moved = { ...ARCHIVE, ccaf_secrets_path: '/ccaf/other' };
    account.fail('teardown delete');
    await stack.failing(['apply'], moved);
    account.fail();
    account.calls();
    await stack.ok(['apply']);
    expect(account.calls()).toEqual([
      'deploy Shops/live /ccaf, home Shops/live',
      'teardown delete Shops/archive /ccaf/other, home Shops/live',
    ]);
    expect(policies(account)).toEqual(['ccaf_order_book_app_policy_dev_us-east-1-2eb5639f']);
  });
});

const policies = ({ providers }: Account): readonly unknown[] =>
  providers.state().flatMap(({ type, values }) => (type === 'aws_iam_policy' ? [values['name']] : []));
