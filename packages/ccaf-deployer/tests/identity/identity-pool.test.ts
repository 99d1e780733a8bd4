import { type Emulator, startEmulator } from 'ccaf-emulator';
import { type Sts, StsError, startSts } from 'local-cloud/sts';
import { app as parcels } from 'parcels/app';
import { Agent } from 'undici';
import type { Clock } from '../../src/clock';
import { webIdentityTokens } from '../../src/identity';
import { handle } from '../../src/lambda/handle';
import { EVENT, startTopics } from '../deploy/harness';
import { fakeClock } from '../fake-clock';

const CALLER = { accessKeyId: 'ASIALOCAL', secretAccessKey: 'aws-s3cret', sessionToken: 'aws-session/token==' };
const POOL = 'pool-local';
const STARTED_AT = Date.parse('2026-11-27T12:00:00Z');

let sts: Sts;
let ccaf: Emulator;
let clock: Clock;
let logs: string[];
const dispatcher = new Agent();
beforeEach(async () => {
  const time = fakeClock();
  clock = { ...time, now: () => STARTED_AT + time.now() };
  sts = await startSts({
    caller: CALLER,
    clock: () => clock.now(),
    allowed: { audience: 'confluent-cloud', seconds: 300 },
  });
  const token = (given: string): boolean => sts.isValid(given, 'confluent-cloud');
  ccaf = await startEmulator({ bearer: { token, identityPoolId: POOL } });
  logs = [];
});
afterEach(() => Promise.all([sts.close(), ccaf.close()]));
afterAll(() => dispatcher.close());

interface Given {
  readonly settings?: Readonly<Record<string, string>>;
  readonly caller?: typeof CALLER;
  readonly previous?: Readonly<Record<string, string>>;
  readonly soakSeconds?: number;
}

/** Invokes the handler with a secret that has an identity pool in the place of a key. */
async function deploy({ settings = {}, caller = CALLER, previous, soakSeconds = 0 }: Given = {}) {
  const { 'flink.api.key': _, 'flink.api.secret': __, ...rest } = ccaf.settings;
  const secret = { ...rest, 'identity.pool.id': POOL, 'sts.endpoint': sts.url, ...settings };
  const end = clock.now() + 900_000;
  const context = { awsRequestId: 'r', getRemainingTimeInMillis: () => end - clock.now() };
  const random = () => 0.5;
  return handle(EVENT, context, {
    project: parcels.name,
    apps: [{ ...parcels, soakSeconds }],
    readSecret: async (_path, _signal, stage) =>
      JSON.stringify(stage === 'AWSPREVIOUS' ? (previous ?? secret) : secret),
    tokens: webIdentityTokens({ dispatcher, clock, random, region: 'us-east-1', credentials: () => caller }),
    dispatcher,
    clock,
    random,
    write: (line) => logs.push(line),
  });
}

const failureOf = (given: Given): Promise<Error & { readonly code?: string }> =>
  deploy(given).then(
    () => new Error('expected a failure'),
    (error: Error) => error,
  );

it('an app is deployed without a stored secret, by one token', async () => {
  await startTopics(ccaf);
  expect(await deploy()).toMatchObject({ outcome: 'created', warnings: [] });
  expect(sts.requests).toEqual(['OK']);
  expect(ccaf.requests.entries().every(({ status }) => status < 400 || status === 404)).toBe(true);
});

it('in a long invocation a token is replaced before it expires', async () => {
  await startTopics(ccaf);
  expect(await deploy({ soakSeconds: 600 })).toMatchObject({ outcome: 'created' });
  // Each is used for four of its five minutes.
  expect(sts.requests).toEqual(['OK', 'OK', 'OK']);
  expect(ccaf.requests.entries().filter(({ status }) => status === 401)).toEqual([]);
});

it('STS is asked again where it fails for a while, and where a permission is new', async () => {
  await startTopics(ccaf);
  sts.fail(2, new StsError(503, 'ServiceUnavailable', 'later'));
  sts.fail(1, new StsError(403, 'AccessDenied', 'not yet'));
  expect(await deploy()).toMatchObject({ outcome: 'created' });
  expect(sts.requests).toEqual(['ServiceUnavailable', 'ServiceUnavailable', 'AccessDenied', 'OK']);
});

it.each<[string, StsError, RegExp]>([
  [
    'that the account does not allow it',
    new StsError(403, 'OutboundWebIdentityFederationDisabled', 'Outbound web identity federation is not enabled.'),
    /in one attempt within [\d.]+ s of '127.0.0.1:\d+': the answer was 403, OutboundWebIdentityFederationDisabled: Outbound/,
  ],
  ['nothing that it can read', new StsError(400, '<html>', 'x'), /the answer was 400, x\. Check/],
])('where AWS says %s, the failure says what to check', async (_, error, expected) => {
  sts.fail(1, error);
  const failure = await failureOf({});
  expect(failure).toMatchObject({ code: 'IDENTITY_TOKEN_UNAVAILABLE', message: expect.stringMatching(expected) });
  expect(failure.message).toContain("sts:GetWebIdentityToken for the audience 'confluent-cloud' (identity_audience)");
});

it('another audience than the role may ask for is denied, after half a minute', async () => {
  const startedAt = clock.now();
  const failure = await failureOf({ settings: { 'identity.audience': 'elsewhere' } });
  expect(failure.message).toContain('the answer was 403, AccessDenied: User: arn:aws:iam::000000000000:role/local');
  expect(clock.now() - startedAt).toBeGreaterThan(20_000);
  expect(clock.now() - startedAt).toBeLessThan(30_000);
});

it('a signature that does not match shows neither what signs nor the session token, which STS repeats', async () => {
  const failure = await failureOf({ caller: { ...CALLER, secretAccessKey: 'another-s3cret' } });
  expect(failure.message).toContain('SignatureDoesNotMatch: The request signature we calculated does not match');
  expect(`${failure.message}${failure.stack}${JSON.stringify(failure)}${logs}`).not.toMatch(/s3cret|aws-session/);
});

it('a token that Confluent does not take is shown nowhere, and the failure names the pool', async () => {
  const failure = await failureOf({ settings: { 'identity.pool.id': 'pool-other' } });
  expect(failure).toMatchObject({ code: 'STATEMENTS_API_UNAUTHORIZED' });
  expect(failure.message).toContain("check the pool's identity provider, its filter and the audience (docs/keys.md)");
  expect(`${failure.message}${logs}`).not.toMatch(/eyJ/);
});

it('where the pool is not taken, the key that the secret had before is used, and that is said', async () => {
  await startTopics(ccaf);
  const answer = await deploy({ settings: { 'identity.pool.id': 'pool-other' }, previous: ccaf.settings });
  expect(answer).toMatchObject({ outcome: 'created', warnings: [expect.stringContaining('(AWSPREVIOUS) is used')] });
});
