import {
  CreateSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { type SecretsManager, startSecretsManager } from '../../src/secrets-manager';

const FIRST = '00000000-0000-4000-8000-000000000001';
const SECOND = '00000000-0000-4000-8000-000000000002';

let manager: SecretsManager;
let client: SecretsManagerClient;
beforeEach(async () => {
  manager = await startSecretsManager();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new SecretsManagerClient({ endpoint: manager.url, region: 'us-east-1', credentials, maxAttempts: 1 });
  await client.send(new CreateSecretCommand({ Name: 's', SecretString: 'a', ClientRequestToken: FIRST }));
  await client.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'b', ClientRequestToken: SECOND }));
});
afterEach(async () => {
  client.destroy();
  await manager.close();
});

const described = () => client.send(new DescribeSecretCommand({ SecretId: 's' }));
const stages = async () => (await described()).VersionIdsToStages;
const move = (VersionStage: string, more: { MoveToVersionId?: string; RemoveFromVersionId?: string }) =>
  client.send(new UpdateSecretVersionStageCommand({ SecretId: 's', VersionStage, ...more }));

it('adds, changes and removes tags', async () => {
  const tag = (...Tags: { Key: string; Value: string }[]) =>
    client.send(new TagResourceCommand({ SecretId: 's', Tags }));
  await tag({ Key: 'team', Value: 'ours' }, { Key: 'tier', Value: 'one' });
  await tag({ Key: 'team', Value: 'theirs' });
  await client.send(new UntagResourceCommand({ SecretId: 's', TagKeys: ['tier'] }));
  expect((await described()).Tags).toEqual([{ Key: 'team', Value: 'theirs' }]);
});

it('takes a label off a version', async () => {
  await move('AWSPREVIOUS', { RemoveFromVersionId: FIRST });
  expect(await stages()).toEqual({ [SECOND]: ['AWSCURRENT'] });
});

it('makes another version the current one, and the former the previous one', async () => {
  await move('AWSCURRENT', { MoveToVersionId: FIRST, RemoveFromVersionId: SECOND });
  expect(await stages()).toEqual({ [FIRST]: ['AWSCURRENT'], [SECOND]: ['AWSPREVIOUS'] });
});

it.each([
  ['off its version', 'AWSCURRENT', { RemoveFromVersionId: SECOND }, 'InvalidParameterException'],
  ['without its holder', 'AWSCURRENT', { MoveToVersionId: FIRST }, 'InvalidParameterException'],
  ['to no version', 'AWSCURRENT', { MoveToVersionId: 'a'.repeat(32) }, 'ResourceNotFoundException'],
])('moves no label %s', async (_, label, versions, name) => {
  await expect(move(label, versions)).rejects.toMatchObject({ name });
});

it('finds a secret by its ARN, and by one without the characters at its end', async () => {
  const { ARN = '' } = await described();
  for (const SecretId of [ARN, ARN.slice(0, -7)]) {
    expect(await client.send(new DescribeSecretCommand({ SecretId }))).toMatchObject({ Name: 's' });
  }
  await expect(client.send(new DescribeSecretCommand({ SecretId: ARN.slice(0, -3) }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
