import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { Redacted } from '../../src/redacted';
import { StatementsClient, Transport } from '../../src/statements';
import { fakeClock } from '../fake-clock';

/** An answer of the server; `'drop'` closes the connection without one. */
export type Scripted =
  | 'drop'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: unknown;
}

const read = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
};

/** Starts a server that gives these answers in turn, and a client of it whose clock does not wait. */
export async function scriptedServer(answers: readonly Scripted[], deadline = 600_000) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, authorization: headers.authorization ?? '', body: await read(request) });
    const answer = answers[received.length - 1] ?? { status: 599 };
    if (answer === 'drop') return request.socket.destroy();
    response.writeHead(answer.status, { 'x-request-id': `req-${received.length}`, ...answer.headers });
    return response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const clock = fakeClock();
  const dispatcher = new Agent();
  const transport = new Transport({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: new Redacted('KEY'),
    apiSecret: new Redacted('s3cret-value'),
    dispatcher,
    clock,
    random: () => 1,
    deadline,
  });
  const scope = { organizationId: 'org/1', environmentId: 'env-1', computePoolId: 'lfcp-1', principalId: 'sa-1' };
  const close = async (): Promise<void> => {
    await dispatcher.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { client: new StatementsClient(transport, scope), transport, received, clock, close };
}
