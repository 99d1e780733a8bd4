import type { Clock } from '../../src/clock';

/** A clock that runs `speed` times as fast as the machine's, its sleeps too. */
export function fastClock(speed: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * speed,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / speed)),
  };
}
