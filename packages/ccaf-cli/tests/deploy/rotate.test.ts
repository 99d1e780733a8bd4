import { mkdirSync, writeFileSync } from 'node:fs';
import { parseRotate } from '../../src/deploy/options';
import { ROTATE_PREREQUISITES, rotate } from '../../src/deploy/rotate';
import { startSession } from '../../src/deploy/session';
import type { FakePrograms } from './fake-programs';
import { FUNCTION, inSynthesisedProject, readyMachine, run } from './harness';

inSynthesisedProject();

const TERRAFORM = 'terraform -chdir=cdktf.out/stacks/confluent-access';
const PLAN = `${TERRAFORM} plan`;
const APPLY = `${TERRAFORM} apply -input=false -no-color reviewed.tfplan`;
const BEFORE_IS_USED =
  'the API answers 401 to the credentials in the secret, so the previous version of the secret (AWSPREVIOUS) is used';

let fakes: FakePrograms;
beforeAll(() => {
  mkdirSync('cdktf.out/stacks/confluent-access', { recursive: true });
  const kept = { 'api-key_generation_1': {}, settings_written_2: {} };
  writeFileSync(
    'cdktf.out/stacks/confluent-access/cdk.tf.json',
    JSON.stringify({ resource: { terraform_data: kept } }),
  );
});
beforeEach(() => {
  writeFileSync('cdktf.out/manifest.json', '{ "stacks": { "confluent-access": {} } }');
  fakes = readyMachine();
  fakes.answer('aws lambda get-function-configuration', { stdout: 'Active\n' });
  fakes.answer('aws lambda invoke', { stdout: '{"outcome":"RUNNING"}' });
  has(3, 3);
  plans(
    ...['flink', 'cloud'].flatMap((key): [string, string][] => [
      [`confluent_api_key.${key}["4"]`, 'create'],
      [`confluent_api_key.${key}["2"]`, 'delete'],
    ]),
  );
});
afterEach(() => fakes.close());

const has = (begun: number, written: number): void =>
  fakes.answer(`${TERRAFORM} output -json`, {
    stdout: JSON.stringify({
      flink_key_generation_begun: { value: begun },
      flink_key_generation_written: { value: written },
    }),
  });

const plans = (...changes: readonly (readonly [address: string, ...actions: string[]])[]): void =>
  fakes.answer(`${TERRAFORM} show -json reviewed.tfplan`, {
    stdout: JSON.stringify({
      resource_changes: changes.map(([address, ...actions]) => ({ address, change: { actions } })),
    }),
  });

let cloudKey: Readonly<Record<string, string>>;
beforeEach(() => {
  cloudKey = { CONFLUENT_CLOUD_API_KEY: 'KEY', CONFLUENT_CLOUD_API_SECRET: 'secret' };
});

/** What comes of the command, and what it called of Terraform, without what every plan takes. */
async function rotating(args: readonly string[], ...answers: readonly string[]) {
  const env = {
    PATH: fakes.path,
    HOME: '/nonexistent',
    AWS_REGION: 'us-east-1',
    CONFLUENT_FLINK_REGION: 'us-east-1',
    ...cloudKey,
  };
  const target = ['--environment=dev', '--catalog-name=Depots', '--database-name=live', ...args];
  const told = await run(
    async (surroundings) =>
      rotate(
        await startSession(parseRotate(target, env), ROTATE_PREREQUISITES, surroundings),
        new Date('2026-11-27T12:00:00Z'),
      ),
    env,
    answers,
  );
  const applied = fakes.calls().includes(APPLY);
  return { ...told, applied, planned: fakes.calls().filter((call) => call.startsWith(PLAN)) };
}

it('says what it does, asks, applies the next generation, has the function look, and says when to do it again', async () => {
  const { said, asked, applied, planned, outputs, summary, error } = await rotating([], 'yes');
  expect([error, applied]).toEqual([undefined, true]);
  expect(planned).toEqual([expect.stringContaining('-replace=terraform_data.api-key_generation_1')]);
  expect(said).toContain(
    'The secret has the keys of generation 3. Generation 4 is created and put into the secret; generation 3 stays ' +
      'valid until the next ' +
      'rotation, and generation 2 is deleted.',
  );
  expect(asked).toEqual(["Rotate the keys in dev, from generation 3 to 4? Type 'yes' to confirm: "]);
  expect(said).toContain('what was changed or added by hand is gone then');
  expect(said).toContain(`${FUNCTION}: the Flink API key of generation 4 works`);
  expect(said).toMatch(/the secret has the keys of generation 4; rotate again until 2027-02-25$/);
  expect(outputs).toEqual({ flink_key_generation: '4' });
  expect(summary).toBe('**dev**: the secret has the keys of generation 4; rotate again until 2027-02-25.\n');
  const looks = fakes.calls().filter((call) => call.startsWith('aws lambda invoke'));
  expect(looks).toHaveLength(2);
  expect(looks[1]).toContain('"ccaf_secrets_path":"/ccaf/by-default"');
  expect(looks[1]).toContain('"action":"status","error_mode":"throw"');
});

