import { type App, and, col, defineApp, lit, type NamedExpression, type Table, table } from 'flink-table-api';
import { app as original, parcels } from '../app';

/**
 * The app with other labels: what somebody's edit of it may come to.
 *
 * @param read how a column of a parcel is read
 */
export function relabelled(north: string, south: string, read: (name: string) => NamedExpression = col): App {
  const columns = parcels.columns.filter((name) => name !== 'depot');
  const parcelsOf = (depot: Table, name: string) => depot.select(...columns.map(read), lit(name).as('depot'));
  return defineApp({
    name: original.name,
    sources: { north: table('north_parcels'), south: table('south_parcels') },
    sink: parcels,
    soakSeconds: 1,
    query: (depots) =>
      parcelsOf(depots.north, north)
        .unionAll(parcelsOf(depots.south, south))
        .filter(columns.map((name) => col(name).isNotNull()).reduce(and))
        .insertInto(parcels),
  });
}
