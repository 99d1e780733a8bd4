import { col, DataTypes, defineApp, lit, sink, Tumble } from 'flink-table-api';
import { pickings } from './sources';

const crates = sink('crates_per_minute')
  .column('window_start', DataTypes.TIMESTAMP(3))
  .column('window_end', DataTypes.TIMESTAMP(3))
  .column('crates', DataTypes.BIGINT());

/** Into how many crates something was put in a minute. */
export const app = defineApp({
  name: 'crates-per-minute',
  sources: { pickings },
  sink: crates,
  soakSeconds: 1,
  query: ({ pickings }) =>
    pickings
      .window(Tumble.over(lit(1).minutes()).on(col('$rowtime')))
      .groupBy(col('window_start'), col('window_end'))
      .select(col('window_start'), col('window_end'), col('crate').count().distinct().as('crates'))
      .insertInto(crates),
});
