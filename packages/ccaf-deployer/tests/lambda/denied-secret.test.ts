import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import { readSecret, SECRETS_CLIENT, secretInTime } from '../../src/lambda/secrets';
import { fakeClock } from '../fake-clock';

let manager: SecretsManager;
let client: SecretsManagerClient;
beforeAll(async () => {
  manager = await startSecretsManager();
  manager.put('/ccaf', 'text');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new SecretsManagerClient({ ...SECRETS_CLIENT, endpoint: manager.url, region: 'us-east-1', credentials });
});
afterAll(async () => {
  client.destroy();
  await manager.close();
});

/** Reads the secret with so much time, and tells how long it took. */
async function read(remainingMs: number, path = '/ccaf') {
  const clock = fakeClock();
  const reading = secretInTime((name, signal) => readSecret(client, name, signal), path, clock, remainingMs);
  const outcome = await reading.catch(({ message }: Error) => message.replace(/ Check .*/, ''));
  return { outcome, ms: clock.now() };
}

it('is asked for again where it is denied: a permission that was just given takes a moment', async () => {
  manager.deny(3);
  expect(await read(900_000)).toEqual({ outcome: 'text', ms: 6_000 });
});

it.each(['no identity-based policy allows the secretsmanager:GetSecretValue action', 'Access to KMS is not allowed'])(
  'is asked for during half a minute, and the failure says so: %s',
  async (message) => {
    manager.deny(99, message);
    expect(await read(900_000)).toEqual({
      outcome: `the secret "/ccaf" could not be read in 15 attempts within 28 s: AccessDeniedException: ${message}.`,
      ms: 28_000,
    });
  },
);

it('is not asked for beyond the time of the invocation', async () => {
  manager.deny(99);
  expect(await read(5_000)).toMatchObject({
    outcome: expect.stringContaining('in 3 attempts within 4 s: AccessDeniedException'),
    ms: 4_000,
  });
});

it('is asked for once where it does not exist', async () => {
  manager.deny(0);
  expect(await read(900_000, '/other')).toEqual({
    outcome:
      'the secret "/other" could not be read: ResourceNotFoundException: Secrets Manager can\'t find the specified secret..',
    ms: 0,
  });
});
