import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Reads one output stream of a process, line by line. */
export interface LogReader {
  /**
   * Settles when this many bytes have been read, or the stream has ended: the process answers on a socket, and what it
   * wrote before that may still be on its way through the pipe.
   */
  caughtUp(bytes: number): Promise<void>;
}

export function readLog(input: Readable, onLine: (line: string) => void): LogReader {
  let received = 0;
  let ended = false;
  let wake = () => {};
  // Attached before the counter, so that a byte counts only after its line was delivered.
  createInterface({ input }).on('line', onLine);
  input.on('data', (chunk: Buffer) => {
    received += chunk.byteLength;
    wake();
  });
  input.on('close', () => {
    ended = true;
    wake();
  });
  return {
    async caughtUp(bytes) {
      while (received < bytes && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
