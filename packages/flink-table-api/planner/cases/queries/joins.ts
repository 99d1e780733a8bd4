import { and, col, count, lit } from '../../../src';
import { queryCase } from '../../query-case';
import { customers, orders, rates, shipments, stockChanges } from '../../scans';

const buyers = customers.select(col('customer_id').as('buyer'), col('name'));
const parcels = shipments.select(col('order_id').as('ordered'), col('carrier'));
const isOf = col('order_id').isEqual(col('ordered'));
const isBuyer = col('customer_id').isEqual(col('buyer'));
const [timed, timedParcels] = [
  orders.select(col('order_id'), col('product'), orders.rowtime.as('at')),
  shipments.select(col('order_id').as('ordered'), col('carrier'), shipments.rowtime.as('left_at')),
];
const inTime = col('left_at').between(col('at'), col('at').plus(lit(4).hours()));
const currencies = rates.select(col('currency').as('of'), col('rate'));

const paid = orders.select(col('order_id'), col('currency').as('of'), orders.rowtime.as('at'));

/** Two tables beside each other. */
export const joins = [
  queryCase('inner join', orders.join(parcels, isOf).select(col('order_id'), col('carrier')), 'append - stateful'),
  queryCase(
    'left join',
    orders.leftOuterJoin(parcels, isOf).select(col('order_id'), col('carrier')),
    'updating - stateful',
  ),
  queryCase(
    'right join',
    orders.rightOuterJoin(parcels, isOf).select(col('order_id'), col('carrier')),
    'updating - stateful',
  ),
  queryCase(
    'full join',
    orders.fullOuterJoin(parcels, isOf).select(col('order_id'), col('carrier')),
    'updating - stateful',
  ),
  queryCase(
    'join with a filter',
    orders.join(parcels, and(isOf, col('carrier').isNotNull())).filter(col('quantity').isGreater(1)),
    'append - stateful',
  ),
  queryCase(
    'join with rows by key',
    orders.join(buyers, isBuyer).select(col('order_id'), col('name')),
    'updating - stateful',
  ),
  queryCase(
    'join of rows by key',
    customers.join(currencies, col('city').isEqual(col('of'))).select(col('customer_id'), col('of'), col('rate')),
    'updating - stateful',
  ),
  queryCase(
    'join of groups by their key',
    orders
      .groupBy(col('customer_id'))
      .select(col('customer_id'), count().as('n'))
      .join(buyers, isBuyer)
      .select(col('customer_id'), col('n'), col('name')),
    'updating customer_id stateful',
  ),
  queryCase(
    'left join of groups',
    orders
      .groupBy(col('customer_id'))
      .select(col('customer_id'), count().as('n'))
      .leftOuterJoin(buyers, isBuyer)
      .select(col('customer_id'), col('n'), col('name')),
    'updating customer_id stateful',
  ),
  queryCase(
    'join with rows taken back',
    orders
      .select(col('order_id'), col('product'))
      .join(stockChanges.as('item', 'depot', 'left'), col('product').isEqual(col('item'))),
    'updating - stateful',
  ),
  queryCase(
    'join in time',
    timed.join(timedParcels, and(isOf, inTime)).select(col('order_id'), col('carrier')),
    'append - stateful',
  ),
  queryCase(
    'left join in time',
    timed.leftOuterJoin(timedParcels, and(isOf, inTime)).select(col('order_id'), col('carrier')),
    'append - stateful',
  ),
  queryCase(
    'join at the same time',
    timed.join(timedParcels, and(isOf, col('at').isEqual(col('left_at')))).select(col('order_id'), col('carrier')),
    'append - stateful',
  ),
  queryCase(
    'join bound on one side',
    timed.join(timedParcels, and(isOf, col('left_at').isGreater(col('at')))).select(col('order_id'), col('carrier')),
    'append - stateful',
  ),
  queryCase(
    'join bound on both sides',
    timed
      .join(
        timedParcels,
        and(and(isOf, col('left_at').isGreater(col('at'))), col('left_at').isLess(col('at').plus(lit(1).days()))),
      )
      .select(col('order_id'), col('carrier')),
    'append - stateful',
  ),
  queryCase(
    'join of three',
    orders.join(parcels, isOf).join(buyers, isBuyer).select(col('order_id'), col('carrier'), col('name')),
    'updating - stateful',
  ),
  queryCase(
    'group of a join',
    orders.join(parcels, isOf).groupBy(col('carrier')).select(col('carrier'), count().as('n')),
    'updating carrier stateful',
  ),
  queryCase(
    'versions',
    paid.temporalJoin(rates, col('at'), col('of').isEqual(col('currency'))).select(col('order_id'), col('rate')),
    'append - stateful',
  ),
  queryCase(
    'versions or none',
    paid
      .temporalJoin(rates, col('at'), col('of').isEqual(col('currency')), 'LEFT')
      .select(col('order_id'), col('rate')),
    'append - stateful',
  ),
];
