import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { MAX_RESPONSE_BYTES, responseTooLarge } from './failures';

/** An event on its way to the function. */
export interface PendingInvocation {
  readonly requestId: string;
  /** JSON text. */
  readonly event: string;
  /** Milliseconds since the epoch. */
  readonly deadlineMs: number;
  readonly functionArn: string;
}

/** What the function's process said of itself with its last request; zeros before the first. */
export interface ProcessAccount {
  /** Peak memory, in kilobytes. */
  readonly maxRssKb: number;
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
}

/** What the runtime told the API. */
export type RuntimeSignal =
  | { readonly kind: 'ready' }
  | { readonly kind: 'init-error'; readonly payload: unknown }
  | { readonly kind: 'response'; readonly payload: unknown }
  | { readonly kind: 'error'; readonly payload: unknown };

export interface RuntimeApi {
  /** `host:port`, what goes into `AWS_LAMBDA_RUNTIME_API`. */
  readonly address: string;
  readonly account: ProcessAccount;
  /** Hands an event to the runtime, which must be waiting in `next` (the signal `ready` says so). */
  dispatch(invocation: PendingInvocation): void;
  close(): void;
}

interface Reply {
  readonly status: number;
  readonly body: object;
}

const ACCEPTED: Reply = { status: 202, body: { status: 'OK' } };
const ROUTE = /^\/2018-06-01\/runtime\/(?:invocation\/(next)|invocation\/([^/]+)\/(response|error)|init\/(error))$/;

/**
 * Serves the Lambda Runtime API, version 2018-06-01, to one execution environment.
 *
 * @param onSignal called once for each thing the runtime says, in order
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export async function startRuntimeApi(onSignal: (signal: RuntimeSignal) => void): Promise<RuntimeApi> {
  let waiting: ServerResponse | undefined;
  let active: string | undefined;
  let initialized = false;
  let account: ProcessAccount = { maxRssKb: 0, stdoutBytes: 0, stderrBytes: 0 };

  const server = createServer(async (request, response) => {
    account = accountOf(request);
    const body = await buffer(request).catch(() => undefined);
    if (body === undefined) return; // The runtime was killed in mid-request.
    const reply = route(request, response, body);
    if (reply) send(response, reply);
  });
  server.requestTimeout = 0;
  // Else an invocation of six seconds answers just when its kept-alive connection is closed.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function route(request: IncomingMessage, response: ServerResponse, body: Buffer): Reply | undefined {
    const [resource, isNext, requestId, verb, isInit] = ROUTE.exec(request.url ?? '') ?? [];
    if (resource === undefined) return failure(404, 'NotFound', `no resource at ${request.url}`);
    if (request.method !== (isNext ? 'GET' : 'POST')) return failure(405, 'MethodNotAllowed', 'Method not allowed');
    if (isNext) return next(response);
    if (isInit) return initError(body);
    return answer(decodeURIComponent(requestId ?? ''), verb === 'error', body);
  }

  function next(response: ServerResponse): Reply | undefined {
    if (active !== undefined || waiting) return invalidState('next');
    initialized = true;
    waiting = response;
    onSignal({ kind: 'ready' });
    return undefined;
  }

  function initError(body: Buffer): Reply {
    if (initialized) return invalidState('init/error');
    onSignal({ kind: 'init-error', payload: parsed(body) });
    return ACCEPTED;
  }

  function answer(requestId: string, isError: boolean, body: Buffer): Reply {
    if (active === undefined) return invalidState(isError ? 'error' : 'response');
    if (active !== requestId) return failure(400, 'InvalidRequestID', 'Invalid request ID');
    active = undefined;
    if (body.byteLength > MAX_RESPONSE_BYTES) {
      onSignal({ kind: 'error', payload: responseTooLarge() });
      const message = `Exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`;
      return failure(413, 'RequestEntityTooLarge', message);
    }
    onSignal({ kind: isError ? 'error' : 'response', payload: parsed(body) });
    return ACCEPTED;
  }

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    get account() {
      return account;
    },
    dispatch({ requestId, event, deadlineMs, functionArn }) {
      active = requestId;
      waiting?.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': requestId,
        'lambda-runtime-deadline-ms': String(Math.floor(deadlineMs)),
        'lambda-runtime-invoked-function-arn': functionArn,
        'lambda-runtime-trace-id': traceId(requestId, deadlineMs),
      });
      waiting?.end(event);
      waiting = undefined;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function accountOf({ headers }: IncomingMessage): ProcessAccount {
  const read = (name: string) => Number(headers[`lambda-local-${name}`] ?? 0);
  return { maxRssKb: read('max-rss-kb'), stdoutBytes: read('stdout-bytes'), stderrBytes: read('stderr-bytes') };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const failure = (status: number, errorType: string, errorMessage: string): Reply => ({
  status,
  body: { errorType, errorMessage },
});
const invalidState = (call: string) =>
  failure(403, 'InvalidStateTransition', `the runtime is not in a state in which it may call '${call}'`);

/** An answer is any bytes; what is not JSON stays the text it is. */
function parsed(body: Buffer): unknown {
  const text = body.toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** An X-Ray header of the documented form, not sampled. */
function traceId(requestId: string, epochMs: number): string {
  const hex = Buffer.from(requestId).toString('hex').padEnd(40, '0');
  const seconds = Math.floor(epochMs / 1000)
    .toString(16)
    .padStart(8, '0');
  return `Root=1-${seconds}-${hex.slice(0, 24)};Parent=${hex.slice(24, 40)};Sampled=0`;
}
