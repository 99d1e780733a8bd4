import { setImmediate } from 'node:timers/promises';
import { FlinkJob } from '../../src/flink/flink-job';
import { Jobs } from '../../src/flink/jobs';
import type { FlinkRuntime } from '../../src/flink/runtime/client';
import type { Executed, ExecuteRequest, RuntimeEvent } from '../../src/flink/runtime/protocol';

const EXECUTED: Executed = {
  kind: 'INSERT_INTO',
  outcome: 'job',
  hasRows: false,
  isBounded: false,
  isAppendOnly: true,
  columns: [],
  rows: [],
  reads: [],
  writes: [],
  changes: [],
};

/** A Flink that does nothing but note what it is asked for, and can go away. */
class PlainFlink {
  readonly asked: string[] = [];
  isUp = true;
  /** How often it goes away again while it is being started. */
  failingStarts = 0;
  #tell: (event: RuntimeEvent) => void = () => undefined;
  #crash: () => void = () => undefined;

  readonly runtime = {
    onEvent: (listener: (event: RuntimeEvent) => void) => {
      this.#tell = listener;
      return () => undefined;
    },
    onCrash: (listener: (what: 'jvm' | 'broker') => void) => {
      this.#crash = () => listener('jvm');
      return () => undefined;
    },
    execute: async ({ name, run }: ExecuteRequest) => {
      this.#ask(`execute ${name} ${run}`);
      return EXECUTED;
    },
    cancel: async (name: string) => this.#ask(`cancel ${name}`),
    status: async (name: string) => {
      this.#ask(`status ${name}`);
      return { state: 'RUNNING' };
    },
    newestCheckpoint: async () => undefined,
    recover: async () => {
      this.asked.push('recover');
      this.failingStarts -= 1;
      if (this.failingStarts >= 0) throw new Error('gone again');
      this.isUp = true;
    },
  } as unknown as FlinkRuntime;

  crash(): void {
    this.isUp = false;
    this.#crash();
  }

  run(name: string, run: number): void {
    this.#tell({ event: 'state', name, run, status: { state: 'RUNNING' } });
  }

  #ask(what: string): void {
    if (!this.isUp) throw new Error('Flink is gone');
    this.asked.push(what);
  }
}

function setUp(isQuery = false) {
  const flink = new PlainFlink();
  const jobs = new Jobs(flink.runtime);
  const rows: unknown[] = [];
  const job = new FlinkJob(
    {
      request: {
        name: 'copy',
        sql: 'INSERT …',
        catalog: 'local',
        mode: 'streaming',
        action: 'run',
        timeZone: 'UTC',
        startup: 'earliest-offset',
        checkpointMs: 1,
        idleTimeoutMs: 1,
        parallelism: 1,
      },
      nextSql: () => 'INSERT …',
      sources: new Map(),
      isQuery,
      hasBroughtRows: () => rows.length > 0,
      touches: new Set(),
      sinks: new Set(),
      whenRecovered: jobs.whenRecovered,
      onSubmitted: async () => ({ drained: Promise.resolve() }),
    },
    flink.runtime,
    () => 0,
  );
  jobs.add(job);
  const failures: unknown[] = [];
  const supervisor = {
    beforeStep: () => ({ commits: true, limit: 1 }),
    onCompletion: () => undefined,
    onFailure: (error: unknown) => void failures.push(error),
  };
  return { flink, jobs, job, rows, failures, start: () => job.start(supervisor) };
}

/** Until what was begun has nothing more to do at once. */
async function passTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
}

it('submits a job again whose Flink goes away before it runs', async () => {
  const { flink, start } = setUp();
  const started = start();
  await passTurns();
  flink.crash();
  await passTurns();
  flink.run('copy', 2);
  await started;
  expect(flink.asked).toEqual(['execute copy 1', 'recover', 'cancel copy', 'execute copy 2']);
});

it('starts what goes away again while it is being started, and then no more', async () => {
  const { flink, jobs, job, failures, start } = setUp();
  const started = start();
  await passTurns();
  flink.run('copy', 1);
  await started;
  flink.failingStarts = 2;
  flink.crash();
  await passTurns();
  flink.run('copy', 2);
  await passTurns();
  expect([flink.asked.filter((what) => what === 'recover').length, job.isActive]).toEqual([3, true]);
  flink.failingStarts = 3;
  flink.crash();
  await passTurns();
  expect(failures).toEqual([new Error('gone again')]);
  await expect(jobs.whenRecovered()).rejects.toThrow('gone again');
});

it('fails a SELECT that has brought rows, instead of bringing them again', async () => {
  const { flink, job, rows, failures, start } = setUp(true);
  const started = start();
  await passTurns();
  flink.run('copy', 1);
  await started;
  rows.push('a row');
  flink.runtime.status = () => Promise.reject(new Error('no job of this name was started in this JVM'));
  flink.crash();
  await passTurns();
  expect(String(failures[0])).toMatch('The JVM of Flink ended while this SELECT ran.');
  expect([job.isActive, flink.asked]).toEqual([false, ['execute copy 1', 'recover']]);
});

it('has a SELECT go on that is there still', async () => {
  const { flink, job, rows, start } = setUp(true);
  const started = start();
  await passTurns();
  flink.run('copy', 1);
  await started;
  rows.push('a row');
  flink.crash();
  await passTurns();
  expect([job.isActive, flink.asked]).toEqual([true, ['execute copy 1', 'recover', 'status copy']]);
});

it('ends the transaction that a job had open whose Flink is gone, when it is cancelled', async () => {
  const { flink, job, start } = setUp();
  const started = start();
  await passTurns();
  flink.run('copy', 1);
  await started;
  flink.crash();
  const cancelled = job.cancel();
  await passTurns();
  flink.run('copy', 2);
  await cancelled;
  expect([job.isActive, flink.asked.at(-1)]).toEqual([false, 'cancel copy']);
  expect(flink.asked).toContain('execute copy 2');
});
