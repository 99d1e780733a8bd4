import { assertNever } from '../errors';
import { quoteIdentifier } from '../quote';
import type { ExpressionNode } from './node';

/** How tightly the outermost operator binds: a looser operand needs parentheses. Calcite's order. */
const LEVEL = { or: 1, and: 2, not: 3, isNull: 4, isNotNull: 4, comparison: 5, sum: 6, product: 7, whole: 8 } as const;

function levelOf(node: ExpressionNode): number {
  switch (node.kind) {
    case 'column':
    case 'literal':
    case 'cast':
    case 'call':
      return LEVEL.whole;
    case 'arithmetic':
      return node.operator === '+' || node.operator === '-' ? LEVEL.sum : LEVEL.product;
    default:
      return LEVEL[node.kind];
  }
}

/**
 * Renders an expression, with parentheses where an operand would bind otherwise, and around AND within OR.
 *
 * @example renderExpression(col('price').times(col('quantity')).gt(0).node) // '`price` * `quantity` > 0'
 */
export function renderExpression(node: ExpressionNode): string {
  switch (node.kind) {
    case 'column':
      return quoteIdentifier(node.name);
    case 'literal':
      return node.sql;
    case 'and':
      return renderConjuncts(node).join(' AND ');
    case 'or':
      return node.operands.map((operand) => operandOf(operand, LEVEL.not)).join(' OR ');
    case 'not':
      return `NOT (${renderExpression(node.operands[0])})`;
    case 'isNull':
      return `${operandOf(node.operands[0], LEVEL.whole)} IS NULL`;
    case 'isNotNull':
      return `${operandOf(node.operands[0], LEVEL.whole)} IS NOT NULL`;
    case 'comparison': {
      const [left, right] = node.operands;
      return `${operandOf(left, LEVEL.sum)} ${node.operator} ${operandOf(right, LEVEL.sum)}`;
    }
    case 'arithmetic': {
      const [left, right] = node.operands;
      const level = levelOf(node);
      return `${operandOf(left, level)} ${node.operator} ${operandOf(right, level + 1)}`;
    }
    case 'cast':
      return `${node.lenient ? 'TRY_CAST' : 'CAST'}(${renderExpression(node.operands[0])} AS ${node.type.name})`;
    case 'call':
      return `${node.name}(${node.operands.map(renderExpression).join(', ')})`;
    default:
      return assertNever(node);
  }
}

/** The conditions that all have to hold, each ready to stand beside the others. */
export function renderConjuncts(node: ExpressionNode): string[] {
  if (node.kind !== 'and') return [renderExpression(node)];
  return node.operands.map((operand) => operandOf(operand, LEVEL.not));
}

const operandOf = (node: ExpressionNode, least: number): string =>
  levelOf(node) < least ? `(${renderExpression(node)})` : renderExpression(node);
