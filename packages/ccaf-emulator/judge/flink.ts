import { join } from 'node:path';
import { runJava } from '../src/flink/runtime/java-program';
import type { Environment } from '../src/flink/runtime/tools';
import type { SourceTable } from './cases/case';
import type { Versions } from './record';

/** A table, and the name of a column that is put before its own: the number of the row. */
export interface NumberedTable extends SourceTable {
  readonly key: string;
}

/** A query over tables, which gives their row's number first; or a statement that is taken or refused, `$t` being `made`. */
export type Question =
  | { readonly query: string; readonly tables: readonly string[] }
  | { readonly statement: string; readonly before?: string; readonly made: string };

export interface Questions {
  /** Statements that come before all else. */
  readonly setup: readonly string[];
  readonly tables: readonly NumberedTable[];
  readonly questions: readonly Question[];
}

/** What Flink says to a question: types with their rows, and errors by the number of a row; or why it refuses it. */
export type Said =
  | { readonly refused: string }
  | {
      readonly types: readonly string[];
      readonly rows: readonly (readonly (string | null)[])[];
      readonly errors: Readonly<Record<string, string>>;
    };

/**
 * Starts a Flink in a JVM of its own, without Kafka, asks it everything, and ends it.
 *
 * @throws what `runJava` does
 */
export async function askFlink(
  questions: Questions,
  environment: Environment,
  tell: (progress: string) => void,
): Promise<{ readonly versions: Versions; readonly said: readonly Said[] }> {
  tell(`asking Flink ${questions.questions.length} questions`);
  const program = { sources: join(__dirname, 'flink'), main: 'Recorder', asked: questions };
  const [versions, ...said] = await runJava(program, environment, tell);
  return { versions: versions as Versions, said: said as readonly Said[] };
}
