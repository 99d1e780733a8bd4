import type { App } from 'flink-table-api';
import type { Answer } from './answers';
import { tablesOf } from './compile';
import { UnknownDatabaseError } from './errors';
import { internalName, type Project, sinkIdOf, type TargetIds } from './identity';
import { type InternalStatementContext, query } from './internal-statement';
import { divide, type ListingContext } from './listing';
import { type Metadata, metadataQuery, parseMetadata } from './metadata-query';
import type { ObservedState } from './observed-state';

const CATALOG_ADVICE =
  "Check 'catalog_name' (an environment's display name, in its letter case, or its env- id), and that the principal may " +
  'see it';

/** What is there before anything is decided. */
export interface Observed {
  readonly metadata: Metadata;
  readonly ids: TargetIds;
  readonly state: ObservedState;
  /** What it takes to tell whose a statement is that is read later. */
  readonly listing: ListingContext;
}

export interface ObserveContext extends InternalStatementContext {
  readonly project: Project;
  readonly apps: readonly App[];
  readonly answers: readonly Answer[];
  readonly requestId: string;
}

/** Looks at the tables and at what runs: one query and one listing for all apps, however many sources there are. */
export async function observe(context: ObserveContext): Promise<Observed> {
  const { apps, target, client, clock } = context;
  const [metadata, listed] = await Promise.all([readCatalog(context, tablesOf(apps)), client.list()]);
  const { ids } = metadata;
  if (!metadata.databaseExists || !ids) throw new UnknownDatabaseError(target.catalog, target.database);
  const sinks = new Map(apps.map(({ sink }) => [sink.properties.table, sinkIdOf(ids, sink.properties.table)]));
  const { project, answers } = context;
  const now = clock.now();
  const listing = { project, apps, target, ids, names: metadata.names, sinks, answers, now };
  const state = {
    sinks: new Set([...sinks].flatMap(([table, id]) => (metadata.tables.has(table) ? [id] : []))),
    ...divide(listing, listed),
    observedAt: now,
  };
  return { metadata, ids, state, listing };
}

/** Asks the catalog about the database and about these tables. */
export async function readCatalog(
  context: InternalStatementContext & { readonly requestId: string },
  tables: readonly string[],
): Promise<Metadata> {
  const name = internalName(context.project, 'query', context.requestId);
  const sql = metadataQuery(context.target, tables);
  const rows = await query(context, { name, sql, purpose: 'reading the catalog', advice: CATALOG_ADVICE });
  return parseMetadata(context.target, rows);
}
