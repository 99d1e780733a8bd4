import { col, concat, DataTypes, type Expression, lit, not, sink, type Table, toTimestampLtz, upper } from '../src';
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

const [a, b] = [col('a'), col('b')];
const [text, day, whole] = [lit('x'), a.cast(DataTypes.DATE()), a.cast(DataTypes.INT())];

it('accepts expressions over columns, whose types only the real tables tell', () => {
  const made = [a.gt(b), a.plus(b).times(2).gt(0), a.cast(DataTypes.INT()).eq(1.5), concat(a, 'x'), toTimestampLtz(b)];
  expect(made).toHaveLength(5);
  const read: Expression<'a' | 'b', 'boolean'> = a.plus(b).gt(lit(1));
  expect(read.node.kind).toBe('comparison');
});

it('refuses to read a column of another table within an expression', () => {
  // @ts-expect-error -- 'gate' is not a column of flights
  expect(() => flights.filter(col('number').eq(col('gate')))).toThrow('it has no column "gate"');
  // @ts-expect-error -- 'gate' is not a column of flights
  expect(() => flights.select(concat(col('number'), col('gate')).as('x'))).toThrow('it has no column "gate"');
  // @ts-expect-error -- 'gate' is not a column of flights
  expect(() => flights.select(col('number'), col('gate').plus(1).as('x'))).toThrow('it has no column "gate"');
});

it('refuses to compare what is known to be of different kinds', () => {
  // @ts-expect-error -- text and a number
  expect(text.eq(1)).toBeDefined();
  // @ts-expect-error -- a DATE and text
  expect(day.lt('2024-01-01')).toBeDefined();
  // @ts-expect-error -- a condition and a number
  expect(a.isNull().eq(1)).toBeDefined();
});

it('refuses a cast that Flink does not have', () => {
  // @ts-expect-error -- a number to a DATE
  expect(whole.cast(DataTypes.DATE())).toBeDefined();
  // @ts-expect-error -- a number to a timestamp: that is toTimestampLtz
  expect(whole.tryCast(DataTypes.TIMESTAMP_LTZ(3))).toBeDefined();
  // @ts-expect-error -- a DATE to a number
  expect(day.cast(DataTypes.INT())).toBeDefined();
  // @ts-expect-error -- a DECIMAL to a BOOLEAN
  expect(a.cast(DataTypes.DECIMAL(5, 2)).cast(DataTypes.BOOLEAN())).toBeDefined();
  // @ts-expect-error -- a condition to a time
  expect(a.isNull().cast(DataTypes.TIME())).toBeDefined();
});

it('refuses to calculate with what is known to be no number, and to join what is known to be no text', () => {
  // @ts-expect-error -- text is no number
  expect(text.plus(1)).toBeDefined();
  // @ts-expect-error -- text is no number
  expect(whole.times('2')).toBeDefined();
  // @ts-expect-error -- a DATE is no number
  expect(a.dividedBy(day)).toBeDefined();
  // @ts-expect-error -- a number is no text
  expect(concat('a', 1)).toBeDefined();
  // @ts-expect-error -- a number is no text
  expect(upper(whole)).toBeDefined();
  // @ts-expect-error -- text is no integer
  expect(toTimestampLtz(text)).toBeDefined();
});

it('refuses a literal of another type than its value', () => {
  // @ts-expect-error -- text for an INT
  expect(() => lit('1', DataTypes.INT())).toThrow('"1" is not of type INT');
  // @ts-expect-error -- a number for a DATE
  expect(() => lit(1, DataTypes.DATE())).toThrow('1 is not of type DATE');
  // @ts-expect-error -- NULL without a type
  expect(() => lit(null)).toThrow('NULL needs a type');
  // @ts-expect-error -- an object
  expect(() => lit({})).toThrow('{} is not a value');
});

it('refuses a value as one side of AND', () => {
  // @ts-expect-error -- a column is not a condition
  expect(a.isNull().and(b)).toBeDefined();
  // @ts-expect-error -- a column is not a condition
  expect(not(b)).toBeDefined();
});
