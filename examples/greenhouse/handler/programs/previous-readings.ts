import { col, DataTypes, defineApp, Over, sink } from 'flink-table-api';
import { readings } from './sources';

const previous = sink('previous_readings')
  .column('sensor', DataTypes.INT())
  .column('read_at', DataTypes.TIMESTAMP_LTZ(3))
  .column('celsius', DataTypes.DOUBLE())
  .column('previous', DataTypes.DOUBLE());

/** Each reading beside the one before it of the same sensor. */
export const app = defineApp({
  name: 'previous-readings',
  sources: { readings },
  sink: previous,
  soakSeconds: 1,
  query: ({ readings }) =>
    readings
      .select(
        col('sensor'),
        col('$rowtime').as('read_at'),
        col('celsius'),
        col('celsius')
          .lag(1)
          .over(Over.partitionBy(col('sensor')).orderBy(col('$rowtime')))
          .as('previous'),
      )
      .insertInto(previous),
});
