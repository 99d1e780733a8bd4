import { ManualClock } from './manual-clock';
import { Rest, type StatementBody } from './rest';

const START = Date.parse('2024-01-31T10:20:30.000Z');

let rest: Rest;
let clock: ManualClock;
beforeEach(() => start());
afterEach(() => rest.emulator.close());

async function start(pendingMs = 0): Promise<void> {
  clock = new ManualClock();
  rest = await Rest.start({ clock, delays: { pendingMs } });
  await rest.emulator.createTable({ table: 'source' }, 'string', { key: null });
  await rest.emulator.createTable({ table: 'sink' }, 'string', { key: null });
}

/** Records of a moment, told in milliseconds since the clock's first one. */
async function produce(at: number, partition: number, ...values: readonly string[]): Promise<void> {
  clock.advance(START + at - clock.now());
  const rows = values.map((val) => ({ val }));
  await rest.emulator.produce({ table: 'source' }, rows, { partition });
}

const sqlFrom = (millis: string): string =>
  `INSERT INTO sink SELECT val FROM source /*+ OPTIONS('scan.startup.mode' = 'timestamp', ` +
  `'scan.startup.timestamp-millis' = '${millis}') */`;
const readFrom = (at: number): Promise<StatementBody> => rest.run(sqlFrom(String(START + at)));
const sink = async (): Promise<unknown[]> => {
  await rest.emulator.settle();
  return (await rest.emulator.rows({ table: 'sink' })).map(({ val }) => val);
};
const told = async ({ name }: StatementBody): Promise<unknown> => (await rest.get(name)).status.latest_offsets;

describe('a topic with one partition is read', () => {
  it.each([
    [0, ['a', 'b', 'c', 'd']],
    [1, ['c', 'd']],
    [10, ['c', 'd']],
    [11, ['d']],
    [20, ['d']],
    [21, []],
  ])('from the first row of millisecond %d or later', async (at, values) => {
    await produce(0, 0, 'a', 'b');
    await produce(10, 0, 'c');
    await produce(20, 0, 'd');
    const body = await readFrom(at);
    expect(await sink()).toEqual(values);
    expect(await told(body)).toEqual({ source: 'partition:0,offset:4' });
  });

  it('from its end where no row is as late, so that what arrives next is read whatever its time', async () => {
    await produce(0, 0, 'a');
    await readFrom(1_000);
    await produce(1, 0, 'b');
    expect(await sink()).toEqual(['b']);
  });

  it('from its start where it is empty', async () => {
    await readFrom(1_000);
    await produce(0, 0, 'a');
    expect(await sink()).toEqual(['a']);
  });

  it('from that moment in each place that names it', async () => {
    await produce(0, 0, 'a');
    await produce(10, 0, 'b');
    const [, query = ''] = sqlFrom(String(START + 5)).split('INSERT INTO sink ');
    await rest.run(`INSERT INTO sink ${query} UNION ALL ${query}`);
    expect(await sink()).toEqual(['b', 'b']);
  });
});

describe('of several partitions', () => {
  beforeEach(() => rest.emulator.addPartitions({ table: 'source' }, 2));

  it('each is read from its own first row of that moment or later, or from its end', async () => {
    await produce(0, 0, 'a0');
    await produce(0, 1, 'b0');
    await produce(10, 0, 'a10');
    await produce(20, 1, 'b20');
    await produce(30, 0, 'a30');
    await produce(30, 2, 'c30');
    const body = await readFrom(20);
    expect(await sink()).toEqual(['b20', 'a30', 'c30']);
    expect(await told(body)).toEqual({ source: 'partition:0,offset:3;partition:1,offset:2;partition:2,offset:1' });
    await produce(40, 1, 'b40');
    expect(await sink()).toEqual(['b20', 'a30', 'c30', 'b40']);
  });

  it('one whose rows are not in the order of their time is read from the first that is as late', async () => {
    await produce(0, 0, 'a0');
    await produce(30, 0, 'a30');
    await produce(10, 1, 'b10');
    await produce(10, 0, 'a10');
    await produce(20, 1, 'b20');
    await readFrom(20);
    expect(await sink()).toEqual(['a30', 'a10', 'b20']);
  });

  it('one that is added later is read from its start', async () => {
    await readFrom(20);
    await rest.emulator.addPartitions({ table: 'source' }, 1);
    await produce(10, 3, 'd10');
    expect(await sink()).toEqual(['d10']);
  });
});

it('finds its place when it begins to run, so that a statement that is PENDING loses no row', async () => {
  await rest.emulator.close();
  await start(60_000);
  await produce(0, 0, 'before');
  const body = await readFrom(1);
  await produce(50, 0, 'meanwhile');
  expect((await rest.get(body.name)).status.phase).toBe('PENDING');
  clock.advance(60_000);
  await produce(60_100, 0, 'after');
  while ((await rest.get(body.name)).status.phase === 'PENDING');
  expect(await sink()).toEqual(['meanwhile', 'after']);
});

it.each(['', 'soon', '-1', '1.5'])('refuses %j, which is no moment', async (millis) => {
  expect(await rest.refusal(sqlFrom(millis))).toContain(`expected milliseconds since 1970-01-01, got '${millis}'`);
});
