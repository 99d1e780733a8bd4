import {
  col,
  concat,
  DataTypes,
  type Expression,
  type Kind,
  lit,
  not,
  renderExpression,
  renderInsert,
  type Sink,
  sink,
  type Table,
  toTimestampLtz,
  upper,
} from '../src';
import { typeOf } from '../src/expressions/type-of';
import { checkSink } from '../src/sinks/check-sink';
import type { Filled } from '../src/sinks/sink';
import type { Disjoint, SameColumns } from '../src/tables/row';
import { columns, tableOf } from './tables';

/**
 * What must not compile: the type-check fails where an error that is expected below is not one. The bodies run as well,
 * so that the same mistakes are seen to fail when types are ignored.
 */
const parcels: Table<{ code: Kind; depot: Kind }> = tableOf('t', 'code', 'depot').select(col('code'), col('depot'));
const target = sink('s').column('code', DataTypes.STRING()).column('depot', DataTypes.STRING());

it('accepts what fits', () => {
  expect(renderInsert(['s'], parcels.filter(col('depot').isNotNull()).insertInto(target))).toContain(
    'WHERE `depot` IS NOT NULL',
  );
});

it('refuses to select a column that the table lacks', () => {
  // @ts-expect-error -- 'weight' is not a column of parcels
  expect(() => parcels.select(col('weight'))).toThrow('it has no column "weight"');
});

it('refuses to filter by a column that the table lacks', () => {
  // @ts-expect-error -- 'weight' is not a column of parcels
  expect(() => parcels.filter(col('weight').isNotNull())).toThrow('it has no column "weight"');
});

it('refuses a union of different column sets', () => {
  // @ts-expect-error -- the right side lacks 'depot'
  expect(() => parcels.unionAll(parcels.select(col('code')))).toThrow("column 'depot' is missing on the right");
  // @ts-expect-error -- the left side lacks 'depot'
  expect(() => parcels.select(col('code')).unionAll(parcels)).toThrow("column 'depot' is missing on the left");
});

it('refuses a sink column that nothing fills', () => {
  // @ts-expect-error -- nothing fills 'depot'
  expect(() => parcels.select(col('code')).insertInto(target)).toThrow("nothing fills the sink column 'depot'");
});

it('refuses a column that the sink lacks', () => {
  const labelled = parcels.select(col('code'), col('depot'), lit('x').as('town'));
  // @ts-expect-error -- the sink has no 'town'
  expect(() => labelled.insertInto(target)).toThrow("the column 'town' does not exist in the sink");
});

it('names the column in what the compiler says', () => {
  type Code = { code: Kind };
  type Both = { code: Kind; depot: Kind };
  const told: readonly [
    Filled<'code', 'code' | 'depot'>,
    Filled<'code' | 'depot', 'code'>,
    SameColumns<Code, Both>,
    SameColumns<Both, Code>,
    Disjoint<Code, Both>,
  ] = [
    "the sink lacks the column 'depot'",
    "nothing fills the sink column 'depot'",
    "the left side lacks the column 'depot'",
    "the right side lacks the column 'depot'",
    "both tables have a column 'code'; rename it in one of them first",
  ];
  // @ts-expect-error -- another column
  const other: Filled<'code', 'code' | 'depot'> = "the sink lacks the column 'code'";
  expect(told).not.toContain(other);
});

it('refuses a value without a name in a select', () => {
  // @ts-expect-error -- a literal needs a name
  expect(() => parcels.select(lit('x'))).toThrow("'x' has no name; give it one with as()");
});

it('refuses a condition that is not one', () => {
  expect(() => parcels.filter(col('code'))).toThrow('it needs a condition, got STRING');
});

it('refuses to distribute by what is not a column', () => {
  // @ts-expect-error -- 'weight' is not a column of the sink
  const astray: Sink = target.distributedBy(['weight'], { buckets: 1 });
  expect(() => checkSink(astray.properties)).toThrow('it is distributed by "weight", which is not a column');
});

const [a, b] = [col('a'), col('b')];
const [text, day, whole] = [lit('x'), a.cast(DataTypes.DATE()), a.cast(DataTypes.INT())];

/** What is said of an expression over two STRING columns, `a` and `b`, when the app is built. */
function problemsIn({ node }: Expression): readonly string[] {
  const problems: string[] = [];
  typeOf(node, columns({ a: 'STRING', b: 'STRING' }), problems);
  return problems;
}

it('accepts expressions over columns, whose types only the real tables tell', () => {
  const made = [a.gt(b), a.plus(b).times(2).gt(0), a.cast(DataTypes.INT()).eq(1.5), concat(a, 'x'), toTimestampLtz(b)];
  expect(made.map(({ node }) => renderExpression(node))).toEqual([
    '`a` > `b`',
    '(`a` + `b`) * 2 > 0',
    'CAST(`a` AS INT) = 1.5',
    "CONCAT(`a`, 'x')",
    'TO_TIMESTAMP_LTZ(`b`, 3)',
  ]);
  const read: Expression<'a' | 'b', 'boolean'> = a.plus(b).gt(lit(1));
  expect(renderExpression(read.node)).toBe('`a` + `b` > 1');
});

