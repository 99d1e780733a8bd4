import type { InspectedStatement, InspectedTable } from '../inspection/inspection';
import type { Flow, FlowNode } from './model';
import { factsOf } from './sql-facts';

/** Tables by their ids. */
export type TablesById = ReadonlyMap<string, InspectedTable>;

/** What a query does, as its SQL has it, where that is more than to choose and to compute. */
const OPERATIONS = [
  /\b(TUMBLE|HOP|CUMULATE|SESSION) *\(/i,
  /\b(JOIN)\b/i,
  /\b(GROUP BY)\b/i,
  /\b(OVER)\b/i,
  /\b(MATCH_RECOGNIZE)\b/i,
];

/**
 * The data flow of a statement by the tables that its job reads and writes, where its SQL is not understood as far as that:
 * joins, windows, statement sets.
 */
export function flowOfTables(statement: InspectedStatement, known: TablesById): Flow | undefined {
  const { sql, kind, tables, sinks, offsets } = statement;
  const found = (ids: readonly string[]): readonly InspectedTable[] => ids.flatMap((id) => known.get(id) ?? []);
  const written = found(sinks);
  if (written.length === 0) return undefined;
  const sources = found(tables.filter((id) => !sinks.includes(id) || offsets[id] !== undefined)).map(
    ({ id, name, rows }): FlowNode => {
      const read = offsets[id];
      return {
        kind: 'source',
        title: name,
        lines: [],
        full: name,
        inputs: [],
        rows,
        ...(read !== undefined && { read }),
      };
    },
  );
  const query: FlowNode = {
    kind: 'query',
    title: kind === 'STATEMENT_SET' ? 'Statement set' : 'Query',
    lines: operationsIn(sql),
    full: sql,
    inputs: sources.map((_, index) => index),
  };
  const inputs = [sources.length];
  const ends = written.map(
    ({ name, rows }): FlowNode => ({ kind: 'sink', title: name, lines: [], full: name, inputs, rows }),
  );
  return [...sources, query, ...ends];
}

function operationsIn(sql: string): readonly string[] {
  const code = factsOf(sql)
    .pieces.map(([kind, text]) => (kind === 'string' || kind === 'comment' ? "''" : text))
    .join('')
    .replace(/\s+/g, ' ');
  return OPERATIONS.flatMap((operation) => operation.exec(code)?.[1]?.toUpperCase() ?? []);
}
