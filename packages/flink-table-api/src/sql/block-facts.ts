import { type ExpressionNode, operandsOf, someNode } from '../expressions/node';
import type { SelectBlock } from './block';

/** Whether a block is made of each row by itself, so that conditions and expressions can still be added to it. */
export const isRowByRow = ({ keys, isDistinct, orders, limit }: SelectBlock): boolean =>
  !keys && !isDistinct && !orders && !limit;

/** Whether WHERE may take rows of a block away: before OVER looks at those around a row, it would be too early. */
export const isFilterable = (block: SelectBlock): boolean => isRowByRow(block) && !someItem(block, isOver);

export const expressionsOf = ({ items }: SelectBlock): ReadonlyMap<string, ExpressionNode> =>
  new Map(items.map(({ name, expression }) => [name, expression]));

export const isOver = ({ kind }: ExpressionNode): boolean => kind === 'over';

export const someItem = ({ items }: SelectBlock, isSuch: (node: ExpressionNode) => boolean): boolean =>
  items.some(({ expression }) => someNode(expression, isSuch));

/** Whether what an expression reads of a block are columns of what the block reads: a condition says nothing of a constant. */
export const isPlain = (node: ExpressionNode, by: ReadonlyMap<string, ExpressionNode>): boolean =>
  !someNode(node, (one) => one.kind === 'column' && (by.get(one.name)?.kind ?? 'column') !== 'column');

const isComputed = (node: ExpressionNode | undefined): boolean =>
  node !== undefined && node.kind !== 'column' && node.kind !== 'literal';

/** Whether no computed item of a block is read twice: written twice it could be computed twice. */
export function isUsedOnce(expressions: readonly ExpressionNode[], block: SelectBlock): boolean {
  const by = expressionsOf(block);
  const seen = new Set<string>();
  const isFine = (node: ExpressionNode): boolean => {
    if (node.kind !== 'column') return operandsOf(node).every(isFine);
    if (!isComputed(by.get(node.name))) return true;
    if (seen.has(node.name)) return false;
    seen.add(node.name);
    return true;
  };
  return expressions.every(isFine);
}
