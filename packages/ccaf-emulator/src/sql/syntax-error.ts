import type { Position } from './ast';

/** A text that is not a statement of the supported Flink SQL subset; says where it stopped and what was expected. */
export class FlinkSqlSyntaxError extends Error {
  override readonly name = 'FlinkSqlSyntaxError' as const;
  readonly code = 'FLINK_SQL_SYNTAX';

  constructor(
    /** Line and column, both from 1. */
    readonly position: Position,
    /** What the text had there, ready to print. */
    readonly found: string,
    /** What would have been accepted there, ready to print. */
    readonly expected: string,
  ) {
    super(`Encountered ${found} at line ${position.line}, column ${position.column}: expected ${expected}.`);
  }
}
