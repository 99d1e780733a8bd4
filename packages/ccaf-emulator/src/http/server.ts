import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Clock, rfc3339 } from '../engine/clock';
import type { Faults } from '../faults/faults';
import type { RequestFault } from '../faults/rules';
import { authorize, type Credentials } from './authorize';
import type { Certificate } from './certificate';
import { failure, HttpFailure } from './failure';
import { originOf } from './origin';
import { readBody } from './read-body';
import type { RequestLog } from './request-log';
import type { Answer, Request } from './routes';

/** Answers what is no API call, but asked at the same address; `undefined` leaves the request to the API. */
export type PageHandler = (
  request: Omit<Request, 'body' | 'origin'> & { readonly headers: IncomingHttpHeaders },
) => Promise<(Omit<Required<Answer>, 'body'> & { readonly body: string }) | undefined>;

export interface ServerOptions {
  readonly port: number;
  /** Who may call at a path. */
  readonly credentials: (path: string) => Credentials;
  /** Whether it speaks https, and with what. */
  readonly certificate?: Certificate;
  readonly log: RequestLog;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly answer: (request: Request) => Promise<Answer>;
  /** What a person watches in a browser; its requests are no API calls, and stand in no log. */
  readonly page: PageHandler;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>`, or with `https`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on loopback only; every answer carries `X-Request-Id` and stands in the log. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { certificate } = options;
  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void respond(request, response, url, options);
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  let url = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  url = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`;
  return { url, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  url: string,
  options: ServerOptions,
): Promise<void> {
  const requestId = randomUUID();
  const method = message.method ?? 'GET';
  const [path = '/', search = ''] = (message.url ?? '/').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const page = await options.page({ method, path, query, headers: message.headers });
  if (page !== undefined) return void response.writeHead(page.status, { ...page.headers }).end(page.body);
  const fault = options.faults.ofRequest(method, path);
  if (fault?.kind === 'delay') await new Promise<void>((resolve) => options.clock.after(fault.ms, resolve));
  if (fault?.kind === 'drop' && fault.when === 'before') return void message.socket.destroy();
  const request = { method, path, query, origin: originOf(message.headers, url) };
  const { status, body, headers = {} } = await answerTo(message, request, fault, options);
  const at = rfc3339(options.clock.now());
  options.log.add({ at, method, path, query: Object.fromEntries(query), status, requestId });
  if (fault?.kind === 'drop') return void message.socket.destroy();
  const text = body === undefined ? '' : JSON.stringify(body);
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  response.writeHead(status, {
    'X-Request-Id': requestId,
    Date: new Date(options.clock.now()).toUTCString(),
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
    authorize(message.headers, options.credentials(request.path));
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
