import { InvalidAppError, show } from '../errors';
import { type DataType, familyOf } from '../types/data-type';
import { type LiteralValue, natural } from './natural-literal';
import { nestedLiteral } from './nested-literal';
import type { ExpressionNode } from './node';
import { WRITERS } from './typed-literal';

/**
 * A constant as SQL.
 *
 * @param type the type to give it, where it is another than the value's own
 * @throws {InvalidAppError} for a value that SQL cannot carry exactly, or that is not of the type
 */
export function literalNode(value: unknown, type?: DataType): ExpressionNode {
  if (value === null && type === undefined) {
    throw new InvalidAppError('a literal is not valid:', ['NULL needs a type: lit(null, DataTypes.STRING())']);
  }
  const nested = type && value !== null && nestedLiteral(value, type, literalNode);
  if (nested) return nested;
  const writer = type && WRITERS[familyOf(type) ?? 'none'];
  const plain = type === undefined || value === null ? natural(value) : writer?.write(value as LiteralValue, type.name);
  if (plain === undefined)
    throw invalid(value, type && `of type ${type.name}, which takes ${writer?.takes ?? 'only null'}`);
  if (type === undefined || plain.type.name === type.name) return plain;
  return { kind: 'cast', type, lenient: false, operands: [plain] };
}

function invalid(value: unknown, expected: string | undefined): InvalidAppError {
  const got = typeof value === 'bigint' || typeof value === 'number' ? String(value) : show(value);
  if (expected !== undefined) return new InvalidAppError('a literal is not valid:', [`${got} is not ${expected}`]);
  const numbers = 'a number that SQL can carry exactly; expected a finite number, integers up to';
  const problem =
    typeof value === 'number'
      ? `${numbers} 2^53 - 1`
      : typeof value === 'bigint'
        ? `${numbers} 2^63 - 1`
        : 'a value; expected text, a number, a boolean, a Date or a Uint8Array';
  return new InvalidAppError('a literal is not valid:', [`${got} is not ${problem}`]);
}
