import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SecretsManagerError } from './errors';
import { type Input, parseInput } from './input';
import { operations } from './operations';
import { SecretStore } from './store';

export interface SecretsManagerOptions {
  /** @default 0 - a free port */
  readonly port?: number;
  /** @default 'us-east-1' */
  readonly region?: string;
  /** @default '000000000000' */
  readonly accountId?: string;
  /**
   * Milliseconds since the epoch.
   * @default Date.now
   */
  readonly clock?: () => number;
}

/** One request as the server saw it; never a secret's value. */
export interface SecretsManagerRequest {
  readonly operation: string;
  readonly secretId?: string;
  /** The exception's name, where the request was refused. */
  readonly error?: string;
}

export interface SecretsManager {
  /** What goes into `AWS_ENDPOINT_URL_SECRETS_MANAGER`. */
  readonly url: string;
  /** Creates the secret, or gives an existing one a new current version; an object is stored as its JSON. */
  put(name: string, value: string | Readonly<Record<string, unknown>>): void;
  /** Deletes the secret at once, without a recovery window. */
  delete(name: string): void;
  /** The value of a secret, as text. @param stage which version's. @default 'AWSCURRENT' */
  value(name: string, stage?: string): string;
  readonly requests: readonly SecretsManagerRequest[];
  /** Denies so many reads of a secret's value from now on, as AWS does while a permission is not known everywhere. */
  deny(times: number, message?: string): void;
  /** Stops at once, kept-alive connections included. */
  close(): Promise<void>;
}

const SIGV4 =
  /^AWS4-HMAC-SHA256 Credential=[^/,\s]+\/\d{8}\/[^/,\s]+\/secretsmanager\/aws4_request, ?SignedHeaders=[^,\s]+, ?Signature=[0-9a-f]{64}$/;

/**
 * Serves the AWS Secrets Manager API on loopback for the real SDK.
 *
 * A request must carry an Authorization header of SigV4's form; the signature itself is not checked.
 *
 * @example
 * const manager = await startSecretsManager();
 * manager.put('/ccaf/orders', { 'flink.region': 'us-east-1' });
 * manager.url; // 'http://127.0.0.1:41893'
 */
export async function startSecretsManager(options: SecretsManagerOptions = {}): Promise<SecretsManager> {
  const { port = 0, region = 'us-east-1', accountId = '000000000000', clock = Date.now } = options;
  const store = new SecretStore({ region, accountId, clock });
  const requests: SecretsManagerRequest[] = [];
  const denial = { times: 0, message: '' };

  const server = createServer(async (request, response) => {
    const received = await text(request).catch(() => undefined);
    if (received === undefined) return; // The client went away in mid-request.
    const { status, body } = answer(store, request, received, requests, denial);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() });
    response.end(JSON.stringify(body));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    put(name, value) {
      const SecretString = typeof value === 'string' ? value : JSON.stringify(value);
      if (store.find(name)) run(store, 'PutSecretValue', { SecretId: name, SecretString });
      else run(store, 'CreateSecret', { Name: name, SecretString });
    },
    delete: (name) => run(store, 'DeleteSecret', { SecretId: name, ForceDeleteWithoutRecovery: true }),
    value: (name, stage = 'AWSCURRENT') => {
      const input = { SecretId: name, VersionStage: stage };
      return (run(store, 'GetSecretValue', input) as { readonly SecretString: string }).SecretString;
    },
    deny(times, message = 'no identity-based policy allows the secretsmanager:GetSecretValue action') {
      Object.assign(denial, { times, message });
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  store: SecretStore,
  request: IncomingMessage,
  body: string,
  log: SecretsManagerRequest[],
  denial: { times: number; readonly message: string },
) {
  const operation = String(request.headers['x-amz-target'] ?? '').replace(/^secretsmanager\./, '');
  let secretId: { secretId?: string } = {};
  try {
    authenticate(request);
    const input = parseInput(body);
    const id = input['SecretId'] ?? input['Name'];
    if (typeof id === 'string') secretId = { secretId: id };
    if (operation === 'GetSecretValue' && denial.times > 0) {
      denial.times -= 1;
      throw new SecretsManagerError('AccessDeniedException', denial.message);
    }
    const result = run(store, operation, input);
    log.push({ operation, ...secretId });
    return { status: 200, body: result };
  } catch (error) {
    if (!(error instanceof SecretsManagerError)) throw error;
    log.push({ operation, ...secretId, error: error.code });
    return { status: 400, body: { __type: error.code, Message: error.message } };
  }
}

function authenticate(request: IncomingMessage): void {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    throw new SecretsManagerError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  if (!SIGV4.test(authorization)) {
    throw new SecretsManagerError(
      'IncompleteSignatureException',
      "Authorization header requires AWS4-HMAC-SHA256 with 'Credential' scoped to secretsmanager, 'SignedHeaders' and 'Signature'.",
    );
  }
}

function run(store: SecretStore, name: string, input: Input): object {
  const operation = operations.get(name);
  if (operation) return operation(store, input);
  const known = [...operations.keys()].join(', ');
  throw new SecretsManagerError(
    'UnknownOperationException',
    `The Secrets Manager emulator does not know '${name}'; it knows ${known}.`,
  );
}
