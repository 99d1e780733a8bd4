import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareClassPaths } from '../../../src/flink/runtime/jars';
import { startFlink } from '../../../src/flink/runtime/start';
import { javaTools, javaVersion } from '../../../src/flink/runtime/tools';
import { fakePrograms } from './fake-programs';

const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Starts a Flink with these programs in the place of Java and Maven; the message of its failure. */
async function failureWith(
  programs: Parameters<typeof fakePrograms>[0],
  kafkaPort = 0,
  cache?: string,
): Promise<[unknown, string]> {
  const { environment, folder } = await fakePrograms(programs);
  folders.push(folder);
  const started = startFlink({
    folder: join(folder, 'run'),
    cache: cache ?? join(folder, 'cache'),
    environment,
    catalog: { id: 'env-1', name: 'demo' },
    databases: [{ id: 'lkc-1', name: 'shop' }],
    registry: 'http://127.0.0.1:1',
    kafkaPort,
  });
  const failure = await started.then(
    () => new Error('it started'),
    (error: Error) => error,
  );
  return ['code' in failure ? failure.code : failure, failure.message.replaceAll(folder, '<folder>')];
}

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "21-ea" 2023-09-19', 21],
  ['command not found', undefined],
])('reads the version of a Java that prints %s', (text, version) => {
  expect(javaVersion(text)).toBe(version);
});

it('says that Java is missing', async () => {
  expect(await failureWith({ java: null })).toEqual([
    'JAVA_MISSING',
    "the Flink engine needs Java 17 or newer, but '<folder>/bin/java' does not run: install a JDK, or set JAVA_HOME",
  ]);
});

it('says that Java is too old', async () => {
  expect(await failureWith({ java: `echo 'openjdk version "1.8.0_402"' >&2` })).toEqual([
    'JAVA_TOO_OLD',
    "the Flink engine needs Java 17 or newer, got Java 8 at '<folder>/bin/java': install a JDK 17, or set JAVA_HOME",
  ]);
});

it('says that a Java is no JDK', async () => {
  expect(await failureWith({ javac: null })).toEqual([
    'JDK_MISSING',
    "the Flink engine compiles some Java once, but '<folder>/bin/javac' does not run: this Java is not a JDK; " +
      'install one',
  ]);
});

it('says that Maven is missing', async () => {
  expect(await failureWith({ mvn: null })).toEqual([
    'MAVEN_MISSING',
    "the Flink engine fetches its jars with Maven once, but 'mvn' does not run: install Maven 3.6.3 or newer",
  ]);
});

it('says why Maven got no jars, where there is no network', async () => {
  const line = '[ERROR] Could not transfer artifact a:b:pom:1 from/to central: repo.example: Name does not resolve';
  const [code, message] = await failureWith({
    mvn: `case "$*" in *version*) echo 'Apache Maven 3.8.7' ;; *) echo '${line}'; exit 1 ;; esac`,
  });
  expect(code).toBe('FLINK_JARS');
  expect(message).toMatch(
    /^Maven could not get the jars of the Flink engine \(220 MB, once\): Could not transfer artifact a:b:pom:1 .*; check the network \(.*pom\.xml\)$/,
  );
});

it('says that the disk is full, whoever finds out', async () => {
  const full = "echo 'java.io.IOException: No space left on device' >&2; exit 1";
  const message =
    /^there is no space left where the Flink engine writes, '.*': it needs 1 GB; free some space, or choose another folder$/;
  for (const programs of [
    { mvn: `case "$*" in *version*) echo 'Apache Maven 3.8.7' ;; *) ${full} ;; esac` },
    { java: `case "$*" in -version) echo 'version "17"' ;; *) ${full} ;; esac` },
  ]) {
    const [code, text] = await failureWith(programs);
    expect(code).toBe('DISK_FULL');
    expect(text).toMatch(message);
  }
});

it.each(['/proc/home/cache', '/dev/null/cache'])(
  'says that it may not write into %s, without trying forever',
  async (cache) => {
    expect(await failureWith({}, 0, cache)).toEqual([
      'NOT_WRITABLE',
      `the Flink engine cannot write into '${cache}': set XDG_CACHE_HOME to a folder that it can write`,
    ]);
  },
);

it('says that a port is taken', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await failureWith({}, port)).toEqual([
    'PORT_TAKEN',
    `port ${port} of this machine is in use, but Kafka should use it: stop the program that uses it, or choose ` +
      'another port',
  ]);
  server.close();
});

it('says what a JVM said that ended at its start', async () => {
  const java = `case "$*" in -version) echo 'version "17"' ;; *) echo 'Error: Could not create the Java Virtual Machine.' >&2; exit 1 ;; esac`;
  const [code, message] = await failureWith({ java });
  expect(code).toBe('FLINK_PROCESS');
  expect(message).toMatch(
    /^the JVM of (Kafka|Flink) ended: Error: Could not create the Java Virtual Machine\. \(DEBUG=1 shows the end of its log\)$/,
  );
});

it.each([
  ['SIGKILL', 'kill -9 $$', 'was ended by SIGKILL, probably because memory ran out: it said nothing'],
  ['SIGSEGV', 'kill -11 $$', 'was ended by SIGSEGV: it said nothing'],
  [
    'what it says on stdout',
    `echo '# There is insufficient memory for the Java Runtime Environment to continue.'; echo '# hs_err_pid1.log'; exit 1`,
    'ended: # There is insufficient memory for the Java Runtime Environment to continue.',
  ],
  ['half an answer', `printf '{"id": 1, "o'; exit 1`, 'ended: {"id": 1, "o'],
])('says of a JVM that ended at its start: %s', async (_, end, told) => {
  const [code, message] = await failureWith({
    java: `case "$*" in -version) echo 'version "17"' ;; *) ${end} ;; esac`,
  });
  expect(code).toBe('FLINK_PROCESS');
  expect(message.replace(/JVM of (Kafka|Flink)/, 'JVM')).toBe(`the JVM ${told} (DEBUG=1 shows the end of its log)`);
});

it('asks Maven once for each state of the sources, and again where a jar is gone', async () => {
  const { environment, folder, asked } = await fakePrograms();
  folders.push(folder);
  const cache = await mkdtemp(join(tmpdir(), 'flink-cache-'));
  folders.push(cache);
  const lines: string[] = [];
  const prepare = () => prepareClassPaths(cache, javaTools(environment), environment, (line) => lines.push(line));
  const times = async (): Promise<number> => (await readFile(asked, 'utf8')).trim().split('\n').length;
  const first = await prepare();
  expect(first.flink).toMatch(/\/flink:.*\/bin\/a\.jar$/);
  expect(lines).toEqual([
    'getting the jars of Flink by Maven',
    'compiling for Flink',
    'getting the jars of Kafka by Maven',
    'compiling for Kafka',
  ]);
  expect(await prepare()).toEqual(first);
  expect(await times()).toBe(2);
  await rm(join(folder, 'bin/a.jar'));
  expect(await prepare()).toEqual(first);
  expect(await times()).toBe(4);
});
