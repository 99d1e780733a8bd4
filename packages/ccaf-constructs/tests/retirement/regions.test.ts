import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG, synth } from '../synth';
import { describeWithTerraform } from '../terraform';
import { type Account, startAccount } from './account';
import type { Workspace } from './workspace';

describeWithTerraform('two regions of an environment in one account', () => {
  let account: Account;
  let east: Workspace;
  let west: Workspace;
  beforeEach(async () => {
    account = await startAccount();
    east = account.workspace();
    west = account.workspace(synth('app', { ...CONFIG, region: 'us-west-2' }));
    for (const stack of [east, west]) {
      await stack.ok(['init']);
      await stack.ok(['apply']);
    }
  });
  afterEach(() => account.close());
  const named = (kind: string): readonly unknown[] =>
    account.providers.state().flatMap(({ type, values }) => (type === kind ? [values['name']] : []));

  it('have functions, roles, policies and states of their own', async () => {
    expect(account.calls()).toEqual([
      'teardown create Shops/live /ccaf, home Shops/live',
      'deploy Shops/live /ccaf, home Shops/live',
      'teardown create Shops/live /ccaf, home Shops/live in us-west-2',
      'deploy Shops/live /ccaf, home Shops/live in us-west-2',
    ]);
    expect(named('aws_iam_role')).toEqual([
      'ccaf_order_book_app_role_dev_us-east-1',
      'ccaf_order_book_app_role_dev_us-west-2',
    ]);
    expect(named('aws_iam_policy')).toEqual([
      'ccaf_order_book_app_policy_dev_us-east-1-2eb5639f',
      'ccaf_order_book_app_policy_dev_us-west-2-2eb5639f',
    ]);
    expect(existsSync(join(east.folder, 'terraform.dev.us-east-1.app.tfstate'))).toBe(true);
    expect(existsSync(join(west.folder, 'terraform.dev.us-west-2.app.tfstate'))).toBe(true);
  });

  it('are left and destroyed apart', async () => {
    account.calls();
    await west.ok(['destroy']);
    expect(account.calls()).toEqual(['teardown delete Shops/live /ccaf, home Shops/live in us-west-2']);
    expect(await east.planned()).toEqual([]);
    expect(named('aws_iam_role')).toEqual(['ccaf_order_book_app_role_dev_us-east-1']);
  });

  it('refuse the state of one with the region of the other', async () => {
    expect(await east.failing(['plan'], { aws_region: 'us-west-2' })).toContain(
      'aws_region must be us-east-1, the value of AWS_REGION when this was synthesised, got "us-west-2".',
    );
  });
});
