import type { Catalog } from '../ccaf/catalog/catalog';
import type { Table } from '../ccaf/catalog/table';
import type { Store } from '../ccaf/engine/store';
import type { Statement } from '../ccaf/statements/statement';
import type { Selection, Snapshot } from './model';
import { type RowReader, tableEntry } from './rows';
import { sinkOf, statementDetail, statementEntry } from './statement-model';

const MAX_STATEMENTS = 200;
const MAX_TABLES = 500;

/** What a snapshot is made of. */
export interface Watched {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly statements: { list(): readonly Statement[] };
}

/** What the page shows now. Reads, and changes nothing. */
export async function takeSnapshot(watched: Watched, reader: RowReader, selection: Selection): Promise<Snapshot> {
  const { catalog, store } = watched;
  const all = watched.statements.list().map((statement) => ({ statement, entry: statementEntry(statement) }));
  const visible = all.filter(({ entry }) => selection.showsHidden || !entry.isHidden);
  const statement = chosenStatement(
    visible.map((shown) => shown.statement),
    selection.statement,
  );
  const tables = ownFirst(catalog.tables(), statement);
  const table = chosenTable(tables, selection.table, statement && sinkOf(statement, catalog));
  const shown = {
    environment: catalog.environment.name,
    statements: visible.slice(0, MAX_STATEMENTS).map(({ entry }) => entry),
    statementCount: visible.length,
    hiddenCount: all.filter(({ entry }) => entry.isHidden).length,
    ...(statement && { statement: statementDetail(statement, watched, selection.showsWholeSql) }),
    tables: tables.slice(0, MAX_TABLES).map((entry) => tableEntry(entry, catalog, store)),
    tableCount: tables.length,
  };
  // A table can be dropped while it is read; then there are no rows to show.
  const rows = table && (await reader.newest(table).catch(() => undefined));
  return { ...shown, ...(rows && { rows }) };
}

/** The one with this name; otherwise the newest that fills a table now, or that once did, or the newest of all. */
function chosenStatement(statements: readonly Statement[], name: string | undefined): Statement | undefined {
  const streams = statements.filter(
    ({ execution }) => execution?.kind === 'job' && execution.traits.sql_kind === 'INSERT_INTO',
  );
  return (
    statements.find((statement) => statement.name === name) ??
    streams.find(({ state }) => ['PENDING', 'RUNNING', 'DEGRADED'].includes(state.phase)) ??
    streams[0] ??
    statements[0]
  );
}

function chosenTable(tables: readonly Table[], wanted: string | undefined, sink: Table | undefined): Table | undefined {
  return tables.find(({ id }) => id === wanted) ?? sink ?? tables[0];
}

/** The tables that a statement reads or writes come before the others. */
function ownFirst(tables: readonly Table[], statement: Statement | undefined): readonly Table[] {
  const { execution } = statement ?? {};
  const own = execution?.kind === 'job' ? execution.job.touches : new Set<string>();
  return [...tables.filter(({ id }) => own.has(id)), ...tables.filter(({ id }) => !own.has(id))];
}
