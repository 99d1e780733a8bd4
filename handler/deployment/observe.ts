import type { App } from '../table-api';
import { type AuxiliaryContext, query } from './auxiliary';
import { tablesOf } from './compile';
import { type Metadata, metadataQuery, parseMetadata } from './metadata-query';
import { auxiliaryName, labelOf } from './target';
import { type Writer, writersOf } from './world';

/** What is there before anything is decided. */
export interface Observed {
  readonly metadata: Metadata;
  readonly writers: readonly Writer[];
}

/** Looks at the tables and at the app's statements: one query and one listing, however many sources there are. */
export async function observe(context: AuxiliaryContext, app: App, requestId: string): Promise<Observed> {
  const name = auxiliaryName(app.name, 'query', requestId);
  const sql = metadataQuery(context.target, tablesOf(app));
  const [rows, statements] = await Promise.all([
    query(context, { name, sql, purpose: 'reading the catalog' }),
    context.client.list(labelOf(app.name)),
  ]);
  return { metadata: parseMetadata(rows), writers: writersOf(statements) };
}
