import type { FakePrograms } from './fake-programs';
import { inSynthesisedProject, readyMachine, runDeploy, runDestroy, TARGET } from './harness';

const ADDRESS = `aws_lambda_invocation.retirement["[\\"Depots\\",\\"o'clock\\"]"]`;
const DEPLOY = 'aws_lambda_invocation.deploy';
const PLAN = 'terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan';
const STATE = 'terraform -chdir=cdktf.out/stacks/app show -json';
const APPLY = 'terraform -chdir=cdktf.out/stacks/app apply';
const GIVE_UP = `  TF_DATA_DIR=.terraform-dev-us-east-1 terraform -chdir=cdktf.out/stacks/app state rm 'aws_lambda_invocation.retirement["[\\"Depots\\",\\"o'\\''clock\\"]"]'`;

inSynthesisedProject();

const LEFT = JSON.stringify({ action: 'teardown', catalog_name: 'Depots', database_name: "o'clock" });
const invocation = (address: string, actions: readonly string[], before?: string, after?: string) => ({
  address,
  type: 'aws_lambda_invocation',
  change: { actions, before: before && { input: before }, after: after && { input: after } },
});
const held = (address: string, input: string, result = '{}') => ({
  address,
  type: 'aws_lambda_invocation',
  values: { input, result },
});
const REPORT = JSON.stringify({
  action: 'deploy',
  apps: { parcels: { outcome: 'created', statement: { name: 'parcels-1', phase: 'RUNNING' } } },
});

let fakes: FakePrograms;
beforeEach(() => {
  fakes = readyMachine();
  fakes.answer(APPLY, { code: 1 });
});
afterEach(() => fakes.close());

const planned = (...changes: readonly object[]): void =>
  fakes.answer(PLAN, { stdout: JSON.stringify({ resource_changes: changes }) });
const left = (...resources: readonly object[]): void =>
  fakes.answer(STATE, { stdout: JSON.stringify({ values: { root_module: { resources } } }) });
const deploy = () => runDeploy(fakes, ['--environment=dev', '--auto-approve', ...TARGET]);

describe('npm run deploy, where a target that was left is not retired', () => {
  it('says that it deployed, what is left, and how to give that up', async () => {
    planned(invocation(DEPLOY, ['delete', 'create'], '1', '2'), invocation(ADDRESS, ['delete'], LEFT));
    left(held(DEPLOY, '2', REPORT), held(ADDRESS, LEFT));
    const { error, said, summary } = await deploy();
    expect(error).toMatchObject({ code: 'NOT_RETIRED', targets: ["Depots/o'clock"] });
    expect(error?.message).toBe(
      "deployed; Depots/o'clock is not retired yet, for the reason above: the statements there may still run. " +
        'The next deploy tries that again, even if there is nothing else to do. To give up, and leave those ' +
        `statements as they are:\n${GIVE_UP}`,
    );
    const warning = "Depots/o'clock is not retired yet; the next deploy tries that again";
    expect(said).toContain(`parcels: created, parcels-1 is RUNNING\nwarning: ${warning}`);
    expect(summary).toContain(`> [!WARNING]\n> ${warning}`);
  });

  it('says so where there was nothing else to do', async () => {
    planned(invocation(ADDRESS, ['delete'], LEFT));
    left(held(DEPLOY, '2', REPORT), held(ADDRESS, LEFT));
    expect((await deploy()).error).toMatchObject({ code: 'NOT_RETIRED' });
  });
});

describe('npm run deploy fails with what Terraform failed with', () => {
  const both = [invocation(DEPLOY, ['delete', 'create'], '1', '2'), invocation(ADDRESS, ['delete'], LEFT)];

  it.each<[string, readonly object[]]>([
    ['the deploy failed', [held(ADDRESS, LEFT)]],
    ['it did not come to the deploy', [held(DEPLOY, '1', REPORT), held(ADDRESS, LEFT)]],
    ['the target is retired', [held(DEPLOY, '2', REPORT)]],
  ])('where %s', async (_, resources) => {
    planned(...both);
    left(...resources);
    expect((await deploy()).error).toMatchObject({ code: 'COMMAND_FAILED' });
  });

  it('where the state cannot be read', async () => {
    planned(...both);
    fakes.answer(STATE, { code: 1 });
    expect((await deploy()).error).toMatchObject({ code: 'COMMAND_FAILED', command: { program: 'terraform' } });
  });

  it('where an invocation is left that retires nothing', async () => {
    planned(invocation(DEPLOY, ['delete'], '{"action":"deploy"}'));
    left(held(DEPLOY, '{"action":"deploy"}', REPORT));
    expect((await deploy()).error).toMatchObject({ code: 'COMMAND_FAILED' });
  });
});

it('npm run destroy says what keeps it, and the way out', async () => {
  planned(invocation(DEPLOY, ['delete'], '{"action":"deploy"}'), invocation(ADDRESS, ['delete'], LEFT));
  left(held(ADDRESS, LEFT));
  const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--with-registry', ...TARGET]);
  expect(error?.message).toBe(
    "not destroyed; Depots/o'clock is not retired yet, for the reason above: the statements there may still run. " +
      'Correct the cause and destroy again. If that is not possible, this destroys everything but the statements, ' +
      'which stay as they are:\n  npm run destroy -- <the same options> --without-teardown\ndocs/ways-out.md has ' +
      'the causes, one by one.',
  );
  expect(fakes.calls().filter((call) => call.includes('image-registry'))).toEqual([]);
});
