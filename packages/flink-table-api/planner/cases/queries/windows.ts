import { and, Cumulate, col, count, lit, Session, Slide, Tumble } from '../../../src';
import { queryCase } from '../../query-case';
import { customers, orders, shipments } from '../../scans';

const [start, end, time] = [col('window_start'), col('window_end'), col('window_time')];
const product = col('product');
const ten = Tumble.over(lit(10).minutes()).on(orders.rowtime);
const tumbled = orders.window(ten);
const counted = tumbled.groupBy(start, end, product).select(start, end, product, count().as('n'));

/** Windows in time. */
export const windows = [
  queryCase('tumbling', counted, 'append - stateful'),
  queryCase(
    'hopping',
    orders
      .window(Slide.over(lit(10).minutes()).every(lit(5).minutes()).on(orders.rowtime))
      .groupBy(start, end)
      .select(start, end, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'cumulating',
    orders
      .window(Cumulate.upTo(lit(1).days()).every(lit(1).hours()).on(orders.rowtime))
      .groupBy(start, end)
      .select(start, end, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'session',
    orders
      .window(Session.withGap(lit(5).minutes()).on(orders.rowtime, product))
      .groupBy(start, end, product)
      .select(start, end, product, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'session of all rows',
    orders
      .window(Session.withGap(lit(5).minutes()).on(orders.rowtime))
      .groupBy(start, end)
      .select(start, end, count().as('n')),
    'append - stateful',
  ),
  queryCase('rows with their window', tumbled.select(col('order_id'), start, end), 'append - stateless'),
  queryCase(
    'group by the start alone',
    tumbled.groupBy(start).select(start, count().as('n')),
    'updating window_start stateful',
  ),
  queryCase('group without the bounds', tumbled.groupBy(start, end).select(count().as('n')), 'append - stateful'),
  queryCase('having of a window', counted.filter(col('n').isGreater(2)), 'append - stateful'),
  queryCase(
    'filter before a window',
    orders.filter(col('price').isGreater(1)).window(ten).groupBy(start, end).select(start, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'window of a renamed time',
    orders
      .select(product, orders.rowtime.as('at'))
      .window(Tumble.over(lit(10).minutes()).on(col('at')))
      .groupBy(start, end)
      .select(start, end, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'window of windows',
    tumbled
      .groupBy(start, end, time, product)
      .select(time.as('at'), product, count().as('n'))
      .window(Tumble.over(lit(1).hours()).on(col('at')))
      .groupBy(start, end)
      .select(start, end, col('n').sum().as('total')),
    'append - stateful',
  ),
  queryCase(
    'group of windows',
    counted.groupBy(product).select(product, col('n').max().as('most')),
    'updating product stateful',
  ),
  queryCase(
    'window of rows by key',
    customers
      .window(Tumble.over(lit(10).minutes()).on(customers.rowtime))
      .groupBy(start, end, col('city'))
      .select(start, end, col('city'), count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'join of windows',
    counted
      .as('s', 'e', 'product', 'n')
      .join(
        shipments
          .window(Tumble.over(lit(10).minutes()).on(shipments.rowtime))
          .groupBy(start, end, col('carrier'))
          .select(start, end, col('carrier'), count().as('sent')),
        and(col('s').isEqual(start), col('e').isEqual(end)),
      )
      .select(product, col('carrier'), col('n'), col('sent')),
    'append - stateful',
  ),
];
