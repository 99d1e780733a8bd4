import { internalName } from './identity';
import { type InternalStatementContext, query } from './internal-statement';
import { type Metadata, metadataQuery } from './metadata-query';
import { parseMetadata } from './parse-metadata';

const CATALOG_ADVICE =
  "Check 'catalog_name' (an environment's display name, in its letter case, or its env- id), and that the principal may " +
  'see it';

/** Asks the catalog about the database and about these tables, some of them sinks. */
export async function readCatalog(
  context: InternalStatementContext & { readonly requestId: string },
  tables: readonly string[],
  sinks: readonly string[],
  advice = CATALOG_ADVICE,
): Promise<Metadata> {
  const name = internalName(context.project, 'query', context.requestId);
  const sql = metadataQuery(context.target, tables, sinks);
  const rows = await query(context, { name, sql, purpose: 'reading the catalog', advice });
  return parseMetadata(context.target, rows);
}
