import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const priceRange = sink('price_range_by_stall')
  .column('stall', DataTypes.STRING().notNull())
  .column('lowest', DataTypes.DOUBLE())
  .column('highest', DataTypes.DOUBLE())
  .primaryKey('stall');

/** The lowest and the highest price of each stall. */
export const app = defineApp({
  name: 'price-range-by-stall',
  sources: { sales },
  sink: priceRange,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .filter(col('stall').isNotNull())
      .groupBy(col('stall'))
      .select(col('stall'), col('price').min().as('lowest'), col('price').max().as('highest'))
      .insertInto(priceRange),
});
