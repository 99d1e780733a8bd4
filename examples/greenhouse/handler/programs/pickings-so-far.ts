import { Cumulate, col, count, DataTypes, defineApp, lit, sink } from 'flink-table-api';
import { pickings } from './sources';

const soFar = sink('pickings_so_far')
  .column('window_start', DataTypes.TIMESTAMP(3))
  .column('window_end', DataTypes.TIMESTAMP(3))
  .column('pickings', DataTypes.BIGINT());

/** How much was picked so far in three minutes, every minute. */
export const app = defineApp({
  name: 'pickings-so-far',
  sources: { pickings },
  sink: soFar,
  soakSeconds: 1,
  query: ({ pickings }) =>
    pickings
      .window(Cumulate.upTo(lit(3).minutes()).every(lit(1).minutes()).on(col('$rowtime')))
      .groupBy(col('window_start'), col('window_end'))
      .select(col('window_start'), col('window_end'), count().as('pickings'))
      .insertInto(soFar),
});
