import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const firstSales = sink('first_sales')
  .column('sale', DataTypes.STRING())
  .column('item', DataTypes.STRING())
  .column('buyer', DataTypes.INT())
  .column('sold_at', DataTypes.TIMESTAMP_LTZ(3));

/** The first two sales to a buyer, and none after them. */
export const app = defineApp({
  name: 'first-sales',
  sources: { sales },
  sink: firstSales,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .filter(col('buyer').isEqual(101))
      .select(col('sale'), col('item'), col('buyer'), col('$rowtime').as('sold_at'))
      .limit(2)
      .insertInto(firstSales),
});
