import {
  col,
  concat,
  count,
  DataTypes,
  fromValues,
  type InvalidAppError,
  lit,
  Over,
  rowInterval,
  rowNumber,
  type Sink,
  sink,
  Tumble,
  unionAll,
} from '../src';
import { customers, orders } from './tables/orders';

/** What is wrong with a program, in full. */
function told(program: () => unknown): string {
  try {
    program();
  } catch (error) {
    return (error as InvalidAppError).message;
  }
  throw new Error('the program was taken');
}

const target = sink('target').column('id', DataTypes.BIGINT());
const keyed = sink('keyed')
  .column('customer', DataTypes.STRING())
  .column('n', DataTypes.BIGINT())
  .primaryKey('customer');
const counted = orders.groupBy(col('customer')).select(col('customer'), count().as('n'));
const minutes = lit(5).minutes();

/** Programs that must not compile; where types are ignored, the same mistake is told when the app is built. */
it.each<[string, () => unknown, string]>([
  [
    'a column that is not there',
    // @ts-expect-error -- no such column
    () => orders.select(col('price')),
    'a select from the table "orders" is not valid:\n  - it has no column "price"; its columns are "id", "customer", "amount", "paid", "tags"',
  ],
  [
    'a filter by a column that is not there',
    // @ts-expect-error -- no such column
    () => orders.filter(col('price').gt(1)),
    'a filter of the table "orders" is not valid:\n  - it has no column "price"; its columns are "id", "customer", "amount", "paid", "tags"',
  ],
  [
    'a value without a name',
    // @ts-expect-error -- no name
    () => orders.select(col('amount').times(2)),
    'a select from the table "orders" is not valid:\n  - `amount` * 2 has no name; give it one with as()',
  ],
  [
    'text compared with a number',
    // @ts-expect-error -- text and a number
    () => orders.filter(orders.col('customer').eq(5)),
    'a filter of the table "orders" is not valid:\n  - `customer` = 5 is not valid: STRING cannot be compared with INT; cast one of them',
  ],
  [
    'a calculation with text',
    // @ts-expect-error -- text is no number
    () => orders.select(orders.col('customer').times(2).as('x')),
    'a select from the table "orders" is not valid:\n  - `customer` * 2 is not valid: its argument 1 takes a ' +
      'number or an interval, got STRING; cast it',
  ],
  [
    'capitals of a number',
    // @ts-expect-error -- a number is no text
    () => orders.select(orders.col('id').upperCase().as('x')),
    'a select from the table "orders" is not valid:\n  - UPPER(`id`) is not valid: it takes text, got BIGINT; ' +
      'add a cast',
  ],
  [
    'a filter that is no condition',
    // @ts-expect-error -- a number is no condition
    () => orders.filter(orders.col('id')),
    'a filter of the table "orders" is not valid:\n  - it needs a condition, got BIGINT',
  ],
  [
    'a filter by an aggregate',
    // @ts-expect-error -- an aggregate has no value of one row
    () => orders.filter(orders.col('amount').sum().gt(1)),
    'a filter of the table "orders" is not valid:\n  - an aggregate has no value for a single row; select it ' +
      'with a name, and filter the result',
  ],
  [
    'a column beside the keys of a group',
    // @ts-expect-error -- id is no key
    () => orders.groupBy(col('customer')).select(col('id'), count().as('n')),
    'a group of the table "orders" is not valid:\n  - column "id" is neither in an aggregate nor a key of the group',
  ],
  [
    'a row number without OVER',
    // @ts-expect-error -- a row number needs OVER
    () => orders.select(rowNumber().as('n')).insertInto(target),
    'a select from the table "orders" is not valid:\n  - ROW_NUMBER() is not valid: it needs an order of rows; ' +
      'add over(…)',
  ],
  [
    'OVER of what is no aggregate',
    () =>
      // @ts-expect-error -- no aggregate
      col('a')
        .upperCase()
        .over(Over.orderBy(col('b'))),
    'a window is not valid:\n  - only an aggregate, like sum(), or a function of a window, like rowNumber(), has over()',
  ],
  [
    'a join of tables with the same columns',
    // @ts-expect-error -- both sides have the columns
    () => orders.join(orders, col('id').eq(1)),
    'a join of the table "orders" and the table "orders" is not valid:\n  - both sides have a column "id"; rename it in one of them first\n  - both sides have a column "customer"; rename it in one of them first\n  - both sides have a column "amount"; rename it in one of them first\n  - both sides have a column "paid"; rename it in one of them first\n  - both sides have a column "tags"; rename it in one of them first',
  ],
  [
    'a join on a column of neither side',
    // @ts-expect-error -- no such column on either side
    () => orders.join(customers, col('street').eq('x')),
    'a join of the table "orders" and the table "customers" is not valid:\n  - it has no column "street"; its columns are "id", "customer", "amount", "paid", "tags", "name", "city"',
  ],
  [
    'a union of different columns',
    // @ts-expect-error -- other columns
    () => orders.select(col('id')).union(customers.select(col('name'))),
    "the two sides of a union do not match:\n  - column 'id' is missing on the right\n  - column 'name' is missing on the left",
  ],
  [
    'a column that the sink lacks',
    // @ts-expect-error -- the sink has no such column
    () => orders.select(col('id'), col('customer')).insertInto(target),
    "the query does not fit the sink 'target':\n  - the column 'customer' does not exist in the sink",
  ],
  [
    'a sink column that nothing fills',
    // @ts-expect-error -- nothing fills it
    () => orders.select(col('customer')).insertInto(keyed),
    "the query does not fit the sink 'keyed':\n  - nothing fills the sink column 'n'",
  ],
  [
    'a key that is no column',
    // @ts-expect-error -- not a column of the sink
    () => (sink('s').column('a', DataTypes.INT()).primaryKey('b') satisfies Sink) && orders.select(col('x')),
    'a select from the table "orders" is not valid:\n  - it has no column "x"; its columns are "id", "customer", "amount", "paid", "tags"',
  ],
  [
    'a cast that Flink does not have',
    // @ts-expect-error -- a number to a DATE
    () => orders.select(orders.col('id').cast(DataTypes.DATE()).as('d')),
    'a select from the table "orders" is not valid:\n  - CAST(`id` AS DATE) is not valid: Flink cannot cast BIGINT to DATE',
  ],
  [
    'NULL without a type',
    // @ts-expect-error -- NULL has no type of its own
    () => lit(null),
    'a literal is not valid:\n  - NULL needs a type: lit(null, DataTypes.STRING())',
  ],
  [
    'a window whose size is a number',
    // @ts-expect-error -- an interval is asked for
    () => Tumble.over(lit(5)).on(col('$rowtime')) && orders.window(Tumble.over(lit(5) as never).on(col('$rowtime'))),
    'a window of the table "orders" is not valid:\n  - the size of a window is an interval like lit(5).minutes(), got INT',
  ],
])('does not compile %s', (_, program, message) => {
  expect(told(program)).toBe(message);
});

