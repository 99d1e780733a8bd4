import { and, col, count, lit, Over, rowInterval, rowNumber, Tumble } from '../../../src';
import type { OrderBy } from '../../../src/expressions/ordered';
import { queryCase } from '../../query-case';
import { customers, orders } from '../../scans';

const [id, product, price] = [col('order_id'), col('product'), col('price')];
const time = orders.rowtime;
const byProduct = Over.partitionBy(product).orderBy(time);
const numbered = (by: OrderBy<'price' | '$rowtime'>) =>
  orders.select(id, product, price, rowNumber().over(Over.partitionBy(product).orderBy(by)).as('place'));

/** Orders, and the first rows of them. */
export const ordered = [
  queryCase('order in time', orders.orderBy(time).select(id), 'append - stateful'),
  queryCase('first of an order', orders.orderBy(price.desc()).fetch(5).select(id), 'updating - stateful'),
  queryCase('first in time', orders.orderBy(time).fetch(5).select(id), 'updating - stateful'),
  queryCase('page of an order', orders.orderBy(price).limit(5, 2).select(id), 'updating - stateful'),
  queryCase('first rows', orders.limit(5).select(id), 'append - stateful'),
  queryCase(
    'first of groups',
    orders.groupBy(product).select(product, count().as('n')).orderBy(col('n').desc()).fetch(3),
    'updating - stateful',
  ),
  queryCase(
    'sum over rows before',
    orders.select(
      id,
      price
        .sum()
        .over(byProduct.preceding(rowInterval(5)))
        .as('s'),
    ),
    'append - stateful',
  ),
  queryCase(
    'sum over time before',
    orders.select(
      id,
      price
        .sum()
        .over(byProduct.preceding(lit(5).minutes()))
        .as('s'),
    ),
    'append - stateful',
  ),
  queryCase('sum over all before', orders.select(id, price.sum().over(byProduct).as('s')), 'append - stateful'),
  queryCase('row before', orders.select(id, price.lag(1).over(byProduct).as('before')), 'append - stateful'),
  queryCase(
    'sum in another order',
    orders.select(id, price.sum().over(Over.partitionBy(product).orderBy(id)).as('s')),
    'updating - stateful',
  ),
  queryCase(
    'first three of each',
    numbered(price.desc()).filter(col('place').isLessOrEqual(3)),
    'updating product+place stateful',
  ),
  queryCase(
    'first three without their place',
    numbered(price.desc()).filter(col('place').isLessOrEqual(3)).select(id, product),
    'updating - stateful',
  ),
  queryCase(
    'best of each',
    numbered(price.desc()).filter(col('place').isEqual(1)).select(id, product),
    'updating product stateful',
  ),
  queryCase(
    'first of each in time',
    numbered(time).filter(col('place').isEqual(1)).select(id, product),
    'append product stateful',
  ),
  queryCase(
    'last of each in time',
    numbered(time.desc()).filter(col('place').isEqual(1)).select(id, product),
    'updating product stateful',
  ),
  queryCase(
    'best of each, filtered',
    numbered(price.desc())
      .filter(and(col('place').isEqual(1), price.isGreater(10)))
      .select(id, product),
    'updating product stateful',
  ),
  queryCase(
    'first two of each group',
    orders
      .groupBy(product, col('currency'))
      .select(product, col('currency'), price.sum().as('total'))
      .select(
        product,
        col('currency'),
        rowNumber()
          .over(Over.partitionBy(product).orderBy(col('total').desc()))
          .as('place'),
      )
      .filter(col('place').isLessOrEqual(2)),
    'updating product+place stateful',
  ),
  queryCase(
    'first of rows by key',
    customers
      .select(
        col('customer_id'),
        col('city'),
        rowNumber()
          .over(Over.partitionBy(col('city')).orderBy(col('name')))
          .as('place'),
      )
      .filter(col('place').isLessOrEqual(2)),
    'updating city+place stateful',
  ),
  queryCase(
    'first of each window',
    orders
      .window(Tumble.over(lit(10).minutes()).on(time))
      .select(
        id,
        col('window_start'),
        col('window_end'),
        rowNumber()
          .over(Over.partitionBy(col('window_start'), col('window_end')).orderBy(price.desc()))
          .as('place'),
      )
      .filter(col('place').isLessOrEqual(3)),
    'append - stateful',
  ),
];
