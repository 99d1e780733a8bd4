import { col } from '../../../src';
import { queryCase } from '../../query-case';
import { customers, orders, shipments } from '../../scans';

const ordered = orders.select(col('order_id'));
const shipped = shipments.select(col('order_id'));
const names = customers.select(col('name').as('product'));
const products = orders.select(col('product'));

/** Sets of rows, and rows whose value is in a table. */
export const sets = [
  queryCase('union', ordered.union(shipped), 'updating order_id stateful'),
  queryCase('intersect', ordered.intersect(shipped), 'updating order_id stateful'),
  queryCase('intersect all', ordered.intersectAll(shipped), 'updating - stateful'),
  queryCase('minus', ordered.minus(shipped), 'updating order_id stateful'),
  queryCase('minus all', ordered.minusAll(shipped), 'updating - stateful'),
  queryCase('union with rows by key', products.union(names), 'updating product stateful'),
  queryCase('minus rows by key', products.minus(names), 'updating product stateful'),
  queryCase('in', orders.whereIn(col('order_id'), shipped), 'append - stateful'),
  queryCase('not in', orders.whereNotIn(col('order_id'), shipped), 'updating - stateful'),
  queryCase(
    'in rows by key',
    orders.whereIn(col('customer_id'), customers.select(col('customer_id'))).select(col('order_id')),
    'updating - stateful',
  ),
  queryCase(
    'rows by key in a table',
    customers.whereIn(col('customer_id'), orders.select(col('customer_id'))),
    'updating customer_id stateful',
  ),
];