it.each<[string, () => unknown, string]>([
  [
    'an updating query into an append sink',
    () => counted.select(col('n').as('id')).insertInto(target),
    "the query does not fit the sink 'target':\n  - the query changes rows that it wrote before (aggregates are " +
      "kept for each key, and change with each row), but the sink 'target' is append: give the sink a key, of its first columns, with " +
      ".primaryKey(…), or use .changelogMode('retract')",
  ],
  [
    'an outer join into an append sink',
    () =>
      orders
        .select(col('id'))
        .leftOuterJoin(customers.select(col('name')), col('id').eq(1))
        .select(col('id'))
        .insertInto(target),
    "the query does not fit the sink 'target':\n  - the query changes rows that it wrote before (an outer join " +
      "keeps the rows of both sides, and takes back a row without a partner when one comes), but the sink 'target' " +
      "is append: give the sink a key, of its first columns, with .primaryKey(…), or use .changelogMode('retract')",
  ],
  [
    'a distinct query into an append sink',
    () => orders.select(col('id')).distinct().insertInto(target),
    "the query does not fit the sink 'target':\n  - the query changes rows that it wrote before (DISTINCT keeps " +
      "all rows), but the sink 'target' is append: give the sink a key, of its first columns, with .primaryKey('id'), or use " +
      ".changelogMode('retract')",
  ],
  [
    'a column twice',
    () => orders.select(col('id'), col('amount').as('id')),
    'a select from the table "orders" is not valid:\n  - column "id" is selected twice',
  ],
  [
    'nothing',
    () => orders.select(),
    'a select from the table "orders" is not valid:\n  - select needs at least one column',
  ],
  [
    'a group of nothing',
    () => orders.groupBy(col('customer')).select(),
    'a group of the table "orders" is not valid:\n  - select needs at least one column',
  ],
  [
    'a column that is there already',
    () => orders.addColumns(lit(1).as('id')),
    'a column cannot be added to the table "orders":\n  - it already has a column "id"; replace it with ' +
      'addOrReplaceColumns',
  ],
  [
    'a computed column in the place of a new name',
    () => orders.renameColumns(col('id').plus(1).as('n')),
    'columns of the table "orders" cannot be renamed:\n  - "n" is computed: only a column can be renamed',
  ],
  [
    'too few names',
    () => customers.as('who'),
    'the table "customers" cannot be renamed:\n  - it has 2 columns, got 1 names',
  ],
  [
    'elements of what holds none',
    () => orders.unnest(col('customer'), ['c']),
    'rows beside the table "orders" are not valid:\n  - it takes an array, a map or a multiset, got STRING',
  ],
  [
    'elements under too many names',
    () => orders.unnest(col('tags'), ['a', 'b']),
    'rows beside the table "orders" are not valid:\n  - each of its elements becomes one column, got 2 names',
  ],
  [
    'an element under the name of a column',
    () => orders.unnest(col('tags'), ['id']),
    'rows beside the table "orders" are not valid:\n  - it already has a column "id"; give the new one another name',
  ],
  [
    'a window over what is no time',
    () => orders.window(Tumble.over(minutes).on(col('customer'))),
    'a window of the table "orders" is not valid:\n  - column "customer" is STRING: a window needs a time, a TIMESTAMP(3) or TIMESTAMP_LTZ(3)',
  ],
  [
    'a window over a window',
    () => orders.window(Tumble.over(minutes).on(col('$rowtime'))).window(Tumble.over(minutes).on(col('window_time'))),
    'a window of a derived table is not valid:\n  - it already has a column "window_start"; rename it first\n' +
      '  - it already has a column "window_end"; rename it first\n  - it already has a column "window_time"; rename it first',
  ],
  [
    'a versioned side that is a query',
    () =>
      orders.temporalJoin(customers.filter(col('city').isNotNull()), orders.rowtime, col('customer').eq(col('name'))),
    'a join of the table "orders" and a derived table is not valid:\n  - the versioned side must be a table itself: SQL names it before FOR SYSTEM_TIME',
  ],
  [
    'a search in two columns',
    () => orders.whereIn(col('customer'), customers),
    'a search in the table "customers" is not valid:\n  - the table to look in must have one column, got "name", "city"',
  ],
  [
    'a fraction of rows',
    () => orders.fetch(1.5),
    'a limit of the table "orders" is not valid:\n  - fetch must be a whole number of 0 or more, got 1.5',
  ],
  [
    'no order',
    () => orders.orderBy(),
    'an order of the table "orders" is not valid:\n  - orderBy needs at least one value',
  ],
  [
    'a Top-N of no row',
    () => orders.topN(0, Over.orderBy(col('id')), 'place'),
    'the first rows of the table "orders" are not valid:\n  - the count must be a whole number of 1 or more, got 0',
  ],
  [
    'a place under the name of a column',
    () => orders.topN(1, Over.orderBy(col('id')), 'paid'),
    'the first rows of the table "orders" are not valid:\n  - it already has a column "paid"; give the rank ' +
      'another name',
  ],
  [
    'less than no row before',
    () => rowInterval(-1),
    'a window is not valid:\n  - rowInterval takes a number of rows of 0 or more, got -1',
  ],
  ['no table at all', () => unionAll([]), 'a union is not valid:\n  - unionAll needs at least one table'],
  ['values that are none', () => fromValues({ a: DataTypes.INT() }, []), 'values are not valid:\n  - there is no row'],
  [
    'a value of another type',
    () => fromValues({ a: DataTypes.INT() }, [{ a: 'x' }]),
    'a literal is not valid:\n  - "x" is not of type INT, which takes a whole number in its range',
  ],
  [
    'a number that no double holds',
    () => lit(2 ** 53),
    'a literal is not valid:\n  - 9007199254740992 is not a number that SQL can carry exactly; expected a finite number, integers up to 2^53 - 1',
  ],
  [
    'a type with too many digits',
    () => DataTypes.DECIMAL(39, 0),
    'a data type is not valid:\n  - the precision of a DECIMAL must be 1 to 38, got 39',
  ],
  [
    'texts and numbers joined',
    () => orders.select(concat(col('customer'), col('id')).as('x')),
    'a select from the table "orders" is not valid:\n  - CONCAT(`customer`, `id`) is not valid: it takes text, ' +
      'got STRING and BIGINT; add a cast',
  ],
  [
    'a DISTINCT of what is no aggregate',
    () => col('a').upperCase().distinct(),
    'an expression is not valid:\n  - only an aggregate, like sum(), has distinct()',
  ],
  [
    'types that do not fit the sink',
    () => orders.select(col('customer').as('id')).insertInto(target),
    "the query does not fit the sink 'target':\n  - the column 'id' is STRING but BIGINT in the sink; cast it, or change the sink's type",
  ],
])('refuses %s', (_, program, message) => {
  expect(told(program)).toBe(message);
});
