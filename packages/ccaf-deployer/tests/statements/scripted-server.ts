import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import type { Clock } from '../../src/clock';
import { createLogger } from '../../src/log';
import { Redacted } from '../../src/redacted';
import { type Alternatives, StatementsClient, Transport } from '../../src/statements';
import { fakeClock } from '../fake-clock';

/** An answer of the server; `'drop'` closes the connection without one, `'silence'` leaves it open. */
export type Scripted =
  | 'drop'
  | 'silence'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      /** After half of the body the connection is closed, or nothing more is sent, or the body begins anew without end. */
      readonly breaksOff?: 'closes' | 'waits' | 'goes on';
    };

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: unknown;
}

export interface ServerOptions {
  /** How long after the start the deadline is. @default 600_000 */
  readonly remainingMs?: number;
  /** @default - one that does not wait */
  readonly clock?: Clock;
  /** @default - a plain one */
  readonly dispatcher?: Dispatcher;
  /** @default - none */
  readonly alternatives?: () => Promise<Alternatives>;
}

const NOTHING_SCRIPTED: Scripted = { status: 400, body: { errors: [{ detail: 'nothing is scripted' }] } };

const read = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
};

/** Starts a server that gives these answers in turn, the last one for ever, and a client of it. */
export async function scriptedServer(answers: readonly Scripted[], options: ServerOptions = {}) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, authorization: headers.authorization ?? '', body: await read(request) });
    const answer = answers[received.length - 1] ?? answers.at(-1) ?? NOTHING_SCRIPTED;
    if (answer === 'silence') return;
    if (answer === 'drop') return void request.socket.destroy();
    response.writeHead(answer.status, { 'x-request-id': `req-${received.length}`, ...answer.headers });
    write(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { clock = fakeClock(), dispatcher = new Agent(), remainingMs = 600_000 } = options;
  const sleeps: number[] = [];
  const logs: string[] = [];
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const transport = new Transport({
    endpoint: `http://${host}`,
    authentication: { key: new Redacted('KEY'), secret: new Redacted('s3cret-value') },
    ...(options.alternatives && { alternatives: options.alternatives }),
    dispatcher,
    clock: {
      ...clock,
      sleep: (ms) => {
        sleeps.push(ms);
        return clock.sleep(ms);
      },
    },
    random: () => 1,
    deadline: clock.now() + remainingMs,
    log: createLogger({ requestId: 'r', now: () => 0, write: (line) => logs.push(line) }),
  });
  const scope = { organizationId: 'org/1', environmentId: 'env-1', computePoolId: 'lfcp-1', principalId: 'sa-1' };
  const close = async (): Promise<void> => {
    await dispatcher.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { client: new StatementsClient(transport, scope), transport, host, received, sleeps, logs, clock, close };
}

function write(response: ServerResponse, { body, breaksOff }: Exclude<Scripted, string>): void {
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  if (breaksOff === undefined) return void response.end(text);
  response.write(text.slice(0, text.length / 2), () => {
    if (breaksOff === 'closes') response.destroy();
    if (breaksOff === 'goes on') pour(response, text);
  });
}

/** Writes as fast as it is read. */
function pour(response: ServerResponse, text: string): void {
  while (!response.destroyed && response.write(text));
  response.once('drain', () => pour(response, text));
}
