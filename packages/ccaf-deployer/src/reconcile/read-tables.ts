import { type App, sinkTables } from 'flink-table-api';
import { tablesOf } from './compile';
import { sourcesElsewhere } from './desired-source';
import { readElsewhere, withTables } from './elsewhere';
import type { Metadata } from './metadata-query';
import { readCatalog } from './read-catalog';

/** Asks the catalog about all tables that apps read or write: one query for the target, and one for each other place. */
export async function readTables(
  context: Parameters<typeof readElsewhere>[0],
  apps: readonly App[],
): Promise<Metadata> {
  const [home, elsewhere] = await Promise.all([
    readCatalog(context, tablesOf(apps), apps.flatMap(sinkTables)),
    readElsewhere(context, sourcesElsewhere(apps)),
  ]);
  return withTables(home, elsewhere);
}
