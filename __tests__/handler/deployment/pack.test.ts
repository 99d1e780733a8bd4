import fc from 'fast-check';
import { pack } from '../../../handler/deployment/pack';
import { partitions } from './partitions';

/** Items that each need so much room, and each bin so much besides. */
const packed = (sizes: readonly number[], capacity: number, overhead = 0): number[][] =>
  pack({
    count: sizes.length,
    sizeOf: (items) => items.reduce((sum, item) => sum + (sizes[item] ?? 0), overhead),
    overhead,
    capacity,
  });

it('keeps items in their order where that takes no more bins', () => {
  expect(packed([4, 4, 4, 4, 4], 10)).toEqual([[0, 1], [2, 3], [4]]);
});

it('puts the largest first where that takes fewer bins', () => {
  expect(packed([3, 3, 7, 7], 10)).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

it('searches where neither finds the fewest', () => {
  expect(packed([2, 4, 2, 5, 4, 3], 10)).toEqual([
    [0, 3, 5],
    [1, 2, 4],
  ]);
});

it('gives an item a bin of its own that is larger than a bin', () => {
  expect(packed([3, 12, 3], 10)).toEqual([[0, 2], [1]]);
});

it('counts what every bin needs once', () => {
  expect(packed([4, 4], 10, 3)).toEqual([[0], [1]]);
});

it('finds the fewest bins, each item in one of them, as trying everything does', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 35, max: 60 }),
      fc.integer({ min: 0, max: 5 }),
      (items, capacity, overhead) => {
        const sum = (bin: readonly number[]): number =>
          bin.reduce((total, item) => total + (items[item] ?? 0), overhead);
        const fits = (bins: readonly number[][]): boolean => bins.every((bin) => sum(bin) <= capacity);
        const bins = packed(items, capacity, overhead);
        expect(fits(bins)).toBe(true);
        expect(bins.flat().sort()).toEqual(items.map((_, index) => index));
        const fewest = Math.min(...[...partitions([...items.keys()])].filter(fits).map(({ length }) => length));
        expect(bins.length).toBe(fewest);
      },
    ),
  );
});
