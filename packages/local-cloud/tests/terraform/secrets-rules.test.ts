import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { type SecretsManager, startSecretsManager } from '../../src/secrets-manager';
import { secret } from '../../src/terraform/behaviours/secret';
import { deriveSchema } from '../../src/terraform/bindings/derive-schema';
import { awsFacts } from '../../src/terraform/facts/aws';
import type { TypeFacts } from '../../src/terraform/facts/facts';
import type { ObjectValue } from '../../src/terraform/protocol/value';
import { validateArguments } from '../../src/terraform/provider/validate';

const TYPE = 'aws_secretsmanager_secret';
const FACTS = awsFacts.resources[TYPE] as TypeFacts;
const SCHEMA = deriveSchema(SecretsmanagerSecret);

let manager: SecretsManager;
let client: SecretsManagerClient;
beforeAll(async () => {
  manager = await startSecretsManager();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new SecretsManagerClient({ endpoint: manager.url, region: 'us-east-1', credentials, maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await manager.close();
});

const valid = (config: ObjectValue): boolean => validateArguments(TYPE, SCHEMA, FACTS, config).length === 0;
const accepted = (sent: Promise<unknown>): Promise<boolean> =>
  sent.then(
    () => true,
    () => false,
  );

it.each([
  ['app', true],
  ['/a/b_c+d=e.f@g-h', true],
  ['x'.repeat(512), true],
  ['x'.repeat(513), false],
  ['', false],
  ['a b', false],
  ['a!b', false],
  ['ä', false],
])('the provider and the service judge the name %j alike', async (name, expected) => {
  const created = accepted(client.send(new CreateSecretCommand({ Name: name })));
  expect({ provider: valid({ name }), service: await created }).toEqual({ provider: expected, service: expected });
});

it.each([
  [0, true],
  [1, false],
  [6, false],
  [7, true],
  [30, true],
  [31, false],
])('the provider and the service judge a recovery window of %d days alike', async (days, expected) => {
  const name = `window-${days}`;
  manager.put(name, 'x');
  const deleted = accepted(Promise.resolve(secret(client).delete?.({ id: name, recovery_window_in_days: days }, {})));
  const provider = valid({ name, recovery_window_in_days: days });
  expect({ provider, service: await deleted }).toEqual({ provider: expected, service: expected });
});
