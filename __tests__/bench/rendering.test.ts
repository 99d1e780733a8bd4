import { renderingOf } from '../../bench/rendering';

const LEAST = 5;
const MOST = 40;

/** Milliseconds of processor time of one rendering, over so many: what others do on the machine takes none of it. */
function spentOn(render: () => string, times: number): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) render();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/**
 * How much longer the large one takes: the least of many rounds of each, for what comes on top comes from elsewhere. A
 * round of the small one does the same work as a round of the large one, so that both bear their share of the garbage
 * collections. More rounds are made only as long as the growth is beyond the limit; one that is real stays there.
 */
function growth(small: () => string, large: () => string, limit: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < LEAST || (round < MOST && most / least > limit); round += 1) {
    least = Math.min(least, spentOn(small, 50));
    most = Math.min(most, spentOn(large, 5));
  }
  return most / least;
}

it.each([
  ['sources', renderingOf(50, 8), renderingOf(500, 8)],
  ['columns', renderingOf(20, 20), renderingOf(20, 200)],
])('takes at most 12 times as long for 10 times the %s', (_, small, large) => {
  expect(growth(small, large, 12)).toBeLessThanOrEqual(12);
});

it('writes five lines for a source, and one more for each of its columns', () => {
  const lines = (sources: number, columns: number): number => renderingOf(sources, columns)().split('\n').length;
  expect(lines(201, 50) - lines(200, 50)).toBe(53);
  expect(lines(200, 51) - lines(200, 50)).toBe(203);
});
