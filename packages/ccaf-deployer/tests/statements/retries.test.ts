import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { ConnectionError, StatementsApiError } from '../../src/statements';
import { fastClock } from '../deploy/fast-clock';
import { type Scripted, type ServerOptions, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

const BUSY: Scripted = { status: 503, body: { errors: [{ detail: 'busy' }] } };
const DONE: Scripted = { status: 200, body: { done: true } };
const asking = (retryAfter: string, status = 429): Scripted => ({ status, headers: { 'retry-after': retryAfter } });

async function send(answers: readonly Scripted[], options?: ServerOptions) {
  const server = await scriptedServer(answers, options);
  close = server.close;
  const path = '/sql/v1/organizations/o/environments/e/statements/s';
  const outcome = await server.transport.send({ method: 'GET', path }).catch((error: unknown) => error);
  return { ...server, outcome, message: outcome instanceof Error ? outcome.message : '' };
}

describe('a server that is busy', () => {
  it('is asked until the deadline, with growing pauses up to five seconds, and its answer is told', async () => {
    const { outcome, message, sleeps, received } = await send([BUSY], { remainingMs: 60_000 });
    expect(sleeps).toEqual([200, 400, 800, 1_600, 3_200, ...Array(10).fill(5_000)]);
    expect(received).toHaveLength(16);
    expect(outcome).toBeInstanceOf(StatementsApiError);
    expect(outcome).toMatchObject({ code: 'STATEMENTS_API_UNAVAILABLE', details: ['busy'], requestId: 'req-16' });
    expect(message).toMatch(
      /^GET \/statements\/s was answered 503: busy \(request id req-16\) in 16 attempts within 56\.2 s/,
    );
  });

  it('is got over where it recovers after minutes, and each attempt is logged', async () => {
    const { outcome, clock, logs } = await send([...Array(40).fill(BUSY), DONE], { remainingMs: 900_000 });
    expect(outcome).toEqual({ done: true });
    expect(clock.now()).toBe(181_200);
    expect(logs).toHaveLength(40);
    expect(JSON.parse(logs[0] ?? '')).toMatchObject({
      message: 'asking again',
      request: 'GET /statements/s',
      attempt: 1,
      because: 'the answer was 503',
      delayMs: 200,
    });
  });
});

describe('Retry-After', () => {
  it('is kept to, in seconds, as a date, and as no pause at all', async () => {
    const date = 'Thu, 01 Jan 1970 00:00:10 GMT';
    const { outcome, sleeps } = await send([asking('0'), asking('7'), asking(date, 503), asking('2'), DONE]);
    expect(outcome).toEqual({ done: true });
    expect(sleeps).toEqual([0, 7_000, 3_000, 2_000]);
  });

  it('of no pause, again and again, does not make a server be asked without a pause', async () => {
    const { sleeps, received } = await send([asking('0')], { remainingMs: 30_000 });
    expect(sleeps.slice(0, 4)).toEqual([0, 400, 800, 1_600]);
    expect(received.length).toBeLessThan(15);
  });

  it('beyond the deadline ends the attempts at once, and is told', async () => {
    const { outcome, message, sleeps } = await send([asking('61')], { remainingMs: 60_000 });
    expect(sleeps).toEqual([]);
    expect(outcome).toMatchObject({ code: 'STATEMENTS_API_RATE_LIMITED', status: 429 });
    expect(message).toContain('in one attempt within 0 s, and asks to wait for 61 s more - wait and try again');
  });

  it('that is neither a number nor a date counts for nothing', async () => {
    const { outcome, sleeps } = await send([asking('in a moment'), asking('-5'), DONE]);
    expect(outcome).toEqual({ done: true });
    expect(sleeps).toEqual([200, 400]);
  });
});

describe('a connection', () => {
  it('that breaks before or in the middle of an answer is made again', async () => {
    const broken: Scripted = { status: 200, body: { done: true }, breaksOff: 'closes' };
    const { outcome, received } = await send(['drop', broken, 'drop', broken, DONE]);
    expect(outcome).toEqual({ done: true });
    expect(received).toHaveLength(5);
  });

  it('that never holds is told of, with how often it was tried, and with its cause', async () => {
    const { outcome, message } = await send(['drop'], { remainingMs: 10_000 });
    expect(outcome).toBeInstanceOf(ConnectionError);
    expect(outcome).toMatchObject({
      code: 'STATEMENTS_API_UNREACHABLE',
      attempts: 6,
      cause: { message: 'other side closed' },
    });
    expect(message).toContain('GET /statements/s got no answer in 6 attempts within 6.2 s: other side closed; check');
  });

  it('that each address of a host refuses is told of once', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const lookup = (_: string, __: object, found: (error: null, addresses: object[]) => void): void =>
      found(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ]);
    const refused = new Agent({ connect: { port, host: 'nowhere', autoSelectFamily: true, lookup } as object });
    const dispatcher = refused.compose(
      (dispatch) => (options, handler) => dispatch({ ...options, origin: `http://nowhere:${port}` }, handler),
    );
    const { outcome, message } = await send([DONE], { remainingMs: 500, dispatcher });
    expect(outcome).toMatchObject({
      code: 'STATEMENTS_API_UNREACHABLE',
      cause: { name: 'AggregateError', message: '' },
    });
    expect(message).toContain(
      `: connect ECONNREFUSED 127.0.0.1:${port}, connect ECONNREFUSED 127.0.0.2:${port}; check`,
    );
  });

  it('to a host that has no address is tried for half a minute, whatever time there is', async () => {
    const lookup = (host: string, _: object, found: (error: Error) => void): void =>
      found(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }));
    const dispatcher = new Agent({ connect: { lookup } as object }).compose(
      (dispatch) => (options, handler) => dispatch({ ...options, origin: 'http://flink.us-est-1.aws.test' }, handler),
    );
    const { message, clock } = await send([DONE], { remainingMs: 900_000, dispatcher });
    expect(message).toContain(
      'got no answer in 10 attempts within 26.2 s: getaddrinfo ENOTFOUND flink.us-est-1.aws.test',
    );
    expect(clock.now()).toBe(26_200);
  });

  it('of a client that was closed is not tried again', async () => {
    const dispatcher = new Agent();
    await dispatcher.destroy();
    const { outcome, sleeps } = await send([DONE], { dispatcher });
    expect(outcome).toMatchObject({ code: 'STATEMENTS_API_UNREACHABLE', attempts: 1 });
    expect(sleeps).toEqual([]);
  });
});

it('ends an answer that is sent without an end, and does not ask again', async () => {
  const flood: Scripted = { status: 200, body: 'x'.repeat(1024 * 1024), breaksOff: 'goes on' };
  const { outcome, received } = await send([flood], { clock: fastClock(1) });
  expect(outcome).toMatchObject({ code: 'STATEMENTS_API_UNEXPECTED_ANSWER' });
  expect((outcome as Error).message).toContain('it is longer than 50331648 bytes');
  expect(received).toHaveLength(1);
});
