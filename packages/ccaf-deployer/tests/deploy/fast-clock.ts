import type { Clock } from '../../src/clock';

/** A clock that runs `speed` times as fast as the machine's, its sleeps and its timers too. */
export function fastClock(speed: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * speed,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / speed)),
    after: (ms, action) => {
      // What waits for something that was killed keeps no process alive.
      const timer = setTimeout(action, ms / speed).unref();
      return () => clearTimeout(timer);
    },
  };
}
