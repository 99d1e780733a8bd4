import { and, col, DataTypes, defineApp, lit, sink, type Table, table } from 'flink-table-api';

/** The parcels of both depots, one row a parcel. */
export const parcels = sink('parcels')
  .column('tracking_code', DataTypes.STRING())
  .column('destination', DataTypes.STRING())
  .column('depot', DataTypes.STRING())
  .distributedBy(['tracking_code'], { buckets: 1 })
  .keyFormat('avro-registry')
  .valueFormat('avro-registry');

const told = ['tracking_code', 'destination'] as const;

const parcelsOf = (depot: Table, name: string) => depot.select(...told.map(col), lit(name).as('depot'));

/** The parcels that have a code and go somewhere, each labelled with the depot that it left. */
export const app = defineApp({
  name: 'parcels',
  sources: { north: table('north_parcels'), south: table('south_parcels') },
  sink: parcels,
  // Engine tests deploy it often.
  soakSeconds: 1,
  query: ({ north, south }) =>
    parcelsOf(north, 'North')
      .unionAll(parcelsOf(south, 'South'))
      .filter(told.map((name) => col(name).isNotNull()).reduce(and))
      .insertInto(parcels),
});
