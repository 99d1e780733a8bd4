import { col, count, DataTypes, defineApp, lit, Session, sink } from 'flink-table-api';
import { pickings } from './sources';

const sessions = sink('picking_sessions')
  .column('gardener', DataTypes.INT())
  .column('pickings', DataTypes.BIGINT())
  .column('window_start', DataTypes.TIMESTAMP(3))
  .column('window_end', DataTypes.TIMESTAMP(3));

/** What a gardener picks without a pause of half a minute is one session. */
export const app = defineApp({
  name: 'picking-sessions',
  sources: { pickings },
  sink: sessions,
  soakSeconds: 1,
  query: ({ pickings }) =>
    pickings
      .window(Session.withGap(lit(30).seconds()).on(col('$rowtime'), col('gardener')))
      .groupBy(col('gardener'), col('window_start'), col('window_end'))
      .select(col('gardener'), count().as('pickings'), col('window_start'), col('window_end'))
      .insertInto(sessions),
});
