import { col, DataTypes, lit, sink, type Table } from '../../../handler/table-api';
import { tableOf } from './tables';

/**
 * What must not compile: the type-check fails where an error that is expected below is not one. The bodies run as well,
 * so that the same mistakes are seen to fail when types are ignored.
 */
const flights: Table<'number' | 'origin'> = tableOf('t', 'number', 'origin').select(col('number'), col('origin'));
const target = sink('s').column('number', DataTypes.STRING()).column('origin', DataTypes.STRING());

it('accepts what fits', () => {
  expect(() => flights.filter(col('origin').isNotNull()).insertInto(target)).not.toThrow();
});

it('refuses to select a column that the table lacks', () => {
  // @ts-expect-error -- 'gate' is not a column of flights
  expect(() => flights.select(col('gate'))).toThrow('it has no column "gate"');
});

it('refuses to filter by a column that the table lacks', () => {
  // @ts-expect-error -- 'gate' is not a column of flights
  expect(() => flights.filter(col('gate').isNotNull())).toThrow('it has no column "gate"');
});

it('refuses a union of different column sets', () => {
  // @ts-expect-error -- the right side lacks 'origin'
  expect(() => flights.unionAll(flights.select(col('number')))).toThrow("column 'origin' is missing on the right");
  // @ts-expect-error -- the left side lacks 'origin'
  expect(() => flights.select(col('number')).unionAll(flights)).toThrow("column 'origin' is missing on the left");
});

it('refuses a sink column that nothing fills', () => {
  // @ts-expect-error -- nothing fills 'origin'
  expect(() => flights.select(col('number')).insertInto(target)).toThrow(
    "the sink column 'origin' is filled by nothing",
  );
});

it('refuses a column that the sink lacks', () => {
  const labelled = flights.select(col('number'), col('origin'), lit('x').as('airline'));
  // @ts-expect-error -- the sink has no 'airline'
  expect(() => labelled.insertInto(target)).toThrow("the column 'airline' does not exist in the sink");
});

it('refuses a value without a name in a select', () => {
  // @ts-expect-error -- a literal needs a name
  expect(() => flights.select(lit('x'))).toBeDefined();
});

it('refuses a condition that is not one', () => {
  // @ts-expect-error -- a column is not a condition
  expect(() => flights.filter(col('number'))).toBeDefined();
});

it('refuses to distribute by what is not a column', () => {
  // @ts-expect-error -- 'gate' is not a column of the sink
  expect(() => target.distributedBy(['gate'], { buckets: 1 })).toBeDefined();
});
