import { ExecutionError } from '../engine/failure';
import type { Job, JobProgress, Supervisor } from '../engine/job';
import type { JobPlan } from './job-plan';
import { endedInstead, ROWS_LOST } from './lost-job';
import { faultOf } from './planned-fault';
import { Reached } from './reached';
import type { FlinkRuntime } from './runtime/client';
import type { JobStatus, RuntimeEvent } from './runtime/protocol';
import { Signal } from './signal';
import { Turns } from './turns';

/** A statement on the real Flink: one job after the other, each from where the one before came to. */
export class FlinkJob implements Job {
  readonly name: string;
  readonly touches: ReadonlySet<string>;
  readonly sinks: ReadonlySet<string>;
  hasContinued = false;
  readonly reached: Reached;
  #run = 0;
  #isActive = false;
  #isInterrupted = false;
  #drained: Promise<void> = Promise.resolve();
  #supervisor: Supervisor | undefined;
  #waiting: Signal | undefined;
  readonly #turns = new Turns();

  constructor(
    readonly plan: JobPlan,
    private readonly runtime: FlinkRuntime,
    now: () => number,
  ) {
    this.name = plan.request.name;
    this.touches = plan.touches;
    this.sinks = plan.sinks;
    this.reached = new Reached(plan.sources, plan.start, now);
  }

  get positions(): JobProgress['positions'] {
    return this.reached.positions;
  }

  get advancedAt(): number | undefined {
    return this.reached.advancedAt;
  }

  get hasRun(): boolean {
    return this.#run > 0;
  }

  get isActive(): boolean {
    return this.#isActive;
  }

  get rowsRead(): number {
    return this.reached.rows;
  }

  continueFrom(progress: JobProgress): void {
    this.reached.startAt(progress);
    this.hasContinued = true;
  }

  start(supervisor: Supervisor): Promise<void> {
    this.#supervisor = supervisor;
    return this.#turns.next(async () => {
      if (!this.#isActive) await this.#submitSteadily();
    });
  }

  stop(): Promise<void> {
    return this.#turns.next(async () => {
      if (!this.#isActive) return;
      this.#isActive = false;
      await this.#savepoint().catch(this.#tellFailure);
    });
  }

  /** Stops with a savepoint; after a crash meanwhile, from its newest checkpoint: only so is all committed that it wrote. */
  async #savepoint(): Promise<void> {
    try {
      this.reached.take(await this.runtime.stop(this.name));
    } catch (error) {
      if (!this.#isInterrupted) throw await endedInstead(this.name, error, this.runtime);
      if (this.plan.isQuery) return;
      await this.#restore();
      this.#isActive = false;
      await this.#savepoint();
    }
  }

  cancel(): Promise<void> {
    this.#waiting?.resolve();
    return this.#turns.next(async () => {
      if (!this.#isActive) return;
      this.#isActive = false;
      // What is gone may have left a transaction open, which only its next run ends.
      if (this.#isInterrupted && !this.plan.isQuery) await this.#restore();
      this.#isActive = false;
      await this.runtime.cancel(this.name).catch((error: unknown) => {
        if (!this.#isInterrupted) throw error;
      });
    });
  }

  /** Ends it for good, because of something that Flink knows nothing of. */
  async fail(error: unknown): Promise<void> {
    if (!this.#isActive) return;
    await this.cancel().catch(() => undefined);
    this.#tellFailure(error);
  }

  recover(): Promise<void> {
    return this.#turns.next(async () => {
      if (!this.#isActive || !this.#isInterrupted) return;
      // A SELECT that outlived Kafka goes on by itself: it holds nothing back.
      const status = this.plan.isQuery ? await this.runtime.status(this.name).catch(() => undefined) : undefined;
      if (status === undefined) return await this.#restore().catch(this.#tellFailure);
      this.#isInterrupted = false;
      this.#change(status);
    });
  }

  /** What it runs in is gone: what is heard of it from now on is of no use. */
  interrupt(): void {
    this.#isInterrupted = true;
    this.#waiting?.reject(new Error(`what '${this.name}' was to run in is gone`));
  }

  async #restore(): Promise<void> {
    await this.plan.whenRecovered();
    if (this.plan.hasBroughtRows()) throw new Error(ROWS_LOST);
    // One that outlived the broker holds what it wrote back; there is none where Flink is gone itself.
    await this.runtime.cancel(this.name).catch(() => undefined);
    this.reached.restoreFrom(await this.runtime.newestCheckpoint(this.name));
    await this.#submitSteadily();
  }

  /** Submits it, again where what it runs in goes away before it runs. */
  async #submitSteadily(): Promise<void> {
    await this.plan.whenRecovered();
    await this.#submit().catch(async (error: unknown) => {
      if (!this.#isInterrupted) throw error;
      await this.#restore();
    });
  }

  /** What Flink tells of it; what is told of a former run is old. */
  hear(event: RuntimeEvent): void {
    if (event.name !== this.name || event.run !== this.#run || this.#isInterrupted) return;
    if (event.event === 'state') this.#change(event.status);
    else this.reached.take(event.checkpoint);
    const fault = this.#supervisor && faultOf(this.#supervisor);
    if (fault !== undefined) void this.fail(fault);
  }

  #change({ state, failure, checkpoint }: JobStatus): void {
    if (checkpoint !== undefined) this.reached.take(checkpoint);
    if (state === 'RUNNING') this.#waiting?.resolve();
    if (state === 'FAILED') this.#end(new ExecutionError(failure?.causes ?? []));
    if (state === 'FINISHED' && this.#isActive) {
      this.#isActive = false;
      this.#waiting?.resolve();
      void this.#drained.then(() => this.#supervisor?.onCompletion());
    }
  }

  #end(error: unknown): void {
    if (!this.#isActive) return;
    this.#isActive = false;
    (this.#waiting?.reject ?? this.#tellFailure)(error);
  }

  readonly #tellFailure = (error: unknown): void => {
    this.#isActive = false;
    this.#supervisor?.onFailure(error);
  };

  async #submit(): Promise<void> {
    this.#run += 1;
    this.#isActive = true;
    this.#isInterrupted = false;
    this.#waiting = new Signal();
    try {
      const executed = await this.runtime.execute({
        ...this.plan.request,
        run: this.#run,
        sql: this.plan.nextSql(),
        ...this.reached.origin,
      });
      this.#drained = (await this.plan.onSubmitted(executed)).drained;
      if (executed.outcome === 'done') this.#change({ state: 'FINISHED' });
      await this.#waiting.given;
    } catch (error) {
      this.#isActive = false;
      throw error;
    } finally {
      this.#waiting = undefined;
    }
  }
}
