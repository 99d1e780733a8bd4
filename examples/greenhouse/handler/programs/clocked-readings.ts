import { col, DataTypes, defineApp, fromUnixtime, lit, sink, toTimestamp, toTimestampLtz } from 'flink-table-api';
import { readings } from './sources';

/** Others can make windows of what a sensor's own clock says: a computed column, and a watermark that trails by a minute. */
export const clocked = sink('clocked_readings')
  .column('sensor', DataTypes.INT())
  .column('celsius', DataTypes.DOUBLE())
  .column('read_s', DataTypes.BIGINT())
  .column('read_at_utc', DataTypes.TIMESTAMP(3))
  .column('read_text', DataTypes.STRING())
  .columnByExpression('read_at', toTimestampLtz(col('read_s'), 0))
  .watermark('read_at', col('read_at').minus(lit(1).minutes()))
  .distributedInto(1);

/** Seconds since 1970 as a timestamp, and as a text. */
export const app = defineApp({
  name: 'clocked-readings',
  sources: { readings },
  sink: clocked,
  soakSeconds: 1,
  query: ({ readings }) =>
    readings
      .select(
        col('sensor'),
        col('celsius'),
        col('read_s'),
        toTimestamp(fromUnixtime(col('read_s'))).as('read_at_utc'),
        fromUnixtime(col('read_s'), 'yyyy-MM-dd HH:mm').as('read_text'),
      )
      .insertInto(clocked),
});
