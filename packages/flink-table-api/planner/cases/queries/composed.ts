import {
  and,
  Cumulate,
  col,
  count,
  DataTypes,
  lit,
  not,
  Over,
  rowInterval,
  rowNumber,
  Session,
  Tumble,
} from '../../../src';
import type { OrderBy } from '../../../src/expressions/ordered';
import { queryCase } from '../../query-case';
import { customers, orders, shipments } from '../../scans';

const [id, product, price, quantity] = [col('order_id'), col('product'), col('price'), col('quantity')];
const [start, end, currency] = [col('window_start'), col('window_end'), col('currency')];
const time = orders.rowtime;
const byProduct = Over.partitionBy(product).orderBy(time);
const numbered = (by: OrderBy<'price' | '$rowtime'>) =>
  orders.select(id, product, price, rowNumber().over(Over.partitionBy(product).orderBy(by)).as('place'));
const place = col('place');
const sums = orders.select(id, product, price.sum().over(byProduct).as('s'));
const timed = orders.select(id, time.as('at'));
const sent = shipments.select(col('order_id').as('sent'), shipments.rowtime.as('left_at'));
const isSent = id.isEqual(col('sent'));
const [at, leftAt] = [col('at'), col('left_at')];
const hour = lit(1).hours();
const sessions = orders.window(Session.withGap(lit(5).minutes()).on(time, currency));
const tumbled = orders.window(Tumble.over(lit(10).minutes()).on(time));
const parcels = (minutes: number) =>
  shipments
    .window(Tumble.over(lit(minutes).minutes()).on(shipments.rowtime))
    .select(start.as('s'), end.as('e'), col('order_id').as('sent'));
const inWindow = and(and(start.isEqual(col('s')), end.isEqual(col('e'))), isSent);

/** Steps behind each other, in orders in which they are easily taken for others. */
export const composed = [
  queryCase('filter behind a sum over rows', sums.filter(id.isGreater(5)), 'append - stateful'),
  queryCase('search behind a sum over rows', sums.whereIn(id, shipments.select(id)), 'append - stateful'),
  queryCase(
    'sums over sums over rows',
    orders.select(id, product, time.as('at'), price.sum().over(byProduct).as('s')).select(
      id,
      col('s')
        .max()
        .over(Over.partitionBy(product).orderBy(at).preceding(rowInterval(2)))
        .as('m'),
    ),
    'append - stateful',
  ),
  queryCase(
    'constant of a group of all',
    orders.select(count().as('n')).select(lit('x').as('k')),
    'updating - stateful',
  ),
  queryCase(
    'first of an order, fewer columns',
    orders.orderBy(price.desc()).select(id).fetch(3),
    'updating - stateful',
  ),
  queryCase(
    'first of an order, filtered',
    orders.orderBy(price.desc()).filter(quantity.isGreater(1)).select(id).fetch(3),
    'updating - stateful',
  ),
  queryCase(
    'first of an order by an aggregate with the name of its column',
    orders.groupBy(product).select(product, quantity.sum().as('quantity')).orderBy(quantity.desc()).fetch(3),
    'updating - stateful',
  ),
  queryCase(
    'first of an order by a column that a name hides',
    orders.orderBy(price).select(id.as('price')).fetch(3),
    'updating - stateful',
  ),
  queryCase(
    'place behind another filter',
    numbered(time).filter(price.isGreater(10)).filter(place.isLessOrEqual(3)),
    'updating product+place stateful',
  ),
  queryCase(
    'place under another name',
    numbered(time).select(id, product.as('p'), place.as('n')).filter(col('n').isLess(4)),
    'updating p+n stateful',
  ),
  queryCase('place between', numbered(time).filter(place.between(1, 3)), 'updating product+place stateful'),
  queryCase(
    'place that is not greater',
    numbered(time).filter(not(place.isGreater(3))),
    'updating product+place stateful',
  ),
  queryCase('the second place', numbered(time).filter(place.isEqual(2)), 'updating - stateful'),
  queryCase(
    'place of a said type',
    numbered(time).filter(place.isLessOrEqual(lit(3, DataTypes.BIGINT()))),
    'updating product+place stateful',
  ),
  queryCase('last place first', numbered(time.desc()).filter(lit(1).isEqual(place)), 'updating product stateful'),
  queryCase(
    'left join with two bounds from below',
    timed.leftOuterJoin(sent, and(isSent, and(at.isGreater(leftAt), at.isGreater(leftAt.minus(hour))))).select(id),
    'updating - stateful',
  ),
  queryCase(
    'left join with a bound that is no constant',
    orders
      .select(id, quantity, time.as('at'))
      .leftOuterJoin(sent, and(isSent, leftAt.between(at, at.plus(quantity.minutes()))))
      .select(id),
    'updating - stateful',
  ),
  queryCase(
    'left join with bounds from both sides',
    timed.leftOuterJoin(sent, and(isSent, and(leftAt.isGreater(at), at.isGreater(leftAt.minus(hour))))).select(id),
    'append - stateful',
  ),
  queryCase(
    'sessions of two keys',
    orders
      .window(Session.withGap(lit(5).minutes()).on(time, currency, product))
      .groupBy(product, start, end, currency)
      .select(product, currency, quantity.sum().as('q')),
    'append - stateful',
  ),
  queryCase(
    'sessions by another key',
    sessions.groupBy(start, end, product).select(start, end, product, count().as('n')),
    'updating window_start+window_end+product stateful',
  ),
  queryCase(
    'sessions without their key',
    sessions.groupBy(start, end).select(start, end, count().as('n')),
    'updating window_start+window_end stateful',
  ),
  queryCase(
    'group of first rows with their window',
    tumbled.limit(5).groupBy(start, end).select(start, end, count().as('n')),
    'updating window_start+window_end stateful',
  ),
  queryCase(
    'left join of other windows',
    tumbled.select(start, end, id).leftOuterJoin(parcels(20), inWindow).select(id, col('sent')),
    'updating - stateful',
  ),
  queryCase(
    'left join of the same windows',
    tumbled.select(start, end, id).leftOuterJoin(parcels(10), inWindow).select(id, col('sent')),
    'append - stateful',
  ),
  queryCase(
    'group of windows together',
    tumbled
      .select(start, end, id)
      .unionAll(parcels(10).as('window_start', 'window_end', 'order_id'))
      .groupBy(start, end)
      .select(start, end, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'first of cumulating windows',
    orders
      .window(Cumulate.upTo(lit(1).days()).every(lit(6).hours()).on(time))
      .groupBy(start, end, product)
      .select(start, end, product, quantity.sum().as('q'))
      .topN(2, Over.partitionBy(start, end).orderBy(col('q').desc()), 'place')
      .select(product),
    'append - stateful',
  ),
  queryCase(
    'search and the first of each in time',
    timed.whereIn(id, shipments.select(id)).deduplicate(Over.partitionBy(id).orderBy(at)),
    'append order_id stateful',
  ),
  queryCase(
    'group by the same key twice',
    orders.groupBy(product, product).select(product, count().as('n')),
    'updating product stateful',
  ),
  queryCase(
    'rows by key under two names',
    customers.select(col('customer_id').as('a'), col('city')),
    'updating a stateful',
  ),
];
