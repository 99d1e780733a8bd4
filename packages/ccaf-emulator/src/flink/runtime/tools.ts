import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { FlinkEndedError, JavaMissingError, JavaTooOldError, JdkMissingError, MavenMissingError } from './errors';

/** The environment's variables, as an entry point has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The least Java that Flink 2 and Kafka 4 both run on. */
export const LEAST_JAVA = 17;

/** The programs that the Flink engine runs. */
export interface JavaTools {
  readonly java: string;
  readonly javac: string;
  readonly maven: string;
}

/** Which programs are meant; whether they are there is another question. */
export function javaTools(environment: Environment): JavaTools {
  const home = environment['JAVA_HOME'];
  const inHome = (name: string): string => (home ? join(home, 'bin', name) : name);
  return { java: inHome('java'), javac: inHome('javac'), maven: 'mvn' };
}

export interface Output {
  /** 0 is success; undefined: it could not be run at all. */
  readonly code: number | undefined;
  readonly text: string;
}

/**
 * Runs a program to its end; what it prints, on both streams.
 *
 * @param ending ends it before
 * @throws {FlinkEndedError} where that was done
 */
export function output(
  program: string,
  args: readonly string[],
  environment: Environment,
  ending?: AbortSignal,
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const options = { env: environment, maxBuffer: 64 * 1024 * 1024, ...(ending && { signal: ending }) };
    execFile(program, args, options, (error, stdout, stderr) => {
      const text = `${stdout}${stderr}`;
      if (ending?.aborted) reject(new FlinkEndedError());
      else if (error === null) resolve({ code: 0, text });
      else resolve({ code: typeof error.code === 'number' ? error.code : undefined, text: text || error.message });
    });
  });
}

/**
 * The major version of a Java that printed this for `-version`.
 *
 * @example javaVersion('openjdk version "17.0.15" 2025-04-15') // 17
 * @example javaVersion('java version "1.8.0_402"') // 8
 */
export function javaVersion(text: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' && second !== undefined ? second : first);
}

/** @throws {JavaMissingError | JavaTooOldError} */
export async function requireJava({ java }: JavaTools, environment: Environment): Promise<number> {
  const { code, text } = await output(java, ['-version'], environment);
  const version = code === 0 ? javaVersion(text) : undefined;
  if (version === undefined) throw new JavaMissingError(java);
  if (version < LEAST_JAVA) throw new JavaTooOldError(java, version);
  return version;
}

/** @throws {JdkMissingError} */
export async function requireJdk({ javac }: JavaTools, environment: Environment): Promise<void> {
  if ((await output(javac, ['-version'], environment)).code !== 0) throw new JdkMissingError(javac);
}

/** @throws {MavenMissingError} */
export async function requireMaven({ maven }: JavaTools, environment: Environment): Promise<string> {
  const { code, text } = await output(maven, ['-Dstyle.color=never', '--version'], environment);
  if (code !== 0) throw new MavenMissingError(maven);
  return /Apache Maven ([\d.]+)/.exec(text)?.[1] ?? 'of an unknown version';
}
