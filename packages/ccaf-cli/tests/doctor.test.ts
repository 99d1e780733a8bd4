import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usesOf } from '../src/doctor/checks';
import { lacksOf, reportOf } from '../src/doctor/report';

let bin: string;
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'doctor-'));
  // A client of which the daemon does not run.
  const docker = '#!/bin/sh\n[ "$1" = buildx ] && echo "github.com/docker/buildx v0.20.1 abc" && exit 0\nexit 1\n';
  // Its options are others than those of version 2.
  const aws = '#!/bin/sh\necho "aws-cli/1.45.11 Python/3.11.7"\n';
  for (const [name, script] of Object.entries({ docker, aws })) {
    writeFileSync(join(bin, name), script);
    chmodSync(join(bin, name), 0o755);
  }
});
afterAll(() => rmSync(bin, { recursive: true }));

it('says what a machine lacks, and what to do about it', async () => {
  const machine = { environment: { PATH: bin }, home: bin, node: 'v20.11.0', memoryBytes: 2e9, diskBytes: 4e8 };
  const uses = await usesOf(machine);
  expect(reportOf(uses)).toBe(`The embedded engine: npm run local, npm run ccaf, npm test
  MISSING  Node       got 20.11.0: install Node 24, 22, or 20.20
  ok       memory     2.0 GB free
  MISSING  disk       400 MB free, 500 MB needed: free some, or set TMPDIR to
                      another disk

The Flink engine: --engine flink, npm run test:flink (Java 17, Maven)
  MISSING  Java       needs Java 17 or newer, but 'java' does not run: install a
                      JDK, or set JAVA_HOME
  MISSING  JDK        compiles some Java once, but 'javac' does not run: this
                      Java is not a JDK; install one
  MISSING  Maven      fetches its jars with Maven once, but 'mvn' does not run:
                      install Maven 3.6.3 or newer
  later    jars       not here: the first run fetches 220 MB by Maven
  MISSING  memory     2.0 GB free, 2.5 GB needed: end what you do not need
  MISSING  disk       400 MB free, 1.5 GB needed: free some, or set TMPDIR to
                      another disk

Terraform in npm run local; without it the function is sent its events
  MISSING  terraform  does not run: install Terraform 1.11 or newer

Images: npm run smoke, npm run deploy
  MISSING  docker     does not run: install Docker, and start it
  ok       buildx     0.20.1
  MISSING  aws        got aws-cli/1.45.11 Python/3.11.7: install the AWS CLI,
                      version 2
`);
  expect(lacksOf(uses, 'embedded')).toEqual(['Node', 'disk']);
});
