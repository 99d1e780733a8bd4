import { LOCAL } from '../src';
import { type Problem, Rest } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start({ computePools: ['lfcp-other'] });
  for (const table of ['a', 's']) await rest.run(`CREATE TABLE ${table} (n INT)`);
});
afterEach(() => rest.emulator.close());

const refusal = async (...request: Parameters<Rest['request']>): Promise<unknown> => {
  const { status, body } = await rest.request<{ errors: Problem[] }>(...request);
  return [status, body.errors[0]?.detail];
};

it('a compute pool that is deleted stops what runs in it, and nothing starts in it again', async () => {
  const { name } = await rest.run('INSERT INTO s SELECT n FROM a');
  expect((await rest.get(name)).status.phase).toBe('RUNNING');
  await rest.emulator.accidents.deletePool(LOCAL.computePoolId);
  const stopped = await rest.get(name);
  expect(stopped).toMatchObject({
    spec: { stopped: true },
    status: { phase: 'STOPPED', detail: 'Compute pool lfcp-local was deleted' },
  });

  const gone = [404, 'Compute pool lfcp-local does not exist'];
  const resumed = { ...stopped, spec: { ...stopped.spec, stopped: false } };
  expect(await refusal('PUT', `/${name}`, resumed)).toEqual(gone);
  expect(await refusal('POST', '', { name: 'new', spec: { statement: 'SHOW CATALOGS' } })).toEqual(gone);
  const elsewhere = { ...resumed, spec: { ...resumed.spec, compute_pool_id: 'lfcp-other' } };
  expect((await rest.request('PUT', `/${name}`, elsewhere)).status).toBe(202);
  expect((await rest.get(name)).status.phase).toBe('RUNNING');
});
