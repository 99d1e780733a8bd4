import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cacheFolder, prepareClassPaths } from '../src/flink/runtime/jars';
import { type Environment, javaTools, output, requireJava } from '../src/flink/runtime/tools';
import type { SourceTable } from './cases/case';
import type { Versions } from './record';

const JAVA = join(__dirname, 'flink');

/** What Flink reaches into of Java (https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/java_compatibility/). */
const OPENED = ['lang', 'lang.reflect', 'math', 'net', 'nio', 'time', 'util', 'util.concurrent'];

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
 * Starts a Flink in a JVM of its own, without Kafka, asks it everything, and ends it. Maven fetches it into its cache.
 *
 * @throws what the Flink engine throws where Java or Maven is missing; an error with what a program printed that failed
 */
export async function askFlink(
  questions: Questions,
  environment: Environment,
  tell: (progress: string) => void,
): Promise<{ readonly versions: Versions; readonly said: readonly Said[] }> {
  const tools = javaTools(environment);
  await requireJava(tools, environment);
  const { flink } = await prepareClassPaths(cacheFolder(environment, homedir()), tools, environment, tell);
  const folder = await mkdtemp(join(tmpdir(), 'judge-'));
  const run = async (program: string, args: readonly string[]): Promise<void> => {
    const { code, text } = await output(program, args, environment);
    if (code !== 0) throw new Error(`${program} failed: ${text}`);
  };
  try {
    const sources = (await readdir(JAVA)).map((name) => join(JAVA, name));
    await run(tools.javac, ['-nowarn', '-encoding', 'UTF-8', '-cp', flink, '-d', folder, ...sources]);
    const [asked, answered] = [join(folder, 'asked.json'), join(folder, 'answered.jsonl')];
    await writeFile(asked, JSON.stringify(questions));
    tell(`asking Flink ${questions.questions.length} questions`);
    const opened = OPENED.map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`);
    const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=error';
    const settings = ['-Xmx1g', '-XX:+UseSerialGC', `-Djava.io.tmpdir=${folder}`, quiet];
    const program = ['-cp', [folder, flink].join(delimiter), 'Recorder', asked, answered];
    await run(tools.java, [...opened, ...settings, ...program]);
    const [versions, ...said] = (await readFile(answered, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { versions: versions as Versions, said: said as readonly Said[] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
