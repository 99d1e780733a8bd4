import { parseStatement } from '../../src/statements/wire';
import { type Scripted, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function serve(...answers: Scripted[]) {
  const server = await scriptedServer(answers);
  close = server.close;
  return server;
}

const BASE = '/sql/v1/organizations/org%2F1/environments/env-1/statements';
const statement = (phase: string, more: object = {}) => ({
  name: 's-1',
  metadata: { resource_version: '7', self: 'x' },
  spec: { statement: 'INSERT INTO t SELECT 1', properties: { 'sql.current-catalog': 'c' }, stopped: false, ...more },
  status: { phase, detail: 'fine' },
});

const RUNNING: Scripted = { status: 200, body: statement('RUNNING') };

it('submits a statement with its scope, properties and labels', async () => {
  const { client, received } = await serve({ status: 201, body: statement('PENDING') });
  const created = await client.create({
    name: 's-1',
    sql: 'SELECT 1',
    properties: { 'sql.current-catalog': 'c' },
    labels: { 'user.confluent.io/app': 'true' },
  });
  expect(created).toMatchObject({ name: 's-1', phase: 'PENDING', detail: 'fine', stopped: false });
  expect(received[0]).toMatchObject({
    method: 'POST',
    url: BASE,
    body: {
      name: 's-1',
      organization_id: 'org/1',
      environment_id: 'env-1',
      metadata: { labels: { 'user.confluent.io/app': 'true' } },
      spec: {
        statement: 'SELECT 1',
        properties: { 'sql.current-catalog': 'c' },
        compute_pool_id: 'lfcp-1',
        principal: 'sa-1',
        stopped: false,
      },
    },
  });
});

it('keeps a phase that it does not know', async () => {
  const { client } = await serve({ status: 200, body: statement('HIBERNATING') });
  expect((await client.get('s-1'))?.phase).toBe('HIBERNATING');
});

it('reads a statement without traits, detail or metadata', async () => {
  const { client } = await serve({ status: 200, body: { name: 's-1', status: { phase: 'PENDING' } } });
  expect(await client.get('s-1')).toMatchObject({ phase: 'PENDING', detail: '', warnings: [], latestOffsets: {} });
});

it('refuses an answer that is no statement', async () => {
  const { client } = await serve({ status: 200, body: { kind: 'Other' } });
  await expect(client.get('s-1')).rejects.toThrow(
    "unexpected answer of the statements API: expected a statement with 'name' and 'status.phase', got " +
      '{"kind":"Other"}',
  );
});

it('tells a statement that does not exist from a failure', async () => {
  const { client } = await serve({ status: 404 }, { status: 403 });
  expect(await client.get('s-1')).toBeUndefined();
  await expect(client.get('s-1')).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
});

it('lists page after page, an empty one among them, whatever else the next link carries', async () => {
  const next = (token: string) => ({ next: `https://host/statements?x=1&page_token=${encodeURIComponent(token)}&y=2` });
  const { client, received } = await serve(
    { status: 200, body: { data: [statement('RUNNING')], metadata: next('a+b=') } },
    { status: 200, body: { data: [], metadata: next('c') } },
    { status: 200, body: { data: [{ ...statement('STOPPED'), name: 's-2' }], metadata: { next: '' } } },
  );
  const phases = (await client.list()).map(({ phase }) => phase);
  expect(phases).toEqual(['RUNNING', 'STOPPED']);
  const query = '?page_size=100';
  expect(received.map(({ url }) => url)).toEqual([
    `${BASE}${query}`,
    `${BASE}${query}&page_token=a%2Bb%3D`,
    `${BASE}${query}&page_token=c`,
  ]);
});

it('reads results as rows of text, NULL as null', async () => {
  const { client } = await serve({
    status: 200,
    body: {
      results: { data: [{ op: 0, row: ['a', null] }, { row: ['b', '1'] }] },
      metadata: { next: '/r?page_token=t' },
    },
  });
  expect(await client.resultsPage('s-1')).toEqual({
    items: [
      ['a', null],
      ['b', '1'],
    ],
    next: 't',
  });
});

it('tells results that are not ready yet', async () => {
  const { client } = await serve({
    status: 409,
    body: { errors: [{ detail: 'Results for Statement=s-1 not ready' }] },
  });
  expect(await client.resultsPage('s-1')).toBe('not ready');
});

it('reads exceptions', async () => {
  const data = [{ name: 'java.lang.RuntimeException', message: 'bad cast', timestamp: '2026-01-01T00:00:00Z' }];
  const { client } = await serve({ status: 200, body: { data } });
  expect(await client.exceptions('s-1')).toEqual(data);
});

it('stops by putting back the whole object, with its resource version', async () => {
  const { client, received } = await serve({ status: 200, body: statement('RUNNING') }, { status: 202 });
  expect(await client.stop('s-1')).toMatchObject({ stopped: true });
  expect(received[1]).toMatchObject({ method: 'PUT', url: `${BASE}/s-1` });
  expect(received[1]?.body).toEqual(statement('RUNNING', { stopped: true }));
});

it('reads and changes again where somebody else was faster', async () => {
  const { client, received } = await serve(
    { status: 200, body: statement('RUNNING') },
    { status: 409 },
    { status: 200, body: { ...statement('RUNNING'), metadata: { resource_version: '8' } } },
    { status: 202 },
  );
  await client.stop('s-1');
  expect(received[3]?.body).toMatchObject({ metadata: { resource_version: '8' }, spec: { stopped: true } });
});

it('goes on doing so, with growing pauses, until the deadline', async () => {
  const { client, received, sleeps } = await serve(
    ...Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? RUNNING : { status: 409 })),
    RUNNING,
    { status: 202 },
  );
  await client.stop('s-1');
  expect(received).toHaveLength(14);
  expect(sleeps).toEqual([200, 400, 800, 1_600, 3_200, 5_000]);
});

