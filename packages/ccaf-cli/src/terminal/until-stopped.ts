const LOOK_MS = 250;

/**
 * Waits for SIGINT or SIGTERM; until then it keeps the process alive.
 *
 * @param isRunByNpm whether the process was started by `npm run`: a signal for npm alone ends its shell, but not what
 *   runs in that shell, which is therefore stopped when it has lost its parent
 */
export function untilStopped(isRunByNpm: boolean): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const stop = (): void => {
      clearInterval(look);
      resolve();
    };
    const look = setInterval(() => {
      if (isRunByNpm && process.ppid !== parent) stop();
    }, LOOK_MS);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  });
}
