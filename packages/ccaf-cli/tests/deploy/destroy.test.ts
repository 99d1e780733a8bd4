import { ccaf } from '../project';
import type { FakePrograms } from './fake-programs';
import { FUNCTION, inSynthesisedProject, planOf, readyMachine, runDestroy, TARGET } from './harness';

inSynthesisedProject();

let fakes: FakePrograms;
beforeEach(() => {
  fakes = readyMachine();
  const gone = planOf('aws_lambda_function.f', ['delete']);
  fakes.answer('terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan', { stdout: gone });
  const repository = planOf('aws_ecr_repository.r', ['delete']);
  fakes.answer('terraform -chdir=cdktf.out/stacks/image-registry show -json', { stdout: repository });
});
afterEach(() => fakes.close());

const terraformCalls = (): string[] => fakes.calls().filter((call) => /^terraform .* (plan|apply|destroy)/.test(call));
const planned = (stack: string): string =>
  `terraform -chdir=cdktf.out/stacks/${stack} plan -input=false -no-color -out=reviewed.tfplan -destroy`;
const applied = (stack: string): string =>
  `terraform -chdir=cdktf.out/stacks/${stack} apply -input=false -no-color reviewed.tfplan`;

describe('npm run destroy', () => {
  it('destroys the app, and leaves the registry', async () => {
    const { error, summary } = await runDestroy(fakes, ['--environment=dev', ...TARGET], {}, 'dev');
    expect(error).toBeUndefined();
    expect(terraformCalls()).toEqual([planned('app'), applied('app')]);
    expect(summary).toBe('**app** is destroyed in **dev**.\n');
  });

  it('destroys the registry after the app, when asked', async () => {
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--with-registry', ...TARGET]);
    expect(error).toBeUndefined();
    expect(terraformCalls()).toEqual([
      planned('app'),
      applied('app'),
      planned('image-registry'),
      applied('image-registry'),
    ]);
  });

  it.each([
    ['another name', ['prod'], "not confirmed; 'app' was not destroyed"],
    ['yes', ['yes'], "not confirmed; 'app' was not destroyed"],
    ['nobody there', [], 'nobody is here to confirm; give --confirm=dev'],
  ])('destroys nothing after %s', async (_, answers, message) => {
    const { error } = await runDestroy(fakes, ['--environment=dev', ...TARGET], {}, ...answers);
    expect(error?.message).toBe(message);
    expect(terraformCalls()).toEqual([planned('app')]);
  });

  it('runs nothing when the confirmation names another environment', async () => {
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=prod', ...TARGET]);
    expect(error?.message).toContain("--confirm must be the environment's name, 'dev', got 'prod'");
    expect(terraformCalls()).toEqual([]);
  });

  it('leaves the registry when the app cannot be retired', async () => {
    fakes.answer(applied('app'), { code: 1 });
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--with-registry', ...TARGET]);
    expect(error).toMatchObject({ code: 'COMMAND_FAILED' });
    expect(terraformCalls()).toEqual([planned('app'), applied('app')]);
  });

  it('says how to go on when the repository still holds images, and forces nothing', async () => {
    fakes.answer(applied('image-registry'), { code: 1 });
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--with-registry', ...TARGET]);
    expect(error).toMatchObject({ code: 'REGISTRY_NOT_EMPTY' });
    expect(error?.message).toContain('delete them first: aws ecr batch-delete-image');
    expect(fakes.calls().filter((call) => /force|batch-delete/.test(call))).toEqual([]);
  });

  it('needs neither an image nor docker nor git', async () => {
    fakes.remove('docker');
    fakes.remove('git');
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', ...TARGET]);
    expect(error).toBeUndefined();
  });
});

