import { coalesce, col, DataTypes, defineApp, sink } from 'flink-table-api';
import { sales } from './sources';

const kilosByBuyer = sink('kilos_by_buyer')
  .column('buyer', DataTypes.INT().notNull())
  .column('kilos', DataTypes.INT())
  .primaryKey('buyer');

/** What each buyer took home; nobody's sales are those of 0. */
export const app = defineApp({
  name: 'kilos-by-buyer',
  sources: { sales },
  sink: kilosByBuyer,
  soakSeconds: 1,
  query: ({ sales }) =>
    sales
      .select(coalesce(col('buyer'), 0).as('buyer'), col('kilos'))
      .groupBy(col('buyer'))
      .select(col('buyer'), col('kilos').sum().as('kilos'))
      .insertInto(kilosByBuyer),
});
