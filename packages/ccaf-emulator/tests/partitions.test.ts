import type { Telling } from '../src';
import { Rest, type StatementBody } from './rest';

const copyOf = (column: string): string => `INSERT INTO sink SELECT ${column} FROM source`;

let rest: Rest;
beforeEach(() => start());
afterEach(() => rest.emulator.close());

async function start(telling: Partial<Telling> = {}): Promise<void> {
  rest = await Rest.start({ telling });
  await rest.emulator.createTable({ table: 'source' }, 'string', { key: null });
  await rest.emulator.createTable({ table: 'sink' }, 'string', { key: null });
}

const source = { table: 'source' };
async function produce(partition: number, ...values: readonly string[]): Promise<void> {
  const rows = values.map((val) => ({ val }));
  await rest.emulator.produce(source, rows, { partition });
  await rest.emulator.settle();
}
const sink = async (): Promise<unknown[]> => (await rest.emulator.rows({ table: 'sink' })).map(({ val }) => val);
const copy = (): Promise<StatementBody> => rest.run(copyOf('val'));
const hinted = (offsets: string): Promise<StatementBody> =>
  rest.submit(
    `INSERT INTO sink SELECT val FROM source /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', ` +
      `'scan.startup.specific-offsets' = '${offsets}') */`,
  );
const told = async ({ name }: StatementBody): Promise<unknown> => (await rest.get(name)).status.latest_offsets;

describe('a partition that is added', () => {
  it('is read from its start by what runs, and told', async () => {
    const body = await copy();
    await produce(0, 'a', 'b');
    await rest.emulator.addPartitions(source, 2);
    expect(await told(body)).toEqual({ source: 'partition:0,offset:2;partition:1,offset:0;partition:2,offset:0' });
    await produce(2, 'c');
    await produce(0, 'd');
    await produce(2, 'e', 'f');
    expect(await sink()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(await told(body)).toEqual({ source: 'partition:0,offset:3;partition:1,offset:0;partition:2,offset:3' });
  });

  it('while a statement was stopped is told by it only when it runs again', async () => {
    const body = await copy();
    await produce(0, 'a');
    await rest.setStopped(body.name, true);
    await rest.emulator.addPartitions(source, 1);
    await produce(1, 'b');
    expect(await told(body)).toEqual({ source: 'partition:0,offset:1' });
    await rest.setStopped(body.name, false);
    await rest.emulator.settle();
    expect(await sink()).toEqual(['a', 'b']);
    expect(await told(body)).toEqual({ source: 'partition:0,offset:1;partition:1,offset:1' });
  });

  it('is read from its start by what takes over', async () => {
    const first = await copy();
    await produce(0, 'a');
    await rest.setStopped(first.name, true);
    await rest.emulator.addPartitions(source, 1);
    await produce(1, 'b');
    await rest.run(copyOf('UPPER(val)'), { 'sql.tables.initial-offset-from': first.name });
    await rest.emulator.settle();
    expect(await sink()).toEqual(['a', 'B']);
  });

  it('makes buckets of the table', async () => {
    const buckets = "SELECT DISTRIBUTION_BUCKETS FROM INFORMATION_SCHEMA.`TABLES` WHERE TABLE_NAME = 'source'";
    expect(await rest.query(buckets)).toEqual([['6']]);
    await rest.emulator.addPartitions(source, 1);
    expect(await rest.query(buckets)).toEqual([['7']]);
  });

  it('is needed before records can go there', async () => {
    await expect(produce(1, 'a')).rejects.toThrow("'source' has 1 partitions, counted from 0: got 1");
    expect(await rest.emulator.rows(source)).toEqual([]);
  });
});

it('tells a partition that was not read as -2, if it is to', async () => {
  await rest.emulator.close();
  await start({ unreadAsEarliest: true });
  await rest.emulator.addPartitions(source, 1);
  await produce(0, 'a');
  const body = await copy();
  await rest.emulator.settle();
  await rest.setStopped(body.name, true);
  expect(await told(body)).toEqual({ source: 'partition:0,offset:1;partition:1,offset:-2' });
});

describe('specific offsets', () => {
  beforeEach(async () => {
    await rest.emulator.addPartitions(source, 1);
    await produce(0, 'a', 'b');
    await produce(1, 'c', 'd');
    await produce(0, 'e');
  });

  it.each([
    ['partition:0,offset:2;partition:1,offset:1', ['d', 'e'], 'partition:0,offset:3;partition:1,offset:2'],
    ['partition:0,offset:2', ['c', 'd', 'e'], 'partition:0,offset:3;partition:1,offset:2'],
    ['partition:0,offset:3;partition:1,offset:-2;', ['c', 'd'], 'partition:0,offset:3;partition:1,offset:2'],
    ['partition:0,offset:-1;partition:1,offset:1', ['d'], 'partition:0,offset:3;partition:1,offset:2'],
    ['partition:1,offset:1;partition:7,offset:1', ['a', 'b', 'd', 'e'], 'partition:0,offset:3;partition:1,offset:2'],
  ])('%s have each partition read from there, or from its start', async (offsets, values, reached) => {
    const body = await hinted(offsets);
    await rest.emulator.settle();
    expect(await sink()).toEqual(values);
    expect(await told(body)).toEqual({ source: reached });
  });

  it.each(['partition:0,offset:-3', 'partition:0', 'soon'])('%s are refused', async (offsets) => {
    expect((await hinted(offsets)).status).toMatchObject({
      phase: 'FAILED',
      detail: expect.stringContaining(`several with semicolons, got '${offsets}'`),
    });
  });
});
