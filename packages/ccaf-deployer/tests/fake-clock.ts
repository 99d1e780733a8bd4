import type { Clock } from '../src/clock';

/** A clock that stands still but for its sleeps, which take no time at all. */
export function fakeClock(start = 0): Clock & { readonly sleeps: readonly number[] } {
  const sleeps: number[] = [];
  let now = start;
  return {
    sleeps,
    now: () => now,
    sleep: async (ms) => {
      sleeps.push(ms);
      now += ms;
    },
  };
}
