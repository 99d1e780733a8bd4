/** What ends a command from outside; SIGPIPE stands for an output that nobody reads any more. Numbers: signal(7). */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGPIPE: 13, SIGTERM: 15 } as const;
export type Ending = keyof typeof SIGNALS;

/** The command was ended from outside before its work was done. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  readonly code = 'INTERRUPTED';
  /** 128 and the number of the signal, as a shell has it. */
  readonly exitCode: number;

  /** @param told what became of what ran, and what to do */
  constructor(
    readonly signal: Ending,
    readonly told: string,
  ) {
    super(`interrupted by ${signal}; ${told}`);
    this.exitCode = 128 + SIGNALS[signal];
  }
}

/** Tells a command that it is to end. */
export interface Interruption {
  /** Aborted when it is to end what it does, in order; the reason is an {@link Ending}. */
  readonly ending: AbortSignal;
  /** Aborted when a person does not want to wait for that. */
  readonly atOnce: AbortSignal;
}

/** What of `process` is used here. */
export interface Source {
  on(signal: 'SIGHUP' | 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly ppid: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Seconds, which only grow. */
  uptime(): number;
}
interface Output {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

const LOOK_MS = 250;
/** At a Ctrl-C npm passes on the SIGINT that the terminal has sent to all in the foreground: within that time it is one. */
const ONE_KEY_SECONDS = 1;

/**
 * Listens to the signals that a person, a closed terminal or a supervisor sends a process, until it ends: none of them
 * ends it by itself any more.
 *
 * A signal for npm alone may end its shell, but not what runs in that shell: what `npm run` started is to end, too, when
 * it has lost its parent.
 */
export function interruptionOf(source: Source): Interruption {
  const [ending, atOnce] = [new AbortController(), new AbortController()];
  let since = 0;
  const end = (signal: Ending): void => {
    if (!ending.signal.aborted) {
      since = source.uptime();
      ending.abort(signal);
    } else if (signal === 'SIGINT' && source.uptime() - since >= ONE_KEY_SECONDS) atOnce.abort(signal);
  };
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) source.on(signal, () => end(signal));
  for (const output of [source.stdout, source.stderr]) {
    // A terminal that was closed answers EIO.
    output.on('error', ({ code }) => end(code === 'EPIPE' ? 'SIGPIPE' : 'SIGHUP'));
  }
  const parent = source.ppid;
  if ('npm_lifecycle_event' in source.env) {
    setInterval(() => source.ppid !== parent && end('SIGTERM'), LOOK_MS).unref();
  }
  return { ending: ending.signal, atOnce: atOnce.signal };
}

/**
 * Does some work, but no longer than until it is interrupted: what was started can then be stopped in good order.
 *
 * @throws {InterruptedError}
 */
export async function unlessInterrupted<Result>(
  { ending }: Interruption,
  work: () => Promise<Result>,
): Promise<Result> {
  const interrupted = untilInterrupted({ ending }).then((signal) => {
    throw new InterruptedError(signal, 'what was started has been stopped');
  });
  return await Promise.race([work(), interrupted]);
}

/** Waits for the interruption. */
export const untilInterrupted = ({ ending }: Pick<Interruption, 'ending'>): Promise<Ending> =>
  new Promise((resolve) => {
    if (ending.aborted) resolve(ending.reason as Ending);
    else ending.addEventListener('abort', () => resolve(ending.reason as Ending), { once: true });
  });

/**
 * Ends a process by the SIGHUP that it was told. With a terminal that is gone Node's own way out, which restores it, is an
 * assertion that fails (node::ResetStdio, seen with 20.20), and on macOS a report of a crash.
 */
export function endByHangUp(error: unknown, process: Hangable): void {
  if (!(error instanceof InterruptedError) || error.signal !== 'SIGHUP') return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** What `endByHangUp` uses of `process`. */
interface Hangable {
  removeAllListeners(signal: 'SIGHUP'): unknown;
  kill(pid: number, signal: 'SIGHUP'): unknown;
  readonly pid: number;
}
