import { DataTypes, table } from 'flink-table-api';

/** What is sold, on the record's key; the price is in euros, and some sales have none. */
export const sales = table('sales', {
  sale: DataTypes.STRING(),
  stall: DataTypes.STRING(),
  item: DataTypes.STRING(),
  buyer: DataTypes.INT(),
  kilos: DataTypes.INT(),
  price: DataTypes.DOUBLE(),
});

/** What members tell of themselves: one that moves or marries tells it again. */
export const members = table('members', {
  member: DataTypes.INT().notNull(),
  first_name: DataTypes.STRING(),
  last_name: DataTypes.STRING(),
  town: DataTypes.STRING(),
});

/** What members have put aside for them; seconds since 1970. */
export const bookings = table('bookings', {
  booking: DataTypes.STRING().notNull(),
  member: DataTypes.INT(),
  amount: DataTypes.DECIMAL(10, 2),
  booked_s: DataTypes.BIGINT(),
});

/** What was fetched of it; seconds since 1970. */
export const pickups = table('pickups', {
  pickup: DataTypes.STRING().notNull(),
  booking: DataTypes.STRING(),
  desk: DataTypes.STRING(),
  picked_s: DataTypes.BIGINT(),
});

export const recipes = table('recipes', {
  recipe: DataTypes.STRING().notNull(),
  ingredients: DataTypes.ARRAY(DataTypes.STRING()),
});

export const wishes = table('wishes', {
  member: DataTypes.INT().notNull(),
  wish: DataTypes.MAP(DataTypes.STRING().notNull(), DataTypes.STRING()),
});
