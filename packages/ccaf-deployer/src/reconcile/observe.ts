import type { App } from 'flink-table-api';
import type { Statement, StatementsClient } from '../statements';
import { tablesOf } from './compile';
import { type InternalStatementContext, query } from './internal-statement';
import { topicsOf } from './latest-offsets';
import { type Metadata, metadataQuery, parseMetadata } from './metadata-query';
import { type ManagedStatement, managedStatements } from './observed-state';
import { topicId } from './statement-labels';
import { internalName, isIn, labelOf } from './target';

const CATALOG_ADVICE =
  "Check 'catalog_name' (an environment's display name, in its letter case, or its env- id), and that the principal may " +
  'see it';

/** What is there before anything is decided. */
export interface Observed {
  readonly metadata: Metadata;
  readonly statements: readonly ManagedStatement[];
}

/** Looks at the tables and at the app's statements: one query and one or two listings, however many sources there are. */
export async function observe(context: InternalStatementContext, app: App, requestId: string): Promise<Observed> {
  const name = internalName(app.name, 'query', requestId);
  const sql = metadataQuery(context.target, tablesOf(app), [app.sink.properties.table]);
  const [rows, statements] = await Promise.all([
    query(context, { name, sql, purpose: 'reading the catalog', advice: CATALOG_ADVICE }),
    relevantStatements(context.client, app),
  ]);
  const metadata = parseMetadata(context.target, rows);
  const there = statements.filter(({ properties }) => isIn(metadata.names, properties));
  return { metadata, statements: managedStatements(there) };
}

/** The app's own statements, or, where it has none, those that it adopts. */
async function relevantStatements(client: StatementsClient, { name, adopts }: App): Promise<Statement[]> {
  const own = await client.list(labelOf(name));
  if (managedStatements(own).length === 0 && adopts !== undefined) {
    return (await client.list()).filter((statement) => statement.name.startsWith(adopts));
  }
  // A statement that waits for one without the label: its deploy was killed while it took over from a stranger.
  const known = new Set(own.map((statement) => statement.name));
  const awaited = managedStatements(own).flatMap(({ phase, initialOffsetFrom }) =>
    phase === 'PENDING' && initialOffsetFrom !== undefined && !known.has(initialOffsetFrom) ? [initialOffsetFrom] : [],
  );
  const found = await Promise.all(awaited.map((stranger) => client.get(stranger)));
  return [...own, ...found.filter((statement) => statement !== undefined)];
}

/**
 * The statements that the app took over from, where they alone tell how far some source was read: a listing by the app's
 * label does not tell of them, and the app may have gone on with some of their sources only.
 */
export async function adoptedReaders(
  client: StatementsClient,
  { adopts }: App,
  sources: readonly string[],
  statements: readonly ManagedStatement[],
): Promise<ManagedStatement[]> {
  const read = new Set(statements.flatMap((statement) => [...topicsOf(statement)]));
  if (adopts === undefined || sources.every((source) => read.has(topicId(source)))) return [];
  const known = new Set(statements.map((statement) => statement.name));
  const strangers = statements.flatMap(({ initialOffsetFrom = '' }) =>
    initialOffsetFrom.startsWith(adopts) && !known.has(initialOffsetFrom) ? [initialOffsetFrom] : [],
  );
  const found = await Promise.all(strangers.map((stranger) => client.get(stranger)));
  return managedStatements(found.filter((statement) => statement !== undefined));
}
