import { EXCEPTIONS } from '../src';
import { ManualClock } from './manual-clock';
import { type ListBody, Rest, type StatementBody } from './rest';

const COPY = 'INSERT INTO sink SELECT n FROM source';
const MINUTE = 60_000;

let rest: Rest;
let clock: ManualClock;
let name: string;
beforeEach(async () => {
  clock = new ManualClock();
  rest = await Rest.start({ clock });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT)');
  ({ name } = await rest.run(COPY));
  await produce(1);
});
afterEach(() => rest.emulator.close());

async function produce(n: number): Promise<void> {
  await rest.emulator.produce({ table: 'source' }, [{ n }]);
  await rest.emulator.settle();
}

const sink = async (): Promise<unknown[]> => (await rest.emulator.rows({ table: 'sink' })).map(({ n }) => n);
const get = (): Promise<StatementBody> => rest.get(name);
const phase = async (): Promise<string> => (await get()).status.phase;
const exceptions = async (): Promise<unknown> =>
  (await rest.request<{ data: unknown }>('GET', `/${name}/exceptions`)).body.data;

describe('a statement that fails', () => {
  it('tells the exception and when, and goes on where it was once it is resumed', async () => {
    clock.advance(MINUTE);
    await rest.emulator.accidents.fail(name, EXCEPTIONS.arithmetic);
    await produce(2);
    clock.advance(MINUTE);
    const at = '2024-01-31T10:21:30.000Z';
    expect(await get()).toMatchObject({
      metadata: { updated_at: at },
      status: { phase: 'FAILED', detail: '/ by zero', end_time: at, duration: 'PT60S' },
    });
    const exception = { name: 'java.lang.ArithmeticException', message: '/ by zero', timestamp: at };
    expect(await exceptions()).toEqual([{ kind: 'StatementException', ...exception }]);
    expect(await sink()).toEqual([1]);
    expect(await rest.setStopped(name, false)).toBe(202);
    await rest.emulator.settle();
    expect(await sink()).toEqual([1, 2]);
    expect((await get()).status).not.toHaveProperty('end_time');
  });

  it('is FAILING first, for as long as it takes', async () => {
    await rest.emulator.accidents.failing(name, EXCEPTIONS.deserialization);
    expect((await get()).status).toMatchObject({ phase: 'FAILING', detail: 'Failed to deserialize Avro record.' });
    expect((await get()).status).not.toHaveProperty('end_time');
    expect(await exceptions()).toMatchObject([{ name: 'java.io.IOException' }]);
    await rest.emulator.accidents.fail(name, EXCEPTIONS.deserialization);
    expect(await phase()).toBe('FAILED');
  });

  it('stays as it is where it has ended', async () => {
    await rest.emulator.accidents.stop(name);
    await rest.emulator.accidents.fail(name, EXCEPTIONS.arithmetic);
    expect([await phase(), await exceptions()]).toEqual(['STOPPED', []]);
  });

  it('by a rule has the exception of the rule', async () => {
    const { name: exception, message: detail } = EXCEPTIONS.deserialization;
    rest.emulator.faults.onStatement({ afterRows: 1, phase: 'FAILED', detail, exception });
    await produce(2);
    expect(await exceptions()).toMatchObject([{ name: exception, message: detail }]);
  });
});

