/** The command was ended from outside before its work was done. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  readonly code = 'INTERRUPTED';
  /** 128 and the number of the signal, as a shell has it. */
  readonly exitCode: number;

  constructor(signal: keyof typeof SIGNALS) {
    super(`interrupted by ${signal}; what was started has been stopped`);
    this.exitCode = 128 + SIGNALS[signal];
  }
}

/** SIGPIPE stands for an output that nobody reads any more. */
const SIGNALS = { SIGINT: 2, SIGPIPE: 13, SIGTERM: 15 } as const;

/**
 * Does some work, but no longer than until a signal comes or nobody reads the output: what was started can then be
 * stopped in good order, and a second signal, which npm sends at each Ctrl-C, does not get in the way.
 *
 * @throws {InterruptedError}
 */
export async function unlessInterrupted<Result>(work: () => Promise<Result>): Promise<Result> {
  let interrupt = (_signal: keyof typeof SIGNALS): void => undefined;
  const interruption = new Promise<never>((_resolve, reject) => {
    interrupt = (signal) => reject(new InterruptedError(signal));
  });
  const stop = (signal: NodeJS.Signals): void => interrupt(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
  process.on('SIGINT', stop).on('SIGTERM', stop);
  process.stdout.on('error', () => interrupt('SIGPIPE'));
  const result = await Promise.race([work(), interruption]);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return result;
}
