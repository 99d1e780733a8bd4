import { col, count, DataTypes, defineApp, lit, sink, Tumble } from 'flink-table-api';
import { readings } from './sources';

const celsius = sink('celsius_by_10_minutes')
  .column('sensor', DataTypes.INT())
  .column('readings', DataTypes.BIGINT())
  .column('average', DataTypes.DOUBLE())
  .column('window_start', DataTypes.TIMESTAMP(3))
  .column('window_end', DataTypes.TIMESTAMP(3));

/** How often a sensor read in ten minutes, and the average. */
export const app = defineApp({
  name: 'celsius-by-10-minutes',
  sources: { readings },
  sink: celsius,
  soakSeconds: 1,
  query: ({ readings }) =>
    readings
      .window(Tumble.over(lit(10).minutes()).on(col('$rowtime')))
      .groupBy(col('sensor'), col('window_start'), col('window_end'))
      .select(
        col('sensor'),
        count().as('readings'),
        col('celsius').avg().as('average'),
        col('window_start'),
        col('window_end'),
      )
      .insertInto(celsius),
});
