import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const salesWithTotals = sink('sales_with_totals')
  .column('sold_at', DataTypes.TIMESTAMP_LTZ(3).notNull())
  .column('sale', DataTypes.STRING())
  .column('stall', DataTypes.STRING())
  .column('item', DataTypes.STRING())
  .column('kilos', DataTypes.INT())
  .column('price', DataTypes.DOUBLE())
  .column('total', DataTypes.DOUBLE())
  .options({
    'changelog.mode': 'append',
    'kafka.cleanup-policy': 'delete',
    'kafka.producer.compression.type': 'zstd',
  });

/** Every sale with what it comes to, and when it was told. */
export const app = defineApp({
  name: 'sales-with-totals',
  sources: { sales },
  sink: salesWithTotals,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .select(
        col('$rowtime').as('sold_at'),
        col('sale'),
        col('stall'),
        col('item'),
        col('kilos'),
        col('price'),
        col('kilos').times(col('price')).as('total'),
      )
      .insertInto(salesWithTotals),
});
