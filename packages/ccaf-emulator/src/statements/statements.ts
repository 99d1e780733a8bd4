import type { Faults } from '../faults/faults';
import type { Delays } from './delays';
import { isDryRun } from './properties';
import { Register } from './register';
import { halt, Runs } from './runs';
import { isResumable, Statement, type StatementSpec } from './statement';
import type { Surroundings } from './surroundings';

/** The statements of one environment and what happens to them: the pure life cycle joined to the engine and the clock. */
export class Statements {
  readonly #register: Register;
  readonly #around: Surroundings;
  readonly #delays: Delays;
  readonly runs: Runs;
  #created = 0;

  constructor(around: Surroundings, delays: Delays, faults: Faults, retentionMs: number) {
    this.#around = around;
    this.#delays = delays;
    this.#register = new Register(around.clock, retentionMs);
    this.runs = new Runs(around, faults, this.#register, (statement, detail) => this.stop(statement, detail));
  }

  find = (name: string): Statement | undefined => this.#register.find(name);

  /** All statements, the newest first. */
  list = (): readonly Statement[] => this.#register.all().toReversed();

  get deleted(): readonly Statement[] {
    return this.#register.deleted;
  }

  /**
   * Submits a statement under a name that is free. Without a pending delay it has been executed when this resolves
   * ("direct submission"), so a short statement is COMPLETED or FAILED in the answer.
   */
  async create(name: string, spec: StatementSpec, labels: Readonly<Record<string, string>>): Promise<Statement> {
    this.#created += 1;
    const statement = new Statement(this.#created, name, spec, labels, this.#now());
    if (isDryRun(spec.properties)) {
      await this.runs.start(statement);
      return statement;
    }
    this.#register.add(statement);
    await this.#after(statement, this.#delays.pendingMs, () => this.runs.start(statement));
    return statement;
  }

  /**
   * Stops a statement; `false` when its phase does not allow it.
   *
   * @param detail why, where nobody asked for it
   */
  async stop(statement: Statement, detail = ''): Promise<boolean> {
    this.#register.change(statement);
    const wasStopping = statement.state.phase === 'STOPPING';
    if (!statement.apply({ type: 'stopRequested' }, this.#now())) return false;
    statement.changeSpec({ stopped: true }, this.#now());
    if (wasStopping || statement.state.phase === 'STOPPED') return true;
    statement.cancelTimer();
    await this.#after(statement, this.#delays.stoppingMs, async () => {
      if (statement.execution?.kind === 'job') await statement.execution.job.stop();
      if (statement.apply({ type: 'stopped', detail }, this.#now())) await this.#startSuccessorsOf(statement);
    });
    return true;
  }

  /** Lets a stopped or failed streaming INSERT go on exactly where it was; `false` when that is not possible. */
  async resume(statement: Statement): Promise<boolean> {
    this.#register.change(statement);
    const isEnded = ['STOPPED', 'FAILED'].includes(statement.state.phase);
    if (isEnded ? !isResumable(statement) : !statement.apply({ type: 'resumeRequested' }, this.#now())) return false;
    statement.changeSpec({ stopped: false }, this.#now());
    if (!isEnded) return true;
    statement.cancelTimer();
    await this.#after(statement, this.#delays.resumingMs, async () => {
      if (statement.spec.stopped || !statement.apply({ type: 'resumeRequested' }, this.#now())) return;
      await this.#after(statement, this.#delays.pendingMs, () => this.runs.start(statement));
    });
    return true;
  }

  /** Deletes a statement; while it is DELETING its name stays taken. */
  async delete(statement: Statement): Promise<void> {
    this.#register.change(statement);
    const wasDeleting = statement.state.phase === 'DELETING';
    statement.apply({ type: 'deleteRequested' }, this.#now());
    if (wasDeleting) return;
    statement.cancelTimer();
    await this.#work(statement, async () => {
      await halt(statement);
      await this.#after(statement, this.#delays.deletingMs, async () => {
        this.#register.remove(statement);
        await this.#startSuccessorsOf(statement);
      });
    });
  }

  /** Cancels all timers and stops all jobs. */
  async close(): Promise<void> {
    for (const statement of this.#register.all()) {
      statement.cancelTimer();
      // What runs elsewhere ends with its engine.
      if (this.#around.engine.isImmediate) await halt(statement);
    }
  }

  /** Has those that wait for a statement look again: it was stopped, or is gone. */
  async #startSuccessorsOf({ name }: Statement): Promise<void> {
    for (const other of this.#register.all()) {
      if (other.state.phase !== 'PENDING' || other.execution === undefined) continue;
      if (this.runs.settings(other).carryOverFrom !== name) continue;
      other.cancelTimer();
      await this.#after(other, this.#delays.pendingMs, () => this.runs.start(other));
    }
  }

  /** At once when there is nothing to wait for, otherwise by the clock; the next timer replaces this one. */
  async #after(statement: Statement, ms: number, action: () => Promise<void>): Promise<void> {
    if (ms <= 0) return await this.#work(statement, action);
    statement.cancelTimer = this.#around.clock.after(ms, () => {
      this.#register.change(statement);
      void action();
    });
  }

  /** An engine that takes its time is not waited for: the phase says what is under way. */
  async #work(statement: Statement, action: () => Promise<void>): Promise<void> {
    const done = action();
    if (this.#around.engine.isImmediate) await done;
    else done.catch((error: unknown) => this.runs.fail(statement, error));
  }

  #now(): number {
    return this.#around.clock.now();
  }
}
