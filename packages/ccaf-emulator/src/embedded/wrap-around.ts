import type { FlinkType } from '../sql';
import { isInteger } from './type-rules';
import type { Typed } from './typed';

/** The bits of an integer type, and the engine's type that holds what two of its numbers come to. */
const INTEGERS: Readonly<Record<string, { readonly bits: bigint; readonly wider: string }>> = {
  TINYINT: { bits: 8n, wider: 'INTEGER' },
  SMALLINT: { bits: 16n, wider: 'INTEGER' },
  INTEGER: { bits: 32n, wider: 'BIGINT' },
  BIGINT: { bits: 64n, wider: 'HUGEINT' },
};

/** An integer where a sum or a product of two of them has room. */
export const widened = (sql: string, { root }: FlinkType): string => `CAST(${sql} AS ${INTEGERS[root]?.wider})`;

/**
 * What has too many bits for an integer type loses the first ones, as in Java, which is how Flink calculates: the number after
 * the greatest is the least. The engine would fail.
 */
export function wrapped(sql: string, { root }: FlinkType): string {
  const half = 2n ** ((INTEGERS[root]?.bits ?? 64n) - 1n);
  return `CAST(((${sql} + ${half}) & ${2n * half - 1n}) - ${half} AS ${root})`;
}

/** `-` or `abs` of a number, of its own type: the least integer stays what it is. */
export function signed(name: '-' | 'abs', value: Typed): Typed {
  const { type, nullable } = value;
  const sql = isInteger(type) ? wrapped(`${name}(${widened(value.sql, type)})`, type) : `${name}(${value.sql})`;
  return { sql: `(${sql})`, type, nullable };
}
