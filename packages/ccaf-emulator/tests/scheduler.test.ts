import { setImmediate } from 'node:timers/promises';
import { newTable } from '../src/catalog/new-table';
import { Job, type Sink } from '../src/embedded/job';
import { Scheduler } from '../src/embedded/scheduler';
import { Store } from '../src/embedded/store';
import { systemClock } from '../src/engine/clock';
import type { Supervisor } from '../src/engine/job';

const TABLE = newTable({
  id: 't1',
  database: 'lkc-1',
  name: 't',
  columns: [{ name: 'v', type: { root: 'INTEGER' }, nullable: true }],
});
const ARM = { sql: '(SELECT c0 AS o0 FROM t1 WHERE rowid >= $t1_from AND rowid < $t1_to)', tables: new Set(['t1']) };

let store: Store;
let scheduler: Scheduler;
beforeEach(async () => {
  store = await Store.open(1);
  scheduler = new Scheduler(store, systemClock);
  await store.createTable(TABLE);
});
afterEach(() => store.close());

const jobInto = (sink: Sink, from = 0): Job =>
  new Job({ arms: [ARM], sink }, { start: new Map([['t1', new Map([[0, from]])]]), hinted: new Map() });
const supervise = (onFailure: (error: unknown) => void): Supervisor => ({
  beforeStep: () => ({ limit: 100, commits: true }),
  onCompletion: () => undefined,
  onFailure,
});
const quiet = supervise((error) => {
  throw new Error('no failure was expected', { cause: error });
});

/** A sink whose writes wait until they are let go. */
function heldSink(): { readonly sink: Sink; readonly begun: Promise<void>; readonly release: () => void } {
  let begin = (): void => undefined;
  let release = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const write = async (): Promise<number> => {
    begin();
    await held;
    return 0;
  };
  return { sink: { write }, begun, release };
}

it('stops a job only when its step under way is over, with the offsets that the step reached', async () => {
  const { sink, begun, release } = heldSink();
  const job = jobInto(sink);
  await store.append(TABLE, 0, [[1], [2]]);
  scheduler.start(job, quiet);
  await begun;
  let isStopped = false;
  const stopped = scheduler.stop(job).then(() => {
    isStopped = true;
  });
  await store.select('SELECT 1', new Map());
  expect(isStopped).toBe(false);
  release();
  await stopped;
  expect([...job.offsets]).toEqual([['t1', 2]]);
});

it('starts a job at the offsets that it is given', async () => {
  const seen: unknown[] = [];
  await store.append(TABLE, 0, [[1], [2], [3]]);
  const sink = {
    write: async (sql: string, ranges: Parameters<Sink['write']>[1]) =>
      seen.push(...(await store.select(sql, ranges)).flat()),
  };
  scheduler.start(jobInto(sink, 2), quiet);
  await scheduler.settle();
  expect(seen).toEqual([3]);
});

it('advances no offset of a step that failed, and runs the job no more', async () => {
  const errors: unknown[] = [];
  const failure = new Error('no');
  const job = jobInto({ write: () => Promise.reject(failure) });
  await store.append(TABLE, 0, [[1]]);
  scheduler.start(
    job,
    supervise((error) => errors.push(error)),
  );
  await scheduler.settle();
  await store.append(TABLE, 0, [[2]]);
  await scheduler.settle();
  expect(errors).toEqual([failure]);
  expect([...job.offsets]).toEqual([['t1', 0]]);
});

it('gives every job its turn beside one that never ends', async () => {
  const into = (): Sink => ({
    tableId: 't1',
    write: (sql, ranges) =>
      store.insert('t1', `INSERT INTO t1 (rowtime, c0) SELECT NULL, q.o0 FROM (${sql}) AS q LIMIT 1`, ranges),
  });
  let turns = 0;
  const endless = jobInto(into());
  scheduler.start(endless, quiet);
  const other = jobInto({
    write: async () => {
      turns += 1;
      return 0;
    },
  });
  scheduler.start(other, quiet);
  await store.append(TABLE, 0, [[1]]);
  while (turns < 3) await setImmediate();
  await scheduler.stop(endless);
  await scheduler.settle();
  expect(turns).toBeGreaterThanOrEqual(3);
});
