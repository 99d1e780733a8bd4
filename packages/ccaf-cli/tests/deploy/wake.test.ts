import { Shell } from '../../src/deploy/shell';
import { wake } from '../../src/deploy/wake';
import type { FakeAnswer, FakePrograms } from './fake-programs';
import { DIGEST, FUNCTION, inSynthesisedProject, planOf, readyMachine, runDeploy, runDestroy, TARGET } from './harness';

inSynthesisedProject();

let fakes: FakePrograms;
beforeEach(() => {
  fakes = readyMachine();
});
afterEach(() => fakes.close());

const OF_FUNCTION = `--region us-east-1 --function-name ${FUNCTION}`;
const STATE = `aws lambda get-function-configuration ${OF_FUNCTION} --query State --output text`;
const INVOKE = `aws lambda invoke ${OF_FUNCTION} --cli-read-timeout 60 --cli-binary-format raw-in-base64-out --payload {"action":"status","catalog_name":"Depots","database_name":"live","ccaf_secrets_path":"/ccaf/settings"} /dev/null`;
const WAIT = `aws lambda wait function-active-v2 ${OF_FUNCTION}`;
const APPLY = 'terraform -chdir=cdktf.out/stacks/app apply -input=false -no-color reviewed.tfplan';

const PENDING: FakeAnswer = { stderr: 'An error occurred (CodeArtifactUserPendingException)', code: 254 };
const calls = (): string[] => fakes.calls().filter((call) => call.startsWith('aws lambda') || call === APPLY);

/** What is called and said for a function in this state. */
async function wakeWith(state: FakeAnswer, invoked = PENDING) {
  fakes.answer(STATE, state);
  fakes.answer('aws lambda invoke', invoked);
  const said: string[] = [];
  const variables = {
    catalog_name: 'Depots',
    database_name: 'live',
    ccaf_secrets_path: '/ccaf/settings',
    answers: '[]',
  };
  const interruption = { ending: new AbortController().signal, atOnce: new AbortController().signal };
  await wake({
    env: {},
    programOutput: 'ignore',
    say: (line) => said.push(line.trim()),
    ask: undefined,
    output: () => undefined,
    summary: () => undefined,
    options: { environment: 'dev', region: 'us-east-1', profile: undefined, variables },
    accountId: '123456789012',
    interruption,
    shell: new Shell({ PATH: fakes.path }, 'ignore', interruption),
  });
  return { calls: calls(), said };
}

it('wakes a function that is asleep, and waits until it is Active', async () => {
  expect(await wakeWith({ stdout: 'Inactive\n' })).toEqual({
    calls: [STATE, INVOKE, WAIT],
    said: [
      `${FUNCTION}: inactive, because nobody invoked it for weeks; waking it`,
      `${FUNCTION}: waiting until it is Active, for five minutes at most`,
      `${FUNCTION}: it is Active`,
    ],
  });
});

it('only waits for one that somebody else has woken', async () => {
  expect(await wakeWith({ stdout: 'Pending\n' })).toMatchObject({ calls: [STATE, WAIT] });
});

it.each<[string, FakeAnswer, string[]]>([
  ['is awake', { stdout: 'Active\n' }, []],
  ['has failed, which only Terraform can mend', { stdout: 'Failed\n' }, []],
  ['is not there yet', { stderr: 'An error occurred (ResourceNotFoundException)', code: 254 }, []],
  [
    'may not be looked at, which is said',
    { stderr: 'An error occurred (AccessDeniedException)\n', code: 254 },
    [`${FUNCTION}: AWS does not say its state: An error occurred (AccessDeniedException)`],
  ],
])('leaves a function alone that %s', async (_, state, said) => {
  expect(await wakeWith(state)).toEqual({ calls: [STATE], said });
});

it('goes on where the function stays asleep: new code may wake it', async () => {
  fakes.answer(WAIT, { code: 255 });
  const { calls: called, said } = await wakeWith({ stdout: 'Inactive\n' });
  expect(called).toEqual([STATE, INVOKE, WAIT]);
  expect(said.at(-1)).toBe(`${FUNCTION}: it is not Active yet; going on anyway`);
});

it.each(['AccessDeniedException', 'TooManyRequestsException'])(
  'waits for nothing where %s kept it asleep',
  async (code) => {
    const stderr = `An error occurred (${code}) when calling the Invoke operation: no`;
    expect(await wakeWith({ stdout: 'Inactive\n' }, { stderr, code: 254 })).toEqual({
      calls: [STATE, INVOKE],
      said: [
        `${FUNCTION}: inactive, because nobody invoked it for weeks; waking it`,
        `${FUNCTION}: it cannot be woken: ${stderr}`,
      ],
    });
  },
);

it('wakes nothing for a plan, and for an apply only after the plan is known to be the reviewed one', async () => {
  fakes.answer(STATE, { stdout: 'Inactive\n' });
  const env = { TF_VAR_deployment_id: '42', TF_VAR_image_digest: DIGEST };
  const { outputs } = await runDeploy(fakes, ['--only=plan', '--environment=dev', ...TARGET], env);
  const apply = (fingerprint = '') =>
    runDeploy(fakes, ['--only=apply', `--reviewed-plan=${fingerprint}`, '--environment=dev', ...TARGET], env);
  expect((await apply('another')).error).toMatchObject({ code: 'PLAN_CHANGED' });
  expect(calls()).toEqual([]);
  await apply(outputs['plan_fingerprint']);
  expect(calls()).toEqual([STATE, INVOKE, WAIT, APPLY]);
});

it('wakes it before the statements are stopped or forgotten, once that is confirmed', async () => {
  fakes.answer(STATE, { stdout: 'Inactive\n' });
  const show = 'terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan';
  fakes.answer(show, { stdout: planOf('aws_lambda_function.f', ['delete']) });
  fakes.answer('aws lambda invoke', { stdout: '{"statements":[]}' });
  await runDestroy(fakes, ['--environment=dev', ...TARGET], {}, 'no');
  expect(calls()).toEqual([]);
  const { error } = await runDestroy(fakes, ['--environment=dev', '--forget', ...TARGET], {}, 'dev');
  expect(error).toBeUndefined();
  expect(calls()).toEqual([STATE, INVOKE, WAIT, expect.stringContaining('"action":"forget"'), APPLY]);
});
