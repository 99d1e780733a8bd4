import { col, DataTypes, defineApp } from 'flink-table-api';
import { orders, paidOrders, sources } from '../app';

/** A change that fails: CAST in the place of TRY_CAST, and the total of a cancelled receipt is no number. */
export const app = defineApp({
  name: 'orders',
  sources,
  sink: orders,
  soakSeconds: 1,
  query: (tables) => paidOrders(tables, col('total').cast(DataTypes.DECIMAL(12, 2))).insertInto(orders),
});
