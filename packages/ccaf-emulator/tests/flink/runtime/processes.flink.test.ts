import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTrial, type Trial } from './trial';

const bytes = (text: string): Buffer => Buffer.from(text);

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until none of these processes runs. */
async function end(pids: readonly number[]): Promise<void> {
  while (pids.some(runs)) await sleep(50);
}

describe('a Flink of this process', () => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await startTrial();
    await trial.run("CREATE TABLE notes (`value` STRING) DISTRIBUTED INTO 2 BUCKETS WITH ('value.format' = 'raw')");
  }, 300_000);

  afterAll(() => trial.close());

  it('appends records as they are given, and reads them back', async () => {
    const headers = [
      ['a', bytes('1')],
      ['b', null],
    ] as const;
    await trial.flink.produce('lkc-1.notes', [
      { key: bytes('k'), value: bytes('v'), headers, partition: 1, timestamp: 1000 },
      { key: null, value: null, partition: 1, timestamp: 2000 },
    ]);
    const told = (await trial.flink.consume('lkc-1.notes')).map(({ key, value, headers: read, ...rest }) => ({
      ...rest,
      key: key && Buffer.from(key).toString(),
      value: value && Buffer.from(value).toString(),
      headers: read.map(([name, content]) => [name, content && Buffer.from(content).toString()]),
    }));
    expect(told).toEqual([
      {
        partition: 1,
        offset: 0,
        timestamp: 1000,
        key: 'k',
        value: 'v',
        headers: [
          ['a', '1'],
          ['b', null],
        ],
      },
      { partition: 1, offset: 1, timestamp: 2000, key: null, value: null, headers: [] },
    ]);
    expect(await trial.flink.consume('lkc-1.notes', { 1: 2 })).toEqual([]);
    expect(await trial.flink.offsetsForTime('lkc-1.notes', 1500)).toEqual({ 0: 0, 1: 1 });
  });

  it('appends all records of a call, or none', async () => {
    await trial.run("CREATE TABLE parts (`value` STRING) DISTRIBUTED INTO 1 BUCKETS WITH ('value.format' = 'raw')");
    const good = Array.from({ length: 10 }, (_, index) => ({ key: null, value: bytes(String(index)), partition: 0 }));
    // Larger than the broker takes (message.max.bytes).
    const bad = { key: null, value: Buffer.alloc(2_000_000), partition: 0 };
    await expect(trial.flink.produce('lkc-1.parts', [...good, bad])).rejects.toMatchObject({ code: 'FLINK_REFUSED' });
    expect(await trial.flink.consume('lkc-1.parts')).toEqual([]);
    await trial.flink.produce('lkc-1.parts', good);
    expect((await trial.flink.consume('lkc-1.parts')).length).toBe(10);
  });

  it('adds partitions, which are empty', async () => {
    await trial.flink.setPartitions('lkc-1.notes', 3);
    expect((await trial.flink.ends('lkc-1.notes')).at(-1)).toEqual({ partition: 2, start: 0, end: 0 });
  });

  it('puts tables and views back into a JVM that is started again, as they were', async () => {
    await trial.run(`CREATE TABLE kept (id STRING NOT NULL COMMENT 'the key', twice AS CONCAT(id, id), n INT,
      offs BIGINT METADATA FROM 'offset' VIRTUAL, PRIMARY KEY (id) NOT ENFORCED) COMMENT 'a table'
      DISTRIBUTED BY HASH(id) INTO 2 BUCKETS WITH ('kafka.retention.time' = '1 h')`);
    await trial.run('CREATE VIEW seen (name) AS SELECT id FROM kept');
    const before = await trial.flink.tables();
    const crashed = new Promise((resolve) => trial.flink.onCrash(resolve));
    process.kill(Number(trial.flink.pids.jvm), 'SIGKILL');
    expect(await crashed).toBe('jvm');
    await expect(trial.flink.status('any')).rejects.toThrow('the JVM of Flink does not run');
    await trial.flink.recover();
    const byName = (one: { name: string }, other: { name: string }): number => one.name.localeCompare(other.name);
    expect((await trial.flink.tables()).toSorted(byName)).toEqual(before.toSorted(byName));
    expect(await trial.snapshot('SELECT * FROM seen')).toEqual([]);
  }, 300_000);

  it('ends both processes with close', async () => {
    const { jvm, broker } = trial.flink.pids;
    await trial.flink.close();
    await end([Number(jvm), Number(broker)]);
  });
});

it('leaves no process behind where the one that started it is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'flink-orphans-'));
  const script = join(__dirname, 'start-and-wait.ts');
  const args = ['--require', 'ccaf-cli/typescript', script, folder];
  const parent: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const pids = await new Promise<readonly number[]>((resolve) => {
    if (parent.stdout) createInterface({ input: parent.stdout }).once('line', (line) => resolve(JSON.parse(line)));
  });
  expect(pids.map(runs)).toEqual([true, true]);
  parent.kill('SIGKILL');
  await end(pids);
  await rm(folder, { recursive: true, force: true });
}, 300_000);
