import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Ending, InterruptedError, type Interruption } from '../terminal/interruption';
import type { Command } from './commands';
import { CommandFailedError } from './errors';

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Exit code of a program that is not there, as shells have it. */
export const NOT_FOUND = 127;

/** What becomes of what a program prints. */
type Output = 'shown' | 'kept' | 'shown and kept' | 'ignored';

const ENDS = '\nThis ends in order, which can take minutes. Ctrl-C again ends it at once:\nsee docs/state.md.\n';
const ENDED = 'what ran was ended in order. Run the same command again: it goes on from there';
const ENDED_AT_ONCE =
  'what ran was ended at once. Run the same command again; if Terraform then says that something already exists, or ' +
  'is locked, docs/state.md says what to do';

/** Runs programs in the project's folder, all with the same environment, until it is interrupted. */
export class Shell {
  constructor(
    readonly env: Readonly<Record<string, string | undefined>>,
    /** What becomes of the output of programs that are only run. */
    readonly output: 'inherit' | 'ignore',
    readonly interruption: Interruption,
  ) {}

  with(more: Readonly<Record<string, string | undefined>>): Shell {
    return new Shell({ ...this.env, ...more }, this.output, this.interruption);
  }

  /** Runs a program that has to succeed, and shows what it prints, or not. */
  async run(command: Command): Promise<void> {
    const output = this.output === 'inherit' ? 'shown' : 'ignored';
    const { code } = await this.#start(command, output, output);
    if (code !== 0) throw new CommandFailedError(command, code);
  }

  /** The same, and its failure holds what it printed as its errors. */
  async runHeard(command: Command): Promise<void> {
    const isShown = this.output === 'inherit';
    const [stdout, errors] = [isShown ? 'shown' : 'ignored', isShown ? 'shown and kept' : 'kept'] as const;
    const { code, stderr } = await this.#start(command, stdout, errors);
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
    return this.#start(command, 'kept', 'kept');
  }

  /** @throws {InterruptedError} when the program has ended, however it did */
  async #start(command: Command, stdout: Output, stderr: Output): Promise<Result> {
    this.#endIfInterrupted();
    const { program, args, endsInOrder = false, input = '' } = command;
    const child = spawn(program, [...args], {
      env: { ...this.env },
      stdio: ['pipe', stdioOf(stdout, endsInOrder), stdioOf(stderr, endsInOrder)],
      // A session of its own: no signal of the terminal's reaches it.
      detached: endsInOrder,
    });
    const texts = { stdout: heard(child, 'stdout', stdout), stderr: heard(child, 'stderr', stderr) };
    // A program that does not read its input closes it, which is its right.
    child.stdin?.on('error', () => undefined).end(input);
    const stopListening = this.#endWhenInterrupted(child, endsInOrder);
    const result = await once(child, 'close').then(
      ([code]: (number | null)[]) => ({ code: code ?? 1, stdout: texts.stdout(), stderr: texts.stderr() }),
      (error: Error) => ({ code: NOT_FOUND, stdout: '', stderr: error.message }),
    );
    stopListening();
    this.#endIfInterrupted();
    return result;
  }

  #endIfInterrupted(): void {
    const { ending, atOnce } = this.interruption;
    if (ending.aborted) throw new InterruptedError(ending.reason as Ending, atOnce.aborted ? ENDED_AT_ONCE : ENDED);
  }

  /** @returns what takes that back */
  #endWhenInterrupted(child: ChildProcess, inOrder: boolean): () => void {
    const { ending, atOnce } = this.interruption;
    const end = (): void => {
      if (inOrder && this.output === 'inherit') process.stderr.write(ENDS);
      // All but SIGPIPE, which stands for an output that we have lost ourselves.
      child.kill(inOrder ? 'SIGINT' : ending.reason === 'SIGPIPE' ? 'SIGTERM' : (ending.reason as Ending));
    };
    const endAtOnce = (): void => {
      child.kill('SIGINT');
      // What it leaves behind may hold its output open.
      child.once('exit', () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      });
    };
    ending.addEventListener('abort', end);
    atOnce.addEventListener('abort', endAtOnce);
    return () => {
      ending.removeEventListener('abort', end);
      atOnce.removeEventListener('abort', endAtOnce);
    };
  }
}

/** Terraform dies when it writes to a terminal that is gone: what is to end in order writes to us. */
const stdioOf = (output: Output, endsInOrder: boolean): 'inherit' | 'ignore' | 'pipe' =>
  output === 'ignored' ? 'ignore' : output === 'shown' && !endsInOrder ? 'inherit' : 'pipe';

/** @returns what was kept */
function heard(child: ChildProcess, name: 'stdout' | 'stderr', output: Output): () => string {
  let kept = '';
  child[name]?.setEncoding('utf8').on('data', (text: string) => {
    if (output !== 'shown') kept += text;
    if (output !== 'kept') process[name].write(text);
  });
  return () => kept;
}
