import type { InspectedStatement, InspectedTable, Inspection } from '../inspection/inspection';
import { cut } from './cut';
import type { PlannedNode } from './flow';
import { firstPieces } from './highlight';
import type { Flow, Piece, SqlText, StatementDetail, StatementEntry, TableOffset } from './model';
import { factsOf, type SqlFacts } from './sql-facts';
import { flowOfTables, type TablesById } from './tables-flow';

/** Characters of a statement's SQL, and of each text about it, that a snapshot holds when not all are asked for. */
const MAX_CHARACTERS = 4_000;

export function statementEntry(statement: InspectedStatement, tables: TablesById): StatementEntry {
  const { name, uid, phase, kind, createdAt, isHidden } = statement;
  const writes = sinkNameOf(statement, tables);
  return { name, uid, phase, kind, createdAt, isHidden, ...(writes !== undefined && { writes }) };
}

/** The name of the table that a statement fills for as long as it runs. */
export const sinkNameOf = ({ sql, isStreaming, sinks }: InspectedStatement, tables: TablesById): string | undefined =>
  isStreaming ? (factsOf(sql).flow?.at(-1)?.title ?? tables.get(sinks.at(-1) ?? '')?.name) : undefined;

/** The data flow of a statement, with the rows of its tables. */
export const statementFlow = (
  statement: InspectedStatement,
  inspection: Inspection,
  tables: TablesById,
): Flow | undefined =>
  factsOf(statement.sql).flow?.map((node) => withRows(node, tableOf(node, statement, inspection), statement.offsets)) ??
  flowOfTables(statement, tables);

/** All about one statement. */
export function statementDetail(
  statement: InspectedStatement,
  inspection: Inspection,
  tables: TablesById,
  showsWholeSql: boolean,
): StatementDetail {
  const { detail, endedAt, properties, labels, offsets, positions, positionsAt, exceptions, actions } = statement;
  const facts = factsOf(statement.sql);
  const flow = statementFlow(statement, inspection, tables);
  return {
    ...statementEntry(statement, tables),
    detail: cut(detail, MAX_CHARACTERS),
    ...(endedAt !== undefined && { endedAt }),
    sql: sqlText(facts, showsWholeSql),
    ...(flow && { flow }),
    properties: Object.entries(properties),
    labels: Object.entries(labels),
    offsets: [...tables.values()].flatMap(({ id, name, rows }): readonly TableOffset[] => {
      const [read, position] = [offsets[id], positions[id]];
      return read === undefined || position === undefined ? [] : [{ table: name, read, rows, position }];
    }),
    ...(positionsAt !== undefined && { offsetsAt: positionsAt }),
    exceptions: exceptions.map(({ name, message, at }) => ({ name, message: cut(message, MAX_CHARACTERS), at })),
    actions,
  };
}

/** The table that a statement fills, if it is there. */
export function sinkOf(
  statement: InspectedStatement,
  inspection: Inspection,
  tables: TablesById,
): InspectedTable | undefined {
  const sink = factsOf(statement.sql).flow?.at(-1);
  return sink === undefined ? tables.get(statement.sinks.at(-1) ?? '') : tableOf(sink, statement, inspection);
}

function tableOf(
  { name }: PlannedNode,
  { properties }: InspectedStatement,
  inspection: Inspection,
): InspectedTable | undefined {
  return name && inspection.tableNamed(name, properties);
}

function withRows(
  { name, ...node }: PlannedNode,
  table: InspectedTable | undefined,
  offsets: InspectedStatement['offsets'],
): Flow[number] {
  if (name === undefined) return node;
  if (table === undefined) return { ...node, rows: null };
  const read = offsets[table.id];
  return { ...node, rows: table.rows, ...(node.kind === 'source' && read !== undefined && { read }) };
}

function sqlText({ pieces, lines }: SqlFacts, showsWhole: boolean): SqlText {
  const shown = showsWhole ? pieces : firstPieces(pieces, MAX_CHARACTERS);
  const length = (all: readonly Piece[]): number => all.reduce((sum, [, text]) => sum + text.length, 0);
  return { pieces: shown, lines, isCut: length(shown) < length(pieces) };
}
