import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const countByItem = sink('count_by_item')
  .column('item', DataTypes.STRING().notNull())
  .column('sold', DataTypes.BIGINT())
  .primaryKey('item');

/** How many sales of each item have a price: NULL is not counted. */
export const app = defineApp({
  name: 'count-by-item',
  sources: { sales },
  sink: countByItem,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .filter(col('item').isNotNull())
      .groupBy(col('item'))
      .select(col('item'), col('price').count().as('sold'))
      .insertInto(countByItem),
});
