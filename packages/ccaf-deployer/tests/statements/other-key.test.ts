import { Redacted } from '../../src/redacted';
import type { Alternatives } from '../../src/statements';
import { type Scripted, type ServerOptions, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

const UNKNOWN: Scripted = { status: 401, body: { errors: [{ detail: 'no such key' }] } };
const DONE: Scripted = { status: 200, body: { done: true } };
const REQUEST = { method: 'GET', path: '/sql/v1/organizations/o/environments/e/statements/s' } as const;
const ADVICE =
  "check 'flink.api.key' and 'flink.api.secret' in the secret: a Flink API key of this environment and region; a " +
  'new key ' +
  'may need some minutes before it works';
const USED = 'the API answers 401 to the credentials in the secret, so the one before is used: docs/keys.md';

const keyOf = (key: string) => ({ key: new Redacted(key), secret: new Redacted(`${key}-secret`) });
const BEFORE: Alternatives = { found: [{ authentication: keyOf('BEFORE'), called: 'the one before' }] };

async function start(answers: readonly Scripted[], others: Alternatives = BEFORE, options: ServerOptions = {}) {
  const reads: number[] = [];
  const alternatives = async () => {
    reads.push(server.received.length);
    return others;
  };
  const server = await scriptedServer(answers, { ...options, alternatives });
  close = server.close;
  const send = () =>
    server.transport.send(REQUEST).then(
      (answer) => answer,
      ({ message }: Error) => message,
    );
  /** The keys that were asked with, in order. */
  const asked = () =>
    server.received.map(({ authorization }) => Buffer.from(authorization.slice(6), 'base64').toString().split(':')[0]);
  return { ...server, send, asked, reads };
}

it('asks with the other key at once, goes on with it, and says so in the log and in a note', async () => {
  const { send, asked, reads, transport, sleeps, logs } = await start([UNKNOWN, DONE]);
  expect([await send(), await send()]).toEqual([{ done: true }, { done: true }]);
  expect([asked(), reads, sleeps]).toEqual([['KEY', 'BEFORE', 'BEFORE'], [1], []]);
  expect(transport.notes).toEqual([USED]);
  expect(transport.until(5_000).notes).toEqual([USED]);
  expect(logs.map((line) => JSON.parse(line).message)).toEqual([USED]);
});

it('fails as the key of the secret did where the other one is refused, too, which is not tried again', async () => {
  const other: Scripted = { status: 401, body: { errors: [{ detail: 'the other one' }] } };
  const { send, asked, reads, transport } = await start([UNKNOWN, other, UNKNOWN], BEFORE, { remainingMs: 1_000 });
  expect(await send()).toBe(
    `GET /statements/s was answered 401: no such key (request id req-4) in 3 attempts within 0.6 s - ${ADVICE} - ` +
      'the API ' +
      'answers 401 to the one before, too',
  );
  expect([asked(), reads, transport.notes]).toEqual([['KEY', 'BEFORE', 'KEY', 'KEY'], [1], []]);
});

it('does not take 403 for 401', async () => {
  const { send, asked, reads } = await start([{ status: 403, body: { errors: [{ detail: 'no' }] } }]);
  expect(await send()).toContain('was answered 403');
  expect([asked(), reads]).toEqual([['KEY'], []]);
});

it('takes 403 for an answer to the other key, which is known', async () => {
  const { send, asked } = await start([UNKNOWN, { status: 403, body: {} }]);
  expect(await send()).toContain('was answered 403');
  expect(asked()).toEqual(['KEY', 'BEFORE']);
});

it('asks once more with both where an outage hid whether the other one is known', async () => {
  const { send, asked } = await start([UNKNOWN, { status: 503, body: {} }, UNKNOWN, DONE]);
  expect(await send()).toEqual({ done: true });
  expect(asked()).toEqual(['KEY', 'BEFORE', 'KEY', 'BEFORE']);
});

it('goes back to the key of the secret where that is known by now, and the other one no more', async () => {
  const { send, asked } = await start([UNKNOWN, DONE, UNKNOWN, DONE, DONE]);
  await send();
  expect([await send(), await send()]).toEqual([{ done: true }, { done: true }]);
  expect(asked()).toEqual(['KEY', 'BEFORE', 'BEFORE', 'KEY', 'KEY']);
});

it('asks with no key twice, whatever version of the secret has it', async () => {
  const own = { key: new Redacted('KEY'), secret: new Redacted('s3cret-value') };
  const others = { found: [{ authentication: own, called: 'the present one' }] };
  const { send, asked } = await start([UNKNOWN], others, { remainingMs: 100 });
  expect(await send()).not.toContain('the present one');
  expect(asked()).toEqual(['KEY']);
});

it('tries each of several in turn, and says what kept another from being read', async () => {
  const found = ['A', 'B'].map((key) => ({ authentication: keyOf(key), called: key }));
  const others = { found, problem: 'C could not be read: AccessDeniedException' };
  const { send, asked } = await start([UNKNOWN], others, { remainingMs: 100 });
  expect(await send()).toMatch(
    /the API answers 401 to A, too; the API answers 401 to B, too; C could not be read: AccessDenied/,
  );
  expect(asked()).toEqual(['KEY', 'A', 'B']);
});

it('shows neither key, though the server repeats both', async () => {
  const BOTH: Scripted = { status: 401, body: { errors: [{ detail: 's3cret-value BEFORE-secret' }] } };
  const { send } = await start([UNKNOWN, BOTH, BOTH], BEFORE, { remainingMs: 300 });
  expect(await send()).toContain('was answered 401: <redacted> <redacted>');
});
