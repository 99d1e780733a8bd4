import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cacheFolder, prepareClassPaths } from './jars';
import { FLINK_OPTIONS } from './java-options';
import { type Environment, javaTools, output, requireJava } from './tools';

/** A program in Java that asks a Flink something, and ends. */
export interface JavaProgram {
  /** The folder of its sources, which may use all that the Flink engine is made of. */
  readonly sources: string;
  /** The class with `main`, which takes the file of what is asked, as JSON, and the file for the answers. */
  readonly main: string;
  readonly asked: unknown;
}

/**
 * Compiles a program and runs it, in a JVM of its own; Maven fetches Flink into its cache.
 *
 * @returns what it answered, one JSON a line
 * @throws what the Flink engine throws where Java or Maven is missing; an error with what a program printed that failed
 */
export async function runJava(
  { sources, main, asked }: JavaProgram,
  environment: Environment,
  tell: (progress: string) => void,
): Promise<readonly unknown[]> {
  const tools = javaTools(environment);
  await requireJava(tools, environment);
  const { flink } = await prepareClassPaths(cacheFolder(environment, homedir()), tools, environment, tell);
  const folder = await mkdtemp(join(tmpdir(), 'flink-'));
  const run = async (program: string, args: readonly string[]): Promise<void> => {
    const { code, text } = await output(program, args, environment);
    if (code !== 0) throw new Error(`${program} failed: ${text}`);
  };
  try {
    const files = (await readdir(sources)).map((name) => join(sources, name));
    await run(tools.javac, ['-nowarn', '-encoding', 'UTF-8', '-cp', flink, '-d', folder, ...files]);
    const [question, answer] = [join(folder, 'asked.json'), join(folder, 'answered.jsonl')];
    await writeFile(question, JSON.stringify(asked));
    const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=error';
    const classPath = [folder, flink].join(delimiter);
    const settings = ['-Xmx1g', `-Djava.io.tmpdir=${folder}`, quiet, '-cp', classPath];
    await run(tools.java, [...FLINK_OPTIONS, ...settings, main, question, answer]);
    const lines = (await readFile(answer, 'utf8')).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as unknown);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
