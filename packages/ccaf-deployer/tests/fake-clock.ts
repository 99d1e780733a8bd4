import type { Clock } from '../src/clock';

/** A clock that stands still but for its sleeps, which take no time at all. */
export function fakeClock(start = 0): Clock & { readonly sleeps: readonly number[] } {
  const sleeps: number[] = [];
  const timers = new Map<() => void, number>();
  let now = start;
  return {
    sleeps,
    now: () => now,
    sleep: async (ms) => {
      sleeps.push(ms);
      now += ms;
      for (const [action, at] of timers) if (at <= now && timers.delete(action)) action();
    },
    after: (ms, action) => {
      timers.set(action, now + ms);
      return () => timers.delete(action);
    },
  };
}
