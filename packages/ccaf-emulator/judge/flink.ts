import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Answer, Outcome } from './answer';
import type { Asked, Case } from './cases/case';
import type { Versions } from './record';

const JAVA = join(__dirname, 'flink');
const run = promisify(execFile);

/** What Flink reaches into of Java (https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/java_compatibility/). */
const OPENED = ['lang', 'lang.reflect', 'math', 'net', 'nio', 'time', 'util', 'util.concurrent'];
const MAX_OUTPUT = 64 * 1024 * 1024;
/** Longer reasons are of the planner, and quote the whole statement. */
const MAX_REASON = 200;

/** What a real Flink answers now. */
export interface Answered {
  readonly versions: Versions;
  readonly answerOf: (asked: Case) => Answer;
}

/**
 * Starts a Flink in a JVM of its own, asks it everything, and ends it. Maven fetches it into its own cache.
 *
 * @throws the error of the program that failed: mvn, javac or java
 */
export async function askFlink(asked: readonly Asked[], tell: (progress: string) => void): Promise<Answered> {
  const folder = await mkdtemp(join(tmpdir(), 'judge-'));
  try {
    const jars = join(folder, 'classpath');
    tell('jars, by Maven');
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      join(JAVA, 'pom.xml'),
      'dependency:build-classpath',
      `-Dmdep.outputFile=${jars}`,
    ]);
    const classPath = (await readFile(jars, 'utf8')).trim();
    const sources = (await readdir(JAVA)).filter((name) => name.endsWith('.java')).map((name) => join(JAVA, name));
    await run('javac', ['-nowarn', '-encoding', 'UTF-8', '-cp', classPath, '-d', folder, ...sources]);
    const [questions, answers] = [join(folder, 'questions.json'), join(folder, 'answers.jsonl')];
    const cases = asked.flatMap((one) => one.cases);
    await writeFile(
      questions,
      JSON.stringify({ tables: asked.map(({ table }) => table), queries: cases.map(queryOf) }),
    );
    tell(`${cases.length} expressions`);
    const opened = OPENED.map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`);
    const heap = ['-Xmx1g', '-XX:+UseSerialGC', `-Djava.io.tmpdir=${folder}`];
    const args = [...opened, ...heap, '-cp', `${folder}:${classPath}`, 'Recorder', questions, answers];
    await run('java', args, { maxBuffer: MAX_OUTPUT });
    return readAnswers(await readFile(answers, 'utf8'), asked);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const queryOf = ({ table, expression }: Case, id: number) => ({
  id,
  table,
  sql: `SELECT id, ${expression} AS v FROM ${table}`,
});

type Line =
  | { readonly refused: string }
  | {
      readonly types: readonly string[];
      readonly rows: readonly (readonly (string | null)[])[];
      readonly errors: Readonly<Record<string, string>>;
    };

function readAnswers(text: string, asked: readonly Asked[]): Answered {
  const [header = '{}', ...lines] = text.trimEnd().split('\n');
  const answers = new Map<Case, Answer>();
  for (const { table, cases } of asked) {
    for (const one of cases) answers.set(one, answerIn(lines[answers.size] ?? '', table.rows.length, one));
  }
  const answerOf = (one: Case): Answer => answers.get(one) ?? { refused: 'it was not asked' };
  return { versions: JSON.parse(header) as Versions, answerOf };
}

function answerIn(line: string, count: number, { expression }: Case): Answer {
  const read = JSON.parse(line) as Line;
  if ('refused' in read) return { refused: reason(read.refused) };
  const values = new Map<number, Outcome>(read.rows.map(([id, value]) => [Number(id), value ?? null]));
  for (const [id, error] of Object.entries(read.errors)) values.set(Number(id), { error: reason(error) });
  if (values.size !== count) throw new Error(`Flink gave ${values.size} of ${count} rows of '${expression}'`);
  const outcomes = Array.from({ length: count }, (_, row) => values.get(row) ?? null);
  return { type: read.types[1] ?? '', outcomes };
}

const reason = (text: string): string => (text.split('\n')[0] ?? '').slice(0, MAX_REASON);
