import { col, count, DataTypes, defineApp, lit, Over, sink } from 'flink-table-api';
import { readings } from './sources';

const counted = sink('readings_in_15_minutes')
  .column('sensor', DataTypes.INT())
  .column('read_at', DataTypes.TIMESTAMP_LTZ(3))
  .column('readings', DataTypes.BIGINT());

/** With each reading, how many its sensor had in the quarter of an hour before it. */
export const app = defineApp({
  name: 'readings-in-15-minutes',
  sources: { readings },
  sink: counted,
  soakSeconds: 1,
  query: ({ readings }) =>
    readings
      .select(
        col('sensor'),
        col('$rowtime').as('read_at'),
        count()
          .over(Over.partitionBy(col('sensor')).orderBy(col('$rowtime')).preceding(lit(15).minutes()))
          .as('readings'),
      )
      .insertInto(counted),
});
