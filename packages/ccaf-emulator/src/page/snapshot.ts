import type { InspectedStatement, InspectedTable, Inspection } from '../inspection/inspection';
import type { Selection, Snapshot } from './model';
import { type RowReader, tableEntry } from './rows';
import { sinkOf, statementDetail, statementEntry } from './statement-model';

const MAX_STATEMENTS = 200;
const MAX_TABLES = 500;

/** What the page shows now. Reads, and changes nothing. */
export async function takeSnapshot(inspection: Inspection, reader: RowReader, selection: Selection): Promise<Snapshot> {
  const all = inspection.statements();
  const visible = all.filter(({ isHidden }) => selection.showsHidden || !isHidden);
  const statement = chosenStatement(visible, selection.statement);
  const tables = ownFirst(inspection.tables(), statement);
  const table = chosenTable(tables, selection.table, statement && sinkOf(statement, inspection));
  const shown = {
    environment: inspection.environment,
    statements: visible.slice(0, MAX_STATEMENTS).map(statementEntry),
    statementCount: visible.length,
    hiddenCount: all.filter(({ isHidden }) => isHidden).length,
    ...(statement && { statement: statementDetail(statement, inspection, selection.showsWholeSql) }),
    tables: tables.slice(0, MAX_TABLES).map(tableEntry),
    tableCount: tables.length,
  };
  // A table can be dropped while it is read; then there are no rows to show.
  const rows = table && (await reader.newest(table).catch(() => undefined));
  return { ...shown, ...(rows && { rows }) };
}

/** The one with this name; otherwise the newest that fills a table now, or that once did, or the newest of all. */
function chosenStatement(
  statements: readonly InspectedStatement[],
  wanted: string | undefined,
): InspectedStatement | undefined {
  const streams = statements.filter(({ isStreaming, kind }) => isStreaming && kind === 'INSERT_INTO');
  return (
    statements.find(({ name }) => name === wanted) ??
    streams.find(({ phase }) => ['PENDING', 'RUNNING', 'DEGRADED'].includes(phase)) ??
    streams[0] ??
    statements[0]
  );
}

function chosenTable(
  tables: readonly InspectedTable[],
  wanted: string | undefined,
  sink: InspectedTable | undefined,
): InspectedTable | undefined {
  return tables.find(({ id }) => id === wanted) ?? sink ?? tables[0];
}

/** The tables that a statement reads or writes come before the others. */
function ownFirst(
  tables: readonly InspectedTable[],
  statement: InspectedStatement | undefined,
): readonly InspectedTable[] {
  const own = new Set(statement?.tables);
  return [...tables.filter(({ id }) => own.has(id)), ...tables.filter(({ id }) => !own.has(id))];
}
