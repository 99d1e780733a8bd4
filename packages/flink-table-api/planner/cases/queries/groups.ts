import { col, count } from '../../../src';
import { queryCase } from '../../query-case';
import { customers, orders, stockChanges } from '../../scans';

const [product, currency] = [col('product'), col('currency')];
const counted = orders.groupBy(product).select(product, count().as('n'));

/** Groups, and what removes doubles. */
export const groups = [
  queryCase('group', counted, 'updating product stateful'),
  queryCase('having', counted.filter(col('n').isGreater(1)), 'updating product stateful'),
  queryCase(
    'group by two keys',
    orders.groupBy(product, currency).select(currency, product, col('price').sum().as('total')),
    'updating product+currency stateful',
  ),
  queryCase(
    'group by a computed key',
    orders.groupBy(product.upperCase()).select(product.upperCase().as('name'), count().as('n')),
    'updating name stateful',
  ),
  queryCase('group without its key', orders.groupBy(product).select(count().as('n')), 'updating - stateful'),
  queryCase(
    'group with one of two keys',
    orders.groupBy(product, currency).select(product, count().as('n')),
    'updating - stateful',
  ),
  queryCase('one group', orders.select(count().as('n'), col('price').max().as('most')), 'updating - stateful'),
  queryCase(
    'group of groups',
    counted.groupBy(col('n')).select(col('n'), count().as('products')),
    'updating n stateful',
  ),
  queryCase(
    'group of rows by key',
    customers.groupBy(col('city')).select(col('city'), count().as('n')),
    'updating city stateful',
  ),
  queryCase(
    'group by the key of rows by key',
    customers.groupBy(col('customer_id')).select(col('customer_id'), count().as('n')),
    'updating customer_id stateful',
  ),
  queryCase(
    'group of rows taken back',
    stockChanges.groupBy(product).select(product, col('quantity').sum().as('stock')),
    'updating product stateful',
  ),
  queryCase(
    'distinct aggregate',
    orders.groupBy(product).select(product, col('customer_id').count().distinct().as('customers')),
    'updating product stateful',
  ),
  queryCase(
    'filtered aggregate',
    orders.groupBy(product).select(product, col('price').sum().filter(col('quantity').isGreater(1)).as('total')),
    'updating product stateful',
  ),
  queryCase('computed of a group', counted.select(product, col('n').plus(1).as('more')), 'updating product stateful'),
  queryCase('distinct', orders.select(product).distinct(), 'updating product stateful'),
  queryCase('distinct of two', orders.select(product, currency).distinct(), 'updating product+currency stateful'),
  queryCase(
    'filter of distinct',
    orders.select(product).distinct().filter(product.isNotNull()),
    'updating product stateful',
  ),
  queryCase(
    'union all of groups',
    counted.unionAll(orders.groupBy(currency).select(currency.as('product'), count().as('n'))),
    'updating - stateful',
  ),
];
