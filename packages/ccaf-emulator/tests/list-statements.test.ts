import { type ListBody, type Problem, Rest } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start({ computePools: ['lfcp-2'] });
});
afterEach(() => rest.emulator.close());

const create = (body: unknown): Promise<unknown> => rest.request('POST', '', body);

describe('GET …/statements', () => {
  const names = async (query: string): Promise<readonly string[]> =>
    (await rest.request<ListBody>('GET', query)).body.data.map(({ name }) => name);

  it('pages through all statements, the newest first, none twice', async () => {
    for (let index = 0; index < 7; index += 1) await rest.run('SHOW CATALOGS');
    const seen: string[] = [];
    let url = '?page_size=3';
    while (url !== '') {
      const { body } = await rest.request<ListBody>('GET', url);
      expect(body.data.length).toBeLessThanOrEqual(3);
      seen.push(...body.data.map(({ name }) => name));
      url = body.metadata.next;
    }
    expect(seen).toEqual(['s-7', 's-6', 's-5', 's-4', 's-3', 's-2', 's-1']);
  });

  it('gives 10 when not told how many', async () => {
    for (let index = 0; index < 11; index += 1) await rest.run('SHOW CATALOGS');
    expect(await names('')).toHaveLength(10);
  });

  it('filters by labels and pool, and lists hidden statements unless told not to', async () => {
    const spec = { statement: 'SHOW CATALOGS' };
    const [app, hidden] = ['user.confluent.io/app', 'user.confluent.io/hidden'];
    await create({ name: 'plain', spec });
    await create({
      name: 'labelled',
      spec: { ...spec, compute_pool_id: 'lfcp-2' },
      metadata: { labels: { [app]: 'true' } },
    });
    await create({ name: 'hidden', spec, metadata: { labels: { [app]: 'true', [hidden]: 'true' } } });
    expect(await names('')).toEqual(['hidden', 'labelled', 'plain']);
    expect(await names(`?label_selector=${app}%3Dtrue`)).toEqual(['hidden', 'labelled']);
    expect(await names(`?label_selector=${hidden}!%3Dtrue`)).toEqual(['labelled', 'plain']);
    expect(await names(`?label_selector=${app}%3Dtrue%2C${hidden}!%3Dtrue`)).toEqual(['labelled']);
    expect(await names(`?label_selector=${app}%3Dtrue%2C${hidden}%3Dtrue`)).toEqual(['hidden']);
    expect(await names(`?label_selector=${app}%3Dfalse`)).toEqual([]);
    expect(await names('?spec.compute_pool_id=lfcp-2')).toEqual(['labelled']);
  });

  it('leaves hidden statements out unless asked for them, if it is to', async () => {
    await rest.emulator.close();
    rest = await Rest.start({ telling: { hiddenListed: false } });
    const label = 'user.confluent.io/hidden';
    await create({ name: 'hidden', spec: { statement: 'SHOW CATALOGS' }, metadata: { labels: { [label]: 'true' } } });
    await rest.run('SHOW CATALOGS');
    expect(await names('')).toEqual(['s-1']);
    expect(await names(`?label_selector=${label}%3Dtrue`)).toEqual(['hidden']);
  });

  it.each([
    ['page_size=0', 'page_size'],
    ['page_size=101', 'page_size'],
    ['page_size=x', 'page_size'],
    ['page_token=x', 'page_token'],
    [`page_token=${Buffer.from('p-5').toString('base64url')}`, 'page_token'],
    ['label_selector=a', 'label_selector'],
    ['label_selector=a!b', 'label_selector'],
  ])('answers 400 for ?%s', async (query, parameter) => {
    const { status, body } = await rest.request<{ errors: Problem[] }>('GET', `?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0]?.source).toEqual({ parameter });
  });
});
