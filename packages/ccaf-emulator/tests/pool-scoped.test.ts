import { LOCAL } from '../src';
import { type ListBody, type Problem, Rest } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start({ poolScoped: true, computePools: ['lfcp-other'] });
  await rest.run('CREATE TABLE t (n INT)');
  const spec = { statement: 'SHOW CATALOGS', compute_pool_id: 'lfcp-other' };
  await rest.request('POST', '', { name: 'of-another-pool', spec });
});
afterEach(() => rest.emulator.close());

describe('to a role that is bound to a compute pool', () => {
  it.each(['missing', 'of-another-pool'])('a statement that is %s is forbidden, not absent', async (name) => {
    for (const [method, path] of [
      ['GET', `/${name}`],
      ['GET', `/${name}/results`],
      ['GET', `/${name}/exceptions`],
      ['DELETE', `/${name}`],
    ] as const) {
      const { status, body } = await rest.request<{ errors: Problem[] }>(method, path);
      expect([method, path, status]).toEqual([method, path, 403]);
      expect(body.errors[0]?.detail).toBe(`Access to statement resource=${name} is not allowed`);
    }
  });

  it('the statements of its pool are there, and listed alone', async () => {
    const { name } = await rest.run('SHOW CATALOGS');
    expect((await rest.get(name)).spec).toMatchObject({ compute_pool_id: LOCAL.computePoolId });
    const { body } = await rest.request<ListBody>('GET', '');
    expect(body.data.map((statement) => statement.name)).toEqual(['s-2', 's-1']);
  });

  it('a statement that was deleted is forbidden', async () => {
    const { name } = await rest.run('SHOW CATALOGS');
    expect((await rest.request('DELETE', `/${name}`)).status).toBe(202);
    expect((await rest.request('GET', `/${name}`)).status).toBe(403);
  });
});
