import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Emulator, LOCAL, startEmulator } from 'ccaf-emulator';
import { checksumOf } from 'ccaf-emulator/sample-data';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import { app as parcels } from 'parcels/app';
import { labelledParcels } from 'parcels/sample-data';
import { Agent, type Dispatcher } from 'undici';
import { systemClock } from '../../src/clock';
import { handle } from '../../src/lambda/handle';
import { readSecret, SECRETS_CLIENT } from '../../src/lambda/secrets';
import { EVENT, settledSink, startTopics } from './harness';

const OLD = { 'flink.api.key': LOCAL.apiKey, 'flink.api.secret': LOCAL.apiSecret };
const NEW = { 'flink.api.key': 'NEXTKEY', 'flink.api.secret': 'next-secret' };
const BEFORE_IS_USED =
  'the API answers 401 to the credentials in the secret, so the previous version of the secret (AWSPREVIOUS) is ' +
  'used: docs/keys.md';
const NEWEST_IS_USED =
  'the API answers 401 to the credentials in the secret, so the current version of the secret (AWSCURRENT) is ' +
  'used: docs/keys.md';

let ccaf: Emulator;
let manager: SecretsManager;
let client: SecretsManagerClient;
let logs: string[];
const dispatcher = new Agent();
beforeEach(async () => {
  [ccaf, manager] = await Promise.all([startEmulator(), startSecretsManager()]);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new SecretsManagerClient({ ...SECRETS_CLIENT, endpoint: manager.url, region: 'us-east-1', credentials });
  logs = [];
  manager.put('/ccaf', { ...ccaf.settings, ...OLD });
});
afterEach(async () => {
  client.destroy();
  await Promise.all([ccaf.close(), manager.close()]);
});
afterAll(() => dispatcher.close());

/** Puts other credentials into the secret, beside those that it has. */
const rotate = (changes: Readonly<Record<string, string>> = NEW) =>
  manager.put('/ccaf', { ...ccaf.settings, ...changes });

const invoke = (action: string, through: Dispatcher = dispatcher, remainingMs = 60_000) => {
  const end = systemClock.now() + remainingMs;
  const context = { awsRequestId: 'r', getRemainingTimeInMillis: () => end - systemClock.now() };
  return handle({ ...EVENT, action }, context, {
    project: parcels.name,
    apps: [{ ...parcels, soakSeconds: 0 }],
    readSecret: (...asked) => readSecret(client, ...asked),
    dispatcher: through,
    clock: systemClock,
    random: () => 0.5,
    write: (line) => logs.push(line),
  });
};

const requestsWith401 = () => ccaf.requests.entries().filter(({ status }) => status === 401).length;

it('every action asks with the key before, once the one of the secret is refused, and says so', async () => {
  await startTopics(ccaf);
  rotate();
  for (const action of ['plan', 'deploy', 'status', 'watch', 'teardown', 'forget']) {
    expect(await invoke(action)).toMatchObject({ action, warnings: [BEFORE_IS_USED] });
  }
  expect(logs.filter((line) => line.includes(BEFORE_IS_USED))).toHaveLength(6);
  expect(logs.join()).not.toMatch(/next-secret|local-secret|NEXTKEY|LOCALKEY/);
});

it('a deploy goes on where its key is rotated and deleted in the middle, and every row is written once', async () => {
  const arrived = await startTopics(ccaf);
  let posts = 0;
  const rotating = dispatcher.compose((dispatch) => (options, handler) => {
    posts += options.method === 'POST' ? 1 : 0;
    if (posts === 3 && manager.value('/ccaf').includes(LOCAL.apiKey)) {
      ccaf.addApiKey('NEXTKEY', 'next-secret');
      rotate();
      ccaf.deleteApiKey(LOCAL.apiKey);
    }
    return dispatch(options, handler);
  });
  expect(await invoke('deploy', rotating)).toMatchObject({ outcome: 'created', warnings: [NEWEST_IS_USED] });
  expect(checksumOf(await settledSink(ccaf))).toEqual(checksumOf(labelledParcels(arrived)));
  expect(requestsWith401()).toBe(1);
});

it('nothing is said while the key of the secret is taken, and one version alone is read', async () => {
  await startTopics(ccaf);
  ccaf.addApiKey('NEXTKEY', 'next-secret');
  rotate();
  expect(await invoke('deploy')).toMatchObject({ outcome: 'created', warnings: [] });
  expect(manager.requests.map(({ operation }) => operation)).toEqual(['GetSecretValue']);
});

it('where both are refused, that of the secret is told of, and the other in a sentence', async () => {
  rotate();
  ccaf.deleteApiKey(LOCAL.apiKey);
  await expect(invoke('status', dispatcher, 2_200)).rejects.toMatchObject({
    code: 'STATEMENTS_API_UNAUTHORIZED',
    message: expect.stringMatching(
      /before it works - the API answers 401 to the previous version of the secret \(AWSPREVIOUS\), too$/,
    ),
  });
});

it.each([{ 'environment.id': 'env-other' }, { 'organization.id': '00000000-0000-4000-8000-000000000009' }])(
  'a key of elsewhere is not tried: %j',
  async (elsewhere) => {
    rotate(elsewhere);
    rotate();
    await expect(invoke('status', dispatcher, 2_200)).rejects.not.toThrow('AWSPREVIOUS');
  },
);

it('a version that cannot be read is told of', async () => {
  manager.put('/ccaf', 'nonsense');
  rotate();
  await expect(invoke('status', dispatcher, 2_200)).rejects.toThrow(
    'the previous version of the secret (AWSPREVIOUS) could not be read: InvalidSettingsError',
  );
});
