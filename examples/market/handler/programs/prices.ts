import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const pricePerItem = sink('price_per_item')
  .column('item', DataTypes.STRING())
  .column('price', DataTypes.DOUBLE())
  .distributedInto(1);

const pricePerBuyer = sink('price_per_buyer')
  .column('buyer', DataTypes.INT())
  .column('price', DataTypes.DOUBLE())
  .distributedInto(1);

/** One reading of the sales, in two topics. */
export const app = defineApp({
  name: 'prices',
  sources: { sales },
  sinks: [pricePerItem, pricePerBuyer],
  soakSeconds: 1,
  query: ({ sales }) => [
    sales.select(col('item'), col('price')).insertInto(pricePerItem),
    sales.select(col('buyer'), col('price')).insertInto(pricePerBuyer),
  ],
});
