import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { app } from 'parcels/app';
import { Agent } from 'undici';
import { type Answer, handle } from '../../src/lambda/handle';
import { readSecret, SECRETS_CLIENT } from '../../src/lambda/secrets';
import { EVENT } from '../deploy/harness';
import { fakeClock } from '../fake-clock';
import { startFullServer } from '../full-server';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A Secrets Manager that answers so. */
async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function clientOf(host: string): SecretsManagerClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SecretsManagerClient({
    ...SECRETS_CLIENT,
    endpoint: `http://${host}`,
    region: 'us-east-1',
    credentials,
  });
  closing.push(() => client.destroy());
  return client;
}

/** Invokes the handler six seconds before Lambda ends it, on a clock that the test moves. */
function invoke(read: (secretPath: string, signal: AbortSignal) => Promise<string>) {
  const clock = fakeClock();
  const dispatcher = new Agent();
  closing.push(() => dispatcher.close());
  const context = { awsRequestId: 'r', getRemainingTimeInMillis: () => 6_000 - clock.now() };
  const dependencies = {
    project: 'shop',
    apps: [app],
    readSecret: read,
    dispatcher,
    clock,
    random: () => 0.5,
    write: () => undefined,
  };
  const ended: (Answer | Error)[] = [];
  const invoking = handle(EVENT, context, dependencies).catch((error: Error) => error);
  void invoking.then((outcome) => ended.push(outcome));
  return { clock, invoking, ended };
}

const LATE =
  /^time is up: Secrets Manager has not answered with the secret "\/ccaf" yet; check that the function's network reaches it/;

describe('a secret that does not come', () => {
  it.each<[string, () => Promise<string>]>([
    ['because the service never answers', () => serve(() => undefined)],
    ['because its answer never ends', () => serve((_, response) => response.writeHead(200).write('{"Secret'))],
    [
      'because no connection comes about',
      async () => {
        const full = await startFullServer();
        closing.push(full.close);
        return full.host;
      },
    ],
  ])('%s, is told of before the time of the function is up', async (_, start) => {
    const client = clientOf(await start());
    const signals: AbortSignal[] = [];
    const { clock, invoking, ended } = invoke((path, signal) => {
      signals.push(signal);
      return readSecret(client, path, signal);
    });
    await clock.sleep(3_999);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([ended, signals.map(({ aborted }) => aborted)]).toEqual([[], [false]]);
    await clock.sleep(1);
    const outcome = await invoking;
    expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { secretPath: '/ccaf' } });
    expect((outcome as Error).message).toMatch(LATE);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('though nobody heeds the signal, is told of all the same', async () => {
    const { clock, invoking } = invoke(() => new Promise<string>(() => undefined));
    await clock.sleep(4_000);
    expect(await invoking).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });
});

it('is waited for by its client no longer than by the handler', async () => {
  const controller = new AbortController();
  const reading = readSecret(clientOf(await serve(() => controller.abort())), '/ccaf', controller.signal);
  await expect(reading).rejects.toMatchObject({ code: 'SECRET_UNAVAILABLE', cause: { name: 'AbortError' } });
});

describe('Secrets Manager', () => {
  const signal = new AbortController().signal;

  it('that fails or drops the connection for a moment is asked again', async () => {
    let asked = 0;
    const host = await serve((request, response) => {
      asked += 1;
      if (asked === 1) request.socket.destroy();
      else if (asked < 5) response.writeHead(500).end('{}');
      else response.end(JSON.stringify({ Name: '/ccaf', SecretString: 'text' }));
    });
    expect(await readSecret(clientOf(host), '/ccaf', signal)).toBe('text');
    expect(asked).toBe(5);
  });

  it('that answers no JSON does not have the secret shown', async () => {
    const host = await serve((_, response) => response.end('{"SecretString": s3cret-value}'));
    const failure = await readSecret(clientOf(host), '/ccaf', signal).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'SECRET_UNAVAILABLE' });
    expect((failure as Error).message).toMatch(
      /^the secret "\/ccaf" could not be read: the answer is not the expected JSON\. Check/,
    );
    expect(`${inspect(failure, { depth: 9, showHidden: true })}${JSON.stringify(failure)}`).not.toContain('cret-v');
  });

  it('that refuses connections is told of', async () => {
    const host = await serve(() => undefined);
    await closing.splice(0)[0]?.();
    const client = new SecretsManagerClient({
      maxAttempts: 1,
      endpoint: `http://${host}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const failure = await readSecret(client, '/ccaf', signal).catch((error: Error) => error);
    expect((failure as Error).message).toContain(`connect ECONNREFUSED ${host}. Check 'ccaf_secrets_path'`);
  });
});
