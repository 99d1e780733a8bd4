import { quoteString } from '../quote';
import { parseDataType } from '../types/parse-data-type';
import type { ExpressionNode } from './node';

/**
 * A value that SQL can carry without being told its type: text, a finite number, a boolean, a `Date` as a TIMESTAMP_LTZ,
 * or bytes.
 */
export type LiteralValue = string | number | bigint | boolean | Date | Uint8Array;

export type LiteralNode = Extract<ExpressionNode, { kind: 'literal' }>;

export const literal = (sql: string, name: string, nullable = false): LiteralNode => ({
  kind: 'literal',
  sql,
  type: parseDataType(name, nullable),
});

/** A value with the type that Flink gives it by itself. */
export function natural(value: unknown): LiteralNode | undefined {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'boolean':
      return literal(String(value).toUpperCase(), 'BOOLEAN');
    case 'bigint':
      return integer(value);
    case 'number':
      return number(value);
  }
  if (value instanceof Uint8Array)
    return literal(`x'${Buffer.from(value).toString('hex')}'`, `BINARY(${value.length})`);
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return literal(`TO_TIMESTAMP_LTZ(${value.getTime()}, 3)`, 'TIMESTAMP_LTZ(3)', true);
  }
  return value === null ? literal('NULL', 'NULL', true) : undefined;
}

/** CHAR of its length, as Java counts; the empty text as well, though CHAR(0) cannot be declared. */
export const text = (value: string): LiteralNode => literal(quoteString(value), `CHAR(${value.length})`);

function number(value: number): LiteralNode | undefined {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? integer(BigInt(value)) : undefined;
  if (!Number.isFinite(value)) return undefined;
  const digits = String(value).toUpperCase();
  return digits.includes('E') ? literal(digits, 'DOUBLE') : decimal(digits);
}

/** The least that holds it, INT or BIGINT, from -2147483648 and from -9223372036854775808 on. */
export function integer(value: bigint): LiteralNode | undefined {
  if (BigInt.asIntN(64, value) !== value) return undefined;
  return literal(String(value), BigInt.asIntN(32, value) === value ? 'INT' : 'BIGINT');
}

/**
 * Digits with a point: a DECIMAL of just these digits, which without the point must be a number of 64 bits.
 *
 * Source: org.apache.calcite.sql.validate.SqlValidatorImpl#validateLiteral, and Flink 2.3, by trying.
 */
export function decimal(digits: string): LiteralNode | undefined {
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const name = `DECIMAL(${whole.length + fraction.length}, ${fraction.length})`;
  return integer(BigInt(digits.replace('.', ''))) && literal(digits, name);
}
