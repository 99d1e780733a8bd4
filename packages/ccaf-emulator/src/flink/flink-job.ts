import { ExecutionError } from '../engine/failure';
import type { Job, JobProgress, Supervisor } from '../engine/job';
import { type Position, rowsBefore } from '../engine/position';
import type { JobPlan } from './job-plan';
import { faultOf } from './planned-fault';
import { positionsIn, startingAt } from './reached';
import type { FlinkRuntime } from './runtime/client';
import type { Checkpoint, JobStatus, Positions, RuntimeEvent } from './runtime/protocol';
import { Turns } from './turns';

/** What a job waits for while it is being started. */
interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** A statement on the real Flink: one job after the other, each from where the one before came to. */
export class FlinkJob implements Job {
  hasContinued = false;
  advancedAt: number | undefined;
  #positions: ReadonlyMap<string, Position> = new Map();
  /** Where it starts that has no checkpoint yet. */
  #start: Positions | undefined;
  #checkpoint: string | undefined;
  #run = 0;
  #isActive = false;
  #isInterrupted = false;
  #drained: Promise<void> = Promise.resolve();
  #supervisor: Supervisor | undefined;
  #waiting: Waiting | undefined;
  readonly #turns = new Turns();

  constructor(
    readonly plan: JobPlan,
    private readonly runtime: FlinkRuntime,
    private readonly now: () => number,
  ) {
    this.#start = plan.start;
    this.#positions = positionsIn(plan.start ?? {}, plan.sources);
  }

  get name(): string {
    return this.plan.request.name;
  }

  get touches(): ReadonlySet<string> {
    return this.plan.touches;
  }

  get sinks(): ReadonlySet<string> {
    return this.plan.sinks;
  }

  get positions(): ReadonlyMap<string, Position> {
    return this.#positions;
  }

  get hasRun(): boolean {
    return this.#run > 0;
  }

  /** Whether it runs now, or will again without being told to. */
  get isActive(): boolean {
    return this.#isActive;
  }

  get rowsRead(): number {
    return [...this.#positions.values()].reduce((sum, position) => sum + rowsBefore(position), 0);
  }

  continueFrom({ positions }: JobProgress): void {
    this.#start = { ...this.#start, ...startingAt({ positions }, this.plan.sources) };
    // Before its first checkpoint it is where it starts: what takes over from it must not begin anew.
    this.#positions = positionsIn(this.#start, this.plan.sources);
    this.hasContinued = true;
  }

  start(supervisor: Supervisor): Promise<void> {
    this.#supervisor = supervisor;
    return this.#turns.next(async () => {
      if (!this.#isActive) await this.#submit();
    });
  }

  stop(): Promise<void> {
    return this.#turns.next(async () => {
      if (!this.#isActive) return;
      this.#isActive = false;
      await this.#savepoint().catch((error: unknown) => this.#supervisor?.onFailure(error));
    });
  }

  /** Stops with a savepoint; after a crash meanwhile, from its newest checkpoint: only so is all committed that it wrote. */
  async #savepoint(): Promise<void> {
    try {
      this.#reach(await this.runtime.stop(this.name));
    } catch (error) {
      if (!this.#isInterrupted) throw error;
      await this.plan.whenRecovered();
      await this.#restore();
      this.#isActive = false;
      await this.#savepoint();
    }
  }

  /** Has all committed that it has written; gives how far it had read. Nothing where it ended or crashed meanwhile. */
  async commit(): Promise<Positions | undefined> {
    const made = await this.runtime.checkpoint(this.name).catch(() => undefined);
    return made?.positions;
  }

  cancel(): Promise<void> {
    this.#waiting?.resolve();
    return this.#turns.next(async () => {
      if (!this.#isActive) return;
      this.#isActive = false;
      await this.runtime.cancel(this.name);
    });
  }

  /** Ends it for good, because of something that Flink knows nothing of. */
  async fail(error: unknown): Promise<void> {
    if (!this.#isActive) return;
    // What it ran in may be gone for good.
    await this.cancel().catch(() => undefined);
    this.#supervisor?.onFailure(error);
  }

  /** Goes on from its newest checkpoint, after what it ran in is gone. */
  recover(): Promise<void> {
    return this.#turns.next(async () => {
      if (this.#isActive) await this.#restore().catch((error: unknown) => this.#end(error));
    });
  }

  /** What it runs in is gone: what is heard of it from now on is of no use. */
  interrupt(): void {
    this.#isInterrupted = true;
  }

  async #restore(): Promise<void> {
    // One that outlived the broker holds what it wrote back; there is none where Flink is gone itself.
    await this.runtime.cancel(this.name).catch(() => undefined);
    this.#checkpoint = (await this.runtime.newestCheckpoint(this.name)) ?? this.#checkpoint;
    await this.#submit();
  }

  /** What Flink tells of it; what is told of a former run is old. */
  hear(event: RuntimeEvent): void {
    if (event.name !== this.name || event.run !== this.#run || this.#isInterrupted) return;
    if (event.event === 'state') this.#change(event.status);
    else this.#reach(event.checkpoint);
    const fault = this.#supervisor && faultOf(this.#supervisor);
    if (fault !== undefined) void this.fail(fault);
  }

  #change({ state, failure, checkpoint }: JobStatus): void {
    if (checkpoint !== undefined) this.#reach(checkpoint);
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
    if (this.#waiting !== undefined) this.#waiting.reject(error instanceof Error ? error : new Error(String(error)));
    else this.#supervisor?.onFailure(error);
  }

  async #submit(): Promise<void> {
    this.#run += 1;
    this.#isActive = true;
    this.#isInterrupted = false;
    const { request, sqlOfNextRuns, onSubmitted } = this.plan;
    const running = new Promise<void>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    // It may come to nothing before anybody waits for it.
    running.catch(() => undefined);
    try {
      const executed = await this.runtime.execute({
        ...request,
        run: this.#run,
        sql: this.#run === 1 ? request.sql : sqlOfNextRuns,
        ...(this.#start && { positions: this.#start }),
        ...(this.#checkpoint !== undefined && { restoreFrom: this.#checkpoint }),
      });
      this.#drained = (await onSubmitted(executed)).drained;
      if (executed.outcome === 'done') this.#change({ state: 'FINISHED' });
      await running;
    } catch (error) {
      this.#isActive = false;
      throw error;
    } finally {
      this.#waiting = undefined;
    }
  }

  #reach(checkpoint: Checkpoint): void {
    this.#checkpoint = checkpoint.path;
    this.#positions = positionsIn(checkpoint.positions, this.plan.sources);
    this.advancedAt = this.now();
  }
}
