import type { Table } from '../catalog/table';
import type { FlinkJob } from './flink-job';
import type { FlinkRuntime } from './runtime/client';

/** All jobs of an engine; has them go on when Flink or Kafka is gone. */
export class Jobs {
  readonly #jobs = new Map<string, FlinkJob>();
  #recovery: Promise<void> = Promise.resolve();
  #isRecovering = false;
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

  readonly whenRecovered = (): Promise<void> => this.#recovery;

  /** Does what changes nothing, and does it again where Flink or Kafka went away meanwhile. */
  async steadily<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.whenRecovered();
      const crashes = this.#crashes;
      try {
        return await work();
      } catch (error) {
        if (crashes === this.#crashes) throw error;
      }
    }
  }

  /** Fails what reads or writes a table that is no more. */
  fail(table: Table, name: string): void {
    const error = new Error(`Table '${name}' was dropped, and its topic with it.`);
    for (const job of this.active.filter(({ touches }) => touches.has(table.id)))
      job.fail(error).catch(() => undefined);
  }

  #recover(): void {
    this.#crashes += 1;
    for (const job of this.#jobs.values()) job.interrupt();
    if (this.#isRecovering) return;
    this.#isRecovering = true;
    this.#recovery = this.runtime.recover().finally(() => {
      this.#isRecovering = false;
    });
    this.#recovery
      .then(
        () => Promise.all(this.active.map((job) => job.recover())),
        (error: unknown) => Promise.all(this.active.map((job) => job.fail(error))),
      )
      .catch(() => undefined);
  }
}
