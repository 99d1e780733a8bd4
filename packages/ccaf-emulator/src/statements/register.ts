import type { Clock } from '../engine/clock';
import type { Statement } from './statement';

/** How long a statement that ended is kept, in milliseconds: thirty days, as documented. */
export const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** Which statements there are. What ended long ago is forgotten when somebody looks. */
export class Register {
  readonly #byName = new Map<string, Statement>();

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
    this.#byName.set(statement.name, statement);
  }

  remove({ name }: Statement): void {
    this.#byName.delete(name);
  }

  #expire(): void {
    for (const [name, { times }] of this.#byName) {
      if (times.endedAt !== undefined && this.clock.now() - times.endedAt >= this.retentionMs)
        this.#byName.delete(name);
    }
  }
}
