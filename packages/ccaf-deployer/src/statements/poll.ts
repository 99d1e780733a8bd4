import type { Clock, Deadline } from '../clock';

/** How long to wait between two looks at something that changes by itself. */
export interface PollPolicy {
  readonly firstMs: number;
  readonly factor: number;
  readonly maxMs: number;
}

export const POLL: PollPolicy = { firstMs: 100, factor: 1.5, maxMs: 5_000 };

/**
 * Looks again and again, ever more seldom, until there is something to see or the time is up.
 *
 * @param look gives `undefined` while there is nothing yet
 * @returns what was seen, or `undefined` when the deadline passed first
 */
export async function poll<Seen>(
  clock: Clock,
  deadline: Deadline,
  look: () => Promise<Seen | undefined>,
  policy: PollPolicy = POLL,
): Promise<Seen | undefined> {
  for (let delay = policy.firstMs; ; delay = Math.min(policy.maxMs, delay * policy.factor)) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (clock.now() + delay >= deadline) return undefined;
    await clock.sleep(delay);
  }
}
