import { type App, sinkTables } from 'flink-table-api';
import type { Answer } from './answers';
import { UnknownDatabaseError } from './errors';
import { type Project, sinkIdOf, type TargetIds } from './identity';
import type { InternalStatementContext } from './internal-statement';
import { divide } from './listing';
import type { Metadata } from './metadata-query';
import type { ObservedState } from './observed-state';
import { readTables } from './read-tables';

/** What is there before anything is decided. */
export interface Observed {
  readonly metadata: Metadata;
  readonly ids: TargetIds;
  readonly state: ObservedState;
}

export interface ObserveContext extends InternalStatementContext {
  readonly project: Project;
  readonly apps: readonly App[];
  readonly answers: readonly Answer[];
  /** Those that this deploy has adopted before. @default - none */
  readonly adopted?: ReadonlySet<string>;
  readonly requestId: string;
}

/** Looks at the tables and at what runs: one query and one listing for all apps, however many sources there are. */
export async function observe(context: ObserveContext): Promise<Observed> {
  const first = await look(context);
  // The two answers are of different moments: another deploy has just created the sink, or somebody dropped it since.
  return isTorn(context.apps, first) ? look({ ...context, requestId: `${context.requestId} again` }) : first;
}

/** Whether something says that it created or writes a sink that is not there. */
function isTorn(apps: readonly App[], { ids, state: { ddl, sinks, statements } }: Observed): boolean {
  const all = apps.flatMap(sinkTables).map((table) => sinkIdOf(ids, table));
  const absent = all.filter((id) => !sinks.has(id));
  return absent.some((id) => ddl.some(({ sink }) => sink === id) || statements.some(({ writes }) => writes.has(id)));
}

async function look(context: ObserveContext): Promise<Observed> {
  const { apps, project, target, answers, adopted = new Set<string>(), client, clock } = context;
  const [metadata, listed] = await Promise.all([readTables(context, apps), client.list()]);
  const { ids } = metadata;
  if (!metadata.databaseExists || !ids) throw new UnknownDatabaseError(target.catalog, target.database);
  const sinks = new Map(apps.flatMap(sinkTables).map((table) => [table, sinkIdOf(ids, table)]));
  const now = clock.now();
  const listing = { project, apps, target, ids, names: metadata.names, sinks, answers, adopted, now };
  const there = [...sinks].flatMap(([table, id]) => (metadata.tables.has(table) ? [id] : []));
  return { metadata, ids, state: { sinks: new Set(there), ...divide(listing, listed), observedAt: now } };
}
