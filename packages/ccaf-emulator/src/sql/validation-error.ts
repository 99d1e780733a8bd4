import type { Span } from './ast';

/** A statement that the catalog or the type system refuses, worded as Flink words it; its message becomes `status.detail`. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError' as const;
  readonly code = 'SQL_VALIDATION';

  constructor(
    readonly reason: string,
    /** Where in the SQL text, if it is about a place. */
    readonly span?: Span,
  ) {
    super(span === undefined ? reason : `SQL validation failed. Error ${place(span)}.\n\nCaused by: ${reason}`);
  }
}

/** A statement that Flink may accept and this emulator does not execute. */
export function notSupported(what: string, span?: Span): ValidationError {
  return new ValidationError(
    `${what} is not supported by the local emulator of Confluent Cloud for Apache Flink.`,
    span,
  );
}

function place({ start, end }: Span): string {
  const from = `line ${start.line}, column ${start.column}`;
  if (start.line === end.line && start.column === end.column) return `at or near ${from}`;
  return `from ${from} to line ${end.line}, column ${end.column}`;
}
