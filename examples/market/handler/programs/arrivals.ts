import { col, concat, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const arrivals = sink('arrivals').column('status', DataTypes.STRING());

/** Two sentences a sale; NULL where nobody knows what or who. */
export const app = defineApp({
  name: 'arrivals',
  sources: { sales },
  sink: arrivals,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .select(concat(col('item'), ' came to price_per_item').as('status'))
      .unionAll(sales.select(concat(col('buyer').cast(DataTypes.STRING()), ' came to price_per_buyer').as('status')))
      .insertInto(arrivals),
});
