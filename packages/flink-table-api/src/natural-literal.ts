import { DataType } from './data-type';
import type { ExpressionNode } from './node';
import { quoteString } from './quote';

/**
 * A value that SQL can carry without being told its type: text, a finite number, a boolean, a `Date` as a TIMESTAMP_LTZ,
 * or bytes.
 */
export type LiteralValue = string | number | bigint | boolean | Date | Uint8Array;

export type LiteralNode = Extract<ExpressionNode, { kind: 'literal' }>;

export const literal = (sql: string, name: string, nullable = false): LiteralNode => ({
  kind: 'literal',
  sql,
  type: new DataType(name, nullable),
});

/** A value with the type that Flink gives it by itself. */
export function natural(value: LiteralValue | null): LiteralNode | undefined {
  switch (typeof value) {
    case 'string':
      // CHAR of its length; the empty text as well, though CHAR(0) cannot be declared.
      return literal(quoteString(value), `CHAR(${[...value].length})`);
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

function number(value: number): LiteralNode | undefined {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? integer(BigInt(value)) : undefined;
  if (!Number.isFinite(value)) return undefined;
  const text = String(value).toUpperCase();
  return text.includes('E') ? literal(text, 'DOUBLE') : decimal(text);
}

/** Calcite counts the digits without the sign, so that -2147483648 is no INT. */
export function integer(value: bigint): LiteralNode | undefined {
  const size = value < 0n ? -value : value;
  if (size >= 2n ** 63n) return undefined;
  return literal(String(value), size < 2n ** 31n ? 'INT' : 'BIGINT');
}

/** Digits with a point: a DECIMAL of just these digits. */
export function decimal(text: string): LiteralNode {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  return literal(text, `DECIMAL(${whole.length + fraction.length}, ${fraction.length})`);
}
