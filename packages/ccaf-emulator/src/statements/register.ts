import type { Clock } from '../engine/clock';
import { type Statement, viewOf } from './statement';

/** How long a statement that ended is kept, in milliseconds: thirty days, as documented. */
export const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** Which statements there are. What ended long ago is forgotten when somebody looks. */
export class Register {
  readonly #byName = new Map<string, Statement>();
  readonly #deleted: Statement[] = [];
  #changes = 0;

  constructor(
    private readonly clock: Clock,
    private readonly retentionMs: number,
  ) {}

  find(name: string): Statement | undefined {
    this.#expire();
    return this.#byName.get(name);
  }

  /** All statements, the oldest first. */
  all(): readonly Statement[] {
    this.#expire();
    return [...this.#byName.values()];
  }

  add(statement: Statement): void {
    statement.lastChange = { number: this.#nextChange(), before: undefined };
    this.#byName.set(statement.name, statement);
  }

  remove(statement: Statement): void {
    this.#byName.delete(statement.name);
    this.#deleted.push(statement);
  }

  /** Those that were removed, the last one last. */
  get deleted(): readonly Statement[] {
    return this.#deleted;
  }

  /** Notes what a statement is, before something is done to it. */
  change(statement: Statement): void {
    statement.lastChange = { number: this.#nextChange(), before: viewOf(statement) };
  }

  #nextChange(): number {
    this.#changes += 1;
    return this.#changes;
  }

  #expire(): void {
    for (const [name, { times }] of this.#byName) {
      if (times.endedAt !== undefined && this.clock.now() - times.endedAt >= this.retentionMs)
        this.#byName.delete(name);
    }
  }
}
