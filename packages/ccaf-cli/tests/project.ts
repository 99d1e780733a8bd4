import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** The folder of this repository. */
export const ROOT = resolve(__dirname, '../../..');

/** The project that the commands are tried on: a team's, as far as they can tell. */
export const PROJECT = resolve(ROOT, 'examples/parcels');

/** What `ccaf` starts. */
export const BIN = resolve(__dirname, '../bin/ccaf.cjs');

/** How a process ended, and what it printed. */
export interface Ended {
  /** As a shell has it: of a process that a signal ended it is 128 and the signal's number. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  /** The whole environment. @default - that of the tests */
  readonly env?: NodeJS.ProcessEnv;
  /** @default PROJECT */
  readonly cwd?: string;
}

/** Starts `node` with these arguments in the project. */
export const startNode = (
  args: readonly string[],
  { env = process.env, cwd = PROJECT }: Surroundings = {},
): ChildProcessWithoutNullStreams => spawn(process.execPath, args, { cwd, env });

/** Starts `ccaf <command> …` in the project. */
export const startCcaf = (args: readonly string[], surroundings?: Surroundings): ChildProcessWithoutNullStreams =>
  startNode([BIN, ...args], surroundings);

/** Waits for the end of a process. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const code = child.exitCode ?? 128 + constants.signals[child.signalCode ?? 'SIGKILL'];
  return { code, stdout, stderr };
}

/** Runs `ccaf <command> …` in the project to its end. */
export const ccaf = (args: readonly string[], surroundings?: Surroundings): Promise<Ended> =>
  ended(startCcaf(args, surroundings));

/** Gives a folder that is the temporary one of commands what tsx has compiled, which it keeps there: they start sooner. */
export function linkCompiled(folder: string): void {
  const name = `tsx-${process.geteuid?.()}`;
  mkdirSync(join(tmpdir(), name), { recursive: true });
  symlinkSync(join(tmpdir(), name), join(folder, name));
}

/** Lets tests run in the project, as commands do. Jest's process serves other files after this one, so it goes back. */
export function inProject(folder: string = PROJECT): void {
  let before: string;
  beforeAll(() => {
    before = process.cwd();
    process.chdir(folder);
  });
  afterAll(() => process.chdir(before));
}
