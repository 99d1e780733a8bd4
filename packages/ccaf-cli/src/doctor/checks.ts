import { statSync } from 'node:fs';
import { delimiter } from 'node:path';
import {
  cacheFolder,
  type Environment,
  javaTools,
  LEAST_JAVA,
  output,
  preparedClassPaths,
  requireJava,
  requireJdk,
  requireMaven,
} from 'ccaf-emulator/flink-tools';
import { AWS_CLI, BUILDX, DOCKER } from '../deploy/prerequisites';

/** What was found of one thing that something here uses. */
export interface Finding {
  readonly name: string;
  /** `later`: not there, and fetched when it is needed. */
  readonly state: 'ok' | 'missing' | 'later';
  readonly found: string;
  /** What to do, of what is not there. */
  readonly fix?: string;
}

/** What a use of this repository needs, in the order in which it is told. */
export interface Use {
  readonly title: string;
  /** Without it, something else is done, or nothing. */
  readonly isOptional: boolean;
  /** Which engine cannot run without it. */
  readonly engine?: Engine;
  readonly findings: readonly Finding[];
}

export const ENGINES = ['embedded', 'flink'] as const;
export type Engine = (typeof ENGINES)[number];

/** This machine, as the checks look at it. */
export interface Machine {
  readonly environment: Environment;
  readonly home: string;
  /** `process.version`. */
  readonly node: string;
  readonly memoryBytes: number;
  /** What is free for temporary files. */
  readonly diskBytes: number;
}

const GB = 1e9;
const LEAST_MEMORY = { embedded: GB, flink: 2.5 * GB };
const LEAST_DISK = { embedded: 0.5 * GB, flink: 1.5 * GB };

/** Looks at all that the commands use. Fetches nothing. */
export async function usesOf(machine: Machine): Promise<readonly Use[]> {
  const { environment } = machine;
  const program = async (name: string, args: readonly string[], pattern: RegExp, fix: string): Promise<Finding> => {
    const { code, text } = await output(name, args, environment);
    if (code !== 0) return { name, state: 'missing', found: 'does not run', fix };
    const version = pattern.exec(text)?.[1];
    return version
      ? { name, state: 'ok', found: version }
      : { name, state: 'missing', found: `got ${text.trim()}`, fix };
  };
  const [java, jdk, maven, jars, terraform, docker, buildx, aws] = await Promise.all([
    found('Java', async () => String(await requireJava(javaTools(environment), environment))),
    found('JDK', async () => {
      await requireJdk(javaTools(environment), environment);
      return javaTools(environment).javac;
    }),
    found('Maven', () => requireMaven(javaTools(environment), environment)),
    jarsOf(machine),
    program('terraform', ['version'], /Terraform v(\S+)/, 'install Terraform 1.11 or newer'),
    // Its client alone builds no image.
    program('docker', DOCKER.command.args, /^([\d.]+)/, 'install Docker, and start it'),
    program('docker', BUILDX.command.args, /v([\d.]+)/, 'install the plugin docker-buildx-plugin'),
    program('aws', AWS_CLI.command.args, /aws-cli\/(2\S+)/, 'install the AWS CLI, version 2'),
  ]);
  const room = (engine: Engine): readonly Finding[] => [
    amount('memory', machine.memoryBytes, LEAST_MEMORY[engine], 'end what you do not need'),
    amount('disk', machine.diskBytes, LEAST_DISK[engine], 'free some, or set TMPDIR to another disk'),
  ];
  return [
    {
      title: 'The embedded engine: npm run local, npm run ccaf, npm test',
      isOptional: false,
      engine: 'embedded',
      findings: [nodeOf(machine), ...room('embedded')],
    },
    {
      title: `The Flink engine: --engine flink, npm run test:flink (Java ${LEAST_JAVA}, Maven)`,
      isOptional: true,
      engine: 'flink',
      findings: [java, jdk, maven, jars, ...room('flink')],
    },
    {
      title: 'Terraform in npm run local; without it the function is sent its events',
      isOptional: true,
      findings: [terraform],
    },
    {
      title: 'Images: npm run smoke, npm run deploy',
      isOptional: true,
      findings: [docker, { ...buildx, name: 'buildx' }, aws],
    },
  ];
}

async function found(name: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { name, state: 'ok', found: await look() };
  } catch (error) {
    const [what = '', fix = ''] = (error instanceof Error ? error.message : String(error)).split(': ');
    return { name, state: 'missing', found: what.replace(/^the Flink engine /, ''), fix };
  }
}

async function jarsOf({ environment, home }: Machine): Promise<Finding> {
  const prepared = await preparedClassPaths(cacheFolder(environment, home));
  if (prepared !== undefined) {
    const jars = [prepared.flink, prepared.kafka]
      .flatMap((path) => path.split(delimiter))
      .filter((path) => path.endsWith('.jar'));
    const bytes = jars.reduce((sum, jar) => sum + statSync(jar).size, 0);
    return { name: 'jars', state: 'ok', found: `${jars.length} of ${sizeOf(bytes)} in Maven's cache` };
  }
  return { name: 'jars', state: 'later', found: 'not here: the first run fetches 220 MB by Maven' };
}

/** As `engines` of package.json has it. */
function nodeOf({ node }: Machine): Finding {
  const [major = 0, minor = 0] = node.slice(1).split('.').map(Number);
  const isTaken = major >= 24 || major === 22 || (major === 20 && minor >= 20);
  if (isTaken) return { name: 'Node', state: 'ok', found: node.slice(1) };
  return { name: 'Node', state: 'missing', found: `got ${node.slice(1)}`, fix: 'install Node 24, 22, or 20.20' };
}

function amount(name: string, bytes: number, least: number, fix: string): Finding {
  if (bytes >= least) return { name, state: 'ok', found: `${sizeOf(bytes)} free` };
  return { name, state: 'missing', found: `${sizeOf(bytes)} free, ${sizeOf(least)} needed`, fix };
}

const sizeOf = (bytes: number): string =>
  bytes >= GB ? `${(bytes / GB).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;
