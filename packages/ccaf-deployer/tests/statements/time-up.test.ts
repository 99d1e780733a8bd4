import { Agent } from 'undici';
import { TimeUpError } from '../../src/statements';
import { fastClock } from '../deploy/fast-clock';
import { startFullServer } from '../full-server';
import { type Scripted, type ServerOptions, scriptedServer } from './scripted-server';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Sends a request with a time limit, on a clock that runs fast, and tells how it ended and when. */
async function send(answers: readonly Scripted[], options: ServerOptions = {}) {
  const { clock = fastClock(20), remainingMs = 20_000 } = options;
  const startedAt = clock.now();
  const server = await scriptedServer(answers, { ...options, remainingMs, clock });
  closing.push(server.close);
  const path = '/sql/v1/organizations/o/environments/e/statements/s';
  const outcome = await server.transport.send({ method: 'GET', path }).catch((error: unknown) => error);
  return { ...server, outcome, message: (outcome as Error).message, ms: clock.now() - startedAt };
}

/** The deadline, and what a busy machine may take to notice it. */
const expectInTime = (ms: number): void => {
  expect(ms).toBeGreaterThanOrEqual(19_000);
  expect(ms).toBeLessThan(200_000);
};

it('says that it waited for an answer, from whom, and how long', async () => {
  const { outcome, message, host, ms } = await send(['silence']);
  expectInTime(ms);
  expect(outcome).toBeInstanceOf(TimeUpError);
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { awaited: 'an answer', host, attempts: 1 } });
  expect(message).toMatch(
    /^time is up: GET \/statements\/s still waited for an answer of '127\.0\.0\.1:\d+', after one attempt within [\d.]+ s\. What was done so far stays; invoke again/,
  );
});

it('says that it waited for the rest of an answer', async () => {
  const { outcome, ms } = await send([{ status: 200, body: { done: true }, breaksOff: 'waits' }]);
  expectInTime(ms);
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { awaited: 'the rest of the answer' } });
});

it('says that it waited for a connection', async () => {
  const full = await startFullServer();
  closing.push(full.close);
  const dispatcher = new Agent().compose(
    (dispatch) => (options, handler) => dispatch({ ...options, origin: `http://${full.host}` }, handler),
  );
  const { outcome, received, ms } = await send([{ status: 200 }], { dispatcher });
  expectInTime(ms);
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { awaited: 'a connection' } });
  expect(received).toEqual([]);
});

it('says what it got before that', async () => {
  const { message } = await send([{ status: 503 }, 'drop', 'silence']);
  expect(message).toContain('after 3 attempts within');
  expect(message).toContain('s; before that, other side closed. What was done so far stays');
});

it('tells of the attempt before one that had no time', async () => {
  const slower = { clock: fastClock(4), remainingMs: 8_000 };
  const { outcome } = await send([{ status: 503, headers: { 'retry-after': '6' } }, 'silence'], slower);
  expect(outcome).toMatchObject({ code: 'STATEMENTS_API_UNAVAILABLE', status: 503 });
});

it('gives an answer a minute, and then asks again', async () => {
  const done: Scripted = { status: 200, body: { done: true } };
  const { outcome, received, logs, ms } = await send(['silence', done], { remainingMs: 600_000, clock: fastClock(60) });
  expect(outcome).toEqual({ done: true });
  expect(received).toHaveLength(2);
  expect(ms).toBeGreaterThanOrEqual(60_000);
  expect(logs.join()).toContain('"because":"it waited in vain for an answer"');
});

it('does not send later what had to wait for a connection until the time was up', async () => {
  const waiting = new Agent({ connections: 1, pipelining: 1 });
  const server = await scriptedServer(['silence'], { clock: fastClock(20), remainingMs: 20_000, dispatcher: waiting });
  closing.push(server.close);
  const path = '/sql/v1/organizations/o/environments/e/statements/';
  const outcomes = await Promise.all(
    ['a', 'b'].map((name) => server.transport.send({ method: 'DELETE', path: path + name }).catch((error) => error)),
  );
  expect(outcomes).toMatchObject([
    { facts: { request: 'DELETE /statements/a', awaited: 'an answer' } },
    { facts: { request: 'DELETE /statements/b', awaited: 'a connection' } },
  ]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.received.map(({ url }) => url)).toEqual([`${path}a`]);
});