it('refuses to read a column of another table within an expression', () => {
  // @ts-expect-error -- 'weight' is not a column of parcels
  expect(() => parcels.filter(col('code').eq(col('weight')))).toThrow('it has no column "weight"');
  // @ts-expect-error -- 'weight' is not a column of parcels
  expect(() => parcels.select(concat(col('code'), col('weight')).as('x'))).toThrow('it has no column "weight"');
  // @ts-expect-error -- 'weight' is not a column of parcels
  expect(() => parcels.select(col('code'), col('weight').plus(1).as('x'))).toThrow('it has no column "weight"');
});

it('refuses to compare what is known to be of different kinds', () => {
  // @ts-expect-error -- text and a number
  expect(problemsIn(text.eq(1))).toEqual([
    "'x' = 1 is not valid: CHAR(1) cannot be compared with INT; cast one of them",
  ]);
  // @ts-expect-error -- a DATE and text
  expect(problemsIn(day.lt('2024-01-01'))).toEqual([
    "CAST(`a` AS DATE) < '2024-01-01' is not valid: DATE cannot be compared with CHAR(10); cast one of them",
  ]);
  // @ts-expect-error -- a condition and a number
  expect(problemsIn(a.isNull().eq(1))).toEqual([
    '(`a` IS NULL) = 1 is not valid: BOOLEAN cannot be compared with INT; cast one of them',
  ]);
});

it('refuses a cast that Flink does not have', () => {
  // @ts-expect-error -- a number to a DATE
  expect(problemsIn(whole.cast(DataTypes.DATE()))).toEqual([
    'CAST(CAST(`a` AS INT) AS DATE) is not valid: Flink cannot cast INT to DATE',
  ]);
  // @ts-expect-error -- a number to a timestamp: that is toTimestampLtz
  expect(problemsIn(whole.tryCast(DataTypes.TIMESTAMP_LTZ(3)))).toEqual([
    'TRY_CAST(CAST(`a` AS INT) AS TIMESTAMP_LTZ(3)) is not valid: Flink cannot cast INT to TIMESTAMP_LTZ(3)',
  ]);
  // @ts-expect-error -- a DATE to a number
  expect(problemsIn(day.cast(DataTypes.INT()))).toEqual([
    'CAST(CAST(`a` AS DATE) AS INT) is not valid: Flink cannot cast DATE to INT',
  ]);
  // @ts-expect-error -- a DATE to a BOOLEAN
  expect(problemsIn(day.cast(DataTypes.BOOLEAN()))).toEqual([
    'CAST(CAST(`a` AS DATE) AS BOOLEAN) is not valid: Flink cannot cast DATE to BOOLEAN',
  ]);
  // @ts-expect-error -- a condition to a time
  expect(problemsIn(a.isNull().cast(DataTypes.TIME()))).toEqual([
    'CAST(`a` IS NULL AS TIME(0)) is not valid: Flink cannot cast BOOLEAN to TIME(0)',
  ]);
});

it('refuses to calculate with what is known to be no number, and to join what is known to be no text', () => {
  // @ts-expect-error -- text is no number
  expect(problemsIn(text.plus(1))).toEqual([
    "'x' + 1 is not valid: it takes numbers, moments or intervals, got CHAR(1) and INT; add a cast",
  ]);
  // @ts-expect-error -- text is no number
  expect(problemsIn(whole.times('2'))).toEqual([
    "CAST(`a` AS INT) * '2' is not valid: its argument 2 takes numbers, got CHAR(1); cast it",
  ]);
  // @ts-expect-error -- a DATE is no number
  expect(problemsIn(a.dividedBy(day))).toEqual([
    '`a` / CAST(`a` AS DATE) is not valid: it takes numbers, got STRING and DATE; add a cast',
  ]);
  // @ts-expect-error -- a number is no text
  expect(problemsIn(concat('a', 1))).toEqual([
    "CONCAT('a', 1) is not valid: it takes text, got CHAR(1) and INT; add a cast",
  ]);
  // @ts-expect-error -- a number is no text
  expect(problemsIn(upper(whole))).toEqual([
    'UPPER(CAST(`a` AS INT)) is not valid: it takes text, got INT; add a cast',
  ]);
  // @ts-expect-error -- text is no integer
  expect(problemsIn(toTimestampLtz(text))).toEqual([
    "TO_TIMESTAMP_LTZ('x', 3) is not valid: it takes an integer, got CHAR(1); add a cast",
  ]);
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
  expect(problemsIn(a.isNull().and(b))).toEqual([
    '`a` IS NULL AND `b` is not valid: it takes conditions, got BOOLEAN and STRING; add a cast',
  ]);
  expect(problemsIn(not(b))).toEqual(['NOT (`b`) is not valid: it takes conditions, got STRING; add a cast']);
});
