import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  paginateListSecrets,
  SecretsManagerClient,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { type SecretsManager, startSecretsManager } from '../../src/secrets-manager';

const DAY_MS = 86_400_000;
let now = Date.UTC(2025, 0, 1);
let manager: SecretsManager;
let client: SecretsManagerClient;

beforeEach(async () => {
  now = Date.UTC(2025, 0, 1);
  manager = await startSecretsManager({ region: 'eu-central-1', accountId: '123456789012', clock: () => now });
  // The endpoint arrives as the Lambda function gets it, and nothing of this machine's AWS settings does.
  jest.replaceProperty(process, 'env', {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: manager.url,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  client = new SecretsManagerClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIDLOCAL', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  client.destroy();
  await manager.close();
});

const get = (SecretId: string, more: { VersionId?: string; VersionStage?: string } = {}) =>
  client.send(new GetSecretValueCommand({ SecretId, ...more }));
const idOf = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

describe('reading and writing', () => {
  it('gives a secret back by name and by ARN', async () => {
    const { ARN, VersionId } = await client.send(
      new CreateSecretCommand({ Name: '/ccaf/orders', SecretString: '{"a":1}', ClientRequestToken: idOf(1) }),
    );
    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-central-1:123456789012:secret:\/ccaf\/orders-[A-Za-z0-9]{6}$/);
    expect(VersionId).toBe(idOf(1));
    const byName = await get('/ccaf/orders');
    expect(byName).toMatchObject({
      ARN,
      Name: '/ccaf/orders',
      SecretString: '{"a":1}',
      VersionId: idOf(1),
      VersionStages: ['AWSCURRENT'],
      CreatedDate: new Date(now),
    });
    expect((await get(String(ARN))).SecretString).toBe('{"a":1}');
  });

  it('keeps bytes as bytes', async () => {
    await client.send(new CreateSecretCommand({ Name: 'b', SecretBinary: new Uint8Array([0, 255, 7]) }));
    const { SecretBinary, SecretString } = await get('b');
    expect([...(SecretBinary ?? [])]).toEqual([0, 255, 7]);
    expect(SecretString).toBeUndefined();
  });

  it('moves AWSCURRENT to the new version and AWSPREVIOUS to the one before', async () => {
    await client.send(new CreateSecretCommand({ Name: 's', SecretString: 'one', ClientRequestToken: idOf(1) }));
    for (const [last, value] of ['two', 'three'].entries()) {
      const token = idOf(last + 2);
      await client.send(new PutSecretValueCommand({ SecretId: 's', SecretString: value, ClientRequestToken: token }));
    }
    expect((await get('s')).SecretString).toBe('three');
    expect((await get('s', { VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('two');
    expect((await get('s', { VersionId: idOf(1) })).SecretString).toBe('one');
    const { VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId: 's' }));
    expect(VersionIdsToStages).toEqual({ [idOf(3)]: ['AWSCURRENT'], [idOf(2)]: ['AWSPREVIOUS'] });
  });

  it('leaves AWSCURRENT alone when a version takes another label', async () => {
    manager.put('s', 'one');
    await client.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'two', VersionStages: ['AWSPENDING'] }));
    expect((await get('s')).SecretString).toBe('one');
    expect((await get('s', { VersionStage: 'AWSPENDING' })).SecretString).toBe('two');
  });

  it('takes a secret from put() as text or as an object, again as a new version', async () => {
    manager.put('s', { 'flink.region': 'us-east-1' });
    expect((await get('s')).SecretString).toBe('{"flink.region":"us-east-1"}');
    manager.put('s', 'plain');
    expect((await get('s')).SecretString).toBe('plain');
    expect((await get('s', { VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('{"flink.region":"us-east-1"}');
  });

  it('answers a repeated request as the first, and refuses its token for another value', async () => {
    const create = { Name: 's', SecretString: 'one', ClientRequestToken: idOf(1) };
    const first = await client.send(new CreateSecretCommand(create));
    expect((await client.send(new CreateSecretCommand(create))).ARN).toBe(first.ARN);
    const put = { SecretId: 's', SecretString: 'two', ClientRequestToken: idOf(1) };
    await expect(client.send(new PutSecretValueCommand(put))).rejects.toMatchObject({
      name: 'ResourceExistsException',
    });
  });
});

describe('describing', () => {
  it('changes description and key, and leaves what is not given', async () => {
    await client.send(new CreateSecretCommand({ Name: 's', SecretString: 'one', Description: 'old', KmsKeyId: 'k' }));
    const described = () => client.send(new DescribeSecretCommand({ SecretId: 's' }));
    await client.send(new UpdateSecretCommand({ SecretId: 's', Description: 'new' }));
    expect(await described()).toMatchObject({ Description: 'new', KmsKeyId: 'k' });
    await client.send(new UpdateSecretCommand({ SecretId: 's', KmsKeyId: '' }));
    expect(await described()).toMatchObject({ Description: 'new' });
    // The key of AWS itself is left out: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
    expect((await described()).KmsKeyId).toBeUndefined();
    const value = client.send(new UpdateSecretCommand({ SecretId: 's', SecretString: 'two' }));
    await expect(value).rejects.toThrow('The Secrets Manager emulator does not support: SecretString.');
  });

  it('tells that a secret has no policy', async () => {
    const { ARN } = await client.send(new CreateSecretCommand({ Name: 's' }));
    const { $metadata: _, ...policy } = await client.send(new GetResourcePolicyCommand({ SecretId: 's' }));
    expect(policy).toEqual({ ARN, Name: 's' });
  });
});

describe('deleting', () => {
  it('keeps a deleted secret out of use until its recovery window ends', async () => {
    manager.put('s', 'one');
    const { DeletionDate } = await client.send(new DeleteSecretCommand({ SecretId: 's', RecoveryWindowInDays: 7 }));
    expect(DeletionDate).toEqual(new Date(now + 7 * DAY_MS));
    await expect(get('s')).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: "You can't perform this operation on the secret because it was marked for deletion.",
    });
    await expect(client.send(new CreateSecretCommand({ Name: 's' }))).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
    const { DeletedDate } = await client.send(new DescribeSecretCommand({ SecretId: 's' }));
    expect(DeletedDate).toEqual(new Date(now + 7 * DAY_MS));
    now += 7 * DAY_MS;
    await expect(get('s')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('deletes by force at once, twice without complaint, and gives the name a new ARN', async () => {
    const before = await client.send(new CreateSecretCommand({ Name: 's', SecretString: 'one' }));
    const force = { SecretId: 's', ForceDeleteWithoutRecovery: true };
    await client.send(new DeleteSecretCommand(force));
    await client.send(new DeleteSecretCommand(force));
    await expect(get('s')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const after = await client.send(new CreateSecretCommand({ Name: 's', SecretString: 'two' }));
    expect(after.ARN).not.toBe(before.ARN);
  });

  it.each([
    [{ RecoveryWindowInDays: 7, ForceDeleteWithoutRecovery: true }],
    [{ RecoveryWindowInDays: 6 }],
    [{ RecoveryWindowInDays: 31 }],
  ])('refuses %j', async (parameters) => {
    manager.put('s', 'one');
    const request = client.send(new DeleteSecretCommand({ SecretId: 's', ...parameters }));
    await expect(request).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('listing', () => {
  it('pages by name and leaves deleted secrets out unless asked', async () => {
    for (const name of ['e', 'd', 'c', 'b', 'a']) manager.put(name, 'x');
    await client.send(new DeleteSecretCommand({ SecretId: 'c' }));
    const pages: (string | undefined)[][] = [];
    for await (const page of paginateListSecrets({ client, pageSize: 2 }, {})) {
      pages.push((page.SecretList ?? []).map((secret) => secret.Name));
    }
    expect(pages).toEqual([
      ['a', 'b'],
      ['d', 'e'],
    ]);
    const all = await client.send(new ListSecretsCommand({ IncludePlannedDeletion: true }));
    expect(all.SecretList?.map((secret) => secret.Name)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(Object.values(all.SecretList?.[0]?.SecretVersionsToStages ?? {})).toEqual([['AWSCURRENT']]);
  });

  it('refuses a page token that is not its own, and a filter that it does not have', async () => {
    const token = client.send(new ListSecretsCommand({ NextToken: 'nonsense' }));
    await expect(token).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
    const filter = client.send(new ListSecretsCommand({ Filters: [{ Key: 'name', Values: ['a'] }] }));
    await expect(filter).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The Secrets Manager emulator does not support: Filters.',
    });
  });
});

describe('refusals', () => {
  it('names what is missing, as the service does', async () => {
    await expect(get('nowhere')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
      $metadata: { httpStatusCode: 400 },
    });
    await client.send(new CreateSecretCommand({ Name: 'empty' }));
    await expect(get('empty')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    });
    await expect(get('empty', { VersionId: idOf(9) })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('refuses a taken name, a bad name, an empty id and a value that is too long', async () => {
    manager.put('s', 'one');
    const create = (Name: string, SecretString = 'x') => client.send(new CreateSecretCommand({ Name, SecretString }));
    await expect(create('s')).rejects.toMatchObject({ name: 'ResourceExistsException' });
    await expect(create('a b')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(create('long', 'x'.repeat(65_537))).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(get('')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('refuses a version and a staging label that do not belong together', async () => {
    await client.send(new CreateSecretCommand({ Name: 's', SecretString: 'one', ClientRequestToken: idOf(1) }));
    const both = get('s', { VersionId: idOf(1), VersionStage: 'AWSPREVIOUS' });
    await expect(both).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });
});

describe('the wire', () => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch(manager.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'secretsmanager.GetSecretValue', ...headers },
      body,
    });
  const signed = {
    authorization: `AWS4-HMAC-SHA256 Credential=A/20250101/eu-central-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
  };

  it.each([
    ['no Authorization header', {}, '{}', 'MissingAuthenticationTokenException'],
    ['one of another form', { authorization: 'Basic YTpi' }, '{}', 'IncompleteSignatureException'],
    ['a body that is not JSON', signed, '{"SecretString": "hunter2"', 'SerializationException'],
    ['a secret id of the wrong type', signed, '{"SecretId": 7}', 'InvalidParameterException'],
    [
      'an operation it does not have',
      { ...signed, 'x-amz-target': 'secretsmanager.RotateSecret' },
      '{}',
      'UnknownOperationException',
    ],
  ])('refuses %s', async (_, headers, body, code) => {
    const response = await post(headers, body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1');
    const answer = (await response.json()) as { __type: string; Message: string };
    expect(answer.__type).toBe(code);
    expect(answer.Message).not.toContain('hunter2');
  });

  it('logs what was asked and how it ended, and no value', async () => {
    manager.put('s', 'hunter2');
    await get('s');
    await get('t').catch(() => undefined);
    await client.send(new PutSecretValueCommand({ SecretId: 's', SecretString: 'hunter2' }));
    expect(manager.requests).toEqual([
      { operation: 'GetSecretValue', secretId: 's' },
      { operation: 'GetSecretValue', secretId: 't', error: 'ResourceNotFoundException' },
      { operation: 'PutSecretValue', secretId: 's' },
    ]);
  });

  it('closes while a client keeps its connection open, and another is in mid-request', async () => {
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      request(manager.url, { agent, method: 'POST' }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end('{}');
    });
    const half = connect(Number(new URL(manager.url).port), '127.0.0.1');
    half.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      half.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n');
      half.once('data', () => resolve());
    });
    await manager.close();
    await manager.close();
    await expect(fetch(manager.url)).rejects.toThrow('fetch failed');
    agent.destroy();
  });
});
