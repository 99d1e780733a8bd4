import { type ListBody, Rest } from './rest';

const COPY = 'INSERT INTO sink SELECT n FROM source';
const GONE = 'A table that this statement reads or writes was dropped, and its topic with it.';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT)');
});
afterEach(() => rest.emulator.close());

const produce = async (n: number): Promise<void> => {
  await rest.emulator.produce({ table: 'source' }, [{ n }]);
  await rest.emulator.settle();
};
const sink = (): Promise<unknown[]> => rest.emulator.rows({ table: 'sink' });

describe('a sink that is dropped', () => {
  it('takes its rows along, and fails what writes it', async () => {
    const { name } = await rest.run(COPY);
    await produce(1);
    await rest.run('DROP TABLE sink');
    expect((await rest.get(name)).status).toMatchObject({
      phase: 'FAILED',
      detail: "Table 'local.sample.sink' was dropped, and its topic with it.",
    });
    await rest.run('CREATE TABLE sink (n INT)');
    expect(await sink()).toEqual([]);
  });

  it('and made again is another one, which no statement of before writes', async () => {
    const { name } = await rest.run(COPY);
    const stopped = await rest.run(COPY);
    await rest.setStopped(stopped.name, true);
    await rest.run('DROP TABLE sink');
    await rest.run('CREATE TABLE sink (n INT)');
    for (const one of [name, stopped.name]) {
      expect(await rest.setStopped(one, false)).toBe(202);
      expect((await rest.get(one)).status).toMatchObject({ phase: 'FAILED', detail: GONE });
    }
    await produce(1);
    expect(await sink()).toEqual([]);
    await rest.run(COPY);
    await rest.emulator.settle();
    expect(await sink()).toEqual([{ n: 1 }]);
  });
});

it('a DDL statement that is COMPLETED stays listed until it is deleted', async () => {
  const names = async (): Promise<readonly string[]> =>
    (await rest.request<ListBody>('GET', '')).body.data.map(({ name, status }) => `${name} ${status.phase}`);
  expect(await names()).toEqual(['s-2 COMPLETED', 's-1 COMPLETED']);
  await rest.run('DROP TABLE sink');
  await rest.request('DELETE', '/s-2');
  expect(await names()).toEqual(['s-3 COMPLETED', 's-1 COMPLETED']);
});
