import { col, lit, unionAll } from '../../../src';
import { queryCase } from '../../query-case';
import { customers, orders, stockChanges } from '../../scans';

const dear = col('price').isGreater(lit(100));
const id = col('order_id');

/** What treats each row by itself. */
export const rows = [
  queryCase('all columns', orders.select(id, col('product')), 'append - stateless'),
  queryCase('filter', orders.filter(dear), 'append - stateless'),
  queryCase('select and filter', orders.filter(dear).select(id.as('id')), 'append - stateless'),
  queryCase('filter of a select', orders.select(id, col('price')).filter(dear), 'append - stateless'),
  queryCase('added column', orders.addColumns(col('price').times(2).as('twice')), 'append - stateless'),
  queryCase('replaced column', orders.addOrReplaceColumns(col('price').times(2).as('price')), 'append - stateless'),
  queryCase('renamed columns', orders.renameColumns(id.as('id')), 'append - stateless'),
  queryCase('dropped columns', orders.dropColumns(col('tags'), col('address')), 'append - stateless'),
  queryCase(
    'all renamed',
    orders.select(id, col('price')).as('number', 'amount').filter(col('amount').isGreater(1)),
    'append - stateless',
  ),
  queryCase('time of the record', orders.select(orders.rowtime.as('at'), id), 'append - stateless'),
  queryCase('field of a row', orders.select(col('address').get('city').as('city')), 'append - stateless'),
  queryCase(
    'union all',
    orders.select(id, col('product')).unionAll(orders.select(id, col('currency').as('product'))),
    'append - stateless',
  ),
  queryCase(
    'union all of three',
    unionAll([orders.select(id), orders.filter(dear).select(id), orders.select(col('quantity').as('order_id'))]),
    'append - stateless',
  ),
  queryCase('rows by key', customers, 'updating customer_id stateful'),
  queryCase('rows by key without it', customers.select(col('name')), 'updating - stateful'),
  queryCase(
    'rows by a renamed key',
    customers.select(col('customer_id').as('id'), col('name')),
    'updating id stateful',
  ),
  queryCase('rows by key, filtered', customers.filter(col('city').isEqual('Bern')), 'updating customer_id stateful'),
  queryCase('rows by key, renamed', customers.renameColumns(col('customer_id').as('id')), 'updating id stateful'),
  queryCase('rows taken back', stockChanges, 'updating - stateless'),
  queryCase('rows taken back, filtered', stockChanges.filter(col('quantity').isLess(5)), 'updating - stateless'),
  queryCase(
    'union all with rows by key',
    customers.select(col('customer_id')).unionAll(orders.select(col('customer_id'))),
    'updating - stateful',
  ),
  queryCase('elements', orders.unnest(col('tags'), ['tag']).select(id, col('tag')), 'append - stateless'),
  queryCase(
    'elements or none',
    orders.leftOuterUnnest(col('tags'), ['tag']).select(id, col('tag')),
    'append - stateless',
  ),
  queryCase(
    'elements of a filter',
    orders.filter(dear).unnest(col('tags'), ['tag']).filter(col('tag').isNotNull()).select(id, col('tag')),
    'append - stateless',
  ),
  queryCase(
    'elements beside rows by key',
    customers.unnest(col('phones'), ['phone']).select(col('customer_id'), col('phone')),
    'updating - stateful',
  ),
];
