import type { Telling } from '../src';
import { ManualClock } from './manual-clock';
import { Rest, type StatementBody } from './rest';

const COPY = 'INSERT INTO sink SELECT val FROM source';
const HALTED = '2024-01-31T10:20:30.000Z';

let rest: Rest;
let clock: ManualClock;
afterEach(() => rest.emulator.close());

async function start(telling: Partial<Telling>): Promise<void> {
  clock = new ManualClock();
  rest = await Rest.start({ clock, telling });
  await rest.emulator.createTable({ table: 'source' }, 'int', { key: null });
  await rest.emulator.createTable({ table: 'sink' }, 'int', { key: null });
}

async function produce(...values: readonly number[]): Promise<void> {
  await rest.emulator.produce(
    { table: 'source' },
    values.map((val) => ({ val })),
  );
  await rest.emulator.settle();
}

type Told = Partial<StatementBody['status']>;

async function told(name: string): Promise<Told> {
  const { phase, latest_offsets, latest_offsets_timestamp } = (await rest.get(name)).status;
  return {
    phase,
    ...(latest_offsets && { latest_offsets }),
    ...(latest_offsets_timestamp && { latest_offsets_timestamp }),
  };
}

const at = (offset: number, time: string): Told => ({
  latest_offsets: { source: `partition:0,offset:${offset}` },
  latest_offsets_timestamp: time,
});

/** A statement that runs, stops, runs again and is stopped ten seconds later, with a row read in each run. */
async function stoppedTwice(): Promise<string> {
  const { name } = await rest.run(COPY);
  await produce(1);
  clock.advance(10_000);
  await rest.setStopped(name, true);
  await rest.setStopped(name, false);
  await produce(2);
  clock.advance(10_000);
  await rest.setStopped(name, true);
  return name;
}

describe('a statement that FAILED', () => {
  const failed = async (): Promise<string> => {
    rest.emulator.faults.onStatement({ afterRows: 1, phase: 'FAILED', detail: 'out of luck' });
    const { name } = await rest.run(COPY);
    await produce(1, 2);
    return name;
  };

  it('tells no offsets', async () => {
    await start({});
    expect(await told(await failed())).toEqual({ phase: 'FAILED' });
  });

  it('tells what it has read, if it is to, as of its last step, though it was resumed since', async () => {
    await start({ offsetsOnFailed: true });
    const name = await failed();
    clock.advance(5_000);
    await rest.setStopped(name, false);
    await rest.emulator.settle();
    expect(await told(name)).toEqual({ phase: 'FAILED', ...at(1, HALTED) });
  });
});

describe('a statement that was STOPPED', () => {
  it('tells what it has read, as of its stop', async () => {
    await start({});
    const { name } = await rest.run(COPY);
    await produce(1, 2);
    clock.advance(5_000);
    await rest.setStopped(name, true);
    expect(await told(name)).toEqual({ phase: 'STOPPED', ...at(2, '2024-01-31T10:20:35.000Z') });
  });

  it('tells no offsets, if it is not to', async () => {
    await start({ offsetsOnStopped: false });
    expect(await told(await stoppedTwice())).toEqual({ phase: 'STOPPED' });
  });

  it('tells no offsets where it never ran, and no run time', async () => {
    clock = new ManualClock();
    rest = await Rest.start({ clock, delays: { pendingMs: 1000 } });
    await rest.emulator.createTable({ table: 'source' }, 'int', { key: null });
    await rest.emulator.createTable({ table: 'sink' }, 'int', { key: null });
    const { name } = await rest.run(COPY);
    await rest.setStopped(name, true);
    const { phase, latest_offsets, end_time, duration } = (await rest.get(name)).status;
    expect([phase, latest_offsets, end_time, duration]).toEqual(['STOPPED', undefined, HALTED, undefined]);
  });

  it.each([
    [true, at(2, '2024-01-31T10:20:50.000Z')],
    [false, at(1, '2024-01-31T10:20:40.000Z')],
  ])(
    'soon after it was resumed tells that, unless its stop renews nothing: %s',
    async (offsetsOnEachStop, expected) => {
      await start({ offsetsOnEachStop });
      expect(await told(await stoppedTwice())).toEqual({ phase: 'STOPPED', ...expected });
    },
  );

  it('tells of the last stop again once it has run for a minute', async () => {
    await start({ offsetsOnEachStop: false });
    const name = await stoppedTwice();
    await rest.setStopped(name, false);
    clock.advance(59_999);
    expect(await told(name)).toEqual({ phase: 'RUNNING', ...at(1, '2024-01-31T10:20:40.000Z') });
    clock.advance(1);
    expect(await told(name)).toMatchObject({ phase: 'RUNNING', latest_offsets: { source: 'partition:0,offset:2' } });
    await rest.setStopped(name, true);
    expect(await told(name)).toEqual({ phase: 'STOPPED', ...at(2, '2024-01-31T10:21:50.000Z') });
  });

  it.each([
    [true, '2024-01-31T10:20:50.000Z', 'PT10S'],
    [false, undefined, undefined],
  ])('tells the time of its last run, or no times: %s', async (runTimes, end, length) => {
    await start({ runTimes });
    const { end_time, duration } = (await rest.get(await stoppedTwice())).status;
    expect([end_time, duration]).toEqual([end, length]);
  });
});
