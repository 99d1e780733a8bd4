import type { Column, Insert, Relation } from 'flink-table-api';
import { columnsOf, type ExpressionNode, inputsOf, renderExpression, replaceColumns } from 'flink-table-api';

/** By sink column, where its value comes from: an expression over the columns of a source, by source table. */
export type ColumnMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Traces each sink column to the sources.
 *
 * @example { channel: { web_orders: "'web'", till_receipts: "'till'" }, order_id: { web_orders: '`order_id`', … } }
 */
export function columnMap({ query }: Insert): ColumnMap {
  return Object.fromEntries(
    query.columns.map(({ name }) => [name, Object.fromEntries(trace(query, { kind: 'column', name }))]),
  );
}

function trace(relation: Relation, node: ExpressionNode): [source: string, expression: string][] {
  if (relation.kind === 'scan') return [[relation.path.at(-1) ?? '', renderExpression(node)]];
  if (relation.kind === 'project' || relation.kind === 'aggregate') {
    const by = new Map(relation.projections.map(({ name, expression }) => [name, expression]));
    return trace(relation.input, replaceColumns(node, by));
  }
  const read = columnsOf(node);
  const sources = inputsOf(relation).filter(({ columns }) => isFrom(read, columns));
  return sources.flatMap((input) => trace(input, node));
}

/** Of the two sides of a join, the one whose columns are read; what reads none may come of either. */
const isFrom = (read: readonly string[], columns: readonly Column[]): boolean =>
  read.length === 0 || columns.some(({ name }) => read.includes(name));
