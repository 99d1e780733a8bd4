import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { SourceTable } from './cases/case';
import type { Versions } from './record';

const JAVA = join(__dirname, 'flink');
const run = promisify(execFile);

/** What Flink reaches into of Java (https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/java_compatibility/). */
const OPENED = ['lang', 'lang.reflect', 'math', 'net', 'nio', 'time', 'util', 'util.concurrent'];
const MAX_OUTPUT = 64 * 1024 * 1024;

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
 * Starts a Flink in a JVM of its own, asks it everything, and ends it. Maven fetches it into its own cache.
 *
 * @throws the error of the program that failed: mvn, javac or java
 */
export async function askFlink(
  questions: Questions,
  tell: (progress: string) => void,
): Promise<{ readonly versions: Versions; readonly said: readonly Said[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'judge-'));
  try {
    const classPathFile = join(folder, 'classpath');
    tell('Maven looks for the jars');
    const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${classPathFile}`];
    await run('mvn', ['-q', '-B', '-f', join(JAVA, 'pom.xml'), ...goal]);
    const classPath = (await readFile(classPathFile, 'utf8')).trim();
    const sources = (await readdir(JAVA)).filter((name) => name.endsWith('.java')).map((name) => join(JAVA, name));
    await run('javac', ['-nowarn', '-encoding', 'UTF-8', '-cp', classPath, '-d', folder, ...sources]);
    const [asked, answered] = [join(folder, 'asked.json'), join(folder, 'answered.jsonl')];
    await writeFile(asked, JSON.stringify(questions));
    tell(`Flink is asked ${questions.questions.length} questions`);
    const opened = OPENED.map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`);
    const settings = ['-Xmx1g', '-XX:+UseSerialGC', `-Djava.io.tmpdir=${folder}`];
    const program = ['-cp', [folder, classPath].join(delimiter), 'Recorder', asked, answered];
    await run('java', [...opened, ...settings, ...program], { maxBuffer: MAX_OUTPUT });
    const [versions, ...said] = (await readFile(answered, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { versions: versions as Versions, said: said as readonly Said[] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