it('goes on with a rotation that did not end, and begins no other one', async () => {
  has(4, 3);
  const { said, planned, error } = await rotating(['--auto-approve']);
  expect(error).toBeUndefined();
  expect(said).toContain(
    'A rotation was begun, but did not end. The secret has the keys of generation 3. Generation 4',
  );
  expect(planned).toEqual([expect.not.stringContaining('-replace')]);
});

it.each<[string, readonly string[]]>([
  ['no', ['no']],
  ['nobody', []],
])('changes nothing where %s approves', async (_, answers) => {
  const { error, applied } = await rotating([], ...answers);
  expect([error, applied]).toEqual([expect.objectContaining({ code: 'NOT_CONFIRMED' }), false]);
});

it.each([
  'confluent_api_key.flink["3"]',
  'confluent_api_key.cloud["3"]',
  'confluent_api_key.cloud["4"]',
  'confluent_api_key.flink',
])('refuses a plan that deletes %s, which may be in use', async (address) => {
  plans([address, 'delete', 'create']);
  const { error, applied } = await rotating(['--auto-approve']);
  expect([error, applied]).toEqual([expect.objectContaining({ code: 'WOULD_DELETE' }), false]);
  expect(error?.message).toContain(address);
});

it('does not begin while the function goes by the key of before, which would be deleted', async () => {
  fakes.answer('aws lambda invoke', { stdout: JSON.stringify({ warnings: [BEFORE_IS_USED] }) });
  const { error, planned } = await rotating(['--auto-approve']);
  expect([error, planned]).toEqual([expect.objectContaining({ code: 'KEY_NOT_TAKEN' }), []]);
  expect(error?.message).toContain('A rotation would delete that key; nothing was changed.');
});

it('fails where the function goes by the key of before afterwards, and says that nothing is lost', async () => {
  fakes.answer('aws lambda invoke', { stdout: '{}' }, { stdout: JSON.stringify({ warnings: [BEFORE_IS_USED] }) });
  const { error, applied } = await rotating(['--auto-approve']);
  expect([error, applied]).toEqual([expect.objectContaining({ code: 'KEY_NOT_TAKEN' }), true]);
  expect(error?.message).toContain('do not rotate again before it works');
});

it('makes a new key where none is taken any more', async () => {
  const refused = { errorMessage: 'GET /statements was answered 401: no such key' };
  fakes.answer('aws lambda invoke', { stdout: JSON.stringify(refused) }, { stdout: '{}' });
  const { said, applied, error } = await rotating(['--auto-approve']);
  expect([error, applied]).toEqual([undefined, true]);
  expect(said).toContain(`${FUNCTION}: the API takes no key: GET /statements was answered 401: no such key`);
});

it('ends where the function fails for another reason', async () => {
  fakes.answer('aws lambda invoke', { stdout: '{"errorMessage":"the secret could not be read"}' });
  const { error, planned } = await rotating(['--auto-approve']);
  expect([error, planned]).toEqual([expect.objectContaining({ code: 'FUNCTION_FAILED' }), []]);
});

it('does without the function where there is none yet', async () => {
  fakes.answer('aws lambda get-function-configuration', { stderr: 'An error (ResourceNotFoundException)', code: 254 });
  const { said, applied } = await rotating(['--auto-approve']);
  expect(applied).toBe(true);
  expect(said).toContain('there is no function yet');
  expect(fakes.calls().join()).not.toContain('aws lambda invoke');
});

it('needs the stack to have been deployed since keys have generations', async () => {
  fakes.answer(`${TERRAFORM} output -json`, { stdout: '{}' });
  const { error } = await rotating(['--auto-approve']);
  expect(error?.message).toContain("the state of 'confluent-access' has no generation of keys; deploy it first");
});

it('needs the key that makes keys, before it looks at anything', async () => {
  cloudKey = { CONFLUENT_CLOUD_API_KEY: 'KEY' };
  const { error } = await rotating([]);
  expect(error?.message).toBe(`this cannot start yet; nothing was changed:
  - CONFLUENT_CLOUD_API_SECRET is missing; expected that of a Cloud API key that may make keys (docs/keys.md)`);
});

it('takes no stack that an earlier synthesis left', async () => {
  writeFileSync('cdktf.out/manifest.json', '{ "stacks": { "app": {} } }');
  const { error, planned } = await rotating(['--auto-approve']);
  expect(error?.message).toContain("the project has no stack 'confluent-access', which makes the keys");
  expect(planned).toEqual([]);
});
