import { keyOf, type Place } from 'flink-table-api';
import type { InternalStatementContext } from './internal-statement';
import type { Metadata } from './metadata-query';
import { readCatalog } from './read-catalog';

/** Tables of one catalog and database that is not the target. */
export interface TablesElsewhere {
  readonly in: Place;
  readonly tables: readonly string[];
}

type Found = Pick<Metadata, 'tables' | 'details'>;

/** Asks other catalogs and databases about the tables that apps read there, one query each. */
export async function readElsewhere(
  context: InternalStatementContext & { readonly requestId: string },
  elsewhere: readonly TablesElsewhere[],
): Promise<readonly Found[]> {
  return Promise.all(
    elsewhere.map(async ({ in: place, tables }) => {
      const requestId = `${context.requestId} ${place.catalog}/${place.database}`;
      const advice = `Check the names of three parts in the app, and that the principal may see '${place.catalog}'`;
      const found = await readCatalog({ ...context, target: place, requestId }, tables, [], advice);
      const keyed = <Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
        new Map([...map].map(([table, value]) => [keyOf({ table, in: place }), value]));
      return { tables: keyed(found.tables), details: keyed(found.details) };
    }),
  );
}

/** What is known of the target, with tables elsewhere by names of three parts. */
export const withTables = (home: Metadata, elsewhere: readonly Found[]): Metadata => ({
  ...home,
  tables: new Map([home, ...elsewhere].flatMap(({ tables }) => [...tables])),
  details: new Map([home, ...elsewhere].flatMap(({ details }) => [...details])),
});
