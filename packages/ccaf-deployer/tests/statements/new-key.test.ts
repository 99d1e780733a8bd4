import { type Scripted, type ServerOptions, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

const UNKNOWN: Scripted = { status: 401, body: { errors: [{ detail: 'no such key' }] } };
const BUSY: Scripted = { status: 503, body: {} };
const DONE: Scripted = { status: 200, body: { done: true } };
const REQUEST = { method: 'GET', path: '/sql/v1/organizations/o/environments/e/statements/s' } as const;

async function start(answers: readonly Scripted[], options?: ServerOptions) {
  const server = await scriptedServer(answers, options);
  close = server.close;
  const send = () =>
    server.transport.send(REQUEST).then(
      (answer) => answer,
      ({ message }: Error) => message,
    );
  return { ...server, send };
}

it('waits for a key that was just made, and logs why', async () => {
  const { send, sleeps, logs } = await start([UNKNOWN, UNKNOWN, BUSY, UNKNOWN, DONE]);
  expect(await send()).toEqual({ done: true });
  expect(sleeps).toEqual([200, 400, 800, 1_600]);
  expect(JSON.parse(logs[0] ?? '')).toMatchObject({ message: 'asking again', because: 'the answer was 401' });
});

it('waits for a minute, and says for how long it was', async () => {
  const { send, received, clock } = await start([UNKNOWN], { remainingMs: 900_000 });
  expect(await send()).toBe(
    'GET /statements/s was answered 401: no such key (request id req-16) in 16 attempts within 56.2 s - check ' +
      "'flink.api.key' and 'flink.api.secret' in the secret: a Flink API key of this environment and region; a " +
      'new key ' +
      'may need some minutes before it works',
  );
  expect([received.length, clock.now()]).toEqual([16, 56_200]);
});

it('waits no longer than the invocation', async () => {
  const { send, clock } = await start([UNKNOWN], { remainingMs: 10_000 });
  expect(await send()).toContain('was answered 401: no such key (request id req-6) in 6 attempts within 6.2 s');
  expect(clock.now()).toBe(6_200);
});

it.each<[string, Scripted]>([
  ['answered', DONE],
  ['that found nothing', { status: 404, body: {} }],
])('does not wait once a request was %s: the key is known, and was taken away', async (_, first) => {
  const { send, received, sleeps } = await start([first, UNKNOWN]);
  await send();
  expect(await send()).toContain('was answered 401: no such key (request id req-2) - check');
  expect([received.length, sleeps]).toEqual([2, []]);
});

it('waits though another request has got through since, and no longer than the minute that began with the first', async () => {
  const { send, clock, received } = await start([UNKNOWN, DONE, UNKNOWN, DONE, UNKNOWN]);
  expect([await send(), await send()]).toEqual([{ done: true }, { done: true }]);
  await clock.sleep(60_000);
  expect(await send()).toContain('was answered 401');
  expect(received).toHaveLength(5);
});
