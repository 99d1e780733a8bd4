import { type Problem, Rest } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start({ computePools: ['lfcp-two'], principals: ['sa-two', 'u-two'] });
  for (const table of ['a', 's']) await rest.run(`CREATE TABLE ${table} (n INT)`);
});
afterEach(() => rest.emulator.close());

const statement = 'INSERT INTO s SELECT n FROM a';

/** What a POST with this spec is answered: its status, and the phase or the refusal. */
async function created(name: string, spec: object): Promise<readonly unknown[]> {
  const properties = { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' };
  const { status, body } = await rest.request<{ errors?: Problem[]; status?: { phase: string } }>('POST', '', {
    name,
    spec: { statement, properties, ...spec },
  });
  return [status, body.status?.phase ?? body.errors?.[0]?.detail, body.errors?.[0]?.source.pointer];
}

it('a statement runs in a pool and as a principal that are there', async () => {
  const ours = { compute_pool_id: 'lfcp-two', principal: 'u-two' };
  expect(await created('one', ours)).toEqual([201, 'RUNNING', undefined]);
  expect(await created('two', { principal: 'sa-two' })).toEqual([201, 'RUNNING', undefined]);
});

it('an unknown pool and an unknown user are refused at once', async () => {
  expect(await created('one', { compute_pool_id: 'lfcp-none' })).toEqual([
    404,
    'Compute pool lfcp-none does not exist',
    '/spec/compute_pool_id',
  ]);
  expect(await created('two', { principal: 'u-none' })).toEqual([
    404,
    'Principal u-none does not exist',
    '/spec/principal',
  ]);
  expect((await rest.request('GET', '/one')).status).toBe(404);
});

it('an unknown service account is taken, and fails the statement', async () => {
  expect(await created('one', { principal: 'sa-none' })).toEqual([201, 'FAILED', undefined]);
  expect((await rest.get('one')).status.detail).toBe(
    "The service account 'sa-none' does not exist, or the statement may not run as it: check 'flink.principal.id'.",
  );
});

it('a statement that is resumed as an unknown service account fails, and goes on once it is there', async () => {
  expect(await created('one', {})).toEqual([201, 'RUNNING', undefined]);
  const running = await rest.get('one');
  await rest.request('PUT', '/one', { ...running, spec: { ...running.spec, stopped: true } });
  const stopped = await rest.get('one');
  const resumed = { ...stopped, spec: { ...stopped.spec, stopped: false, principal: 'sa-none' } };
  expect((await rest.request('PUT', '/one', resumed)).status).toBe(202);
  const failed = await rest.get('one');
  expect(failed.status.phase).toBe('FAILED');
  rest.emulator.addPrincipal('sa-none');
  expect((await rest.request('PUT', '/one', { ...failed, spec: { ...failed.spec, stopped: false } })).status).toBe(202);
  expect((await rest.get('one')).status.phase).toBe('RUNNING');
});
