import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../engine/clock';
import type { Supervisor } from '../engine/job';
import type { Job } from './job';
import type { Store } from './store';

/** Runs jobs when there are rows for them. Driven by commits, never by a clock. */
export class Scheduler {
  readonly #running = new Map<Job, Supervisor>();
  readonly #store: Store;
  readonly #clock: Clock;
  #loop: Promise<void> | undefined;
  #current: { readonly job: Job; readonly done: Promise<void> } | undefined;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    store.onCommit(() => this.#wake());
  }

  /** Starts a job, or goes on with a stopped one. */
  start(job: Job, supervisor: Supervisor): void {
    job.discover(this.#store);
    job.restore();
    this.#running.set(job, supervisor);
    this.#wake();
  }

  /** Has the running jobs notice partitions that were added. */
  discover(): void {
    for (const job of this.#running.keys()) job.discover(this.#store);
  }

  /** Stops a job in order: once this resolves, what it has read is written, and its offsets are final. */
  async stop(job: Job): Promise<void> {
    const supervisor = this.#running.get(job);
    await this.cancel(job);
    // One that does not run may have failed: what it left uncommitted waits until it is resumed.
    if (supervisor !== undefined) await job.commit().catch((error: unknown) => supervisor.onFailure(error));
  }

  /** Ends a job as it is: once this resolves it writes nothing more. */
  async cancel(job: Job): Promise<void> {
    this.#running.delete(job);
    if (this.#current?.job === job) await this.#current.done;
  }

  /** Fails the running jobs that read or write a table. */
  failJobsOf(tableId: string, error: Error): void {
    for (const job of [...this.#running.keys()].filter(({ touches }) => touches.has(tableId))) this.#fail(job, error);
  }

  /** Resolves when every running job has processed all that has arrived. */
  async settle(): Promise<void> {
    this.#wake();
    while (this.#loop !== undefined) await this.#loop;
  }

  #wake(): void {
    this.#loop ??= this.#run();
  }

  async #run(): Promise<void> {
    // Lets a request in before each step, above all one that stops a job which feeds itself.
    await setImmediate();
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      const done = this.#step(job);
      this.#current = { job, done };
      await done;
      this.#current = undefined;
      await setImmediate();
    }
    this.#loop = undefined;
  }

  /** The job that has waited longest among those with something to do. */
  #next(): Job | undefined {
    const next = [...this.#running].find(([job]) => job.isBehind(this.#store));
    if (next === undefined) return undefined;
    const [job, supervisor] = next;
    this.#running.delete(job);
    this.#running.set(job, supervisor);
    return job;
  }

  async #step(job: Job): Promise<void> {
    try {
      if (job.isRestoring) await job.commit();
      const supervisor = this.#running.get(job);
      if (supervisor !== undefined) await job.step(this.#store, () => this.#clock.now(), supervisor.beforeStep());
    } catch (error) {
      this.#fail(job, error);
    }
  }

  #fail(job: Job, error: unknown): void {
    const supervisor = this.#running.get(job);
    this.#running.delete(job);
    supervisor?.onFailure(error);
  }
}
