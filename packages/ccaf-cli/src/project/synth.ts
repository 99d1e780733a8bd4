import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { ProjectFileError, synthCommand } from './project';

/** Where the project's synthesis writes its stacks, unless it is told otherwise. */
export const OUTDIR = 'cdktf.out';

/** The stack that makes the keys. The pipeline does not deploy it. */
export const ACCESS = 'confluent-access';

/** The project's stacks could not be synthesised; the message is what the project's own command said. */
export class SynthesisFailedError extends Error {
  override readonly name = 'SynthesisFailedError';
  readonly code = 'SYNTHESIS_FAILED';
}

/**
 * Synthesises the project's stacks by its own command, the `app` of cdktf.json.
 *
 * @param outdir where `stacks/<stack>/cdk.tf.json` goes
 * @param env the whole environment of the command
 * @throws {SynthesisFailedError} with what the command printed on standard error, or where it wrote no stacks
 */
export async function synthesise(outdir: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const command = synthCommand();
  mkdirSync(outdir, { recursive: true });
  // The Node that runs this is the one that the project's command means.
  const path = [dirname(process.execPath), env['PATH']].join(delimiter);
  const child = spawn(command, {
    shell: true,
    env: { ...env, PATH: path, CDKTF_OUTDIR: resolve(outdir) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new SynthesisFailedError(told.trim() || `'${command}' ended with exit code ${code}`);
  if (!existsSync(join(outdir, 'stacks'))) {
    throw new SynthesisFailedError(`'${command}' wrote no stacks; expected them in the folder that CDKTF_OUTDIR names`);
  }
}

/** An alarm of those that a stack has in its locals. */
export interface SynthesisedAlarm {
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly [argument: string]: unknown;
}

/** What was synthesised of a stack, as far as commands look into it: resources by type and name. */
export interface SynthesisedStack {
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Alarms, by name, of which each of an app has it in its dimensions. */
  readonly locals?: Readonly<Record<string, Readonly<Record<string, SynthesisedAlarm>>>>;
  readonly variable?: Readonly<Record<string, { readonly default?: unknown }>>;
}

const fileOf = (outdir: string, stack: string): string => join(outdir, 'stacks', stack, 'cdk.tf.json');

/** Whether the last synthesis wrote such a stack. The file of one may be left of an earlier synthesis, with other variables. */
export function hasStack(outdir: string, stack: string): boolean {
  const manifest = join(outdir, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const { stacks = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly stacks?: object };
  return Object.hasOwn(stacks, stack);
}

/**
 * Reads what was synthesised of a stack.
 *
 * @throws {ProjectFileError} where the project has no such stack
 */
export function readStack(outdir: string, stack: string): SynthesisedStack {
  const path = fileOf(outdir, stack);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as SynthesisedStack;
  throw new ProjectFileError(`the project has no stack '${stack}': expected its synthesis to write ${path}`);
}

/**
 * The name of the one resource of a type that a stack makes.
 *
 * @param key what the type calls its name
 * @throws {ProjectFileError} where it makes none, or several
 */
export function onlyName({ resource = {} }: SynthesisedStack, type: string, key = 'name'): string {
  const names = Object.values(resource[type] ?? {}).map((found) => found[key]);
  const [name] = names;
  if (names.length === 1 && typeof name === 'string') return name;
  throw new ProjectFileError(`the stacks must have one ${type} with a ${key}, got ${JSON.stringify(names)}`);
}
