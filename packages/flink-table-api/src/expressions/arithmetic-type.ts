import { digitsOf } from '../types/assignable';
import { type DataType, kindOf } from '../types/data-type';
import type { ArithmeticOperator } from './node';

/** Flink's limit for DECIMAL. */
const MAX_PRECISION = 38;

/**
 * The type of a calculation with two numbers: the wider one of two integers, the first of FLOAT and DOUBLE, FLOAT for one
 * with an integer, DOUBLE for either with a DECIMAL, and otherwise a DECIMAL with room for the result.
 *
 * Source: org.apache.flink.table.types.logical.utils.LogicalTypeMerging, and Flink 2.3, by trying.
 */
export function arithmeticType(operator: ArithmeticOperator, left: DataType, right: DataType): string {
  const a = digitsOf(left);
  const b = digitsOf(right);
  if (!a || !b) {
    if (!a && !b) return left.name;
    return [left, right].every((type) => type.name === 'FLOAT' || kindOf(type) === 'integer') ? 'FLOAT' : 'DOUBLE';
  }
  if (kindOf(left) === 'integer' && kindOf(right) === 'integer')
    return a.precision >= b.precision ? left.name : right.name;
  switch (operator) {
    case '*':
      return decimal(a.precision + b.precision + 1, a.scale + b.scale);
    case '/': {
      const scale = Math.max(6, a.scale + b.precision + 1);
      return decimal(a.precision - a.scale + b.scale + scale, scale);
    }
    default: {
      const scale = Math.max(a.scale, b.scale);
      return decimal(Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1, scale);
    }
  }
}

/** Digits after the point give way to those before it, down to six. */
function decimal(precision: number, scale: number): string {
  if (precision <= MAX_PRECISION) return `DECIMAL(${precision}, ${scale})`;
  const kept = Math.max(MAX_PRECISION - (precision - scale), Math.min(scale, 6));
  return `DECIMAL(${MAX_PRECISION}, ${kept})`;
}
