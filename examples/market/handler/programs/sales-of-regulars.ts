import { col, DataTypes, defineApp, fromValues, sink } from 'flink-table-api';
import { sales } from './sources';

const salesOfRegulars = sink('sales_of_regulars')
  .column('regular', DataTypes.INT())
  .column('name', DataTypes.STRING())
  .column('email', DataTypes.STRING())
  .column('sale', DataTypes.STRING())
  .column('stall', DataTypes.STRING())
  .column('item', DataTypes.STRING())
  .column('kilos', DataTypes.INT())
  .column('price', DataTypes.DOUBLE())
  .column('price_rounded', DataTypes.INT());

const regulars = fromValues({ regular: DataTypes.INT(), name: DataTypes.STRING(), email: DataTypes.STRING() }, [
  { regular: 101, name: 'Ada', email: 'ada@market.example' },
  { regular: 102, name: 'Ben', email: 'ben@market.example' },
  { regular: 105, name: 'Eve', email: 'eve@market.example' },
]);

/** What the regulars bought: a table of constants beside one that grows. */
export const app = defineApp({
  name: 'sales-of-regulars',
  sources: { sales },
  sink: salesOfRegulars,
  soakSeconds: 1,
  query: ({ sales }) =>
    regulars
      .join(
        sales
          .filter(col('buyer').in(101, 102, 102))
          .addColumns(col('price').round(0).cast(DataTypes.INT()).as('price_rounded')),
        col('regular').isEqual(col('buyer')),
      )
      .dropColumns(col('buyer'))
      .insertInto(salesOfRegulars),
});
