import { and, Cumulate, col, count, DataTypes, lit, Over, rank, rowNumber, Slide, Tumble } from '../../../src';
import { queryCase } from '../../query-case';
import { customers, orders, rates, shipments } from '../../scans';

const [id, product, price, at, place] = [col('order_id'), col('product'), col('price'), col('at'), col('place')];
const [start, end, currency] = [col('window_start'), col('window_end'), col('currency')];
const time = orders.rowtime;
const ofProduct = Over.partitionBy(product);
const ten = Tumble.over(lit(10).minutes());
const MOMENT = DataTypes.TIMESTAMP_LTZ(3);
const timed = orders.select(id, product, currency, time.as('at'));
const seen = customers.select(col('customer_id').as('seen'), customers.rowtime.as('seen_at'));
const sent = shipments.select(id.as('sent'), shipments.rowtime.as('sent_at'));
const isSeen = id.isEqual(col('seen'));
const hour = lit(1).hours();

/** The nearest to what Flink refuses, which it takes. */
export const neighbours = [
  queryCase(
    'other keys, in selects of their own',
    timed
      .select(id, at, currency, count().over(ofProduct.orderBy(at)).as('n'))
      .select(id, at, col('n'), count().over(Over.partitionBy(currency).orderBy(at)).as('m')),
    'append - stateful',
  ),
  queryCase(
    'rows by key, in another order',
    customers.select(
      col('name')
        .count()
        .over(Over.partitionBy(col('city')).orderBy(col('name')))
        .as('n'),
    ),
    'updating - stateful',
  ),
  queryCase(
    'rows by key, by a time that is cast',
    customers.select(
      col('name')
        .count()
        .over(Over.partitionBy(col('city')).orderBy(customers.rowtime.cast(MOMENT)))
        .as('n'),
    ),
    'updating - stateful',
  ),
  queryCase(
    'ranks, and no filter',
    orders.select(id, rank().over(ofProduct.orderBy(time)).as('place')),
    'append - stateful',
  ),
  queryCase(
    'all places but the first',
    orders.select(id, rowNumber().over(ofProduct.orderBy(time)).as('place')).filter(place.isNotEqual(1)),
    'append - stateful',
  ),
  queryCase(
    'first rows behind a join',
    orders
      .select(id, rowNumber().over(ofProduct.orderBy(price.desc())).as('place'))
      .join(sent, id.isEqual(col('sent')))
      .filter(place.isLessOrEqual(3))
      .select(id),
    'updating - stateful',
  ),
  queryCase(
    'last row of each key of rows by key',
    customers.deduplicate(Over.partitionBy(col('city')).orderBy(customers.rowtime.desc())).select(col('city')),
    'updating city stateful',
  ),
  queryCase(
    'sum over rows behind a search',
    timed.whereIn(id, shipments.select(id)).select(id, count().over(ofProduct.orderBy(at)).as('n')),
    'updating - stateful',
  ),
  queryCase('order in time, and by a number', orders.orderBy(time, price.desc()).select(id), 'append - stateful'),
  queryCase('last in time', orders.orderBy(time.desc()).fetch(3).select(id), 'updating - stateful'),
  queryCase('order within a query', orders.orderBy(price).select(product).distinct(), 'updating product stateful'),
  queryCase('first of rows by key, in time', customers.orderBy(customers.rowtime).fetch(3), 'updating - stateful'),
  queryCase('rows but the first, and an end', orders.offset(3).fetch(2).select(id), 'append - stateful'),
  queryCase(
    'join with rows by key, bound by one time',
    timed.join(seen, and(isSeen, col('seen_at').isGreater(at))).select(id),
    'updating - stateful',
  ),
  queryCase(
    'join with rows by key, by a time that is cast',
    timed
      .join(
        customers.select(col('customer_id').as('seen'), customers.rowtime.cast(MOMENT).as('seen_at')),
        and(isSeen, col('seen_at').between(at, at.plus(hour))),
      )
      .select(id),
    'updating - stateful',
  ),
  queryCase(
    'versions at the time of a join',
    timed
      .renameColumns(currency.as('of'))
      .join(sent, id.isEqual(col('sent')))
      .temporalJoin(rates, at, col('of').isEqual(currency))
      .select(id, col('rate')),
    'append - stateful',
  ),
  queryCase(
    'rows with uneven windows',
    orders.window(Slide.over(lit(10).minutes()).every(lit(4).minutes()).on(time)).select(id, start),
    'append - stateless',
  ),
  queryCase(
    'group by the start of uneven windows',
    orders
      .window(Slide.over(lit(10).minutes()).every(lit(4).minutes()).on(time))
      .groupBy(start)
      .select(start, count().as('n')),
    'updating window_start stateful',
  ),
  queryCase(
    'group of ordered rows but the first',
    orders.orderBy(price).offset(3).groupBy(product).select(product, count().as('n')),
    'updating product stateful',
  ),
  queryCase(
    'cumulating windows of one step',
    orders
      .window(Cumulate.upTo(lit(10).minutes()).every(lit(10).minutes()).on(time))
      .groupBy(start, end)
      .select(start, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'first rows of windows of groups of rows by key',
    customers
      .window(ten.on(customers.rowtime))
      .groupBy(start, end, col('city'))
      .select(start, end, col('city'), count().as('n'))
      .topN(3, Over.partitionBy(start, end).orderBy(col('n').desc()), 'place')
      .select(start, col('city')),
    'append - stateful',
  ),
  queryCase(
    'windows of a limit',
    timed.orderBy(id).fetch(5).window(ten.on(at)).groupBy(start, end).select(start, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'sum in time behind one in another order',
    orders
      .select(id, product, time.as('at'), price.sum().over(ofProduct.orderBy(id)).as('s'))
      .window(ten.on(at))
      .groupBy(start, end)
      .select(start, col('s').max().as('most')),
    'append - stateful',
  ),
];
