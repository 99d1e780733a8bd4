import type { Clock, Deadline } from '../clock';
import { TimeUpError } from './errors';

/** How long to wait between two looks at something that changes by itself. */
export interface PollPolicy {
  readonly firstMs: number;
  readonly factor: number;
  readonly maxMs: number;
}

export const POLL: PollPolicy = { firstMs: 100, factor: 1.5, maxMs: 5_000 };

/**
 * Looks again and again, ever more seldom, until there is something to see or the time is up; shortly before that, and
 * at the very end, it looks once more.
 *
 * @param look gives `undefined` while there is nothing yet
 * @returns what was seen, or `undefined` when the deadline passed first
 * @throws {TimeUpError} when the time was up before the first look came to its end
 */
export async function poll<Seen>(
  clock: Clock,
  deadline: Deadline,
  look: () => Promise<Seen | undefined>,
  policy: PollPolicy = POLL,
): Promise<Seen | undefined> {
  const { firstMs, factor, maxMs } = policy;
  let seen = await look();
  for (let delay = firstMs; seen === undefined; delay = Math.min(maxMs, delay * factor)) {
    const left = deadline - clock.now();
    if (left <= 0) return undefined;
    await clock.sleep(Math.min(delay, left > firstMs ? left - firstMs : left));
    try {
      seen = await look();
    } catch (error) {
      if (error instanceof TimeUpError) return undefined;
      throw error;
    }
  }
  return seen;
}
