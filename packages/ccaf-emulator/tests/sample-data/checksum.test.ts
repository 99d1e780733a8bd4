import { checksumOf } from '../../src/sample-data';
import { depots } from '../depots';

const parcels = (count: number) => depots.expected?.(depots.rows({ count, offset: 0 }), 'parcels') ?? [];
const [one = {}, two = {}, ...rest] = parcels(300);
const { checksum } = checksumOf([one, two, ...rest]);

it('is the same on every machine', () => {
  expect(checksumOf([])).toEqual({ rows: 0, checksum: '0000000000000000' });
  expect(checksumOf([{ id: 1 }])).toEqual({ rows: 1, checksum: '186347d9ea7673a2' });
  expect(checksumOf(parcels(2_000))).toEqual({ rows: 1_900, checksum: 'f1cb33e0fdfa5187' });
});

it('does not depend on the order of rows, nor on the order of columns', () => {
  const rows = [one, two, ...rest];
  expect(checksumOf([...rows].reverse()).checksum).toBe(checksum);
  const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
  expect(checksumOf(turned).checksum).toBe(checksum);
});

it.each([
  ['a lost row', [one, ...rest]],
  ['a doubled row', [one, two, two, ...rest]],
  ['a row doubled in the place of another', [one, one, ...rest]],
  ['a row three times instead of once', [one, one, one, two, ...rest]],
  ['a changed value', [{ ...one, recipient: 'x' }, two, ...rest]],
  ['an empty text that became null', [{ ...one, recipient: null }, two, ...rest]],
  ['two values in each other’s column', [{ ...one, code: one['recipient'], recipient: one['code'] }, two, ...rest]],
  ['two rows that swapped one value', [{ ...one, code: two['code'] }, { ...two, code: one['code'] }, ...rest]],
  ['another label', [{ ...one, depot: 'East' }, two, ...rest]],
  ['one column more', [{ ...one, key: 'k' }, two, ...rest]],
])('changes for %s', (_, changed) => {
  expect(checksumOf(changed).checksum).not.toBe(checksum);
});

it('tells a number from the same number as a bigint, which JSON cannot write', () => {
  expect(checksumOf([{ n: 1n }]).checksum).not.toBe(checksumOf([{ n: 1 }]).checksum);
});
