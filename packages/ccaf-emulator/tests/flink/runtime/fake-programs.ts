import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../../src/flink/runtime/tools';

const JAVA_17 = `echo 'openjdk version "17.0.15" 2025-04-15'`;
const JAVAC = 'exit 0';
/** Writes the class path that it is asked for: one jar, which is there. */
const MAVEN = `for one in "$@"; do case "$one" in
  --version) echo 'Apache Maven 3.8.7' ;;
  -Dmdep.outputFile=*) echo "$one" >> "$(dirname "$0")/asked"; touch "$(dirname "$0")/a.jar"
    echo "$(dirname "$0")/a.jar" > "\${one#-Dmdep.outputFile=}" ;;
esac; done`;

/** Programs in the place of Java and Maven, in a folder of their own; `null`: not there. */
export async function fakePrograms(
  programs: Readonly<Partial<Record<'java' | 'javac' | 'mvn', string | null>>> = {},
): Promise<{ readonly environment: Environment; readonly folder: string; readonly asked: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-programs-'));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const [name, script] of Object.entries({ java: JAVA_17, javac: JAVAC, mvn: MAVEN, ...programs })) {
    if (script === null) continue;
    await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, name), 0o755);
  }
  // Java is looked for in its home, and Maven on the PATH, where the shell's own programs are, too.
  const path = programs.mvn === null ? bin : `${bin}:/usr/bin:/bin`;
  return { environment: { JAVA_HOME: folder, PATH: path }, folder, asked: join(bin, 'asked') };
}
