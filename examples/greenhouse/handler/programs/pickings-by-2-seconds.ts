import { col, DataTypes, defineApp, lit, Slide, sink } from 'flink-table-api';
import { pickings } from './sources';

const counted = sink('pickings_by_2_seconds')
  .column('pickings', DataTypes.BIGINT())
  .column('window_start', DataTypes.TIMESTAMP(3))
  .column('window_end', DataTypes.TIMESTAMP(3));

/** How much was picked in two seconds, every second. */
export const app = defineApp({
  name: 'pickings-by-2-seconds',
  sources: { pickings },
  sink: counted,
  soakSeconds: 1,
  query: ({ pickings }) =>
    pickings
      .window(Slide.over(lit(2).seconds()).every(lit(1).seconds()).on(col('$rowtime')))
      .groupBy(col('window_start'), col('window_end'))
      .select(col('gardener').count().as('pickings'), col('window_start'), col('window_end'))
      .insertInto(counted),
});
