import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const stallFigures = sink('stall_figures')
  .column('stall_name', DataTypes.STRING().notNull())
  .column('items', DataTypes.BIGINT())
  .column('average_price', DataTypes.DOUBLE())
  .column('most_pairs', DataTypes.INT())
  .primaryKey('stall_name');

/** How many items a stall has, their average price, and the most pairs of kilos in one sale. */
export const app = defineApp({
  name: 'stall-figures',
  sources: { sales },
  sink: stallFigures,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .filter(col('stall').isNotNull())
      .groupBy(col('stall'))
      .select(
        col('stall').as('stall_name'),
        col('item').count().distinct().as('items'),
        col('price').avg().round(2).as('average_price'),
        col('kilos').max().dividedBy(2).as('most_pairs'),
      )
      .insertInto(stallFigures),
});
