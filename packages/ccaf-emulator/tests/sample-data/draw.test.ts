import { drawer } from '../../src/sample-data';

it('draws the same number for a seed, a row and a purpose, on every machine and whatever else is drawn', () => {
  const draw = drawer(1, 42);
  expect([draw('weight', 100), draw('town', 1_000), draw('weight', 100)]).toEqual([33, 479, 33]);
});

it('draws others for another seed, another row and another purpose', () => {
  const draws = [drawer(1, 42)('weight', 1e9), drawer(2, 42)('weight', 1e9), drawer(1, 43)('weight', 1e9)];
  expect(new Set([...draws, drawer(1, 42)('town', 1e9)]).size).toBe(4);
});

it('draws each number about as often', () => {
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < 40_000; row += 1) {
    const drawn = drawer(1, row)('depot', 4);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect(counts).toEqual([10_038, 9_976, 9_974, 10_012]);
});
