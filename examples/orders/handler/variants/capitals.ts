import { col, defineApp, upper } from 'flink-table-api';
import { orders, paidOrders, sources } from '../app';

/** A change that works: the channels in capitals. */
export const app = defineApp({
  name: 'orders',
  sources,
  sink: orders,
  soakSeconds: 1,
  query: (tables) =>
    paidOrders(tables)
      .select(
        col('order_id'),
        upper(col('channel')).as('channel'),
        col('customer'),
        col('amount'),
        col('currency'),
        col('ordered_at'),
      )
      .insertInto(orders),
});
