import { parseBenchArguments } from '../arguments';
import { textReport } from '../report';

it('sets a table of at most 80 columns that says which bar holds', () => {
  const shared = { floor: 'nothing', runs: 9, spread: 0 };
  const report = textReport([
    {
      ...shared,
      what: 'SQL, 2,000 sources of 200 columns',
      unit: 'rows/s',
      value: 1234567,
      floorValue: 2_000_000,
      ratio: 0.617,
      bar: { atLeast: 0.8 },
    },
    {
      ...shared,
      what: 'bundle',
      unit: 'bytes',
      value: 768_000,
      floorValue: 850_000,
      ratio: 0.9035,
      bar: { atMost: 1 },
      details: { 'gzip, bytes': 250_000 },
    },
    { ...shared, what: 'type-check', unit: 'ms', value: 12.34, floorValue: 6.789, ratio: 1.8 },
  ]);
  expect(report).toBe(`figure                                        value      floor  ratio    bar
---------------------------------  ----------------  ---------  -----  -----  ------
SQL, 2,000 sources of 200 columns  1,234,567 rows/s  2,000,000   0.62  ≥ 0.8  MISSED
bundle                                768,000 bytes    850,000   0.90    ≤ 1  holds
type-check                                  12.3 ms       6.79   1.80

  bundle: gzip, bytes: 250,000
`);
});

it('measures all figures nine times unless told otherwise', () => {
  const known = ['cold-start', 'size'];
  expect(parseBenchArguments([], known)).toEqual({ figures: known, runs: 9, out: undefined });
  const given = parseBenchArguments(['size', '--runs', '11', '--out', 'figures.json'], known);
  expect(given).toEqual({ figures: ['size'], runs: 11, out: 'figures.json' });
});

it('refuses a figure that it does not know, and too few runs', () => {
  expect(() => parseBenchArguments(['speed'], ['size'])).toThrow('there is no figure speed; expected some of size');
  expect(() => parseBenchArguments(['--runs', '8'], [])).toThrow('--runs must be an odd number from 9, got 8');
});
