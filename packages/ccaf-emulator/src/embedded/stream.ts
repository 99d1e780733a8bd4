import type { Job as EngineJob, JobProgress, Supervisor } from '../engine/job';
import type { Position } from '../engine/position';
import type { Job } from './job';
import type { Scheduler } from './scheduler';

/** A job together with what runs it. */
export class Stream implements EngineJob {
  constructor(
    private readonly job: Job,
    private readonly scheduler: Scheduler,
  ) {}

  get touches(): ReadonlySet<string> {
    return this.job.touches;
  }

  get sinks(): ReadonlySet<string> {
    const { tableId } = this.job.plan.sink;
    return new Set(tableId === undefined ? [] : [tableId]);
  }

  get positions(): ReadonlyMap<string, Position> {
    return this.job.positions;
  }

  get hasRun(): boolean {
    return this.job.hasRun;
  }

  get advancedAt(): number | undefined {
    return this.job.advancedAt;
  }

  get rowsRead(): number {
    return this.job.rowsRead;
  }

  get rowsWritten(): number {
    return this.job.rowsWritten;
  }

  get hasContinued(): boolean {
    return this.job.hasContinued;
  }

  continueFrom(other: JobProgress): void {
    this.job.continueFrom(other);
  }

  async start(supervisor: Supervisor): Promise<void> {
    this.scheduler.start(this.job, supervisor);
  }

  stop(): Promise<void> {
    return this.scheduler.stop(this.job);
  }

  cancel(): Promise<void> {
    return this.scheduler.cancel(this.job);
  }
}
