import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startCcaf } from './project';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

const version = (then: string): string => `case "$*" in -version) echo 'version "17"' ;; *) ${then} ;; esac`;

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
  const end = ended(child);
  let said = '';
  while (!said.includes(line)) said += String((await once(child.stdout, 'data'))[0]);
  const pids = join(folder, 'bin/pids');
  const began = (): string[] => readFileSync(pids, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);
  while (began().length < (signal === 'SIGINT' ? 2 : 1)) await new Promise(setImmediate);
  child.kill(signal);
  expect(await end).toMatchObject({
    code,
    stderr: `interrupted by ${signal}; what was started has been stopped\n`,
  });
  for (const pid of began()) expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  expect(readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('ccaf-'))).toEqual([]);
  expect(readdirSync(join(folder, 'cache/ccaf-emulator/flink')).filter((name) => name.includes('.'))).toEqual([]);
});
