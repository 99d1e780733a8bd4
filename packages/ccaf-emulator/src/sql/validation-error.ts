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

/** Who runs a construct of Flink SQL that the embedded engine does not. */
export type RunBy =
  /** A real Flink: the other engine. */
  | 'flink'
  /** Open-source Flink alone: Confluent Cloud refuses it, and so do both engines. */
  | 'not the cloud'
  /** Confluent Cloud, and neither engine: it needs what only an account has, or nobody has built it. */
  | 'the cloud alone'
  /** The SQL shell and the workspaces; the statements API does not. */
  | 'the shell';

/** Flink SQL that is not run here: never the user's syntax error. */
export class NotRunHereError extends ValidationError {
  constructor(
    /** As the subject of a sentence: `ARRAY[…]`, `The function UUID`. */
    readonly construct: string,
    readonly runBy: RunBy,
    span?: Span,
  ) {
    super(`${construct} ${PREDICATE[runBy]}`, span);
  }
}

const PREDICATE: Readonly<Record<RunBy, string>> = {
  flink: 'is not supported by the embedded engine; a real Flink runs it: start the emulator with --engine flink.',
  'not the cloud':
    'is not supported by Confluent Cloud for Apache Flink, and so not by the emulator, with --engine flink or without.',
  'the cloud alone': 'is not supported by the emulator, with --engine flink or without.',
  'the shell':
    "is of the SQL shell and not of the statements API, with --engine flink or without: use the statement's " +
    "'properties', such as 'sql.current-catalog' and 'sql.current-database'.",
};

/** A statement that Flink accepts and the embedded engine does not execute; `what` is the subject of a sentence. */
export function notSupported(what: string, span?: Span): NotRunHereError {
  return new NotRunHereError(what, 'flink', span);
}

function place({ start, end }: Span): string {
  const from = `line ${start.line}, column ${start.column}`;
  if (start.line === end.line && start.column === end.column) return `at or near ${from}`;
  return `from ${from} to line ${end.line}, column ${end.column}`;
}
