import { col, DataTypes, defineApp, lit, sink, Tumble } from 'flink-table-api';
import { pickings } from './sources';

const SECONDS = 60;

const crops = sink('crops_per_minute')
  .column('gardener', DataTypes.INT())
  .column('window_start', DataTypes.TIMESTAMP(3))
  .column('window_end', DataTypes.TIMESTAMP(3))
  .column('seconds', DataTypes.BIGINT())
  .column('crops', DataTypes.MULTISET(DataTypes.STRING()));

/** What each gardener picked in a minute, and how often. */
export const app = defineApp({
  name: 'crops-per-minute',
  sources: { pickings },
  sink: crops,
  soakSeconds: 1,
  query: ({ pickings }) =>
    pickings
      .window(Tumble.over(lit(SECONDS).seconds()).on(col('$rowtime')))
      .groupBy(col('gardener'), col('window_start'), col('window_end'))
      .select(
        col('gardener'),
        col('window_start'),
        col('window_end'),
        lit(SECONDS, DataTypes.BIGINT()).as('seconds'),
        col('crop').collect().as('crops'),
      )
      .insertInto(crops),
});
