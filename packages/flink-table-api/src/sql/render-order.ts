import { columnsOf, type ExpressionNode, replaceColumns } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import type { Order } from '../relations/relation';
import type { From, SelectBlock } from './block';

/**
 * One value of ORDER BY. A name there is first that of an item of SELECT, and only then that of a column behind FROM: what
 * is selected goes by its own name, and what an item hides goes by its table's. Source: Calcite,
 * org.apache.calcite.sql.validate.SqlValidatorImpl.OrderExpressionExpander, and Flink 2.3, by trying.
 */
export function renderOrder({ expression, direction }: Order, block: SelectBlock): string {
  return `${renderExpression(namedIn(expression, block))}${direction === 'DESC' ? ' DESC' : ''}`;
}

function namedIn(expression: ExpressionNode, { items, from }: SelectBlock): ExpressionNode {
  const isHidden = (name: string): boolean =>
    items.some((one) => one.name === name && !(one.expression.kind === 'column' && one.expression.name === name));
  const hidden = columnsOf(expression).filter(isHidden);
  if (expression.kind === 'column' && hidden.length === 0) return expression;
  const text = renderExpression(expression);
  const item = items.find((one) => renderExpression(one.expression) === text);
  if (item) return { kind: 'column', name: item.name };
  const table = tableName(from);
  if (table === undefined || hidden.length === 0) return expression;
  const operands = [{ kind: 'column', name: table }] as const;
  return replaceColumns(expression, new Map(hidden.map((field) => [field, { kind: 'field', field, operands }])));
}

/** What a table behind FROM is called, where there is only one. */
function tableName(from: From): string | undefined {
  if (from.kind === 'table') return from.scan.path.at(-1);
  return from.kind === 'query' ? 'rows' : undefined;
}
