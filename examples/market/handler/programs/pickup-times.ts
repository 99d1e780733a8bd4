import { col, DataTypes, defineApp, fromUnixtime, lit, sink, timestampDiff, toTimestamp } from 'flink-table-api';
import { bookings, pickups } from './sources';

const pickupTimes = sink('pickup_times')
  .column('booking', DataTypes.STRING())
  .column('booked_at', DataTypes.STRING())
  .column('amount', DataTypes.DECIMAL(10, 2))
  .column('pickup', DataTypes.STRING())
  .column('picked_at', DataTypes.STRING())
  .column('desk', DataTypes.STRING())
  .column('hours', DataTypes.INT());

/** Bookings with what was fetched of them within a week, and after how many hours. */
export const app = defineApp({
  name: 'pickup-times',
  sources: { bookings, pickups },
  sink: pickupTimes,
  soakSeconds: 1,
  query: ({ bookings, pickups }) => {
    const booked = toTimestamp(fromUnixtime(col('booked_s')));
    const picked = toTimestamp(fromUnixtime(col('picked_s')));
    return bookings
      .select(col('booking'), col('amount'), col('booked_s'))
      .join(
        pickups.select(col('pickup'), col('booking').as('of'), col('desk'), col('picked_s')),
        col('booking')
          .isEqual(col('of'))
          .and(picked.between(booked, booked.plus(lit(7).days()))),
      )
      .select(
        col('booking'),
        fromUnixtime(col('booked_s')).as('booked_at'),
        col('amount'),
        col('pickup'),
        fromUnixtime(col('picked_s')).as('picked_at'),
        col('desk'),
        timestampDiff('HOUR', booked, picked).as('hours'),
      )
      .insertInto(pickupTimes);
  },
});
