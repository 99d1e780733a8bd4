import { type Answer, type Problem, Rest, type StatementBody } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.emulator.close());

const create = (body: unknown): Promise<Answer<StatementBody & { errors: readonly Problem[] }>> =>
  rest.request('POST', '', body);

describe('POST', () => {
  it('answers 201 with the whole statement, and where it is', async () => {
    const { status, headers, body } = await create({
      name: 'my-statement-1',
      spec: { statement: 'SHOW CATALOGS;', properties: {} },
      metadata: { labels: { 'user.confluent.io/app': 'true' } },
    });
    const self = `${rest.emulator.url}${rest.statementsPath}/my-statement-1`;
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(self);
    expect(body).toMatchObject({
      api_version: 'sql/v1',
      kind: 'Statement',
      name: 'my-statement-1',
      organization_id: '00000000-0000-4000-8000-000000000001',
      environment_id: 'env-local',
      metadata: { self, labels: { 'user.confluent.io/app': 'true' }, uid: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      spec: {
        statement: 'SHOW CATALOGS;',
        properties: {},
        compute_pool_id: 'lfcp-local',
        principal: 'sa-local',
        stopped: false,
      },
      status: { phase: 'COMPLETED', detail: '', traits: { sql_kind: 'SHOW_CATALOGS', is_bounded: true } },
    });
  });

  it('answers 201 for SQL that fails: the phase tells', async () => {
    const { status, body } = await create({ name: 'bad', spec: { statement: 'SELEC 1' } });
    expect(status).toBe(201);
    expect(body.status).toMatchObject({
      phase: 'FAILED',
      detail: expect.stringContaining('SQL parse failed. Encountered "SELEC" at line 1, column 1: expected SELECT'),
    });
  });

  it('answers 409 for a name that is taken', async () => {
    const body = { name: 'taken', spec: { statement: 'SELECT 1' } };
    await create(body);
    expect(await create(body)).toMatchObject({
      status: 409,
      body: { errors: [{ detail: 'Statement resource=taken already exists' }] },
    });
  });

  it('answers 400 with every problem of the body, each with where it is', async () => {
    const { status, body } = await create({
      name: 'Upper_Case',
      organization_id: 'other',
      spec: { statement: 5, stopped: true, properties: { a: 1 }, compute_pool_id: false },
      metadata: { labels: ['x'] },
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ source }) => source.pointer)).toEqual([
      '/name',
      '/spec/statement',
      '/spec/stopped',
      '/spec/compute_pool_id',
      '/spec/properties',
      '/metadata/labels',
      '/organization_id',
    ]);
  });

  it.each([
    ['no JSON', '{', ''],
    ['an array', '[]', ''],
    ['nothing', '', ''],
    ['no name', '{"spec": {"statement": "SELECT 1"}}', '/name'],
    ['a name of 73 characters', JSON.stringify({ name: 'a'.repeat(73), spec: { statement: 'SELECT 1' } }), '/name'],
    ['a name that ends with -', '{"name": "a-", "spec": {"statement": "SELECT 1"}}', '/name'],
    ['a name with a dot', '{"name": "a.b", "spec": {"statement": "SELECT 1"}}', '/name'],
    ['no spec', '{"name": "a"}', '/spec'],
    ['a blank statement', '{"name": "a", "spec": {"statement": " "}}', '/spec/statement'],
    [
      'a statement of 131,073 characters',
      JSON.stringify({ name: 'a', spec: { statement: 'x'.repeat(131_073) } }),
      '/spec/statement',
    ],
  ])('answers 400 for %s', async (_, text, pointer) => {
    const { status, body } = await create(text);
    expect(status).toBe(400);
    expect(body.errors[0]?.source.pointer).toBe(pointer);
  });

  it('takes a name of 72 and a statement of 131,072 characters', async () => {
    const statement = `SELECT 1 --${'x'.repeat(131_072 - 11)}`;
    expect(await create({ name: 'a'.repeat(72), spec: { statement } })).toMatchObject({
      status: 201,
      body: { status: { phase: 'COMPLETED' } },
    });
  });

  it.each([
    [
      'sql.tables.scan.startup.moed',
      'x',
      'Unsupported options:\nsql.tables.scan.startup.moed\n\nSupported options:\nsql.current-catalog\n',
    ],
    ['client.results-timeout', '1', 'Unsupported options:\nclient.results-timeout'],
    [
      'sql.tables.scan.startup.specific-offsets',
      'a',
      "Property 'sql.tables.scan.startup.specific-offsets' is not supported by the local emulator yet.",
    ],
    ['sql.snapshot.mode', 'later', "expected now or off (in the local emulator), got 'later'"],
    [
      'sql.state-ttl',
      '-1 d',
      "Invalid value for option 'sql.state-ttl': expected a duration such as '7 d', got '-1 d'.",
    ],
    ['sql.tables.scan.idle-timeout', 'x', "expected a duration such as '7 d', got 'x'"],
    ['sql.tables.scan.watermark-alignment.max-allowed-drift', '1 year', "got '1 year'"],
    ['sql.local-time-zone', 'UTC+3', "configured Zone ID is 'UTC+3'"],
  ])('fails a statement with the property %s = %s', async (key, value, reason) => {
    expect(await rest.refusal('SELECT 1', { [key]: value })).toContain(reason);
  });
});
