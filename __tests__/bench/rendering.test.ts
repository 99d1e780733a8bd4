import { renderingOf } from '../../bench/rendering';

const LEAST = 5;
const MOST = 40;

/** Milliseconds of processor time: what others do on the machine takes none of it. */
function spentOn(render: () => string): number {
  const before = process.cpuUsage();
  render();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How much longer the large one takes: the least of many runs of each, for what comes on top comes from elsewhere. More
 * runs are made only as long as the growth is beyond the limit; one that is real stays there.
 */
function growth(small: () => string, large: () => string, limit: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < LEAST || (run < MOST && most / least > limit); run += 1) {
    // Ten of the small one: the clock is coarse.
    least = Math.min(least, spentOn(() => Array.from({ length: 10 }, small).join('')) / 10);
    most = Math.min(most, spentOn(large));
  }
  return most / least;
}

it.each([
  ['sources', renderingOf(100, 8), renderingOf(1_000, 8)],
  ['columns', renderingOf(20, 20), renderingOf(20, 200)],
])('takes at most 12 times as long for 10 times the %s', (_, small, large) => {
  expect(growth(small, large, 12)).toBeLessThanOrEqual(12);
});

it('writes five lines for a source, and one more for each of its columns', () => {
  const lines = (sources: number, columns: number): number => renderingOf(sources, columns)().split('\n').length;
  expect(lines(201, 50) - lines(200, 50)).toBe(53);
  expect(lines(200, 51) - lines(200, 50)).toBe(203);
});
