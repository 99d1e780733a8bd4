import { Agent } from 'undici';
import { type Scripted, type ServerOptions, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

const PATH = '/sql/v1/organizations/o/environments/e/statements';
const BODY = { name: 's', spec: { statement: 'SELECT 1' } };
const DONE: Scripted = { status: 201, body: { done: true } };
const to = (location: string, status = 307): Scripted => ({ status, headers: { location } });

/**
 * Sends a POST to a scripted server, which stands for all hosts: under a name of its own where one is given, and under
 * any that it redirects to.
 */
async function post(answers: readonly Scripted[], options: ServerOptions = {}) {
  const origins: string[] = [];
  let host = '';
  const dispatcher = new Agent().compose((dispatch) => (request, handler) => {
    origins.push(String(request.origin));
    return dispatch({ ...request, origin: `http://${host}` }, handler);
  });
  const server = await scriptedServer(answers, { dispatcher, ...options });
  ({ host, close } = server);
  const outcome = await server.transport
    .send({ method: 'POST', path: PATH, query: { a: 'b' }, body: BODY })
    .catch((error: unknown) => error);
  return { ...server, outcome, origins, message: outcome instanceof Error ? outcome.message : '' };
}

describe('a redirect', () => {
  it.each([307, 308])('%d is followed to a host of Confluent, with credentials, method and body', async (status) => {
    const { outcome, origins, received } = await post([
      to('https://gw-7.us-east-1.aws.confluent.cloud/x?y=1', status),
      DONE,
    ]);
    expect(outcome).toEqual({ done: true });
    expect(origins).toEqual([expect.stringMatching(/^http:\/\/127/), 'https://gw-7.us-east-1.aws.confluent.cloud']);
    const sent = { method: 'POST', authorization: 'Basic S0VZOnMzY3JldC12YWx1ZQ==', body: BODY };
    expect(received).toEqual([
      { ...sent, url: `${PATH}?a=b` },
      { ...sent, url: '/x?y=1' },
    ]);
  });

  it('is followed within the endpoint’s own host, by a path too', async () => {
    const { outcome, received } = await post([to('/elsewhere'), to('further'), DONE]);
    expect(outcome).toEqual({ done: true });
    expect(received.map(({ url }) => url)).toEqual([`${PATH}?a=b`, '/elsewhere', '/further']);
  });

  it('is followed five times, and no more', async () => {
    const five = await post([...Array(5).fill(to('/again')), DONE]);
    expect(five.outcome).toEqual({ done: true });
    await close();
    const six = await post([to('/again')]);
    expect(six.received).toHaveLength(6);
    expect(six.outcome).toMatchObject({ code: 'STATEMENTS_API_REDIRECTED', status: 307 });
    expect(six.message).toMatch(
      /^POST \/statements was redirected \(307\) to '127\.0\.0\.1:\d+', and before that elsewhere; /,
    );
  });

  it.each([
    ['another host', 'https://example.com/x?token=abc', "'example.com'"],
    ['a host that only looks like one of Confluent', 'https://evil-confluent.cloud', "'evil-confluent.cloud'"],
    ['one that has Confluent for a user', 'https://flink.confluent.cloud@example.com', "'example.com'"],
    [
      'one that has Confluent for a part',
      'https://flink.confluent.cloud.example.com',
      "'flink.confluent.cloud.example.com'",
    ],
    ['one of Confluent without TLS', 'http://flink.confluent.cloud', "'flink.confluent.cloud' over http:"],
    ['another port of the same host', 'http://127.0.0.1:1/', "'127.0.0.1:1' over http:"],
    ['another name of the same host', '//localhost/', "'localhost' over http:"],
    ['no host at all', 'data:text/plain,hello', "'data:' over data:"],
    ['what is no address', 'https://[', 'no address'],
    ['nowhere', '', 'no address'],
  ])('to %s is refused by name, and nothing is sent there', async (_, location, where) => {
    const { outcome, message, received, sleeps } = await post([to(location), DONE]);
    expect(outcome).toMatchObject({ code: 'STATEMENTS_API_REDIRECTED', facts: { where } });
    expect(message).toContain(`POST /statements was redirected (307) to ${where}; nothing was sent there: 307 and 308`);
    expect(message).not.toContain('abc');
    expect([received.length, sleeps]).toEqual([1, []]);
  });

  it.each([301, 302, 303])('%d, which would make a GET of it, is refused even to the same host', async (status) => {
    const { outcome, received } = await post([to('/login', status), DONE]);
    expect(outcome).toMatchObject({ code: 'STATEMENTS_API_REDIRECTED', status });
    expect(received).toHaveLength(1);
  });

  it('to a server that is busy is asked for anew', async () => {
    const { outcome, received } = await post([to('/there'), { status: 503 }, to('/there'), DONE]);
    expect(outcome).toEqual({ done: true });
    expect(received.map(({ url }) => url)).toEqual([`${PATH}?a=b`, '/there', `${PATH}?a=b`, '/there']);
  });
});
