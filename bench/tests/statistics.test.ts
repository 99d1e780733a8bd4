import { holds } from '../figure';
import { sideBySide } from '../side-by-side';
import { median, quantile, ratioOf, summarize } from '../statistics';

it('takes the middle of an odd number of values, and the mean of the two middle ones of an even number', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 100])).toBe(3);
});

it('draws a straight line between neighbouring values', () => {
  expect(quantile([1, 2, 4], 0.75)).toBe(3);
  expect(quantile([7], 0.25)).toBe(7);
});

it('refuses to summarize nothing', () => {
  expect(() => median([])).toThrow('expected at least one value, got none');
});

it('tells the runs, the middle, the fastest and the distance between the quarters', () => {
  expect(summarize([5, 1, 2, 3, 4])).toEqual({ runs: 5, median: 3, fastest: 1, spread: 2 });
});

it('compares runs that were made side by side, so that a slow moment does not count', () => {
  expect(ratioOf([3, 40, 6], [1, 20, 3])).toBe(2);
  expect(() => ratioOf([1], [1, 2])).toThrow('expected as many runs of the floor as of the subject, got 2 and 1');
});

it('runs everything in turn, and forgets the two rounds that warm up', async () => {
  const order: string[] = [];
  const count = (name: string) => async () => order.push(name);
  const results = await sideBySide({ a: count('a'), b: count('b') }, 3);
  expect(order.join('')).toBe('ababababab');
  expect(results).toEqual({ a: [5, 7, 9], b: [6, 8, 10] });
});

it('holds a ratio against its bar, from above or from below', () => {
  expect(holds({ ratio: 1.5, bar: { atMost: 1.5 } })).toBe(true);
  expect(holds({ ratio: 1.51, bar: { atMost: 1.5 } })).toBe(false);
  expect(holds({ ratio: 0.79, bar: { atLeast: 0.8 } })).toBe(false);
  expect(holds({ ratio: 9 })).toBeUndefined();
});
