import type { Oddity } from '../src';
import { ManualClock } from './manual-clock';
import { type ListBody, type Problem, Rest } from './rest';

const COPY = 'INSERT INTO sink SELECT n FROM source';

let rest: Rest;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  rest = await Rest.start({ clock });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT)');
});
afterEach(() => rest.emulator.close());

/** A rule about everything but the two tables. */
const tell = (tells: Oddity): void => rest.emulator.faults.onTelling({ name: /s-[^12]/, tells });

/** What a listing has, page by page. */
async function pages(size = 100): Promise<readonly (readonly string[])[]> {
  const seen: string[][] = [];
  let url = `?page_size=${size}`;
  while (url !== '') {
    const { body } = await rest.request<ListBody>('GET', url);
    seen.push(body.data.map(({ name, status }) => `${name} ${status.phase}`));
    url = body.metadata.next;
  }
  return seen;
}

describe('a status that is told instead', () => {
  it('is told everywhere, and is nothing more than told', async () => {
    const { name } = await rest.run(COPY);
    tell({ kind: 'status', status: { phase: 'HIBERNATING', latest_offsets: { source: 'partition:0,offset:-3' } } });
    expect((await rest.get(name)).status).toMatchObject({
      phase: 'HIBERNATING',
      latest_offsets: { source: 'partition:0,offset:-3' },
      detail: '',
    });
    expect(await pages()).toEqual([['s-3 HIBERNATING', 's-2 COMPLETED', 's-1 COMPLETED']]);
    rest.emulator.faults.clear();
    expect((await rest.get(name)).status.phase).toBe('RUNNING');
  });

  it('leaves out what is undefined', async () => {
    const { name } = await rest.run(COPY);
    tell({ kind: 'status', status: { latest_offsets: undefined } });
    expect(Object.keys((await rest.get(name)).status)).not.toContain('latest_offsets');
  });

  it('is of the statements whose SQL fits', async () => {
    const { name } = await rest.run(COPY);
    rest.emulator.faults.onTelling({ sql: /^CREATE/, tells: { kind: 'status', status: { phase: 'ODD' } } });
    expect([(await rest.get('s-1')).status.phase, (await rest.get(name)).status.phase]).toEqual(['ODD', 'RUNNING']);
  });
});

describe.each([403, 404] as const)('a statement that is hidden by %d', (status) => {
  it('is listed and found nowhere, and holds its name', async () => {
    const { name } = await rest.run(COPY);
    tell({ kind: 'hidden', status });
    expect(await pages()).toEqual([['s-2 COMPLETED', 's-1 COMPLETED']]);
    for (const [method, path] of [
      ['GET', `/${name}`],
      ['GET', `/${name}/exceptions`],
      ['DELETE', `/${name}`],
    ] as const) {
      expect([method, (await rest.request(method, path)).status]).toEqual([method, status]);
    }
    const { body, ...answer } = await rest.request<{ errors: Problem[] }>('POST', '', {
      name,
      spec: { statement: COPY },
    });
    expect(answer.status).toBe(409);
    expect(body.errors[0]?.detail).toBe('Statement resource=s-3 already exists');
  });
});

describe('a listing', () => {
  it('has a statement twice, on two pages where there are two', async () => {
    await rest.run(COPY);
    await rest.run(COPY);
    tell({ kind: 'listed', as: 'twice' });
    expect(await pages()).toEqual([
      ['s-4 RUNNING', 's-3 RUNNING', 's-2 COMPLETED', 's-1 COMPLETED', 's-4 RUNNING', 's-3 RUNNING'],
    ]);
    expect(await pages(2)).toEqual([
      ['s-4 RUNNING', 's-3 RUNNING'],
      ['s-2 COMPLETED', 's-1 COMPLETED'],
      ['s-4 RUNNING', 's-3 RUNNING'],
    ]);
  });

  it('leaves out a statement that is there, in as many listings as it is told', async () => {
    await rest.run(COPY);
    tell({ kind: 'listed', as: 'omitted', skip: 1, times: 1 });
    expect(await pages(2)).toEqual([['s-3 RUNNING', 's-2 COMPLETED'], ['s-1 COMPLETED']]);
    expect(await pages(1)).toEqual([['s-2 COMPLETED'], ['s-1 COMPLETED']]);
    expect(await pages()).toEqual([['s-3 RUNNING', 's-2 COMPLETED', 's-1 COMPLETED']]);
    expect((await rest.get('s-3')).status.phase).toBe('RUNNING');
  });

  it('that is stale has what changed last as it was before', async () => {
    tell({ kind: 'listed', as: 'stale' });
    const fitting = async (): Promise<readonly string[]> => (await pages()).flat().slice(0, -2);
    await rest.run(COPY);
    expect(await fitting()).toEqual([]);
    await rest.run(COPY);
    expect(await fitting()).toEqual(['s-3 RUNNING']);
    await rest.setStopped('s-3', true);
    expect(await fitting()).toEqual(['s-4 RUNNING', 's-3 RUNNING']);
    await rest.setStopped('s-3', false);
    expect(await fitting()).toEqual(['s-4 RUNNING', 's-3 STOPPED']);
    await rest.request('DELETE', '/s-4');
    expect(await fitting()).toEqual(['s-4 RUNNING', 's-3 RUNNING']);
    await rest.setStopped('s-3', true);
    expect(await fitting()).toEqual(['s-3 RUNNING']);
  });

  it('that is stale has the offsets and the version of before', async () => {
    await rest.run(COPY);
    await rest.emulator.produce({ table: 'source' }, [{ n: 1 }]);
    await rest.emulator.settle();
    await rest.setStopped('s-3', true);
    await rest.setStopped('s-3', false);
    await rest.emulator.produce({ table: 'source' }, [{ n: 2 }]);
    await rest.emulator.settle();
    tell({ kind: 'listed', as: 'stale' });
    const [stale] = (await rest.request<ListBody>('GET', '')).body.data;
    const now = await rest.get('s-3');
    expect([stale?.status.latest_offsets, now.status.latest_offsets]).toEqual([
      { source: 'partition:0,offset:1' },
      { source: 'partition:0,offset:2' },
    ]);
    expect(stale?.metadata.resource_version).not.toBe(now.metadata.resource_version);
    expect(stale?.spec).toMatchObject({ stopped: true });
  });

  it('that is stale has what a delay puts off as a change of its own', async () => {
    await rest.emulator.close();
    rest = await Rest.start({ clock, delays: { stoppingMs: 1000 } });
    await rest.run('CREATE TABLE source (n INT)');
    await rest.run('CREATE TABLE sink (n INT)');
    await rest.run(COPY);
    tell({ kind: 'listed', as: 'stale' });
    await rest.setStopped('s-3', true);
    expect((await pages())[0]?.[0]).toBe('s-3 RUNNING');
    clock.advance(1000);
    await rest.emulator.settle();
    while ((await rest.get('s-3')).status.phase === 'STOPPING');
    expect((await pages())[0]?.[0]).toBe('s-3 STOPPING');
  });
});
