import { col, DataTypes, defineApp, lit, sink } from 'flink-table-api';
import { pickings, readings } from './sources';

const picked = sink('picked_after_reading')
  .column('sensor', DataTypes.INT())
  .column('celsius', DataTypes.DOUBLE())
  .column('crop', DataTypes.STRING())
  .column('read_at', DataTypes.TIMESTAMP_LTZ(3))
  .column('picked_at', DataTypes.TIMESTAMP_LTZ(3));

/** What was picked beside a sensor in the two minutes after it read: both bounds let Flink forget what is older. */
export const app = defineApp({
  name: 'picked-after-reading',
  sources: { readings, pickings },
  sink: picked,
  soakSeconds: 1,
  query: ({ readings, pickings }) =>
    readings
      .select(col('sensor'), col('celsius'), col('$rowtime').as('read_at'))
      .join(pickings.select(col('gardener'), col('crop'), col('$rowtime').as('picked_at')))
      .where(
        col('sensor')
          .isEqual(col('gardener'))
          .and(col('picked_at').isGreaterOrEqual(col('read_at')))
          .and(col('picked_at').isLess(col('read_at').plus(lit(2).minutes()))),
      )
      .select(
        col('sensor'),
        col('celsius'),
        col('crop'),
        // A table can have one time attribute: the other one becomes a timestamp like any.
        col('read_at').cast(DataTypes.TIMESTAMP_LTZ(3)).as('read_at'),
        col('picked_at'),
      )
      .insertInto(picked),
});
