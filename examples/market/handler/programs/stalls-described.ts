import { DataTypes, defineApp, lit, sink, table } from 'flink-table-api';

const stall = { stall: DataTypes.STRING().notNull(), place: DataTypes.INT(), licence: DataTypes.DATE() };

/** The columns of another table, and one more. */
const described = sink('stalls_described')
  .column('stall', stall.stall)
  .column('place', stall.place)
  .column('licence', stall.licence)
  .column('description', DataTypes.STRING());

export const app = defineApp({
  name: 'stalls-described',
  sources: { stalls: table('stalls', stall) },
  sink: described,
  soakSeconds: 1,
  query: ({ stalls }) => stalls.addColumns(lit(null, DataTypes.STRING()).as('description')).insertInto(described),
});
