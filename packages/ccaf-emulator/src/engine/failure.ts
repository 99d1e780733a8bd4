/** One link of the chain of an exception. */
export interface Cause {
  /** Its class: `java.lang.NumberFormatException`. */
  readonly name: string;
  readonly message: string;
}

/** What an engine says of a statement that it refuses, or that failed while it ran: the innermost cause first. */
export class ExecutionError extends Error {
  override readonly name = 'ExecutionError' as const;

  constructor(readonly causes: readonly Cause[]) {
    super(causes[0]?.message ?? 'the engine gave no reason');
  }
}
