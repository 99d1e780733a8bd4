import { entryNamed } from '../catalogue/catalogue';
import { type ExpressionNode, operandsOf } from './node';

/** Whether a node calls an aggregate; what stands before OVER is none. */
export const isAggregateCall = (node: ExpressionNode): boolean =>
  node.kind === 'call' && entryNamed(node.name)?.over === 'group';

/** Whether an expression is made of aggregates of many rows. */
export function hasAggregate(node: ExpressionNode): boolean {
  if (isAggregateCall(node)) return true;
  const operands = operandsOf(node);
  // The first operand of OVER is the aggregate that it turns into a value of each row.
  return (node.kind === 'over' ? operands.slice(1) : operands).some(hasAggregate);
}

/** The columns that expressions read outside of aggregates, unless a part of one is one of the keys. */
export function columnsBesideAggregates(
  nodes: readonly ExpressionNode[],
  keys: readonly ExpressionNode[],
  textOf: (node: ExpressionNode) => string,
): string[] {
  const texts = new Map<string, Set<string>>();
  for (const key of keys) texts.set(headOf(key), (texts.get(headOf(key)) ?? new Set()).add(textOf(key)));
  const columns: string[] = [];
  const add = (part: ExpressionNode): void => {
    if (isAggregateCall(part) || texts.get(headOf(part))?.has(textOf(part))) return;
    if (part.kind === 'column') columns.push(part.name);
    for (const operand of operandsOf(part)) add(operand);
  };
  for (const node of nodes) add(node);
  return columns;
}

/** What is the same in equal expressions, at first sight: to write all parts out would write the lowest again and again. */
const headOf = (node: ExpressionNode): string => (node.kind === 'call' ? node.name : node.kind);
