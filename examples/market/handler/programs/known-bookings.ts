import { col, DataTypes, defineApp, sink } from 'flink-table-api';
import { bookings, members } from './sources';

const knownBookings = sink('known_bookings')
  .column('booking', DataTypes.STRING())
  .column('first_name', DataTypes.STRING())
  .column('booked_at', DataTypes.TIMESTAMP_LTZ(3))
  .column('joined_at', DataTypes.TIMESTAMP_LTZ(3));

/** Bookings with each thing that their member had told before: two tables have no column in common, so one is renamed. */
export const app = defineApp({
  name: 'known-bookings',
  sources: { bookings, members },
  sink: knownBookings,
  soakSeconds: 1,
  query: ({ bookings, members }) =>
    bookings
      .select(col('booking'), col('member').as('booking_member'), col('$rowtime').as('booked_at'))
      .join(members.select(col('member'), col('first_name'), col('$rowtime').as('joined_at')))
      .where(
        col('booking_member')
          .isEqual(col('member'))
          .and(col('booked_at').isGreaterOrEqual(col('joined_at'))),
      )
      .select(col('booking'), col('first_name'), col('booked_at'), col('joined_at'))
      .insertInto(knownBookings),
});
