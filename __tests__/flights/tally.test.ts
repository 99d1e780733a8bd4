import { expectedConsolidation } from '../../handler/flights/expected-consolidation';
import { sampleFlights } from '../../handler/flights/sample-flights';
import { tally } from './tally';

const rows = expectedConsolidation(sampleFlights({ count: 300 }));
const [one, two, ...rest] = rows;
if (!one || !two) throw new Error('the sample is empty');
const { checksum } = tally(rows);

it('counts rows and airlines', () => {
  expect(tally(expectedConsolidation(sampleFlights({ count: 2_000 })))).toEqual({
    rows: 1_905,
    perAirline: { SkyOne: 946, Sunset: 959 },
    checksum: '729f26601d804799',
  });
  expect(tally([])).toEqual({ rows: 0, perAirline: { SkyOne: 0, Sunset: 0 }, checksum: '0000000000000000' });
});

it('does not depend on the order of rows, nor on the order of columns', () => {
  expect(tally([...rows].reverse()).checksum).toBe(checksum);
  const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
  expect(tally(turned).checksum).toBe(checksum);
});

it.each([
  ['a lost row', [one, ...rest]],
  ['a doubled row', [one, two, two, ...rest]],
  ['a row doubled in the place of another', [one, one, ...rest]],
  ['a row three times instead of once', [one, one, one, two, ...rest]],
  ['a changed value', [{ ...one, email_address: 'x' }, two, ...rest]],
  ['an empty text that became null', [{ ...one, email_address: null }, two, ...rest]],
  [
    'two values in each other’s column',
    [{ ...one, arrival_time: one.departure_time, departure_time: one.arrival_time }, two, ...rest],
  ],
  [
    'two rows that swapped one value',
    [
      { ...one, confirmation_code: two.confirmation_code },
      { ...two, confirmation_code: one.confirmation_code },
      ...rest,
    ],
  ],
  ['another label', [{ ...one, airline: 'Delta' }, two, ...rest]],
  ['one column more', [{ ...one, key: 'k' }, two, ...rest]],
])('changes the checksum for %s', (_, changed) => {
  expect(tally(changed).checksum).not.toBe(checksum);
});

it('counts a row of an unknown airline under no airline', () => {
  expect(tally([{ airline: 'Delta' }])).toMatchObject({ rows: 1, perAirline: { SkyOne: 0, Sunset: 0 } });
});
