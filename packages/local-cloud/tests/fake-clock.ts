import type { ServiceClock } from '../src/lambda';

/** A clock that stands still but for its sleeps, which take no time at all, and for what a test lets pass. */
export function fakeClock(): ServiceClock & { readonly sleeps: readonly number[]; pass(ms: number): void } {
  const sleeps: number[] = [];
  let now = 0;
  return {
    sleeps,
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    sleep: async (ms) => {
      sleeps.push(ms);
      now += ms;
    },
  };
}