describe('a statement that is interrupted', () => {
  it.each(['Not authorized to access topics: [source]', ''])(
    'is RUNNING, moves nothing, and is DEGRADED after 120 minutes: %p',
    async (detail) => {
      await rest.emulator.accidents.interrupt(name, detail);
      await produce(2);
      clock.advance(120 * MINUTE - 1);
      expect((await get()).status).toMatchObject({ phase: 'RUNNING', detail: '' });
      clock.advance(1);
      expect(await get()).toMatchObject({
        metadata: { updated_at: '2024-01-31T12:20:30.000Z' },
        status: { phase: 'DEGRADED', detail, latest_offsets: { source: 'partition:0,offset:1' } },
      });
      expect([await sink(), await exceptions()]).toEqual([[1], []]);
    },
  );

  it('goes on, each row once, when the cause is mended', async () => {
    await rest.emulator.accidents.interrupt(name);
    await produce(2);
    clock.advance(120 * MINUTE);
    await rest.emulator.accidents.recover(name);
    await rest.emulator.settle();
    expect([await phase(), await sink()]).toEqual(['RUNNING', [1, 2]]);
    await rest.emulator.accidents.recover(name);
    await produce(3);
    expect(await sink()).toEqual([1, 2, 3]);
  });

  it('is not DEGRADED any more once it was mended in time', async () => {
    await rest.emulator.accidents.interrupt(name);
    clock.advance(119 * MINUTE);
    await rest.emulator.accidents.recover(name);
    clock.advance(MINUTE);
    expect(await phase()).toBe('RUNNING');
  });

  it('gets nowhere when it is stopped and resumed, and has 120 minutes again', async () => {
    await rest.emulator.accidents.interrupt(name);
    clock.advance(100 * MINUTE);
    await rest.setStopped(name, true);
    expect((await get()).status).toMatchObject({ phase: 'STOPPED', end_time: '2024-01-31T12:00:30.000Z' });
    await rest.setStopped(name, false);
    await produce(2);
    clock.advance(119 * MINUTE);
    expect([await phase(), await sink()]).toEqual(['RUNNING', [1]]);
    clock.advance(MINUTE);
    expect(await phase()).toBe('DEGRADED');
  });

  it('has its last checkpoint before, where one that runs has one a minute', async () => {
    const at = async () => (await get()).status.latest_offsets_timestamp;
    expect(await at()).toBe('2024-01-31T10:20:30.000Z');
    clock.advance(90_000);
    expect(await at()).toBe('2024-01-31T10:21:30.000Z');
    await rest.emulator.accidents.interrupt(name);
    clock.advance(90_000);
    expect(await at()).toBe('2024-01-31T10:21:30.000Z');
  });
});

it('a statement that is degraded works on, and recovers', async () => {
  rest.emulator.accidents.degrade(name, 'slow');
  await produce(2);
  expect((await get()).status).toMatchObject({ phase: 'DEGRADED', detail: 'slow' });
  await rest.emulator.accidents.recover(name);
  expect([await phase(), await sink()]).toEqual(['RUNNING', [1, 2]]);
});

describe('what is done by a person', () => {
  it('stops, resumes and deletes', async () => {
    await rest.emulator.accidents.stop(name);
    expect(await get()).toMatchObject({ spec: { stopped: true }, status: { phase: 'STOPPED', detail: '' } });
    await rest.emulator.accidents.resume(name);
    expect(await phase()).toBe('RUNNING');
    await rest.emulator.accidents.delete(name);
    expect((await rest.request('GET', `/${name}`)).status).toBe(404);
    await expect(rest.emulator.accidents.delete(name)).rejects.toThrow(`there is no statement '${name}'`);
  });

  it('doubles a statement, labels and all, and every row with it', async () => {
    const labels = { 'user.confluent.io/app': 'parcels' };
    const { spec } = await get();
    await rest.request('POST', '', { name: 'ours', spec, metadata: { labels } });
    await rest.emulator.accidents.delete(name);
    await rest.emulator.accidents.copy('ours', 'theirs');
    expect(await rest.get('theirs')).toMatchObject({ spec, metadata: { labels }, status: { phase: 'RUNNING' } });
    await produce(2);
    expect(await sink()).toEqual([1, 1, 2, 1, 2]);
    await expect(rest.emulator.accidents.copy('ours', 'theirs')).rejects.toThrow("a statement 'theirs' already");
  });
});

it.each(['COMPLETED', 'STOPPED', 'FAILED'])('a statement that is %s is gone thirty days later', async (ended) => {
  if (ended === 'STOPPED') await rest.emulator.accidents.stop(name);
  if (ended === 'FAILED') await rest.emulator.accidents.fail(name, EXCEPTIONS.arithmetic);
  const names = async () => (await rest.request<ListBody>('GET', '')).body.data.map((one) => one.name);
  clock.advance(30 * 24 * 60 * MINUTE - 1);
  expect(await names()).toEqual(['s-3', 's-2', 's-1']);
  clock.advance(1);
  expect(await names()).toEqual(ended === 'COMPLETED' ? ['s-3'] : []);
  expect((await rest.request('GET', '/s-1')).status).toBe(404);
});
