import { poll } from '../../src/statements';
import { fakeClock } from '../fake-clock';

const POLICY = { firstMs: 100, factor: 2, maxMs: 300 };

it('looks at once, and then ever more seldom', async () => {
  const clock = fakeClock();
  let looks = 0;
  const look = async (): Promise<string | undefined> => {
    looks += 1;
    return looks === 5 ? 'seen' : undefined;
  };
  expect(await poll(clock, 10_000, look, POLICY)).toBe('seen');
  expect(clock.sleeps).toEqual([100, 200, 300, 300]);
});

it('gives up before it would sleep beyond the deadline', async () => {
  const clock = fakeClock();
  expect(await poll(clock, 250, async () => undefined, POLICY)).toBeUndefined();
  expect(clock.now()).toBe(100);
});
