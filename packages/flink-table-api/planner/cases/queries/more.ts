import { and, col, count, DataTypes, fromValues, lit, Over, sqlQuery, Tumble } from '../../../src';
import { queryCase } from '../../query-case';
import { customers, orders, rates, shipments, stockChanges } from '../../scans';

const [id, product, price, currency] = [col('order_id'), col('product'), col('price'), col('currency')];
const byCustomer = orders.groupBy(col('customer_id')).select(col('customer_id'), count().as('n'));
const values = fromValues({ sign: DataTypes.STRING(), factor: DataTypes.DOUBLE() }, [
  { sign: 'EUR', factor: 1 },
  { sign: 'CHF', factor: null },
]);

/** What is made of several of the others. */
export const more = [
  queryCase('values', values.select(col('sign'), col('factor')), 'append - stateless'),
  queryCase(
    'join with values',
    orders.join(values, currency.isEqual(col('sign'))).select(id, col('factor')),
    'append - stateful',
  ),
  queryCase(
    'union all with values',
    orders.select(currency.as('sign')).unionAll(values.select(col('sign'))),
    'append - stateless',
  ),
  queryCase(
    'top n',
    orders.select(id, product, price).topN(3, Over.partitionBy(product).orderBy(price.desc()), 'place'),
    'updating product+place stateful',
  ),
  queryCase(
    'last of each',
    orders
      .select(id, product, orders.rowtime.as('at'))
      .deduplicate(Over.partitionBy(product).orderBy(col('at').desc())),
    'updating product stateful',
  ),
  queryCase(
    'first of each',
    orders.select(id, product, orders.rowtime.as('at')).deduplicate(Over.partitionBy(product).orderBy(col('at'))),
    'append product stateful',
  ),
  queryCase(
    'pattern',
    sqlQuery(
      { a: DataTypes.BIGINT().notNull(), b: DataTypes.BIGINT().notNull() },
      { changes: 'append' },
    )`SELECT a, b FROM ${orders} MATCH_RECOGNIZE (
  PARTITION BY ${product} ORDER BY ${orders.rowtime} MEASURES A.${id} AS a, B.${id} AS b PATTERN (A B) DEFINE B AS B.${price} > A.${price})`,
    'append - stateful',
  ),
  queryCase('all of rows by key, each once', customers.distinct(), 'updating customer_id+name+city+phones stateful'),
  queryCase(
    'sum of all before',
    orders.select(id, price.sum().over(Over.orderBy(orders.rowtime)).as('s')),
    'append - stateful',
  ),
  queryCase(
    'filter of a sum over rows',
    orders
      .select(id, price.sum().over(Over.partitionBy(product).orderBy(orders.rowtime)).as('s'))
      .filter(col('s').isGreater(100)),
    'append - stateful',
  ),
  queryCase(
    'group of a union all',
    orders
      .select(product)
      .unionAll(orders.select(currency.as('product')))
      .groupBy(product)
      .select(product, count().as('n')),
    'updating product stateful',
  ),
  queryCase(
    'group of elements',
    orders.unnest(col('tags'), ['tag']).groupBy(col('tag')).select(col('tag'), count().as('n')),
    'updating tag stateful',
  ),
  queryCase(
    'elements of a group',
    orders
      .groupBy(product)
      .select(product, col('customer_id').arrayAgg().as('buyers'))
      .unnest(col('buyers'), ['buyer'])
      .select(product, col('buyer')),
    'updating - stateful',
  ),
  queryCase(
    'groups in a table',
    byCustomer.whereIn(col('customer_id'), customers.select(col('customer_id'))),
    'updating customer_id stateful',
  ),
  queryCase(
    'rows by key not in a table',
    customers.whereNotIn(col('customer_id'), orders.select(col('customer_id'))),
    'updating customer_id stateful',
  ),
  queryCase(
    'right join of rows by key',
    byCustomer
      .rightOuterJoin(
        customers.select(col('customer_id').as('buyer'), col('name')),
        col('customer_id').isEqual(col('buyer')),
      )
      .select(col('buyer'), col('name'), col('n')),
    'updating buyer stateful',
  ),
  queryCase(
    'full join of rows by key',
    byCustomer
      .fullOuterJoin(
        customers.select(col('customer_id').as('buyer'), col('name')),
        col('customer_id').isEqual(col('buyer')),
      )
      .select(col('customer_id'), col('buyer'), col('name'), col('n')),
    'updating customer_id+buyer stateful',
  ),
  queryCase(
    'join with a group by another key',
    orders
      .select(id, currency)
      .join(rates.select(currency.as('of'), col('rate')), currency.isEqual(col('of')))
      .select(id, col('of'), col('rate')),
    'updating - stateful',
  ),
  queryCase(
    'union of groups and rows by key',
    byCustomer.select(col('customer_id')).union(customers.select(col('customer_id'))),
    'updating customer_id stateful',
  ),
  queryCase('limit of rows by key', customers.limit(3), 'updating customer_id stateful'),
  queryCase('limit of rows taken back', stockChanges.limit(3), 'updating - stateful'),
  queryCase(
    'windows of a union all',
    orders
      .select(product, orders.rowtime.as('at'))
      .unionAll(shipments.select(col('carrier').as('product'), shipments.rowtime.as('at')))
      .window(Tumble.over(lit(1).hours()).on(col('at')))
      .groupBy(col('window_start'), col('window_end'))
      .select(col('window_start'), col('window_end'), count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'windows of a join in time',
    orders
      .select(id, product, orders.rowtime.as('at'))
      .join(
        shipments.select(col('order_id').as('ordered'), shipments.rowtime.as('left_at')),
        and(id.isEqual(col('ordered')), col('left_at').between(col('at'), col('at').plus(lit(1).hours()))),
      )
      .window(Tumble.over(lit(1).hours()).on(col('at')))
      .groupBy(col('window_start'), col('window_end'), product)
      .select(col('window_start'), col('window_end'), product, count().as('n')),
    'append - stateful',
  ),
  queryCase(
    'distinct of windows',
    orders
      .window(Tumble.over(lit(1).hours()).on(orders.rowtime))
      .select(col('window_start'), col('window_end'), product)
      .distinct(),
    'append - stateful',
  ),
  queryCase(
    'a name with any character',
    orders.select(id.as('order`s "id" -- 1'), price.as('select')),
    'append - stateless',
  ),
];