it('tells of a conflict that there is no time to get over', async () => {
  const { client } = await serve(RUNNING, { status: 409 });
  await expect(client.until(100).stop('s-1')).rejects.toMatchObject({ code: 'STATEMENTS_API_CONFLICT' });
});

it('sends nothing where the statement was told to stop before', async () => {
  const { client, received } = await serve({ status: 200, body: statement('STOPPING', { stopped: true }) });
  await client.stop('s-1');
  expect(received.map(({ method }) => method)).toEqual(['GET']);
});

it.each([404, 403])('stops nothing that is deleted between the look and the stop: %d', async (status) => {
  const { client, received } = await serve(RUNNING, { status }, { status });
  expect(await client.stop('s-1')).toBeUndefined();
  expect(received.map(({ method }) => method).slice(0, 2)).toEqual(['GET', 'PUT']);
});

it('stops nothing that does not exist', async () => {
  const { client, received } = await serve({ status: 404 });
  expect(await client.stop('s-1')).toBeUndefined();
  expect(received).toHaveLength(1);
});

describe('a statement as it was read', () => {
  const read = (phase: string, more: object = {}) => parseStatement(statement(phase, more));

  it('is told to stop by the resource version that was read', async () => {
    const { client, received } = await serve({ status: 202 });
    expect(await client.setStopped(read('RUNNING'), true)).toMatchObject({ name: 's-1', stopped: true });
    expect(received[0]).toMatchObject({
      method: 'PUT',
      url: `${BASE}/s-1`,
      body: statement('RUNNING', { stopped: true }),
    });
  });

  it('is not told anything where somebody changed it since', async () => {
    const { client, received } = await serve({ status: 409 });
    expect(await client.setStopped(read('RUNNING'), true)).toBe('changed');
    expect(received).toHaveLength(1);
  });

  it('goes on in the compute pool and as the principal of now', async () => {
    const { client, received } = await serve({ status: 202 });
    const before = { compute_pool_id: 'lfcp-0', principal: 'sa-0' };
    expect(await client.setStopped(read('STOPPED', { ...before, stopped: true }), false)).toMatchObject({
      stopped: false,
    });
    expect(received[0]?.body).toEqual(
      statement('STOPPED', { stopped: false, compute_pool_id: 'lfcp-1', principal: 'sa-1' }),
    );
  });

  it('that failed goes on where it was, though it was never told to stop', async () => {
    const { client, received } = await serve({ status: 202 });
    await client.setStopped(read('FAILED', { compute_pool_id: 'lfcp-0' }), false);
    expect(received[0]?.body).toEqual(statement('FAILED', { stopped: false, compute_pool_id: 'lfcp-0' }));
  });

  it.each([
    ['is gone', [{ status: 404 }]],
    ['is gone, which a role on one pool is told as 403', [{ status: 403 }, { status: 403 }]],
  ])('is not told anything where it %s', async (_, answers) => {
    const { client } = await serve(...answers);
    expect(await client.setStopped(read('RUNNING'), true)).toBe('changed');
  });

  it('fails where it may not be changed', async () => {
    const { client } = await serve({ status: 403 }, RUNNING);
    await expect(client.setStopped(read('RUNNING'), true)).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
  });
});

