import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const largeSales = sink('large_sales')
  .column('sale', DataTypes.STRING())
  .column('item', DataTypes.STRING())
  .column('price', DataTypes.DOUBLE());

/** Sales of at least fifty euros; one without a price is none. */
export const app = defineApp({
  name: 'large-sales',
  sources: { sales },
  sink: largeSales,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .select(col('sale'), col('item'), col('price'))
      .filter(col('price').isGreaterOrEqual(50))
      .insertInto(largeSales),
});
