import { randomUUID, timingSafeEqual } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, rfc3339 } from '../engine/clock';
import type { Faults } from '../faults/faults';
import type { RequestFault } from '../faults/rules';
import { failure, HttpFailure } from './failure';
import type { RequestLog } from './request-log';
import type { Answer, Request } from './routes';

/** A statement may have 131,072 characters, each of which JSON may write with several bytes. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Answers what is no API call, but asked at the same address; `undefined` leaves the request to the API. */
export type PageHandler = (
  request: Omit<Request, 'body'> & { readonly headers: IncomingHttpHeaders },
) => Promise<(Omit<Required<Answer>, 'body'> & { readonly body: string }) | undefined>;

export interface ServerOptions {
  readonly port: number;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly log: RequestLog;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly answer: (request: Request) => Promise<Answer>;
  /** What a person watches in a browser; its requests are no API calls, and stand in no log. */
  readonly page: PageHandler;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on loopback only; every answer carries `X-Request-Id` and stands in the log. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => void respond(request, response, options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(message: IncomingMessage, response: ServerResponse, options: ServerOptions): Promise<void> {
  const requestId = randomUUID();
  const method = message.method ?? 'GET';
  const [path = '/', search = ''] = (message.url ?? '/').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const page = await options.page({ method, path, query, headers: message.headers });
  if (page !== undefined) return void response.writeHead(page.status, { ...page.headers }).end(page.body);
  const fault = options.faults.ofRequest(method, path);
  if (fault?.kind === 'delay') await new Promise<void>((resolve) => options.clock.after(fault.ms, resolve));
  if (fault?.kind === 'drop' && fault.when === 'before') return void message.socket.destroy();
  const { status, body, headers = {} } = await answerTo(message, { method, path, query }, fault, options);
  const at = rfc3339(options.clock.now());
  options.log.add({ at, method, path, query: Object.fromEntries(query), status, requestId });
  if (fault?.kind === 'drop') return void message.socket.destroy();
  const text = body === undefined ? '' : JSON.stringify(body);
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  response.writeHead(status, {
    'X-Request-Id': requestId,
    ...type,
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

async function answerTo(
  message: IncomingMessage,
  request: Omit<Request, 'body'>,
  fault: RequestFault | undefined,
  options: ServerOptions,
): Promise<Answer> {
  try {
    if (fault?.kind === 'answer') return injected(fault);
    if (fault?.kind === 'redirect') {
      return { status: fault.status, headers: { Location: `${fault.to ?? ''}${message.url}` } };
    }
    requireAuthorization(message.headers.authorization, options);
    return await options.answer({ ...request, body: await readBody(message) });
  } catch (error) {
    if (error instanceof HttpFailure) return { status: error.status, body: error.toBody() };
    const detail = error instanceof Error ? error.message : String(error);
    return { status: 500, body: failure(500, `The emulator failed: ${detail}`).toBody() };
  }
}

function injected({ status, retryAfterSeconds, retryAfter }: Extract<RequestFault, { kind: 'answer' }>): Answer {
  const asked = retryAfter?.toUTCString() ?? retryAfterSeconds;
  const headers = asked === undefined ? {} : { 'Retry-After': String(asked) };
  return { status, body: failure(status, 'The emulator was told to fail this request.').toBody(), headers };
}

function requireAuthorization(header: string | undefined, { apiKey, apiSecret }: ServerOptions): void {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '') ?? [];
  const given = Buffer.from(encoded, 'base64');
  const expected = Buffer.from(`${apiKey}:${apiSecret}`);
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw failure(
    401,
    'Valid authentication credentials must be provided: Basic authentication with the API key and secret',
  );
}

/** A body that is too large is read to its end all the same, so that the client gets to read the answer. */
async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk as Buffer);
  }
  if (size > MAX_BODY_BYTES) throw failure(413, `the body must have at most ${MAX_BODY_BYTES} bytes, got ${size}`);
  return Buffer.concat(chunks).toString('utf8');
}
