import { coalesce, col, count, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const salesByStall = sink('sales_by_stall')
  .column('stall', DataTypes.STRING().notNull())
  .column('sales', DataTypes.BIGINT())
  .primaryKey('stall')
  .distributedInto(1);

/** How many sales each stall had. Its row is written again with every sale: the sink needs a key. */
export const app = defineApp({
  name: 'sales-by-stall',
  sources: { sales },
  sink: salesByStall,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .select(coalesce(col('stall'), 'none').as('stall'))
      .groupBy(col('stall'))
      .select(col('stall'), count().as('sales'))
      .insertInto(salesByStall),
});
