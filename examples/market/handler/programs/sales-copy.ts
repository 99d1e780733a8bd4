import { DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

/** Like the table of sales, but for its options, and in one partition. */
const salesCopy = sink('sales_copy').like('sales', {
  columns: {
    sale: DataTypes.STRING(),
    stall: DataTypes.STRING(),
    item: DataTypes.STRING(),
    buyer: DataTypes.INT(),
    kilos: DataTypes.INT(),
    price: DataTypes.DOUBLE(),
  },
  excluding: ['OPTIONS'],
});

export const app = defineApp({
  name: 'sales-copy',
  sources: { sales },
  sink: salesCopy,
  soakSeconds: 1,
  query: ({ sales }) => sales.insertInto(salesCopy),
});