describe('a statement that is deleted', () => {
  it('is done with where there is none of that name', async () => {
    const { client, received } = await serve({ status: 404 });
    await expect(client.delete('s-1')).resolves.toBeUndefined();
    expect(received).toHaveLength(1);
  });

  it('is done with where neither it nor its deletion is allowed, as a role of a pool hears of what is not there', async () => {
    const { client, received } = await serve({ status: 403 }, { status: 403 });
    await expect(client.delete('s-1')).resolves.toBeUndefined();
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([`DELETE ${BASE}/s-1`, `GET ${BASE}/s-1`]);
  });

  it('is not where it can be read', async () => {
    const { client } = await serve({ status: 403 }, RUNNING);
    await expect(client.delete('s-1')).rejects.toMatchObject({
      code: 'STATEMENTS_API_FORBIDDEN',
      facts: { request: 'DELETE /statements/s-1' },
    });
  });

  it('is gone where it may not be read any more, and not where nobody can tell', async () => {
    const { client } = await serve({ status: 403 }, RUNNING, { status: 404 }, { status: 401 });
    expect(await client.getDeleted('s-1')).toBeUndefined();
    expect(await client.getDeleted('s-1')).toMatchObject({ phase: 'RUNNING' });
    expect(await client.getDeleted('s-1')).toBeUndefined();
    await expect(client.getDeleted('s-1')).rejects.toMatchObject({ code: 'STATEMENTS_API_UNAUTHORIZED' });
  });
});

it('ends a listing that leads round in a circle', async () => {
  const page = (next: string): Scripted => ({
    status: 200,
    body: { data: [statement('RUNNING')], metadata: { next: `/statements?page_token=${next}` } },
  });
  const { client, received } = await serve(page('a'), page('b'), page('a'));
  await expect(client.list()).rejects.toThrow('expected another page, got the page_token "a" again');
  expect(received).toHaveLength(3);
});

it('refuses a page that leads nowhere', async () => {
  const { client } = await serve({ status: 200, body: { data: [], metadata: { next: 'http://[' } } });
  await expect(client.list()).rejects.toThrow('expected a page_token in \'metadata.next\', got "http://["');
});

it('counts a statement once that is on two pages, as it was read last', async () => {
  const { client } = await serve(
    { status: 200, body: { data: [statement('RUNNING')], metadata: { next: '/statements?page_token=a' } } },
    { status: 200, body: { data: [statement('STOPPED')] } },
  );
  expect((await client.list()).map(({ name, phase }) => `${name} ${phase}`)).toEqual(['s-1 STOPPED']);
});
