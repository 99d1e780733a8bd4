import type { InspectedStatement, InspectedTable, Inspection } from '../inspection/inspection';
import { shownCheck } from './check';
import type { OtherFlow, Selection, Snapshot } from './model';
import { type RowReader, tableEntry } from './rows';
import { sinkNameOf, sinkOf, statementDetail, statementEntry, statementFlow } from './statement-model';
import type { TablesById } from './tables-flow';

const MAX_STATEMENTS = 200;
const MAX_TABLES = 500;
/** Flows beside the one of the statement that is shown. */
const MAX_OTHERS = 5;

/** What the page shows now. Reads, and changes nothing. */
export async function takeSnapshot(inspection: Inspection, reader: RowReader, selection: Selection): Promise<Snapshot> {
  await inspection.refresh();
  const all = inspection.statements();
  const visible = all.filter(({ isHidden }) => selection.showsHidden || !isHidden);
  const statement = chosenStatement(visible, selection.statement);
  const known = new Map(inspection.tables().map((one) => [one.id, one] as const));
  const tables = ownFirst([...known.values()], statement);
  const table = chosenTable(tables, selection.table, statement && sinkOf(statement, inspection, known));
  const check = inspection.lastCheck();
  const shown = {
    environment: inspection.environment,
    engine: inspection.engine,
    statements: visible.slice(0, MAX_STATEMENTS).map((one) => statementEntry(one, known)),
    statementCount: visible.length,
    hiddenCount: all.filter(({ isHidden }) => isHidden).length,
    ...(statement && { statement: statementDetail(statement, inspection, known, selection.showsWholeSql) }),
    ...(check && { check: shownCheck(check) }),
    others: othersThan(statement, all, inspection, known),
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
  const streams = statements.filter(({ isStreaming, sinks }) => isStreaming && sinks.length > 0);
  return statements.find(({ name }) => name === wanted) ?? streams.find(isActive) ?? streams[0] ?? statements[0];
}

const isActive = ({ phase }: InspectedStatement): boolean => ['PENDING', 'RUNNING', 'DEGRADED'].includes(phase);

/** Of each table that the chosen statement does not fill, what fills it now: the newest, where there are several. */
function othersThan(
  chosen: InspectedStatement | undefined,
  statements: readonly InspectedStatement[],
  inspection: Inspection,
  tables: TablesById,
): OtherFlow[] {
  const seen = new Set([chosen && sinkNameOf(chosen, tables)]);
  const others: OtherFlow[] = [];
  for (const statement of statements.filter(isActive)) {
    const sink = sinkNameOf(statement, tables);
    if (seen.has(sink) || others.length === MAX_OTHERS) continue;
    seen.add(sink);
    const flow = sink === undefined ? undefined : statementFlow(statement, inspection, tables);
    const { name, uid, phase } = statement;
    if (flow !== undefined) others.push({ name, uid, phase, flow });
  }
  return others;
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
