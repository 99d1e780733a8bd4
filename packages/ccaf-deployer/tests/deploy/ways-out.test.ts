import { LOCAL } from 'ccaf-emulator';
import { app as parcels } from 'parcels/app';
import { Agent } from 'undici';
import { handle } from '../../src/lambda/handle';
import { SecretUnavailableError } from '../../src/lambda/secrets';
import { fakeClock } from '../fake-clock';
import { EVENT, type Harness, settledSink, startHarness, startTopics } from './harness';

const WAY_OUT =
  'Nothing is destroyed before that succeeds. If it never can, because what it needs no longer exists, leave the ' +
  "statements as they are: 'npm run destroy' with --without-teardown; for a target that was left, or with " +
  "Terraform alone, 'terraform state rm' of the retirement (docs/ways-out.md)";
const TEARDOWN = { event: { action: 'teardown' } };

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
  await startTopics(harness.ccaf);
  await harness.invoke();
});
afterEach(() => harness.close());

const phases = async (): Promise<string[]> => (await harness.statements()).map(({ phase }) => phase);

describe('a teardown without what it needs says the way out', () => {
  // ways out: key-gone, service-account-gone
  it('where the key is gone, and succeeds with another key in the secret', async () => {
    const failure = await harness.failureOf({
      ...TEARDOWN,
      settings: { 'flink.api.key': 'DELETED' },
      clock: fakeClock(),
    });
    expect(failure).toMatchObject({ code: 'STATEMENTS_API_UNAUTHORIZED' });
    expect(failure.message).toContain('GET /statements was answered 401: ');
    expect(failure.message).toContain(
      "- check 'flink.api.key' and 'flink.api.secret' in the secret: a Flink API key of this environment and " +
        `region; a new key may need some minutes before it works. ${WAY_OUT}`,
    );
    expect(await phases()).toEqual(['RUNNING']);
    const stopped = await harness.invoke({ ...TEARDOWN, settings: { 'flink.principal.id': 'sa-new' } });
    expect(stopped).toMatchObject({ outcome: 'stopped' });
    expect(await phases()).toEqual(['STOPPED']);
  });

  // ways out: environment-gone
  it('where the environment is gone', async () => {
    const failure = await harness.failureOf({ ...TEARDOWN, settings: { 'environment.id': 'env-gone' } });
    expect(failure).toMatchObject({ code: 'STATEMENTS_API_NOT_FOUND' });
    expect(failure.message).toContain('GET /statements was answered 404: ');
    expect(failure.message).toContain(WAY_OUT);
  });

  // ways out: secret-key-disabled, secret-replaced, role-or-policy-gone
  it.each([
    ['teardown', 'DecryptionFailure', 'could not be read: DecryptionFailure: '],
    ['teardown', 'AccessDeniedException', 'could not be read in 15 attempts within 28 s: AccessDeniedException: '],
    ['forget', 'AccessDeniedException', 'could not be read in 15 attempts within 28 s: AccessDeniedException: '],
  ])('where the secret may not be read: %s, %s', async (action, name, reason) => {
    const context = { awsRequestId: 'r', getRemainingTimeInMillis: () => 60_000 };
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
    const cause = Object.assign(new Error('as AWS says it'), { name });
    const dispatcher = new Agent();
    const failure = await handle({ ...EVENT, action }, context, {
      project: parcels.name,
      apps: [parcels],
      readSecret: (path) => Promise.reject(new SecretUnavailableError(path, cause)),
      dispatcher,
      clock: fakeClock(),
      random: () => 0.5,
      write: () => undefined,
    })
      .catch((error: Error) => error)
      .finally(() => dispatcher.close());
    expect(failure).toMatchObject({ code: 'SECRET_UNAVAILABLE', message: expect.stringContaining(reason) });
    expect(failure).toMatchObject({ message: expect.stringContaining(WAY_OUT) });
  });

  it('and a deploy says none', async () => {
    const failure = await harness.failureOf({ settings: { 'flink.api.key': 'DELETED' }, clock: fakeClock() });
    expect(failure.message).not.toContain('--without-teardown');
  });
});

describe('where the compute pool is gone', () => {
  beforeEach(() => harness.ccaf.accidents.deletePool(LOCAL.computePoolId));

  // ways out: pool-gone
  it('a teardown has nothing to do, and asks for no pool', async () => {
    harness.requests();
    expect(await harness.invoke(TEARDOWN)).toMatchObject({ outcome: 'nothing to do' });
    expect(harness.requests()).toEqual(['GET /statements']);
  });

  it('a deploy says so, and goes on where it was in another pool', async () => {
    const failure = await harness.failureOf();
    expect(failure).toMatchObject({ code: 'STATEMENTS_API_NOT_FOUND' });
    expect(failure.message).toMatch(
      /answered 404: Compute pool lfcp-local does not exist \(request id \S+\) - check 'organization.id', 'environment.id' and 'flink.compute.pool.id' in the secret$/,
    );
    const rows = (await settledSink(harness.ccaf)).length;
    harness.ccaf.addComputePool('lfcp-new');
    const deployed = await harness.invoke({ settings: { 'flink.compute.pool.id': 'lfcp-new' } });
    expect(deployed).toMatchObject({ statement: { phase: 'RUNNING' } });
    expect(await settledSink(harness.ccaf)).toHaveLength(rows);
    expect(rows).toBeGreaterThan(0);
  });
});
