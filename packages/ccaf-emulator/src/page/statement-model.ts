import type { InspectedStatement, InspectedTable, Inspection } from '../inspection/inspection';
import { cut } from './cut';
import type { PlannedNode } from './flow';
import { firstPieces } from './highlight';
import type { Flow, Piece, SqlText, StatementDetail, StatementEntry, TableOffset } from './model';
import { factsOf, type SqlFacts } from './sql-facts';

/** Characters of a statement's SQL, and of each text about it, that a snapshot holds when not all are asked for. */
const MAX_CHARACTERS = 4_000;

export function statementEntry(statement: InspectedStatement): StatementEntry {
  const { name, uid, phase, kind, createdAt, isHidden } = statement;
  const writes = sinkNameOf(statement);
  return { name, uid, phase, kind, createdAt, isHidden, ...(writes !== undefined && { writes }) };
}

/** The name of the table that a statement fills for as long as it runs. */
export const sinkNameOf = ({ sql, isStreaming }: InspectedStatement): string | undefined =>
  isStreaming ? factsOf(sql).flow?.at(-1)?.title : undefined;

/** The data flow of a statement, with the rows of its tables. */
export const statementFlow = (statement: InspectedStatement, inspection: Inspection): Flow | undefined =>
  factsOf(statement.sql).flow?.map((node) => withRows(node, tableOf(node, statement, inspection), statement.offsets));

/** All about one statement. */
export function statementDetail(
  statement: InspectedStatement,
  inspection: Inspection,
  showsWholeSql: boolean,
): StatementDetail {
  const { detail, endedAt, properties, labels, offsets, exceptions, actions } = statement;
  const facts = factsOf(statement.sql);
  const flow = statementFlow(statement, inspection);
  return {
    ...statementEntry(statement),
    detail: cut(detail, MAX_CHARACTERS),
    ...(endedAt !== undefined && { endedAt }),
    sql: sqlText(facts, showsWholeSql),
    ...(flow && { flow }),
    properties: Object.entries(properties),
    labels: Object.entries(labels),
    offsets: inspection.tables().flatMap(({ id, name, rows }): readonly TableOffset[] => {
      const read = offsets[id];
      return read === undefined ? [] : [{ table: name, read, rows }];
    }),
    exceptions: exceptions.map(({ name, message, at }) => ({ name, message: cut(message, MAX_CHARACTERS), at })),
    actions,
  };
}

/** The table that a statement fills, if it is there. */
export function sinkOf(statement: InspectedStatement, inspection: Inspection): InspectedTable | undefined {
  const sink = factsOf(statement.sql).flow?.at(-1);
  return sink && tableOf(sink, statement, inspection);
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
