import { col, DataTypes, defineApp, Over, rowNumber, sink } from 'flink-table-api';
import { sales } from './sources';

const dearest = sink('dearest_sales')
  .column('stall', DataTypes.STRING().notNull())
  .column('place', DataTypes.BIGINT().notNull())
  .column('sale', DataTypes.STRING())
  .column('price', DataTypes.DOUBLE())
  .primaryKey('stall', 'place');

/** The two dearest sales of each stall. */
export const app = defineApp({
  name: 'dearest-sales',
  sources: { sales },
  sink: dearest,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .filter(col('stall').isNotNull())
      .select(
        col('stall'),
        rowNumber()
          .over(Over.partitionBy(col('stall')).orderBy(col('price').desc()))
          .as('place'),
        col('sale'),
        col('price'),
      )
      .filter(col('place').isLessOrEqual(2))
      .insertInto(dearest),
});
