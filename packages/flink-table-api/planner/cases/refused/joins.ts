import { and, col, DataTypes, lit, Over, rowNumber, sqlQuery, Tumble } from '../../../src';
import { refusedCase, unbuiltCase } from '../../refused-case';
import { customers, orders, rates, shipments, stockChanges } from '../../scans';

const [id, at, seenAt] = [col('order_id'), col('at'), col('seen_at')];
const timed = orders.select(id, col('currency').as('of'), orders.rowtime.as('at'));
const seen = customers.select(col('customer_id').as('seen'), customers.rowtime.as('seen_at'));
const [isSeen, inTime] = [id.isEqual(col('seen')), seenAt.between(at, at.plus(lit(1).hours()))];
const [start, end] = [col('window_start'), col('window_end')];
const ten = Tumble.over(lit(10).minutes());
const isOf = col('of').isEqual(col('currency'));

/** Two tables beside each other. */
export const joins = [
  refusedCase(
    'join in time with rows by key',
    timed.join(seen, and(isSeen, inTime)),
    "a join bounds the time between both sides, but rows of one side change (the changes of 'customers' come by key, so its rows are kept to know what changed), and Flink takes only added rows there; to join all rows of both, select the time with a cast",
  ),
  refusedCase(
    'join in time by a filter',
    timed.join(seen, isSeen).filter(inTime),
    "a join bounds the time between both sides, but rows of one side change (the changes of 'customers' come by key, so its rows are kept to know what changed), and Flink takes only added rows there; to join all rows of both, select the time with a cast",
  ),
  refusedCase(
    'join at one time with rows taken back',
    timed.leftOuterJoin(
      stockChanges.select(col('quantity').as('seen'), stockChanges.rowtime.as('seen_at')),
      and(isSeen, at.isEqual(seenAt)),
    ),
    "a join bounds the time between both sides, but rows of one side change (the rows of 'stock_changes' are taken back by its own changes), and Flink takes only added rows there; to join all rows of both, select the time with a cast",
  ),
  refusedCase(
    'join of windows with rows by key',
    orders
      .window(ten.on(orders.rowtime))
      .select(id, start, end)
      .join(
        customers.window(ten.on(customers.rowtime)).select(col('customer_id').as('seen'), start.as('s'), end.as('e')),
        and(isSeen, start.isEqual(col('s')), end.isEqual(col('e'))),
      ),
    "a join of windows has rows that change (the changes of 'customers' come by key, so its rows are kept to know what changed), but Flink takes only added rows there; group the rows of each window first, with groupBy(…)",
  ),
  refusedCase(
    'versions of a table without a key',
    timed.select(id.as('sent'), at).temporalJoin(shipments, at, col('sent').isEqual(id)),
    "the table 'shipments' has no primary key, so it has no versions; give it one, or use join(…)",
  ),
  refusedCase(
    'versions by another column',
    timed.temporalJoin(rates, at, id.isEqual(col('rate'))),
    "the primary key of 'rates' has 'currency', but the condition does not compare it with the other side; add col(…).eq(col('currency'))",
  ),
  refusedCase(
    'versions of one key',
    timed.temporalJoin(rates, at, col('currency').isEqual('EUR')),
    "the primary key of 'rates' has 'currency', but the condition does not compare it with the other side; add col(…).eq(col('currency'))",
  ),
  refusedCase(
    'versions at a computed time',
    timed.select(id, col('of'), at.cast(DataTypes.TIMESTAMP_LTZ(3)).as('at')).temporalJoin(rates, at, isOf),
    "the versions of 'rates' are looked up by the column 'at', which is no time attribute; use one, such as $rowtime, without a cast or a calculation",
  ),
  refusedCase(
    'pattern of rows by key',
    sqlQuery({ a: DataTypes.INT().notNull() }, { changes: 'append' })`SELECT a FROM ${customers} MATCH_RECOGNIZE (
  ORDER BY ${customers.rowtime} MEASURES A.${col('customer_id')} AS a PATTERN (A B) DEFINE B AS B.${col('city')} = A.${col('city')})`,
    "MATCH_RECOGNIZE has rows that change (the changes of 'customers' come by key, so its rows are kept to know what changed), but Flink takes only added rows there; put it before what changes them",
  ),
  unbuiltCase(
    'aggregate in a join',
    () => timed.join(seen, id.sum().isEqual(col('seen')) as never),
    'SELECT `order_id` FROM `orders` JOIN `customers` ON SUM(`order_id`) = `customers`.`customer_id`',
    'an aggregate has no value for a single row; select it with a name, and join on the result',
  ),
  unbuiltCase(
    'value over rows in a join',
    () => timed.join(seen, rowNumber().over(Over.orderBy(at)).isEqual(col('seen'))),
    'SELECT `order_id` FROM `orders` JOIN `customers` ON ROW_NUMBER() OVER (ORDER BY `price`) = `customers`.`customer_id`',
    'a value over rows cannot be used here; select it with a name, and join on the result',
  ),
  unbuiltCase(
    'text among numbers',
    () => orders.whereIn(col('product'), customers.select(col('customer_id'))),
    'SELECT `order_id` FROM `orders` WHERE `product` IN (SELECT `customer_id` FROM `customers`)',
    'a STRING cannot be among values of INT; cast one of them',
  ),
  unbuiltCase(
    'row among rows',
    () => orders.whereIn(col('address'), orders.select(col('address'))),
    'SELECT `order_id` FROM `orders` WHERE `address` IN (SELECT `address` FROM `orders`)',
    'Flink cannot search for a ROW<`city` STRING, `zip` INT NOT NULL>; search for one of its fields, or use join(…)',
  ),
];
