import type { Clock } from 'ccaf-deployer/lambda';

/** How many times as fast as the machine's time a rehearsal goes by: a soak of ten seconds takes a tenth of one. */
const SPEED = 100;

/** A clock for a rehearsal, in which nothing but the waits takes time. */
export function fastClock(): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * SPEED,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / SPEED)),
    after: (ms, action) => {
      const timer = setTimeout(action, ms / SPEED);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
