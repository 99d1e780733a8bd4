import { DataType, familyOf } from '../types/data-type';
import { type Digits, digitsOf, MAX_PRECISION } from '../types/digits';
import type { TypeTree } from '../types/type-tree';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/**
 * The type of a calculation: the wider one of two integers, the first of FLOAT and DOUBLE, FLOAT for one with an integer,
 * DOUBLE for either with a DECIMAL, and otherwise a DECIMAL with room for the result. A moment with an interval stays the
 * moment.
 *
 * Source: org.apache.flink.table.types.logical.utils.LogicalTypeMerging, and Flink 2.3, by trying.
 */
export function calculatedType(operator: ArithmeticOperator, types: readonly DataType[]): DataType | undefined {
  const [left, right] = types;
  if (!left || !right) return undefined;
  const tree = momentTree(left, right) ?? numberTree(operator, left, right);
  return tree && new DataType(tree, left.nullable || right.nullable);
}

function momentTree(left: DataType, right: DataType): TypeTree | undefined {
  const isInterval = ({ tree }: DataType): boolean => 'units' in tree;
  if (isInterval(right)) return left.tree;
  return isInterval(left) ? (digitsOf(right) ? left.tree : right.tree) : undefined;
}

function numberTree(operator: ArithmeticOperator, left: DataType, right: DataType): TypeTree {
  const [a, b] = [digitsOf(left), digitsOf(right)];
  if (!a || !b) {
    if (!a && !b) return left.tree;
    const isFloat = [left, right].every((type) => type.tree.root === 'FLOAT' || familyOf(type) === 'integer');
    return { root: isFloat ? 'FLOAT' : 'DOUBLE' };
  }
  if (familyOf(left) === 'integer' && familyOf(right) === 'integer') {
    if (operator === '%') return right.tree;
    return a.precision >= b.precision ? left.tree : right.tree;
  }
  return exact(operator, a, b);
}

function exact(operator: ArithmeticOperator, a: Digits, b: Digits): TypeTree {
  const scale = Math.max(a.scale, b.scale);
  const [whole, otherWhole] = [a.precision - a.scale, b.precision - b.scale];
  switch (operator) {
    case '*':
      return decimal(a.precision + b.precision + 1, a.scale + b.scale);
    case '/': {
      const digits = Math.max(6, a.scale + b.precision + 1);
      return decimal(whole + b.scale + digits, digits);
    }
    case '%':
      return decimal(Math.min(whole, otherWhole) + scale, scale);
    default:
      return decimal(Math.max(whole, otherWhole) + scale + 1, scale);
  }
}

/** Digits after the point give way to those before it, down to six. */
function decimal(precision: number, scale: number): TypeTree {
  if (precision <= MAX_PRECISION) return { root: 'DECIMAL', precision, scale };
  const kept = Math.max(MAX_PRECISION - (precision - scale), Math.min(scale, 6));
  return { root: 'DECIMAL', precision: MAX_PRECISION, scale: kept };
}
