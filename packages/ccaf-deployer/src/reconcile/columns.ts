import type { Insert, Relation } from 'flink-table-api';
import { type ExpressionNode, renderExpression, replaceColumns } from 'flink-table-api';
import { assertNever } from '../errors';

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
  switch (relation.kind) {
    case 'scan':
      return [[relation.path.at(-1) ?? '', renderExpression(node)]];
    case 'project':
      return trace(
        relation.input,
        replaceColumns(node, new Map(relation.projections.map((p) => [p.name, p.expression]))),
      );
    case 'filter':
      return trace(relation.input, node);
    case 'unionAll':
      return relation.inputs.flatMap((input) => trace(input, node));
    default:
      return assertNever(relation);
  }
}
