import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormerStateError, refuseFormerStates } from '../../src/state-file';
import { CONFIG, synth } from '../synth';
import { describeWithTerraform } from '../terraform';
import type { Account } from './account';
import { eachDeployed } from './deployed';
import type { Workspace } from './workspace';

/** The stack as it was synthesised when it had one teardown with triggers, and no region in its names. */
const FORMER = JSON.parse(readFileSync(join(__dirname, 'fixtures/app-with-teardown.json'), 'utf8')) as object;

/** Does what the refusal of the synthesis says, as a person would. */
function follow(folder: string): readonly string[] {
  try {
    refuseFormerStates(folder, CONFIG);
    return [];
  } catch (error) {
    if (!(error instanceof FormerStateError)) throw error;
    for (const step of error.steps) execFileSync('/bin/sh', ['-c', step], { cwd: error.folder });
    return error.steps;
  }
}

describeWithTerraform('a stack with a teardown of all targets, whose state has no region in its name', () => {
  let account: Account;
  let stack: Workspace;
  eachDeployed((deployed) => {
    ({ account, stack } = deployed);
  }, FORMER);
  beforeEach(async () => {
    expect(follow(stack.folder)).toEqual(['mv terraform.dev.app.tfstate terraform.dev.us-east-1.app.tfstate']);
    expect(follow(stack.folder)).toEqual([]);
    stack.write(synth('app'));
    await stack.ok(['init', '-reconfigure']);
  });

  it('becomes one with a retirement for each target, and nothing is retired', async () => {
    expect(await stack.planned({ deployment_id: '2' })).toEqual([
      expect.stringMatching(/^aws_ecr_repository_policy\.pull_policy_\w+ create$/),
      'aws_iam_policy.execution-role_policy_F8EE44F0 delete',
      'aws_iam_policy.execution-role_policy_F8EE44F0["/ccaf"] create',
      'aws_iam_role.execution-role_4702A0F0 create, delete',
      'aws_iam_role_policy_attachment.execution-role_attachment_E7728315 delete',
      'aws_iam_role_policy_attachment.execution-role_attachment_E7728315["/ccaf"] create',
      'aws_lambda_function.container_function_0F69D295 update',
      'aws_lambda_invocation.deploy_invocation_0B7F84DB delete, create',
      'aws_lambda_invocation.retirement_invocation_18C84197["[\\"Shops\\",\\"live\\"]"] create',
      'aws_lambda_invocation.teardown_invocation_37FC0707 forget',
    ]);
    await stack.ok(['apply'], { deployment_id: '2' });
    expect(account.calls()).toEqual([
      'teardown create Shops/live /ccaf, home Shops/live',
      'deploy Shops/live /ccaf, home Shops/live',
    ]);
    expect(await stack.planned({ deployment_id: '2' })).toEqual([]);
  });

  it('retires nothing either where the first deploy of the new one fails', async () => {
    account.fail('deploy');
    await stack.failing(['apply']);
    account.fail();
    account.calls();
    await stack.ok(['apply']);
    expect(account.calls()).toEqual(['deploy Shops/live /ccaf, home Shops/live']);
  });

  it('retires a target that is left afterwards, and all of it when it is destroyed', async () => {
    await stack.ok(['apply']);
    await stack.ok(['apply'], { database_name: 'archive' });
    account.calls();
    await stack.ok(['destroy'], { database_name: 'archive' });
    expect(account.calls()).toEqual(['teardown delete Shops/archive /ccaf, home Shops/archive']);
    expect(account.providers.state()).toEqual([]);
  });

  it('is retired by its teardown where it is destroyed before it is deployed again', async () => {
    await stack.ok(['destroy']);
    expect(account.calls()).toEqual(['teardown delete Shops/live /ccaf, home undefined/undefined']);
  });
});
