import { type AddressInfo, createServer } from 'node:net';
import { inspect } from 'node:util';
import { Agent } from 'undici';
import { type Scripted, type ServerOptions, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function send(answers: readonly Scripted[], options?: ServerOptions) {
  const server = await scriptedServer(answers, options);
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

it('sends nothing when the time is up', async () => {
  const { outcome, received } = await send([{ status: 200, body: 1 }], { remainingMs: 0 });
  expect(received).toEqual([]);
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { request: 'GET /statements/s' } });
  expect((outcome as Error).message).toMatch(/^time is up: GET \/statements\/s was not sent\. Nothing is lost/);
});

it.each([
  [403, 'STATEMENTS_API_FORBIDDEN', 'FlinkDeveloper'],
  [404, 'STATEMENTS_API_NOT_FOUND', "'organization.id', 'environment.id' and 'flink.compute.pool.id'"],
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

describe('the credentials are never shown, not even where the server repeats them:', () => {
  const BASIC = 'S0VZOnMzY3JldC12YWx1ZQ';
  const shownBy = (outcome: unknown): string =>
    `${(outcome as Error).message}${(outcome as Error).stack}${inspect(outcome, { depth: 9 })}${JSON.stringify(outcome)}`;

  it('in what a failure says', async () => {
    const detail = `header was Basic ${BASIC}== for s3cret-value, %73%33cret-value and "s3cret\\u002dvalue"`;
    const { outcome } = await send([{ status: 401, body: { errors: [{ detail }] } }]);
    expect((outcome as Error).message).toContain(
      'header was Basic <redacted> for <redacted>, <redacted> and "<redacted>"',
    );
    expect(shownBy(outcome)).not.toMatch(/cret.{0,6}value|S0VZOnMzY3JldC12YWx1ZQ/);
  });

  it('in a page of a proxy, of which a part is shown', async () => {
    const { outcome } = await send([{ status: 200, body: `<html>Authorization: Basic ${BASIC}==</html>` }]);
    expect((outcome as Error).message).toContain('got "<html>Authorization: Basic <redacted></html>"');
  });

  it('in a header', async () => {
    const { outcome } = await send([{ status: 400, headers: { 'x-request-id': `s3cret-value-1` } }]);
    expect((outcome as Error).message).toContain('(request id <redacted>-1)');
  });

  it('in the address that an answer redirects to', async () => {
    const { outcome } = await send([{ status: 307, headers: { location: 'https://s3cret-value.example.com' } }]);
    expect(outcome).toMatchObject({ code: 'STATEMENTS_API_REDIRECTED' });
    expect(shownBy(outcome)).not.toContain('s3cret');
  });

  it('in what is read', async () => {
    const { outcome } = await send([{ status: 200, body: { status: { detail: 's3cret-value' } } }]);
    expect(outcome).toEqual({ status: { detail: '<redacted>' } });
  });

  it('in an answer that is no HTTP, which the error of the connection keeps', async () => {
    const server = createServer((socket) => socket.once('data', (data) => socket.end(`HTTP/x.y ${data}`)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const dispatcher = new Agent().compose(
      (dispatch) => (options, handler) => dispatch({ ...options, origin }, handler),
    );
    const { outcome, logs } = await send([{ status: 200 }], { dispatcher, remainingMs: 1_000 });
    await new Promise((resolve) => server.close(resolve));
    expect(outcome).toMatchObject({ code: 'STATEMENTS_API_UNREACHABLE' });
    expect((outcome as Error).message).toContain('does not match the HTTP/1.1 protocol');
    expect(`${shownBy(outcome)}${logs}`).not.toContain(BASIC);
  });
});
