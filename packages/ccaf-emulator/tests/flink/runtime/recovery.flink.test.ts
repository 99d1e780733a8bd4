import { setTimeout as sleep } from 'node:timers/promises';
import { drawer } from '../../../src/sample-data/draw';
import { awaitState, startTrial, type Trial } from './trial';

const SEED = Number(process.env['TEST_SEED']);
const KILLS = process.env['TEST_THOROUGH'] === 'true' ? 20 : 1;
const SOURCE = 'lkc-1.arrivals';
const SINK = 'lkc-1.copies';
const COPY = 'copy';
const SQL = "INSERT INTO copies SELECT CONCAT(CAST(`value` AS STRING), '!') FROM arrivals";
const ROWS = 100;

let trial: Trial;
let runs = 0;
let batches = 0;
/** Batches that a kill may have left in or out. */
let isDone = false;

beforeAll(async () => {
  trial = await startTrial();
  await trial.run("CREATE TABLE arrivals (`value` BYTES) DISTRIBUTED INTO 2 BUCKETS WITH ('value.format' = 'raw')");
  await trial.run("CREATE TABLE copies (`value` STRING) WITH ('value.format' = 'raw')");
}, 300_000);

afterAll(() => trial.close());

/** Starts the copying job, from its newest checkpoint if it has any. */
async function start(): Promise<void> {
  runs += 1;
  const restoreFrom = await trial.flink.newestCheckpoint(COPY);
  await trial.run(SQL, { name: COPY, run: runs, ...(restoreFrom !== undefined && { restoreFrom }) });
}

/** Appends a batch of numbered rows; one that fails may be there or not. */
async function arrive(): Promise<void> {
  batches += 1;
  const records = Array.from({ length: ROWS }, (_, row) => ({
    key: null,
    value: Buffer.from(`${batches}-${row}`),
    partition: row % 2,
  }));
  await trial.flink.produce(SOURCE, records).catch(() => undefined);
}

/** Rows that keep arriving until it is told to end. */
async function keepArriving(): Promise<void> {
  for (isDone = false; !isDone; await sleep(5)) await arrive();
}

const texts = async (topic: string): Promise<readonly string[]> =>
  (await trial.flink.consume(topic)).map(({ value }) => Buffer.from(value ?? []).toString()).toSorted();

/** Waits until so many more batches were sent. */
async function passBatches(count: number): Promise<void> {
  for (const until = batches + count; batches < until; ) await sleep(5);
}

/** All that arrived, copied: what the sink has to hold in the end. */
async function expectEachOnce(): Promise<void> {
  const wanted = (await texts(SOURCE)).map((text) => `${text}!`);
  let copied = await texts(SINK);
  for (let tries = 0; tries < 300 && copied.length < wanted.length; tries += 1) {
    await sleep(100);
    copied = await texts(SINK);
  }
  expect(copied.length).toBe(wanted.length);
  expect(copied).toEqual(wanted.toSorted());
}

/** Kills a process while rows arrive, at a moment that the seed chooses. */
async function killAmidRows(what: 'jvm' | 'broker', kill: number): Promise<void> {
  const arriving = keepArriving();
  await passBatches(2 + drawer(SEED, kill)(`kill-${what}`, 25));
  const crashed = new Promise<string>((resolve) => trial.flink.onCrash(resolve));
  process.kill(Number(trial.flink.pids[what]), 'SIGKILL');
  expect(await crashed).toBe(what);
  isDone = true;
  await trial.flink.recover();
  await arriving;
}

it('tells exact positions after a stop, and goes on from there', async () => {
  await arrive();
  await start();
  await expectEachOnce();
  const { positions } = await trial.flink.stop(COPY);
  const ends = Object.fromEntries((await trial.flink.ends(SOURCE)).map(({ partition, end }) => [partition, end]));
  const last = Object.fromEntries(
    (await trial.flink.consume(SOURCE)).map(({ partition, offset }) => [partition, offset + 1]),
  );
  expect(positions).toEqual({ [SOURCE]: last });
  // A transaction's end is a record of its own, which nobody reads.
  expect(ends).toEqual({ 0: (last[0] ?? 0) + 1, 1: (last[1] ?? 0) + 1 });
  expect(await trial.flink.newestCheckpoint(COPY)).toContain('savepoint-');
  await arrive();
  await start();
  await expectEachOnce();
}, 300_000);

it(`writes each row once over ${KILLS} kills of the JVM, and keeps its tables (seed ${SEED})`, async () => {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await killAmidRows('jvm', kill);
    expect((await trial.flink.tables()).map(({ name }) => name).toSorted()).toEqual(['arrivals', 'copies']);
    await start();
    await arrive();
  }
  await expectEachOnce();
}, 1_200_000);

it(`writes each row once over ${KILLS} kills of the broker (seed ${SEED})`, async () => {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await killAmidRows('broker', kill);
    if ((await awaitState(trial.flink, COPY, 'RUNNING')).state !== 'RUNNING') await start();
    await arrive();
  }
  await expectEachOnce();
  await trial.flink.stop(COPY);
}, 1_200_000);
