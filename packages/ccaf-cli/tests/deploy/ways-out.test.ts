import { describeWithTerraform } from 'local-cloud/testing';
import { inProject } from '../project';
import { startAccount } from './account';
import { DIGEST, REPOSITORY } from './harness';

const VARIABLES = {
  TF_DATA_DIR: '.terraform-dev-us-east-1',
  TF_VAR_catalog_name: 'Depots',
  TF_VAR_database_name: 'live',
  TF_VAR_ccaf_secrets_path: '/ccaf/settings',
  TF_VAR_image_digest: DIGEST,
};
const GONE = ['aws_cloudwatch_log_group', 'aws_iam_role', 'aws_iam_role_policy_attachment', 'aws_lambda_function'];
const RETIREMENT = 'aws_lambda_invocation.retirement_invocation_';

inProject();

describeWithTerraform('an app that cannot be torn down', () => {
  let account: Awaited<ReturnType<typeof startAccount>>;
  const terraform = (command: string): Promise<string> =>
    account.shell(`terraform -chdir=cdktf.out/stacks/app ${command}`, VARIABLES);
  const state = (): Promise<string> => terraform('state list');
  beforeAll(async () => {
    account = await startAccount();
    // The registry's stack of an earlier version made it, and let go of it: it is set anew.
    const values = { region: 'us-east-1', repository: REPOSITORY };
    account.providers.put({ type: 'aws_ecr_repository_policy', id: REPOSITORY, values });
    await terraform('init');
    await terraform('apply -auto-approve');
    account.invoked.splice(0);
  });
  afterAll(() => account.close());

  // ways out: function-gone, function-cannot-run, role-or-policy-gone, secret-replaced
  it('whose function is gone says so, and can be once it was deployed again', async () => {
    const policy = () => account.providers.state().find(({ type }) => type === 'aws_iam_policy')?.values['policy'];
    const before = policy();
    account.secretsManager.delete('/ccaf/settings');
    account.secretsManager.put('/ccaf/settings', '{}');
    for (const type of GONE) account.providers.remove(type);
    const { error } = await account.destroy(['--confirm=dev']);
    expect(error).toMatchObject({ code: 'NOT_RETIRED' });
    expect(error?.message).toMatch(
      / The function, which would stop the statements, no longer exists\. Deploy, which creates it again, and then destroy\.$/,
    );
    expect(await state()).toContain(RETIREMENT);
    await terraform('apply -auto-approve');
    expect(account.invoked.splice(0)).toEqual(['deploy']);
    expect(account.providers.state().map(({ type }) => type)).toEqual(expect.arrayContaining(GONE));
    // A secret of the same name is another secret: the function may read that one now.
    expect(policy()).not.toBe(before);
  });

  // ways out: secret-gone, environment-gone, secret-key-disabled
  it('whose secret is gone says the way out, which leaves the statements and nothing else', async () => {
    account.secretsManager.delete('/ccaf/settings');
    const { error } = await account.destroy(['--confirm=dev']);
    expect(error).toMatchObject({ code: 'COMMAND_FAILED' });
    expect(error?.message.replace(/[│╷╵\s]+/g, ' ')).toContain(
      "Error: reading Secrets Manager Secret (/ccaf/settings): couldn't find resource",
    );
    expect(error?.message).toMatch(
      /this destroys everything but the statements, which stay as they are:\n {2}npm run destroy -- <the same options> --without-teardown\n/,
    );

    // With Terraform alone: all instances by one name, whatever the project.
    const rehearsed = await terraform('state rm -dry-run aws_lambda_invocation.retirement_invocation_18C84197');
    expect(rehearsed).toContain(
      'Would remove aws_lambda_invocation.retirement_invocation_18C84197["[\\"Depots\\",\\"live\\"]"]',
    );

    const done = await account.destroy(['--without-teardown'], 'dev');
    expect(done.error).toBeUndefined();
    expect(done.asked).toEqual([
      "Destroy 'app', and leave its statements as they are, in dev? Type the name of the environment to confirm: ",
    ]);
    expect(done.said).toContain(
      '  confluent flink statement stop parcels-1 --cloud <cloud> --region <region> --environment <env-…>',
    );
    expect(done.summary).toContain('**app** is destroyed in **dev**; its statements were left as they are.\n');
    expect(done.summary).toContain('\n  confluent flink statement stop parcels-1 --cloud');
    expect(account.invoked).toEqual([]);
    expect(await state()).toBe('');
    expect(account.providers.state()).toEqual([]);
  });
});
