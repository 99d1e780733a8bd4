import { createHash } from 'node:crypto';

export interface Checksum {
  readonly rows: number;
  /** 16 hexadecimal digits. */
  readonly checksum: string;
}

/**
 * Sums rows up into a checksum that does not depend on their order, nor on the order of their columns, and that changes
 * with any value, with a value in another column, and with a lost or doubled row.
 *
 * It is the sum, modulo 2^64, of the first 64 bits of the SHA-256 of each row's canonical JSON.
 *
 * @example
 * checksumOf([]); // { rows: 0, checksum: '0000000000000000' }
 */
export function checksumOf(rows: Iterable<Readonly<Record<string, unknown>>>): Checksum {
  let count = 0;
  let sum = 0n;
  for (const row of rows) {
    count += 1;
    sum += createHash('sha256').update(canonicalJson(row)).digest().readBigUInt64BE(0);
  }
  return { rows: count, checksum: BigInt.asUintN(64, sum).toString(16).padStart(16, '0') };
}

/** A row as text: the same for the same values, whatever the order of the columns. */
export const canonicalJson = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : sorted(value)),
  );

/** An object inside a row: it is the same in whatever order its keys are. Bytes are no such object. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if ('type' in value && value.type === 'Buffer') return value;
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
