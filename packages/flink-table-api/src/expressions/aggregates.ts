import { CATALOGUE } from '../catalogue/catalogue';
import { type ExpressionNode, operandsOf } from './node';

/** Whether a node calls an aggregate; what stands before OVER is none. */
export const isAggregateCall = (node: ExpressionNode): boolean =>
  node.kind === 'call' && CATALOGUE.get(node.name)?.over === 'group';

/** Whether an expression is made of aggregates of many rows. */
export function hasAggregate(node: ExpressionNode): boolean {
  if (isAggregateCall(node)) return true;
  const operands = operandsOf(node);
  // The first operand of OVER is the aggregate that it turns into a value of each row.
  return (node.kind === 'over' ? operands.slice(1) : operands).some(hasAggregate);
}

/** The columns that an expression reads outside of aggregates, unless a part of it is one of the keys. */
export function columnsBesideAggregates(
  node: ExpressionNode,
  keys: readonly string[],
  textOf: (node: ExpressionNode) => string,
): string[] {
  if (isAggregateCall(node) || keys.includes(textOf(node))) return [];
  if (node.kind === 'column') return [node.name];
  return operandsOf(node).flatMap((operand) => columnsBesideAggregates(operand, keys, textOf));
}
