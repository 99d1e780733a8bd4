import type { ExecutionSettings } from '../engine/execution';
import type { Job } from '../engine/job';
import type { Faults } from '../faults/faults';
import { CARRY_OVER_LIMIT_MS, carryOver } from './carry-over';
import { executed } from './executed';
import { failStatement, type noteFailing } from './fail-statement';
import { isDryRun, parseProperties } from './properties';
import type { Register } from './register';
import type { Statement } from './statement';
import { supervise } from './supervise';
import type { Surroundings } from './surroundings';
import { watchReader } from './unread';

/**
 * How long a statement restarts in vain before it is DEGRADED, in milliseconds: 120 minutes.
 * Source: https://docs.confluent.io/cloud/current/flink/operate-and-deploy/monitor-statements.html.
 */
export const DEGRADED_AFTER_MS = 120 * 60 * 1000;

/** How statements run: from their start on until they end of their own accord. */
export class Runs {
  constructor(
    private readonly around: Surroundings,
    private readonly faults: Faults,
    private readonly register: Register,
    /** Stops a statement that nobody asked to stop, and says why. */
    private readonly stop: (statement: Statement, detail: string) => unknown,
  ) {}

  async start(statement: Statement): Promise<void> {
    // What is only checked is answered at once: it needs no place in the pool.
    const isChecked = isDryRun(statement.spec.properties);
    if (!isChecked && this.around.account.isExhausted(statement.spec.compute_pool_id)) return;
    const execution = await executed(statement, this.around).catch((error: unknown) => this.fail(statement, error));
    // It may have been stopped or deleted meanwhile.
    if (execution === undefined || statement.state.phase !== 'PENDING') return;
    const onCompletion = (): void => void statement.apply({ type: 'completed', detail: '' }, this.#now());
    if (execution.kind === 'completed') return onCompletion();
    if (!this.#isInPlace(statement, execution.job)) return;
    const onFailure = (error: unknown): void => this.fail(statement, error);
    const reason = this.faults.reasonNotToStart(unread(statement));
    if (reason !== undefined) return onFailure(reason);
    const rules = { faults: this.faults, now: () => this.#now() };
    const supervisor = supervise(statement, execution.job, rules, { onCompletion, onFailure });
    statement.goOn = () => execution.job.start(supervisor).catch(onFailure);
    if (statement.outage === undefined) await statement.goOn();
    if (!statement.apply({ type: 'started' }, this.#now())) return;
    if (statement.outage !== undefined) this.#standStill(statement, statement.outage.detail);
    watchReader(statement, this.around.clock, (detail) => this.stop(statement, detail));
  }

  fail(statement: Statement, error: unknown): undefined {
    this.register.change(statement);
    failStatement(statement, error, this.#now());
  }

  /** Has a statement fail of its own accord; what has ended does not. */
  async crash(statement: Statement, error: unknown, note: typeof noteFailing = failStatement): Promise<void> {
    if (['COMPLETED', 'FAILED', 'STOPPED', 'DELETING'].includes(statement.state.phase)) return;
    statement.cancelTimer();
    await halt(statement);
    this.register.change(statement);
    note(statement, error, this.#now());
  }

  degrade(statement: Statement, detail: string): void {
    this.register.change(statement);
    statement.apply({ type: 'degraded', detail }, this.#now());
  }

  /**
   * Has a statement restart in vain: it stays RUNNING, nothing moves, and after 120 minutes it is DEGRADED; so it is again
   * when it was stopped and resumed meanwhile.
   *
   * @param detail why it is DEGRADED then; empty where the cause is the cloud's own
   */
  async interrupt(statement: Statement, detail: string): Promise<void> {
    statement.outage = { detail, at: this.#now() };
    if (statement.state.phase !== 'RUNNING') return;
    await halt(statement);
    this.#standStill(statement, detail);
  }

  /** What kept a statement from running is mended: it goes on where it was. */
  async recover(statement: Statement): Promise<void> {
    const { phase } = statement.state;
    const wasInterrupted = statement.outage !== undefined;
    statement.outage = undefined;
    if (phase !== 'RUNNING' && phase !== 'DEGRADED') return;
    this.register.change(statement);
    statement.apply({ type: 'recovered' }, this.#now());
    if (!wasInterrupted) return;
    statement.cancelTimer();
    await statement.goOn();
  }

  #standStill(statement: Statement, detail: string): void {
    statement.outage = { detail, at: this.#now() };
    statement.cancelTimer = this.around.clock.after(DEGRADED_AFTER_MS, () => this.degrade(statement, detail));
  }

  /** Whether a job is where it is to start; one that takes over from another may have to wait for that one to stop. */
  #isInPlace(statement: Statement, job: Job): boolean {
    const { carryOverFrom } = this.settings(statement);
    const reason = this.faults.reasonToWait(unread(statement));
    if (reason !== undefined) return this.#notNow(statement, 'waiting', reason);
    if (carryOverFrom === undefined || job.hasContinued) return true;
    const found = carryOver(carryOverFrom, this.register.find(carryOverFrom), statement.createdAt);
    if (found.kind === 'impossible') return this.#notNow(statement, 'failed', found.detail);
    if (found.kind === 'ready') {
      job.continueFrom(found.from);
      return true;
    }
    const left = statement.createdAt + CARRY_OVER_LIMIT_MS - this.#now();
    const late = `${carryOverFrom} was not stopped in time.`;
    statement.cancelTimer = this.around.clock.after(left, () => this.#notNow(statement, 'failed', late));
    return this.#notNow(statement, 'waiting', found.detail);
  }

  #notNow(statement: Statement, type: 'waiting' | 'failed', detail: string): false {
    statement.apply({ type, detail }, this.#now());
    return false;
  }

  settings({ spec }: Statement): ExecutionSettings {
    return parseProperties(spec.properties, this.around.engine.name);
  }

  #now(): number {
    return this.around.clock.now();
  }
}

/** Ends what a statement does, as it is. */
export async function halt({ execution }: Statement): Promise<void> {
  if (execution?.kind === 'job') await execution.job.cancel();
}

const unread = ({ uid, spec }: Statement) => ({ uid, sql: spec.statement, rowsRead: 0 });
