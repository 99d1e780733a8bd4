import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, synthCommand } from './project';

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
 * @throws {SynthesisFailedError} with what the command printed on standard error
 */
export async function synthesise(outdir: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  mkdirSync(outdir, { recursive: true });
  const child = spawn(synthCommand(), {
    cwd: ROOT,
    shell: true,
    env: { ...env, CDKTF_OUTDIR: resolve(outdir) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new SynthesisFailedError(told.trim() || `'${synthCommand()}' ended with exit code ${code}`);
}

/** What was synthesised of a stack, as far as commands look into it: resources by type and name. */
export interface SynthesisedStack {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Reads what was synthesised of a stack. */
export const readStack = (outdir: string, stack: string): SynthesisedStack =>
  JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as SynthesisedStack;
