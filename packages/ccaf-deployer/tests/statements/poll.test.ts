import { poll, TimeUpError } from '../../src/statements';
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

it('looks shortly before the deadline and at it, and then gives up', async () => {
  const clock = fakeClock();
  expect(await poll(clock, 450, async () => undefined, POLICY)).toBeUndefined();
  expect(clock.sleeps).toEqual([100, 200, 50, 100]);
});

it('takes a look that the deadline cuts off for one that saw nothing', async () => {
  const clock = fakeClock();
  const look = async (): Promise<undefined> => {
    if (clock.now() >= 100) throw new TimeUpError('it was not sent');
  };
  expect(await poll(clock, 10_000, look, POLICY)).toBeUndefined();
  expect(clock.sleeps).toEqual([100]);
});

it('fails where the deadline cuts off the first look, and where a look fails', async () => {
  const clock = fakeClock();
  const late = () => Promise.reject(new TimeUpError('it was not sent'));
  await expect(poll(clock, 10_000, late, POLICY)).rejects.toThrow('time is up: it was not sent');
  await expect(poll(clock, 10_000, () => Promise.reject(new Error('broken')), POLICY)).rejects.toThrow('broken');
});
