import { col, DataTypes, defineApp, lit, sink, type Table, table } from 'flink-table-api';

const dayDeliveries = sink('day_deliveries')
  .column('item', DataTypes.STRING())
  .column('crates', DataTypes.INT())
  .column('part', DataTypes.STRING());

const partOf = (deliveries: Table, part: string) => deliveries.select(col('item'), col('crates'), lit(part).as('part'));

/** Deliveries of two topics in one: one statement, where SQL's readers write two INSERTs. */
export const app = defineApp({
  name: 'day-deliveries',
  sources: { morning: table('morning_deliveries'), evening: table('evening_deliveries') },
  sink: dayDeliveries,
  soakSeconds: 1,
  query: ({ morning, evening }) =>
    partOf(morning, 'morning').unionAll(partOf(evening, 'evening')).insertInto(dayDeliveries),
});
