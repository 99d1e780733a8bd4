import { DataTypes, table } from 'flink-table-api';

/** What sensors read, with their own clock, in seconds since 1970; the record's time is `$rowtime`. */
export const readings = table('readings', {
  sensor: DataTypes.INT().notNull(),
  celsius: DataTypes.DOUBLE(),
  read_s: DataTypes.BIGINT().notNull(),
});

/** What gardeners put into which crate. */
export const pickings = table('pickings', {
  gardener: DataTypes.INT().notNull(),
  crop: DataTypes.STRING(),
  crate: DataTypes.STRING(),
  picked_s: DataTypes.BIGINT().notNull(),
});
