import { renderingOf } from '../rendering';
import { blockCounter } from './blocks-run';

// Its time is the benchmark's matter: what runs beside the tests decides it as much as the growth.
it.each([
  ['sources', [50, 8], [500, 8]],
  ['columns', [20, 20], [20, 200]],
] as const)('does at most 12 times the work for 10 times the %s', (_, small, large) => {
  const counter = blockCounter('/flink-table-api/src/', () => {
    let fresh = renderingOf;
    jest.isolateModules(() => {
      fresh = (require('../rendering') as typeof import('../rendering')).renderingOf;
    });
    return fresh;
  });
  const blocksOf = ([sources, columns]: readonly [number, number]): number =>
    counter.blocksOf(counter.loaded(sources, columns));
  expect(blocksOf(small)).toBeGreaterThan(small[0] * small[1]);
  expect(blocksOf(large) / blocksOf(small)).toBeLessThanOrEqual(12);
  counter.close();
});

it('writes five lines for a source, and one more for each of its columns', () => {
  const lines = (sources: number, columns: number): number => renderingOf(sources, columns)().split('\n').length;
  expect(lines(201, 50) - lines(200, 50)).toBe(53);
  expect(lines(200, 51) - lines(200, 50)).toBe(203);
});
