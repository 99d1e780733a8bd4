/**
 * Ends a process as SIGPIPE would, if nobody reads its output any more, as behind `| head`: Node takes no such signal, and
 * would end with a stack trace. What has work to end first listens by itself, and is left alone.
 */
export function endWithItsReader(process: Piped): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (process.stdout.listenerCount('error') > 1) return;
    if (error.code !== 'EPIPE') throw error;
    process.exit(141);
  });
}

/** What of `process` is used here. */
interface Piped {
  readonly stdout: {
    on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
    listenerCount(event: 'error'): number;
  };
  exit(code: number): unknown;
}