describe('npm run destroy -- --forget', () => {
  const INVOKE = 'aws lambda invoke';
  const invoked = (secretsPath: string): string =>
    `${INVOKE} --region us-east-1 --function-name ${FUNCTION} --cli-read-timeout 900 --cli-binary-format raw-in-base64-out --payload {"ccaf_secrets_path":"${secretsPath}","catalog_name":"Depots","database_name":"live","action":"forget","error_mode":"throw"} cdktf.out/forget.json`;
  const calls = (): string[] => fakes.calls().filter((call) => /^aws lambda invoke|^terraform .* apply/.test(call));
  const told = JSON.stringify({ action: 'forget', outcome: 'deleted', statements: [{ name: 'parcels-1' }] });

  it('has the function delete the statements before anything is destroyed', async () => {
    fakes.answer(INVOKE, { stdout: told });
    const { error, said } = await runDestroy(fakes, ['--environment=dev', '--forget', ...TARGET], {}, 'dev');
    expect(error).toBeUndefined();
    expect(calls()).toEqual([invoked('/ccaf/settings'), applied('app')]);
    expect(said).toContain(`${FUNCTION}: forgetting\ndeleted parcels-1`);
  });

  it('takes the secret that the stacks make where none is given', async () => {
    fakes.answer(INVOKE, { stdout: '{"outcome":"nothing to do","statements":[]}' });
    const target = TARGET.filter((option) => !option.includes('secrets'));
    const args = ['--environment=dev', '--confirm=dev', '--forget', ...target];
    const { error, said } = await runDestroy(fakes, args, { CONFLUENT_FLINK_REGION: 'us-east-1' });
    expect(error).toBeUndefined();
    expect(calls()).toEqual([invoked('/ccaf/by-default'), applied('app')]);
    expect(said).toContain('nothing to forget');
  });

  it('says in the question what is lost, and forgets nothing without a yes', async () => {
    const { error, asked } = await runDestroy(fakes, ['--environment=dev', '--forget', ...TARGET], {}, 'no');
    expect(asked).toEqual([
      "Destroy 'app', and delete its statements and how far they have read, in dev? Type the name of the " +
        'environment to confirm: ',
    ]);
    expect(error).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect(calls()).toEqual([]);
  });

  it('destroys nothing where the function is gone, and says the way out', async () => {
    const stderr =
      'An error occurred (ResourceNotFoundException) when calling the Invoke operation: Function not found';
    fakes.answer(INVOKE, { code: 254, stderr });
    // Terraform has noticed that, and would still retire the app.
    const before = { input: '{"action":"teardown"}' };
    const retirement = { address: 'aws_lambda_invocation.retirement', type: 'aws_lambda_invocation' };
    fakes.answer('terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan', {
      stdout: JSON.stringify({ resource_changes: [{ ...retirement, change: { actions: ['delete'], before } }] }),
    });
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--forget', ...TARGET]);
    expect(error?.message).toContain('Deploy, which creates it again, and then destroy.');
    expect(calls()).toEqual([invoked('/ccaf/settings')]);
  });

  it.each([
    ['was destroyed by then', '{}'],
    ['was interrupted after its function was', planOf('aws_iam_role.r', ['delete'])],
  ])('goes on with what is left, the registry, where the app %s', async (_, plan) => {
    fakes.answer('terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan', { stdout: plan });
    const args = ['--environment=dev', '--confirm=dev', '--forget', '--with-registry', ...TARGET];
    const { error, said } = await runDestroy(fakes, args);
    expect(error).toBeUndefined();
    expect(calls().at(-1)).toBe(applied('image-registry'));
    expect(calls().join('\n')).not.toContain(INVOKE);
    expect(said).toContain('The app is already retired, and its function no longer exists: nothing is forgotten now.');
  });

  it('is refused beside --without-teardown', async () => {
    const { error } = await runDestroy(fakes, ['--environment=dev', '--forget', '--without-teardown', ...TARGET]);
    expect(error).toMatchObject({
      code: 'PREREQUISITES_MISSING',
      problems: [
        '--forget deletes the statements, and --without-teardown leaves them as they are: give only one of them',
      ],
    });
  });

  it('destroys nothing where the function cannot forget', async () => {
    fakes.answer(INVOKE, { stdout: '{"errorType":"TeardownIncompleteError","errorMessage":"x is still there"}' });
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--forget', ...TARGET]);
    expect(error).toMatchObject({ code: 'FUNCTION_FAILED' });
    expect(error?.message).toBe(`the function ${FUNCTION} failed:\nx is still there`);
    expect(calls()).toEqual([invoked('/ccaf/settings')]);
  });
});

