import { createHash } from 'node:crypto';
import type { Airline } from './expected-consolidation';

export interface Tally {
  readonly rows: number;
  readonly perAirline: Readonly<Record<Airline, number>>;
  /** 16 hexadecimal digits. */
  readonly checksum: string;
}

/**
 * Counts rows of the sink and sums them up into a checksum that does not depend on their order, nor on the order of
 * their columns, and that changes with any value, with a value in another column, and with a lost or doubled row.
 *
 * The checksum is the sum, modulo 2^64, of the first 64 bits of the SHA-256 of each row's canonical JSON.
 *
 * @example
 * tally([]); // { rows: 0, perAirline: { SkyOne: 0, Sunset: 0 }, checksum: '0000000000000000' }
 */
export function tally(rows: Iterable<Readonly<Record<string, unknown>>>): Tally {
  const perAirline = { SkyOne: 0, Sunset: 0 };
  let count = 0;
  let sum = 0n;
  for (const row of rows) {
    count += 1;
    const airline = row['airline'];
    if (airline === 'SkyOne' || airline === 'Sunset') perAirline[airline] += 1;
    sum += createHash('sha256').update(canonicalJson(row)).digest().readBigUInt64BE(0);
  }
  return { rows: count, perAirline, checksum: BigInt.asUintN(64, sum).toString(16).padStart(16, '0') };
}

const canonicalJson = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
