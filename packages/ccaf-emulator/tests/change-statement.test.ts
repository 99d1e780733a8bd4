import { type Answer, type Problem, Rest, type StatementBody } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start({ computePools: ['lfcp-2'], principals: ['sa-2'] });
  await rest.emulator.createTable({ table: 'source' }, 'int', { key: null });
  await rest.emulator.createTable({ table: 'sink' }, 'int', { key: null });
});
afterEach(() => rest.emulator.close());

const create = (body: unknown): Promise<Answer<StatementBody & { errors: readonly Problem[] }>> =>
  rest.request('POST', '', body);
const insert = (): Promise<StatementBody> => rest.run('INSERT INTO sink SELECT val FROM source');

describe('PUT', () => {
  it('answers 202 without a body, and the statement is stopped', async () => {
    const body = await insert();
    const answer = await rest.request('PUT', `/${body.name}`, { ...body, spec: { ...body.spec, stopped: true } });
    expect(answer).toMatchObject({ status: 202, body: undefined });
    expect(await rest.get(body.name)).toMatchObject({ spec: { stopped: true }, status: { phase: 'STOPPED' } });
  });

  it('answers 409 when the statement has changed since it was read, or no version is named', async () => {
    const body = await insert();
    const request = { ...body, spec: { ...body.spec, stopped: true } };
    await rest.setStopped(body.name, true);
    expect((await rest.request('PUT', `/${body.name}`, request)).status).toBe(409);
    expect((await rest.request('PUT', `/${body.name}`, { ...request, metadata: {} })).status).toBe(409);
  });

  it('answers 422 for a change of what cannot change, naming all of it', async () => {
    const body = await insert();
    const spec = { ...body.spec, statement: 'SELECT 1', properties: {}, principal: 'sa-2', stopped: true };
    const answer = await rest.request<{ errors: Problem[] }>('PUT', `/${body.name}`, { ...body, spec });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ source }) => source.pointer)).toEqual([
      '/spec/statement',
      '/spec/properties',
      '/spec/principal',
    ]);
    expect((await rest.get(body.name)).status.phase).toBe('RUNNING');
  });

  it('moves a stopped statement to another pool and principal', async () => {
    const { name } = await insert();
    await rest.setStopped(name, true);
    const body = await rest.get(name);
    const spec = { ...body.spec, compute_pool_id: 'lfcp-2', principal: 'sa-2', stopped: false };
    expect((await rest.request('PUT', `/${name}`, { ...body, spec })).status).toBe(202);
    expect(await rest.get(name)).toMatchObject({
      spec: { compute_pool_id: 'lfcp-2', principal: 'sa-2' },
      status: { phase: 'RUNNING' },
    });
  });

  it('leaves a statement that FAILED with its pool and principal', async () => {
    rest.emulator.faults.onStatement({ afterRows: 0, phase: 'FAILED', detail: 'out of luck' });
    const { name } = await insert();
    await rest.emulator.produce({ table: 'source' }, [{ val: 1 }]);
    await rest.emulator.settle();
    const body = await rest.get(name);
    const spec = { ...body.spec, compute_pool_id: 'lfcp-2', principal: 'sa-2' };
    const answer = await rest.request<{ errors: Problem[] }>('PUT', `/${name}`, { ...body, spec });
    expect([body.status.phase, answer.status]).toEqual(['FAILED', 422]);
    expect(answer.body.errors.map(({ source }) => source.pointer)).toEqual([
      '/spec/compute_pool_id',
      '/spec/principal',
    ]);
  });

  it('is accepted, and changes nothing, when it is already so', async () => {
    const { name } = await insert();
    const before = await rest.get(name);
    expect(await rest.setStopped(name, false)).toBe(202);
    expect((await rest.get(name)).metadata).toEqual(before.metadata);
  });

  it('answers 400 for a statement that is over, and for resuming anything but an INSERT', async () => {
    const done = await rest.run('SHOW CATALOGS');
    expect(await rest.setStopped(done.name, true)).toBe(400);
    const select = await rest.run('SELECT val FROM source');
    expect(await rest.setStopped(select.name, true)).toBe(202);
    expect(await rest.setStopped(select.name, false)).toBe(400);
    const failed = await rest.submit('SELECT nothing');
    expect(await rest.setStopped(failed.name, false)).toBe(400);
  });

  it('answers 400 for a body of the wrong shape', async () => {
    const { name } = await insert();
    const { status, body } = await rest.request<{ errors: Problem[] }>('PUT', `/${name}`, { spec: { stopped: 'yes' } });
    expect(status).toBe(400);
    expect(body.errors.map(({ source }) => source.pointer)).toEqual(['/spec/stopped']);
  });
});

describe('PATCH', () => {
  it.each(['replace', 'REPLACE'])('stops and resumes with %s, and answers with the statement', async (op) => {
    const { name } = await insert();
    const patch = (value: boolean): Promise<Answer<StatementBody>> =>
      rest.request('PATCH', `/${name}`, [{ op, path: '/spec/stopped', value }]);
    expect(await patch(true)).toMatchObject({
      status: 200,
      body: { spec: { stopped: true }, status: { phase: 'STOPPED' } },
    });
    expect(await patch(false)).toMatchObject({ status: 200, body: { status: { phase: 'RUNNING' } } });
  });

  it.each([
    [422, [{ op: 'replace', path: '/spec/statement', value: 'SELECT 1' }]],
    [422, [{ op: 'remove', path: '/spec/stopped' }]],
    [400, [{ op: 'replace', path: '/spec/stopped', value: 'yes' }]],
    [400, [{ path: '/spec/stopped' }]],
    [400, []],
    [400, {}],
  ])('answers %i for %j', async (status, body) => {
    const { name } = await insert();
    expect((await rest.request('PATCH', `/${name}`, body)).status).toBe(status);
  });
});

describe('DELETE', () => {
  it('stops the statement, forgets it, and frees its name', async () => {
    const { name } = await insert();
    expect(await rest.request('DELETE', `/${name}`)).toMatchObject({ status: 202, body: undefined });
    expect((await rest.request('GET', `/${name}`)).status).toBe(404);
    await rest.emulator.produce({ table: 'source' }, [{ val: 1 }]);
    await rest.emulator.settle();
    expect(await rest.emulator.rows({ table: 'sink' })).toEqual([]);
    expect((await create({ name, spec: { statement: 'SHOW CATALOGS' } })).status).toBe(201);
  });
});
