import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { readings } from './sources';

const sorted = sink('sorted_readings')
  .column('sensor', DataTypes.INT())
  .column('celsius', DataTypes.DOUBLE())
  .column('read_at', DataTypes.TIMESTAMP_LTZ(3))
  .distributedInto(1);

/** The readings in the order of their time. Each waits for the watermark, and one that comes after it is left out. */
export const app = defineApp({
  name: 'sorted-readings',
  sources: { readings },
  sink: sorted,
  soakSeconds: 1,
  query: ({ readings }) =>
    readings
      .select(col('sensor'), col('celsius'), col('$rowtime').as('read_at'))
      .orderBy(col('read_at'))
      .insertInto(sorted),
});
