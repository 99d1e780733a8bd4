import type { Table } from '../catalog/table';
import type { FlinkJob } from './flink-job';
import type { FlinkRuntime } from './runtime/client';

/** How often what is gone is started, where it ends before it can be used. */
const TRIES = 3;

/** All jobs of an engine; has them go on when Flink or Kafka is gone. */
export class Jobs {
  readonly #jobs = new Map<string, FlinkJob>();
  #recovery: Promise<void> = Promise.resolve();
  #crashes = 0;

  constructor(private readonly runtime: FlinkRuntime) {
    runtime.onEvent((event) => this.#jobs.get(event.name)?.hear(event));
    runtime.onCrash(() => this.#recover());
  }

  readonly add = (job: FlinkJob): void => {
    this.#jobs.set(job.name, job);
  };

  /** Those that run, or will again without being told to. */
  get active(): readonly FlinkJob[] {
    return [...this.#jobs.values()].filter(({ isActive }) => isActive);
  }

  /** Resolves when both run; what is gone meanwhile is waited for, too. */
  readonly whenRecovered = async (): Promise<void> => {
    for (;;) {
      const recovery = this.#recovery;
      const error = await recovery.then(
        () => undefined,
        (reason: unknown) => ({ reason }),
      );
      if (recovery !== this.#recovery) continue;
      if (error !== undefined) throw error.reason;
      return;
    }
  };

  /** Does what can be done twice, and does it again where Flink or Kafka went away meanwhile. */
  readonly steadily = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      await this.whenRecovered();
      const crashes = this.#crashes;
      try {
        return await work();
      } catch (error) {
        if (crashes === this.#crashes) throw error;
      }
    }
  };

  /** Fails what reads or writes a table that is no more. */
  fail(table: Table, name: string): void {
    const error = new Error(`Table '${name}' was dropped, and its topic with it.`);
    for (const job of this.active.filter(({ touches }) => touches.has(table.id)))
      job.fail(error).catch(() => undefined);
  }

  #recover(): void {
    this.#crashes += 1;
    const crashes = this.#crashes;
    for (const job of this.#jobs.values()) job.interrupt();
    const recovery = this.#start();
    this.#recovery = recovery;
    const isNewest = (): boolean => crashes === this.#crashes;
    recovery
      .then(
        () => Promise.all(isNewest() ? this.active.map((job) => job.recover()) : []),
        (error: unknown) => Promise.all(isNewest() ? this.active.map((job) => job.fail(error)) : []),
      )
      .catch(() => undefined);
  }

  /** Starts what is gone; each may be gone again while the other one is being started. */
  async #start(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.runtime.recover();
        return;
      } catch (error) {
        if (tries === TRIES) throw error;
      }
    }
  }
}
