import { and, col, count, denseRank, lit, not, Over, rank, rowInterval, rowNumber, Tumble } from '../../../src';
import { refusedCase, unbuiltCase } from '../../refused-case';
import { customers, orders, stockChanges } from '../../scans';

const [id, product, price, place] = [col('order_id'), col('product'), col('price'), col('place')];
const time = orders.rowtime;
const ofProduct = Over.partitionBy(product);
const byTime = ofProduct.orderBy(time);
const [start, end] = [col('window_start'), col('window_end')];
const placed = orders.select(id, rowNumber().over(byTime).as('place'));
const ranked = orders.select(id, rank().over(ofProduct.orderBy(price.desc())).as('place'));

/** Values over rows. */
export const over = [
  refusedCase(
    'last rows first',
    orders.select(id, price.sum().over(ofProduct.orderBy(time.desc())).as('s')),
    'SUM(`price`) OVER (PARTITION BY `product` ORDER BY `$rowtime` DESC) is in descending order, but Flink takes only ascending order in a stream; for the first rows of each key, or the last by time, use topN(…) or deduplicate(…)',
  ),
  refusedCase(
    'greatest first',
    orders.select(id, price.lag(1).over(ofProduct.orderBy(price.desc())).as('s')),
    'LAG(`price`, 1) OVER (PARTITION BY `product` ORDER BY `price` DESC) is in descending order, but Flink takes only ascending order in a stream; for the first rows of each key, or the last by time, use topN(…) or deduplicate(…)',
  ),
  refusedCase(
    'two orders',
    orders.select(id, price.sum().over(ofProduct.orderBy(time, id)).as('s')),
    'SUM(`price`) OVER (PARTITION BY `product` ORDER BY `$rowtime`, `order_id`) has 2 orders, but Flink takes one in a stream; leave the others out',
  ),
  refusedCase(
    'no order',
    orders.select(id, price.sum().over(ofProduct.orderBy()).as('s')),
    'SUM(`price`) OVER (PARTITION BY `product`) has no order; name a column in orderBy(…), if possible a time attribute',
  ),
  refusedCase(
    'rows before, not in time',
    orders.select(
      id,
      price
        .sum()
        .over(ofProduct.orderBy(id).preceding(rowInterval(5)))
        .as('s'),
    ),
    'SUM(`price`) OVER (PARTITION BY `product` ORDER BY `order_id` ROWS BETWEEN 5 PRECEDING AND CURRENT ROW) starts at a row before, in the order of `order_id`, which is no time attribute; order it by a time attribute, or leave preceding(…) out',
  ),
  refusedCase(
    'other keys in one select',
    orders.select(id, price.sum().over(byTime).as('s'), count().over(Over.orderBy(time)).as('n')),
    'SUM(`price`) OVER (PARTITION BY `product` ORDER BY `$rowtime`) and COUNT(*) OVER (ORDER BY `$rowtime`) cover different rows, but Flink takes one OVER window in a select; put each into a select of its own',
  ),
  refusedCase(
    'rows counted otherwise in one select',
    orders.select(id, price.sum().over(byTime).as('s'), rowNumber().over(byTime).as('n')),
    'SUM(`price`) OVER (PARTITION BY `product` ORDER BY `$rowtime`) and ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) cover different rows, but Flink takes one OVER window in a select; put each into a select of its own',
  ),
  refusedCase(
    'rows by key, in time',
    customers.select(
      col('name')
        .count()
        .over(Over.partitionBy(col('city')).orderBy(customers.rowtime))
        .as('n'),
    ),
    "COUNT(`name`) OVER (PARTITION BY `city` ORDER BY `$rowtime`) is in the order of time, but its rows change (the changes of 'customers' come by key, so its rows are kept to know what changed), and Flink takes only added rows there; order it by the time with a cast, so that its values may change too, or put it before what changes the rows",
  ),
  refusedCase(
    'rows taken back, in time',
    stockChanges.select(col('quantity').sum().over(ofProduct.orderBy(stockChanges.rowtime)).as('s')),
    "SUM(`quantity`) OVER (PARTITION BY `product` ORDER BY `$rowtime`) is in the order of time, but its rows change (the rows of 'stock_changes' are taken back by its own changes), and Flink takes only added rows there; order it by the time with a cast, so that its values may change too, or put it before what changes the rows",
  ),
  refusedCase(
    'ranks',
    ranked.filter(place.isLessOrEqual(3)),
    'a filter keeps the first rows by RANK() OVER (PARTITION BY `product` ORDER BY `price` DESC), but Flink has this for ROW_NUMBER() only; use topN(…) or rowNumber()',
  ),
  refusedCase(
    'ranks without gaps',
    orders.select(id, denseRank().over(byTime).as('place')).filter(place.isEqual(1)),
    'a filter keeps the first rows by DENSE_RANK() OVER (PARTITION BY `product` ORDER BY `$rowtime`), but Flink has this for ROW_NUMBER() only; use topN(…) or rowNumber()',
  ),
  refusedCase(
    'no last place',
    placed.filter(place.isGreater(3)),
    'a filter keeps the rows from some number of ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) on, but Flink needs a last one, too; bound it from above, for example with between(2, 5)',
  ),
  refusedCase(
    'no last place, negated',
    placed.filter(not(place.isLess(3))),
    'a filter keeps the rows from some number of ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) on, but Flink needs a last one, too; bound it from above, for example with between(2, 5)',
  ),
  refusedCase(
    'no last place, beside another filter',
    placed.filter(and(lit(1).isLess(place), id.isGreater(1))),
    'a filter keeps the rows from some number of ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) on, but Flink needs a last one, too; bound it from above, for example with between(2, 5)',
  ),
  refusedCase(
    'no place',
    placed.filter(place.isLess(1)),
    'a filter keeps no row: ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) counts from 1',
  ),
  refusedCase(
    'first rows in no order',
    orders.topN(3, ofProduct.orderBy(), 'place'),
    'ROW_NUMBER() OVER (PARTITION BY `product`) has no order; name a column in orderBy(…), if possible a time attribute',
  ),
  refusedCase(
    'all places but one, last rows first',
    ranked.filter(place.isNotEqual(1)),
    'RANK() OVER (PARTITION BY `product` ORDER BY `price` DESC) is in descending order, but Flink takes only ascending order in a stream; for the first rows of each key, or the last by time, use topN(…) or deduplicate(…)',
  ),
  refusedCase(
    'first rows of windows of rows by key',
    customers
      .window(Tumble.over(lit(10).minutes()).on(customers.rowtime))
      .topN(3, Over.partitionBy(start, end).orderBy(col('name')), 'place'),
    "the first rows of each window are taken of rows that change (the changes of 'customers' come by key, so its rows are kept to know what changed), but Flink takes only added rows there; group the rows of each window first, with groupBy(…)",
  ),
  unbuiltCase(
    'value over rows in a filter',
    () => orders.filter(rowNumber().over(byTime).isLess(3)),
    'SELECT `order_id` FROM `orders` WHERE ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) < 3',
    'a value over rows cannot be used here; select it with a name, and filter the result',
  ),
  unbuiltCase(
    'value over rows as a key',
    () => orders.groupBy(rowNumber().over(byTime)).select(count().as('n')),
    'SELECT COUNT(*) AS `n` FROM `orders` GROUP BY ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`)',
    'ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) is over rows; select it with a name, and group by the result',
  ),
  unbuiltCase(
    'value over rows over rows',
    () =>
      orders.select(
        price
          .sum()
          .over(ofProduct.orderBy(rowNumber().over(byTime)))
          .as('s'),
      ),
    'SELECT SUM(`price`) OVER (ORDER BY ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`)) AS `s` FROM `orders`',
    'ROW_NUMBER() OVER (PARTITION BY `product` ORDER BY `$rowtime`) is a value over rows within another value over rows; select it with a name first, and use the result',
  ),
];
