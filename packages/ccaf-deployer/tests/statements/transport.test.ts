import { inspect } from 'node:util';
import { ConnectionError, StatementsApiError } from '../../src/statements';
import { type Scripted, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function send(answers: readonly Scripted[], deadline?: number) {
  const server = await scriptedServer(answers, deadline);
  close = server.close;
  const outcome = await server.transport
    .send({
      method: 'GET',
      path: '/sql/v1/organizations/o/environments/e/statements/s',
      query: { a: 'x&y', b: undefined },
    })
    .catch((error: unknown) => error);
  return { ...server, outcome };
}

it('authenticates, and escapes the query', async () => {
  const { outcome, received } = await send([{ status: 200, body: { ok: true } }]);
  expect(outcome).toEqual({ ok: true });
  expect(received).toEqual([
    {
      method: 'GET',
      url: '/sql/v1/organizations/o/environments/e/statements/s?a=x%26y',
      authorization: 'Basic S0VZOnMzY3JldC12YWx1ZQ==',
      body: undefined,
    },
  ]);
});

it('waits as long as a 429 asks before it tries again', async () => {
  const { outcome, clock } = await send([
    { status: 429, headers: { 'retry-after': '7' } },
    { status: 200, body: 1 },
  ]);
  expect(outcome).toBe(1);
  expect(clock.sleeps).toEqual([7_000]);
});

it('tries five times, with growing pauses, and then gives the answer of the server', async () => {
  const { outcome, clock, received } = await send(
    Array(9).fill({ status: 503, body: { errors: [{ detail: 'busy' }] } }),
  );
  expect(received).toHaveLength(5);
  expect(clock.sleeps).toEqual([200, 400, 800, 1600]);
  expect(outcome).toBeInstanceOf(StatementsApiError);
  expect(outcome).toMatchObject({
    code: 'STATEMENTS_API_UNAVAILABLE',
    status: 503,
    details: ['busy'],
    requestId: 'req-5',
  });
});

it('gets over dropped connections', async () => {
  const { outcome } = await send(['drop', 'drop', { status: 200, body: { through: true } }]);
  expect(outcome).toEqual({ through: true });
});

it('tells of a server that never answers, and keeps the cause', async () => {
  const { outcome } = await send(Array(5).fill('drop'));
  expect(outcome).toBeInstanceOf(ConnectionError);
  expect(outcome).toMatchObject({
    code: 'STATEMENTS_API_UNREACHABLE',
    attempts: 5,
    cause: { message: 'other side closed' },
  });
});

it('does not wait beyond the deadline', async () => {
  const { outcome, clock } = await send([{ status: 503, headers: { 'retry-after': '60' } }], 30_000);
  expect(outcome).toMatchObject({ status: 503 });
  expect(clock.sleeps).toEqual([]);
});

it('sends nothing when the time is up', async () => {
  const { outcome, received } = await send([{ status: 200, body: 1 }], 0);
  expect(received).toEqual([]);
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', request: 'GET /statements/s' });
});

it.each([
  [401, 'STATEMENTS_API_UNAUTHORIZED', "check 'flink.api.key' and 'flink.api.secret'"],
  [403, 'STATEMENTS_API_FORBIDDEN', 'FlinkDeveloper'],
  [404, 'STATEMENTS_API_NOT_FOUND', "'organization.id' and 'environment.id'"],
  [422, 'STATEMENTS_API_REJECTED', ''],
])('does not repeat a %d, and says what to check', async (status, code, advice) => {
  const { outcome, received } = await send([{ status, body: { errors: [{ detail: 'first' }, { title: 'second' }] } }]);
  expect(received).toHaveLength(1);
  expect(outcome).toMatchObject({ code, status, details: ['first', 'second'], requestId: 'req-1' });
  expect((outcome as Error).message).toContain(
    `GET /statements/s was answered ${status}: first; second (request id req-1)`,
  );
  expect((outcome as Error).message).toContain(advice);
});

it('shows an answer that is no JSON, cut short', async () => {
  const { outcome } = await send([{ status: 400, body: `<html>${'x'.repeat(500)}` }]);
  expect((outcome as Error).message.length).toBeLessThan(300);
  expect((outcome as Error).message).toContain('<html>xxx');
});

it('never shows the credentials, not even where the server repeats them', async () => {
  const detail = 'header was Basic S0VZOnMzY3JldC12YWx1ZQ== for s3cret-value, %73%33cret-value and s3cret\\u002dvalue';
  const { outcome } = await send([{ status: 401, body: { errors: [{ detail }] } }]);
  const shown = `${(outcome as Error).message}${(outcome as Error).stack}${inspect(outcome, { depth: 9 })}${JSON.stringify(outcome)}`;
  expect(shown).toContain('header was Basic <redacted> for <redacted>, <redacted> and <redacted>');
  expect(shown).not.toMatch(/cret.{0,6}value|S0VZOnMzY3JldC12YWx1ZQ/);
});
