/** The topics with rows that were counted and could not be written, so that their offsets say nothing any more. */
export class LostRows {
  readonly #errors = new Map<string, Error>();

  note(table: string, cause: unknown): void {
    const reason = cause instanceof Error ? cause.message : String(cause);
    this.#errors.set(table, new Error(`rows that were produced could not be written: ${reason}`, { cause }));
  }

  forget(table: string): void {
    this.#errors.delete(table);
  }

  /** @throws {Error} where one of the topics has lost rows */
  requireNone(tables: Iterable<string>): void {
    for (const table of tables) {
      const error = this.#errors.get(table);
      if (error !== undefined) throw error;
    }
  }
}
