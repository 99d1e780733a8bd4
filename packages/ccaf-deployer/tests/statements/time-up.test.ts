import { Agent } from 'undici';
import { TimeUpError } from '../../src/statements';
import { startFullServer } from '../full-server';
import { type Scripted, type ServerOptions, scriptedServer } from './scripted-server';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const PATH = '/sql/v1/organizations/o/environments/e/statements/';
const SECONDS = 1_000;

/** Waits until something holds that a socket brings about. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Sends a request that has twenty seconds, on a clock that the test moves once the server has got so many requests. */
async function send(answers: readonly Scripted[], expected: number, options: ServerOptions = {}) {
  const server = await scriptedServer(answers, { remainingMs: 20 * SECONDS, ...options });
  closing.push(server.close);
  const ended: unknown[] = [];
  const sending = server.transport.send({ method: 'GET', path: `${PATH}s` }).catch((error: unknown) => error);
  void sending.then((outcome) => ended.push(outcome));
  await until(() => server.received.length === expected);
  return { ...server, sending, ended };
}

/** What a request comes to whose time runs out, and not a moment sooner. */
async function outcomeAtDeadline({ clock, sending, ended }: Awaited<ReturnType<typeof send>>) {
  await clock.sleep(20 * SECONDS - 1 - clock.now());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended).toEqual([]);
  await clock.sleep(1);
  const outcome = await sending;
  expect(clock.now()).toBe(20 * SECONDS);
  return { outcome, message: (outcome as Error).message };
}

it('says that it waited for an answer, from whom, and how long', async () => {
  const server = await send(['silence'], 1);
  const { outcome, message } = await outcomeAtDeadline(server);
  expect(outcome).toBeInstanceOf(TimeUpError);
  expect(outcome).toMatchObject({
    code: 'DEADLINE_EXCEEDED',
    facts: { awaited: 'an answer', host: server.host, attempts: 1 },
  });
  expect(message).toBe(
    `time is up: GET /statements/s still waited for an answer of '${server.host}', after one attempt within 20 s. ` +
      'Nothing is lost: invoke again to go on. If that happens again, raise the Lambda timeout',
  );
});

it('says that it waited for the rest of an answer', async () => {
  const server = await send([{ status: 200, body: { done: true }, breaksOff: 'waits' }], 1);
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  const { outcome } = await outcomeAtDeadline(server);
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { awaited: 'the rest of the answer' } });
});

it('says that it waited for a connection', async () => {
  const full = await startFullServer();
  closing.push(full.close);
  const dispatcher = new Agent().compose(
    (dispatch) => (options, handler) => dispatch({ ...options, origin: `http://${full.host}` }, handler),
  );
  const { outcome } = await outcomeAtDeadline(await send([{ status: 200 }], 0, { dispatcher }));
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { awaited: 'a connection' } });
});

it('says what it got before that', async () => {
  const { message } = await outcomeAtDeadline(await send([{ status: 503 }, 'drop', 'silence'], 3));
  expect(message).toContain('after 3 attempts within 20 s; before that, other side closed. Nothing is lost');
});

it('tells of the attempt before one that had no time', async () => {
  const server = await send([{ status: 503, headers: { 'retry-after': '18' } }, 'silence'], 2);
  const { outcome } = await outcomeAtDeadline(server);
  expect(outcome).toMatchObject({ code: 'STATEMENTS_API_UNAVAILABLE', status: 503 });
});

it('gives an answer a minute, and then asks again', async () => {
  const done: Scripted = { status: 200, body: { done: true } };
  const { clock, sending, received, logs } = await send(['silence', done], 1, { remainingMs: 600 * SECONDS });
  await clock.sleep(60 * SECONDS - 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(received).toHaveLength(1);
  await clock.sleep(1);
  expect(await sending).toEqual({ done: true });
  expect(received).toHaveLength(2);
  expect(logs.join()).toContain('"because":"an answer did not come in time"');
});

it('does not send later what had to wait for a connection until the time was up', async () => {
  const dispatcher = new Agent({ connections: 1, pipelining: 1 });
  const { transport, clock, received, close } = await scriptedServer(['silence'], {
    dispatcher,
    remainingMs: 20 * SECONDS,
  });
  closing.push(close);
  const sending = ['a', 'b'].map((name) =>
    transport.send({ method: 'DELETE', path: PATH + name }).catch((error: unknown) => error),
  );
  await until(() => received.length === 1);
  await clock.sleep(20 * SECONDS);
  expect(await Promise.all(sending)).toMatchObject([
    { facts: { request: 'DELETE /statements/a', awaited: 'an answer' } },
    { facts: { request: 'DELETE /statements/b', awaited: 'a connection' } },
  ]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(received.map(({ url }) => url)).toEqual([`${PATH}a`]);
});
