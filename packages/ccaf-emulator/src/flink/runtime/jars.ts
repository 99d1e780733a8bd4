import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import { isDiskFull, makeFolder } from './disk';
import { DiskFullError, FlinkCompileError, FlinkJarsError } from './errors';
import { type Environment, type JavaTools, type Output, output, requireJdk, requireMaven } from './tools';

/** Where the Java and the poms of this package are. */
const SOURCES = join(__dirname, '../../../flink');

/** What resolves a class path; the poms say in which version. */
const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:build-classpath';

/** Where the cache is unless somebody says otherwise: with those of the user's other programs. */
export const cacheFolder = (environment: Environment, home: string): string =>
  join(environment['XDG_CACHE_HOME'] || join(home, '.cache'), 'ccaf-emulator', 'flink');

/** The class paths of the two JVMs: our classes, and jars in Maven's cache. */
export interface ClassPaths {
  readonly flink: string;
  readonly kafka: string;
}

const PARTS = [
  { name: 'flink', pom: 'pom.xml', java: 'java' },
  { name: 'kafka', pom: 'kafka/pom.xml', java: 'kafka/java' },
] as const;

/** Where the result for the sources of now is kept in a cache. */
export async function preparedFolder(cache: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesBelow(SOURCES))
    hash.update(`${relative(SOURCES, file)}\n`).update(await readFile(file));
  return join(cache, hash.digest('hex').slice(0, 16));
}

/** The class paths that were prepared, if all that they name is still there. */
export async function preparedClassPaths(cache: string): Promise<ClassPaths | undefined> {
  const folder = await preparedFolder(cache);
  if (!existsSync(folder)) return undefined;
  const [flink, kafka] = await Promise.all(PARTS.map(({ name }) => classPath(folder, name)));
  if (flink === undefined || kafka === undefined) return undefined;
  return { flink, kafka };
}

async function classPath(folder: string, name: string): Promise<string | undefined> {
  const jars = (await readFile(join(folder, `${name}.classpath`), 'utf8')).trim();
  const isThere = jars.split(delimiter).every((jar) => existsSync(jar));
  return isThere ? [join(folder, name), jars].join(delimiter) : undefined;
}

/**
 * Has Maven fetch the jars into its own cache, and compiles the Java, once for each state of the sources; resolves with
 * what is there at once where that was done before.
 *
 * @throws {MavenMissingError | JdkMissingError | FlinkJarsError | FlinkCompileError | DiskFullError |
 * NotWritableError | FlinkEndedError}
 */
export async function prepareClassPaths(
  cache: string,
  tools: JavaTools,
  environment: Environment,
  onProgress: (line: string) => void,
  ending?: AbortSignal,
): Promise<ClassPaths> {
  const prepared = await preparedClassPaths(cache);
  if (prepared !== undefined) return prepared;
  await requireMaven(tools, environment);
  await requireJdk(tools, environment);
  await makeFolder(cache);
  const folder = await preparedFolder(cache);
  // Made aside, and put in place when it is whole: another process may do the same.
  const aside = `${folder}.${process.pid}`;
  try {
    const run: Run = (program, args) => output(program, args, environment, ending);
    await makeParts(aside, tools, run, onProgress);
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  const made = await preparedClassPaths(cache);
  if (made === undefined) throw new FlinkJarsError(SOURCES, 'a jar that it had resolved is not there');
  return made;
}

/** Runs a program in the environment of the engine. */
type Run = (program: string, args: readonly string[]) => Promise<Output>;

async function makeParts(
  folder: string,
  tools: JavaTools,
  run: Run,
  onProgress: (line: string) => void,
): Promise<void> {
  for (const { name, pom, java } of PARTS) {
    const [classes, jars] = [join(folder, name), join(folder, `${name}.classpath`)];
    await mkdir(classes, { recursive: true });
    onProgress(`getting the jars of ${name === 'flink' ? 'Flink' : 'Kafka'} by Maven`);
    await resolveJars(join(SOURCES, pom), jars, tools, run);
    onProgress(`compiling for ${name === 'flink' ? 'Flink' : 'Kafka'}`);
    await compile(join(SOURCES, java), classes, jars, tools, run);
  }
}

async function resolveJars(pom: string, file: string, { maven }: JavaTools, run: Run): Promise<void> {
  const args = [
    '-q',
    '-B',
    '-Dstyle.color=never',
    '-f',
    pom,
    PLUGIN,
    '-DincludeScope=runtime',
    `-Dmdep.outputFile=${file}`,
  ];
  const { code, text } = await run(maven, args);
  if (code === 0 && existsSync(file)) return;
  if (isDiskFull(text)) throw new DiskFullError(file);
  const line = text.split('\n').find((one) => one.includes('ERROR')) ?? text.trim();
  throw new FlinkJarsError(pom, line.replace(/^\[ERROR\] /, '').slice(0, 400));
}

async function compile(
  sources: string,
  into: string,
  classPathFile: string,
  { javac }: JavaTools,
  run: Run,
): Promise<void> {
  const files = (await filesBelow(sources)).filter((file) => file.endsWith('.java'));
  const jars = (await readFile(classPathFile, 'utf8')).trim();
  const args = ['-nowarn', '--release', '17', '-encoding', 'UTF-8', '-cp', jars, '-d', into, ...files];
  const { code, text } = await run(javac, args);
  if (code !== 0) throw isDiskFull(text) ? new DiskFullError(into) : new FlinkCompileError(text.slice(0, 400));
  const services = join(sources, 'META-INF');
  if (existsSync(services)) await cp(services, join(into, 'META-INF'), { recursive: true });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
