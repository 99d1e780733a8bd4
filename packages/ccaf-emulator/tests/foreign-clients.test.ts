import { gzipSync } from 'node:zlib';
import { type ListBody, type Problem, Rest, type ResultsBody } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start({ bearer: { token: 'a-token', identityPoolId: 'pool-1' } });
  await rest.run('CREATE TABLE parcels (id STRING)');
  await rest.run('CREATE TABLE sorted (id STRING)');
});
afterAll(() => rest.emulator.close());

interface Failure {
  readonly errors: readonly Problem[];
}

describe('a PUT as other clients send it', () => {
  const put = async (name: string, stopped: boolean, without: readonly string[]): Promise<number> => {
    const { metadata, spec, ...others } = await rest.get(name);
    const body = { ...others, metadata, spec: { ...spec, stopped } };
    const sent = Object.fromEntries(Object.entries(body).filter(([key]) => !without.includes(key)));
    return (await rest.request('PUT', `/${name}?cell_based_self_url=true`, sent)).status;
  };

  it('stops and resumes with metadata and spec alone, without a name', async () => {
    const { name } = await rest.run('INSERT INTO sorted SELECT id FROM parcels');
    const left = ['name', 'api_version', 'kind', 'organization_id', 'environment_id', 'status'];
    expect(await put(name, true, left)).toBe(202);
    expect((await rest.get(name)).status.phase).toBe('STOPPED');
    expect(await put(name, false, left)).toBe(202);
    expect((await rest.get(name)).status.phase).toBe('RUNNING');
  });

  it('takes an id that was left empty for one that was left out, and refuses another name', async () => {
    const { name } = await rest.run('INSERT INTO sorted SELECT id FROM parcels');
    const { metadata, spec } = await rest.get(name);
    const empty = { organization_id: '', environment_id: '', spec: { ...spec, principal: '', compute_pool_id: '' } };
    expect((await rest.request('PUT', `/${name}`, { metadata, ...empty })).status).toBe(202);
    const { status, body } = await rest.request<Failure>('PUT', `/${name}`, { name: 'other', metadata, spec });
    expect([status, body.errors[0]?.source.pointer]).toEqual([422, '/name']);
  });
});

describe('a POST as generated clients send it', () => {
  it('may have null for what it leaves out, and not for what is required', async () => {
    const optional = { properties: null, compute_pool_id: null, principal: null, stopped: null };
    const spec = { statement: 'SHOW CATALOGS', ...optional };
    const sent = { name: 'nulls', organization_id: null, metadata: { labels: null }, status: null, spec };
    expect((await rest.request('POST', '', sent)).status).toBe(201);
    expect((await rest.get('nulls')).spec).toMatchObject({ compute_pool_id: 'lfcp-local', principal: 'sa-local' });
    const { status, body } = await rest.request<Failure>('POST', '', { name: null, spec: { statement: null } });
    expect([status, body.errors.map(({ detail }) => detail)]).toEqual([
      400,
      ["'/name' is required", "'/spec/statement' is required"],
    ]);
  });
});

describe('query parameters', () => {
  const names = async (query: string): Promise<readonly string[]> =>
    (await rest.request<ListBody>('GET', query)).body.data.map(({ name }) => name).sort();

  it('search names for a part in which letter case counts, across pages', async () => {
    const spec = { statement: 'SHOW CATALOGS' };
    for (const name of ['hay-1', 'needle-1', 'needle-2', 'hay-2']) await rest.request('POST', '', { name, spec });
    expect(await names('?statement_name_search_query=needle&time_ordered=true')).toEqual(['needle-1', 'needle-2']);
    expect(await names('?statement_name_search_query=Needle')).toEqual([]);
    const { body } = await rest.request<ListBody>('GET', '?statement_name_search_query=needle&page_size=1');
    expect(body.data.map(({ name }) => name)).toEqual(['needle-2']);
    expect(await names(body.metadata.next)).toEqual(['needle-1']);
  });

  it('are refused by name where they are not known or said twice', async () => {
    for (const [query, parameter] of [
      ['?spec.compute_pool=lfcp-1', 'spec.compute_pool'],
      ['?phase=RUNNING', 'phase'],
      ['?label_selector=a=b&label_selector=c=d', 'label_selector'],
      ['/hay-1?page_size=1', 'page_size'],
      ['/hay-1/results?label_selector=a=b', 'label_selector'],
    ] as const) {
      const { status, body } = await rest.request<Failure>('GET', query);
      expect([query, status, body.errors[0]?.source.parameter]).toEqual([query, 400, parameter]);
    }
    expect((await rest.request('DELETE', '/hay-1?force=true')).status).toBe(400);
    expect((await rest.get('hay-1')).name).toBe('hay-1');
  });

  it('ask for what is so anyway without an effect', async () => {
    expect((await rest.request('GET', '/hay-1?cell_based_self_url=true')).status).toBe(200);
    expect((await rest.request('GET', '/hay-1/results?cell_based_self_url=true')).status).toBe(200);
  });
});

