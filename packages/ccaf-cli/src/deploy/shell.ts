import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Command } from './commands';
import { CommandFailedError } from './errors';

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Exit code of a program that is not there, as shells have it. */
export const NOT_FOUND = 127;

type Output = 'inherit' | 'ignore' | 'pipe';

/** Runs programs in the project's folder, all with the same environment. */
export class Shell {
  constructor(
    readonly env: Readonly<Record<string, string | undefined>>,
    /** What becomes of the output of programs that are only run. */
    readonly output: 'inherit' | 'ignore',
  ) {}

  with(more: Readonly<Record<string, string | undefined>>): Shell {
    return new Shell({ ...this.env, ...more }, this.output);
  }

  /** Runs a program that has to succeed, and shows what it prints, or not. */
  async run(command: Command): Promise<void> {
    const { code } = await this.#start(command, this.output, this.output);
    if (code !== 0) throw new CommandFailedError(command, code);
  }

  /** The same, and its failure holds what it printed as its errors. */
  async runHeard(command: Command): Promise<void> {
    const { code, stderr } = await this.#start(command, this.output, 'pipe');
    if (code !== 0) throw new CommandFailedError(command, code, { said: stderr });
  }

  /** Runs a program that has to succeed, and gives what it printed. */
  async read(command: Command): Promise<string> {
    const { code, stdout, stderr } = await this.try(command);
    if (code !== 0) throw new CommandFailedError(command, code, { detail: stderr, said: stderr });
    return stdout.trim();
  }

  /** Runs a program that may fail. */
  try(command: Command): Promise<Result> {
    return this.#start(command, 'pipe', 'pipe');
  }

  async #start({ program, args, input = '' }: Command, output: Output, errors: Output): Promise<Result> {
    const child = spawn(program, [...args], { env: { ...this.env }, stdio: ['pipe', output, errors] });
    if (output === 'inherit' && errors === 'pipe') child.stderr?.pipe(process.stderr, { end: false });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    }
    // A program that does not read its input closes it, which is its right.
    child.stdin?.on('error', () => undefined).end(input);
    try {
      const [code] = (await once(child, 'close')) as [number | null];
      return { code: code ?? 1, ...texts };
    } catch (error) {
      return { code: NOT_FOUND, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
    }
  }
}
