import type { Clock } from '../engine/clock';
import { type Cause, ExecutionError } from '../engine/failure';
import type { Account } from './account';
import type { StateLimit, Warning } from './conditions';
import { noteFailing } from './fail-statement';
import type { Statement } from './statement';
import type { Statements } from './statements';

/**
 * What befalls statements that are there, at a word; what is to befall them in time, or those to come, is a matter of rules.
 * Each happens at once, by the emulator's clock, and throws where there is no such statement.
 */
export class Accidents {
  constructor(
    private readonly statements: Statements,
    private readonly account: Account,
    private readonly clock: Clock,
  ) {}

  /** An exception that is not recoverable, such as a row that cannot be read: what runs is FAILED. Resumed, it goes on. */
  async fail(name: string, exception: Cause): Promise<void> {
    await this.statements.runs.crash(this.#named(name), new ExecutionError([exception]));
  }

  /** As `fail`, but it stays FAILING until it is made to fail. */
  async failing(name: string, exception: Cause): Promise<void> {
    const statement = this.#named(name);
    await this.statements.runs.crash(statement, new ExecutionError([exception]), noteFailing);
  }

  /**
   * An exception that is recoverable, such as a topic or a right that is gone: what runs stays RUNNING, nothing moves, and
   * after 120 minutes it is DEGRADED. So it is again when it is stopped and resumed, until `recover`. The exceptions
   * endpoint, which has those of FAILED and FAILING statements by its description, tells nothing of it.
   *
   * @param detail what is told once it is DEGRADED: why, or nothing where the cause is Confluent's own
   */
  interrupt(name: string, detail = ''): Promise<void> {
    return this.statements.runs.interrupt(this.#named(name), detail);
  }

  /** What is DEGRADED goes on working. */
  degrade(name: string, detail = ''): void {
    this.statements.runs.degrade(this.#named(name), detail);
  }

  /** What was interrupted goes on where it was; what was degraded is RUNNING again. */
  recover(name: string): Promise<void> {
    return this.statements.runs.recover(this.#named(name));
  }

  warn(name: string, warning: Omit<Warning, 'at'>): void {
    const statement = this.#named(name);
    const { warnings } = statement.conditions;
    statement.conditions = { ...statement.conditions, warnings: [...warnings, { ...warning, at: this.clock.now() }] };
  }

  limitState(name: string, state: StateLimit['state'], detail = ''): void {
    const statement = this.#named(name);
    statement.conditions = { ...statement.conditions, stateLimit: { state, detail, at: this.clock.now() } };
  }

  /** Somebody stops it, by the console or the API. */
  async stop(name: string): Promise<void> {
    await this.statements.stop(this.#named(name));
  }

  /** Somebody resumes it. */
  async resume(name: string): Promise<void> {
    await this.statements.resume(this.#named(name));
  }

  /** Somebody deletes it. */
  async delete(name: string): Promise<void> {
    await this.statements.delete(this.#named(name));
  }

  /** Somebody submits the same again under another name, labels and properties included. */
  async copy(name: string, as: string): Promise<void> {
    const { spec, labels } = this.#named(name);
    if (this.statements.find(as) !== undefined) throw new Error(`there is a statement '${as}' already`);
    await this.statements.create(as, { ...spec, stopped: false }, labels);
  }

  /** No CFU of a pool is free: what runs in it is told so, and what is submitted waits. */
  exhaustPool(id: string): void {
    this.account.setExhausted(id, true, this.clock.now());
  }

  /** CFUs of a pool are free again: what waits for them starts. */
  async relievePool(id: string): Promise<void> {
    this.account.setExhausted(id, false, this.clock.now());
    for (const statement of this.#inPool(id)) {
      if (statement.state.phase === 'PENDING') await this.statements.runs.start(statement);
    }
  }

  /**
   * A pool is deleted: what runs in it is stopped, as a statement may be because of that
   * (https://docs.confluent.io/cloud/current/flink/concepts/statements.html), and nothing starts in it again.
   */
  async deletePool(id: string): Promise<void> {
    this.account.deletePool(id);
    // That it is told is assumed: only that it is stopped is documented.
    for (const statement of this.#inPool(id)) await this.statements.stop(statement, `Compute pool ${id} was deleted`);
  }

  /**
   * A service account is deleted: nothing starts as it. What runs as it has lost its rights, and so is interrupted, which
   * is assumed: what becomes of it is not documented.
   */
  async deletePrincipal(id: string): Promise<void> {
    this.account.deletePrincipal(id);
    const theirs = this.statements.list().filter(({ spec }) => spec.principal === id);
    for (const statement of theirs.filter(({ execution }) => execution?.kind === 'job')) {
      await this.statements.runs.interrupt(statement, `Principal ${id} does not exist`);
    }
  }

  #inPool(id: string): readonly Statement[] {
    return this.statements.list().filter(({ spec }) => spec.compute_pool_id === id);
  }

  #named(name: string): Statement {
    const statement = this.statements.find(name);
    if (statement === undefined) throw new Error(`there is no statement '${name}'`);
    return statement;
  }
}