describe('an OAuth token', () => {
  const list = async (headers: Record<string, string>): Promise<number> =>
    (await rest.request('GET', '', undefined, headers)).status;

  it('is taken with its identity pool, and with no other and without one not', async () => {
    const authorization = 'Bearer a-token';
    expect(await list({ authorization, 'confluent-identity-pool-id': 'pool-1' })).toBe(200);
    expect(await list({ authorization, 'confluent-identity-pool-id': 'pool-2' })).toBe(401);
    expect(await list({ authorization })).toBe(401);
    expect(await list({ authorization: 'Bearer other', 'confluent-identity-pool-id': 'pool-1' })).toBe(401);
  });
});

describe('links', () => {
  const self = async (headers: Record<string, string>): Promise<string> =>
    (await rest.request<{ metadata: { self: string } }>('GET', '/hay-1', undefined, headers)).body.metadata.self;

  it('lead back the way that the caller came', async () => {
    const { port } = new URL(rest.emulator.url);
    const path = `${rest.statementsPath}/hay-1`;
    expect(await self({})).toBe(`http://127.0.0.1:${port}${path}`);
    const proxied = { 'x-forwarded-host': 'flink.example.com', 'x-forwarded-proto': 'https' };
    expect(await self(proxied)).toBe(`https://flink.example.com${path}`);
    expect(await self({ 'x-forwarded-host': 'a b"c' })).toBe(`http://127.0.0.1:${port}${path}`);
    const { body } = await rest.request<ListBody>('GET', '?page_size=1', undefined, proxied);
    expect(body.metadata.next).toMatch(/^https:\/\/flink\.example\.com\/sql\/v1\/.*page_token=/);
  });
});

describe('requests in other forms', () => {
  it('are answered: a slash at the end, a percent-encoded name, a HEAD', async () => {
    expect((await rest.request('GET', '/?page_size=1')).status).toBe(200);
    expect((await rest.request<{ name: string }>('GET', '/hay%2D1')).body.name).toBe('hay-1');
    expect((await rest.request('GET', '/%E0%A4%A')).status).toBe(400);
    const head = await rest.request('HEAD', '/hay-1');
    expect([head.status, head.body, Number(head.headers.get('content-length')) > 100]).toEqual([200, undefined, true]);
  });

  it('are told which methods there are, where theirs is not', async () => {
    const { status, headers } = await rest.request('OPTIONS', '/hay-1');
    expect([status, headers.get('allow')]).toEqual([405, 'GET, PUT, PATCH, DELETE']);
    expect((await rest.request('DELETE', '')).headers.get('allow')).toBe('GET, POST');
  });

  it('may be compressed, and are refused where the encoding is unknown or untrue', async () => {
    const { settings, url } = rest.emulator;
    const authorization = `Basic ${Buffer.from(`${settings['flink.api.key']}:${settings['flink.api.secret']}`).toString('base64')}`;
    const post = async (name: string, encoding: string, isTrue = true): Promise<number> => {
      const text = JSON.stringify({ name, spec: { statement: 'SHOW CATALOGS' } });
      const body = new Uint8Array(isTrue ? gzipSync(text) : Buffer.from(text));
      const headers = { authorization, 'content-encoding': encoding };
      return (await fetch(`${url}${rest.statementsPath}`, { method: 'POST', headers, body })).status;
    };
    expect(await post('zipped', 'gzip')).toBe(201);
    expect((await rest.get('zipped')).spec['statement']).toBe('SHOW CATALOGS');
    expect(await post('not-zipped', 'gzip', false)).toBe(400);
    expect(await post('other', 'br')).toBe(415);
  });
});

describe('results', () => {
  it('have pages while the statement runs, an end when it is stopped, and are gone with it', async () => {
    await rest.emulator.produce({ table: 'parcels' }, [{ id: 'A1' }]);
    const { name } = await rest.run('SELECT id FROM parcels');
    await rest.emulator.settle();
    const running = await rest.request<ResultsBody>('GET', `/${name}/results`);
    expect(running.body.results.data).toEqual([{ op: 0, row: ['A1'] }]);
    const { next } = running.body.metadata;
    expect(await rest.setStopped(name, true)).toBe(202);
    const after = await rest.request<ResultsBody>('GET', next);
    expect([after.body.results.data, after.body.metadata.next]).toEqual([[], '']);
    expect((await rest.request<ResultsBody>('GET', `/${name}/results`)).body.results.data).toHaveLength(1);
    expect((await rest.request('DELETE', `/${name}`)).status).toBe(202);
    expect((await rest.request('GET', next)).status).toBe(404);
  });
});