describe('npm run destroy -- --without-teardown', () => {
  const STATE = 'terraform -chdir=cdktf.out/stacks/app show -json';
  const RETIREMENTS = ['live', 'archive'].map((database) => `aws_lambda_invocation.retirement["${database}"]`);
  const destroyed =
    'terraform -chdir=cdktf.out/stacks/app apply -input=false -no-color -destroy -refresh=false -auto-approve';
  const changes = (): string[] => fakes.calls().filter((call) => /^terraform .* (state rm|apply)/.test(call));
  const holds = (...resources: readonly object[]): void =>
    fakes.answer(STATE, { stdout: JSON.stringify({ values: { root_module: { resources } } }) });
  const invocation = (address: string, action: string) => ({
    address,
    type: 'aws_lambda_invocation',
    values: { input: JSON.stringify({ action }) },
  });
  const destroy = () => runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--without-teardown', ...TARGET]);

  it('takes all retirements out of the state, at once, and destroys the rest', async () => {
    const [live = '', archive = ''] = RETIREMENTS;
    holds(
      invocation(live, 'teardown'),
      invocation('aws_lambda_invocation.deploy', 'deploy'),
      invocation(archive, 'teardown'),
    );
    const { error, said } = await destroy();
    expect(error).toBeUndefined();
    expect(changes()).toEqual([`terraform -chdir=cdktf.out/stacks/app state rm ${live} ${archive}`, destroyed]);
    expect(said).toMatch(
      /\n {2}confluent flink statement stop <name> --cloud .*\nThe names of this project's statements begin with 'parcels-'\.$/,
    );
    expect(said.match(/What runs there\ngoes on/g)).toHaveLength(2);
  });

  it('goes on where the retirements are out of the state already', async () => {
    holds(invocation('aws_lambda_invocation.deploy', 'deploy'));
    expect((await destroy()).error).toBeUndefined();
    expect(changes()).toEqual([destroyed]);
  });

  it('changes no state without a yes, and has said what is left', async () => {
    holds(...RETIREMENTS.map((address) => invocation(address, 'teardown')));
    const args = ['--environment=dev', '--without-teardown', ...TARGET];
    const { error, said } = await runDestroy(fakes, args, {}, 'yes');
    expect(error).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect(said).toContain('The statements of the app stay as they are in Confluent Cloud.');
    expect(changes()).toEqual([]);
  });

  it.each(['state rm', 'apply'])('says so where another Terraform holds the state meanwhile: %s', async (command) => {
    holds(...RETIREMENTS.map((address) => invocation(address, 'teardown')));
    const stderr = 'Error: Error acquiring the state lock';
    fakes.answer(`terraform -chdir=cdktf.out/stacks/app ${command}`, { code: 1, stderr });
    expect((await destroy()).error).toMatchObject({ code: 'STATE_LOCKED', stackName: 'app' });
  });

  it('changes no state where the plan fails', async () => {
    fakes.answer('terraform -chdir=cdktf.out/stacks/app plan', { code: 1, stderr: 'Error: no such variable' });
    expect((await destroy()).error?.message).toContain('Error: no such variable');
    expect(changes()).toEqual([]);
  });
});

it('npm run destroy -- <stack> says where the ways out are, where cdktf-cli fails', async () => {
  fakes.answer('npx', { code: 1 });
  const env = { PATH: fakes.path, AWS_ENVIRONMENT: 'dev', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' };
  const { code, stderr } = await ccaf(['destroy', 'app'], { cwd: process.cwd(), env });
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'What keeps a destroy, and the way out: docs/ways-out.md\n' });
  expect(fakes.calls().at(-1)).toMatch(/^npx --yes cdktf-cli@\S+ destroy app /);
});
