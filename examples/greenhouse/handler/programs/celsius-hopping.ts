import { col, DataTypes, defineApp, lit, Slide, sink } from 'flink-table-api';
import { readings } from './sources';

const celsius = sink('celsius_hopping')
  .column('sensor', DataTypes.INT())
  .column('average', DataTypes.DOUBLE())
  .column('window_start', DataTypes.TIMESTAMP(3))
  .column('window_end', DataTypes.TIMESTAMP(3));

/** The average of ten minutes, every five: a reading counts twice. */
export const app = defineApp({
  name: 'celsius-hopping',
  sources: { readings },
  sink: celsius,
  soakSeconds: 1,
  query: ({ readings }) =>
    readings
      .window(Slide.over(lit(10).minutes()).every(lit(5).minutes()).on(col('$rowtime')))
      .groupBy(col('sensor'), col('window_start'), col('window_end'))
      .select(col('sensor'), col('celsius').avg().as('average'), col('window_start'), col('window_end'))
      .insertInto(celsius),
});
