import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, linkCompiled, startCcaf } from './project';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-start-'));
});
let kill: () => void = () => undefined;
afterEach(() => {
  kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes its process into a file, and goes on until somebody ends it. */
const HANGS = `echo $$ >> "$(dirname "$0")/pids"; exec sleep 60`;
/** As a JVM of the engine does, it ends with its stdin. */
const READS = `echo $$ >> "$(dirname "$0")/pids"; exec cat`;
/** Leaves a class path where it is asked for one. */
const MAVEN = `for one in "$@"; do case "$one" in -Dmdep.outputFile=*) echo "$0" > "\${one#-Dmdep.outputFile=}" ;; esac; done`;

/** Programs in the place of Java and Maven. */
function environmentWith(programs: Readonly<Record<'java' | 'mvn', string>>): NodeJS.ProcessEnv {
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'tmp'));
  linkCompiled(join(folder, 'tmp'));
  for (const [name, script] of Object.entries({ javac: 'exit 0', ...programs })) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  return {
    ...process.env,
    JAVA_HOME: folder,
    PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
    TMPDIR: join(folder, 'tmp'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
}

/** The processes that were started, as far as they said so. */
const began = (): string[] =>
  readFileSync(join(folder, 'bin/pids'), { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);

const version = (then: string): string => `case "$*" in -version) echo 'version "17"' ;; *) ${then} ;; esac`;

const isGone = (pid: string): boolean => {
  try {
    return !process.kill(Number(pid), 0);
  } catch {
    return true;
  }
};

it('starts JVMs that a Ctrl-C in the terminal does not reach, and that end with it where it is killed', async () => {
  const env = environmentWith({ java: version(READS), mvn: MAVEN });
  const child = startCcaf(['emulator', '--engine', 'flink'], { env });
  kill = () => child.kill('SIGKILL');
  const end = ended(child);
  while (began().length < 2) await sleep(20);
  const groups = began().map((pid) => execFileSync('ps', ['-o', 'pgid=', '-p', pid], { encoding: 'utf8' }).trim());
  expect(groups).toEqual(began());
  child.kill('SIGKILL');
  expect(await end).toMatchObject({ code: 137 });
  while (!began().every(isGone)) await sleep(20);
});

it.each([
  [
    'SIGTERM',
    143,
    'Maven runs',
    'getting the jars',
    { java: version(HANGS), mvn: `case "$*" in *--version) exit 0 ;; *) ${HANGS} ;; esac` },
  ],
  ['SIGINT', 130, 'the JVMs come up', 'starting Flink', { java: version(READS), mvn: MAVEN }],
] as const)('ends by %s with %i at the start of the Flink engine while %s, and leaves nothing', async (...row) => {
  const [signal, code, , line, programs] = row;
  const child = startCcaf(['emulator', '--engine', 'flink'], { env: environmentWith(programs) });
  kill = () => child.kill('SIGKILL');
  const end = ended(child);
  let said = '';
  while (!said.includes(line)) said += String((await once(child.stdout, 'data'))[0]);
  while (began().length < (signal === 'SIGINT' ? 2 : 1)) await sleep(20);
  child.kill(signal);
  expect(await end).toMatchObject({
    code,
    stderr: `interrupted by ${signal}; what was started has been stopped\n`,
  });
  expect(began().filter((pid) => !isGone(pid))).toEqual([]);
  expect(readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('ccaf-'))).toEqual([]);
  expect(readdirSync(join(folder, 'cache/ccaf-emulator/flink')).filter((name) => name.includes('.'))).toEqual([]);
});
