import { col, count, DataTypes, sink } from '../../../src';
import { insertCase, refusedCase, unbuiltCase } from '../../refused-case';
import { customers, orders, shipments } from '../../scans';

const [id, price] = [col('order_id'), col('price')];
const time = orders.rowtime;
const MOMENT = DataTypes.TIMESTAMP_LTZ(3);
const moments = sink('moments').column('id', DataTypes.BIGINT()).column('at', MOMENT).column('seen_at', MOMENT);
const rowsAt = orders.select(id.as('id'), time.as('at'), time.as('seen_at'));

/** Orders and limits, and the times that are written. */
export const ordered = [
  refusedCase(
    'order that is not in time',
    orders.orderBy(price).select(id),
    'all rows are put in the order of `price` ASC, but a stream has no end: the order must begin with a time attribute, ascending; or take the first rows with fetch(…)',
  ),
  refusedCase(
    'order in time, last first',
    orders.orderBy(time.desc()).select(id),
    'all rows are put in the order of `$rowtime` DESC, but a stream has no end: the order must begin with a time attribute, ascending; or take the first rows with fetch(…)',
  ),
  refusedCase(
    'order in time behind another one',
    orders.orderBy(id, time),
    'all rows are put in the order of `order_id` ASC, `$rowtime` ASC, but a stream has no end: the order must begin with a time attribute, ascending; or take the first rows with fetch(…)',
  ),
  refusedCase(
    'order of groups',
    orders.groupBy(id).select(id, count().as('n')).orderBy(col('n').desc()),
    'all rows are put in the order of `n` DESC, but a stream has no end: the order must begin with a time attribute, ascending; or take the first rows with fetch(…)',
  ),
  refusedCase(
    'order in time of rows by key',
    customers.orderBy(customers.rowtime).select(col('name')),
    "all rows are put in the order of time, but they change (the changes of 'customers' come by key, so its rows are kept to know what changed), and Flink takes only added rows there; take the first rows with fetch(…), or leave the order out",
  ),
  refusedCase(
    'order by the time of a join',
    orders
      .select(id, time.as('at'))
      .join(shipments.select(id.as('sent')), id.isEqual(col('sent')))
      .orderBy(col('at')),
    'all rows are put in the order of `at` ASC, but a stream has no end: the order must begin with a time attribute, ascending; or take the first rows with fetch(…)',
  ),
  refusedCase(
    'rows but the first',
    orders.offset(3).select(id),
    'offset(3) has no fetch after it, which Flink needs in a stream; use limit(count, 3)',
  ),
  refusedCase(
    'ordered rows but the first',
    orders.orderBy(time).offset(3).select(id),
    'offset(3) has no fetch after it, which Flink needs in a stream; use limit(count, 3)',
  ),
  refusedCase(
    'groups of rows but the first',
    orders.offset(3).select(count().as('n')),
    'offset(3) has no fetch after it, which Flink needs in a stream; use limit(count, 3)',
  ),
  insertCase(
    'two times in a row',
    moments,
    rowsAt,
    "the columns 'at', 'seen_at' are time attributes, but Flink writes at most one in a row; cast the others, for example with col('seen_at').cast(DataTypes.TIMESTAMP_LTZ(3))",
  ),
  insertCase(
    'two times of which one is cast',
    moments,
    orders.select(id.as('id'), time.as('at'), time.cast(MOMENT).as('seen_at')),
  ),
  insertCase(
    'two times beside a number that is stored in another type',
    moments,
    shipments.select(col('weight').as('id'), shipments.rowtime.as('at'), shipments.rowtime.as('seen_at')),
  ),
  unbuiltCase(
    'order by an aggregate',
    () => orders.orderBy(price.sum()),
    'SELECT `order_id` FROM `orders` ORDER BY SUM(`price`) FETCH NEXT 3 ROWS ONLY',
    'an aggregate has no value for a single row; select it with a name, and order by the result',
  ),
];
