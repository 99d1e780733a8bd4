import { describeWithTerraform } from '../terraform';
import type { Account } from './account';
import { eachDeployed } from './deployed';
import type { Workspace } from './workspace';

const ARCHIVE = { database_name: 'archive' };

describeWithTerraform('destroy', () => {
  let account: Account;
  let stack: Workspace;
  eachDeployed((deployed) => {
    ({ account, stack } = deployed);
  });

  it('keeps all that a retirement needs until it succeeds', async () => {
    account.fail('teardown delete');
    await stack.failing(['destroy']);
    await stack.failing(['destroy']);
    expect(account.providers.state().map(({ type }) => type)).toContain('aws_lambda_function');
    account.fail();
    await stack.ok(['destroy']);
    expect(account.calls()).toEqual([
      'teardown delete Shops/live /ccaf, home Shops/live',
      'teardown delete Shops/live /ccaf, home Shops/live',
      'teardown delete Shops/live /ccaf, home Shops/live',
    ]);
    expect(account.providers.state()).toEqual([]);
  });

  it('retires a target that was left, too, each until it succeeds', async () => {
    account.fail('teardown delete Shops/live');
    await stack.failing(['apply'], { ...ARCHIVE, ccaf_secrets_path: '/ccaf/other' });
    account.calls();
    await stack.failing(['destroy'], { ...ARCHIVE, ccaf_secrets_path: '/ccaf/other' });
    expect([...account.calls()].sort()).toEqual([
      'teardown delete Shops/archive /ccaf/other, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
    ]);
    await stack.failing(['destroy'], { ...ARCHIVE, ccaf_secrets_path: '/ccaf/other' });
    account.fail();
    await stack.ok(['destroy'], { ...ARCHIVE, ccaf_secrets_path: '/ccaf/other' });
    expect(account.calls()).toEqual([
      'teardown delete Shops/live /ccaf, home Shops/archive',
      'teardown delete Shops/live /ccaf, home Shops/archive',
    ]);
    expect(account.providers.state()).toEqual([]);
  });

  it('is followed by a deploy, as if nothing had been there', async () => {
    await stack.ok(['destroy']);
    account.calls();
    await stack.ok(['apply']);
    expect(account.calls()).toEqual([
      'teardown create Shops/live /ccaf, home Shops/live',
      'deploy Shops/live /ccaf, home Shops/live',
    ]);
  });
});
