import { type Checksum, checksumOf } from 'ccaf-emulator/sample-data';
import type { Airline } from '../../handler/flights/expected-consolidation';

export interface Tally extends Checksum {
  readonly perAirline: Readonly<Record<Airline, number>>;
}

/**
 * Counts rows of the sink, and those of each airline, and sums them up into a checksum.
 *
 * @example
 * tally([]); // { rows: 0, perAirline: { SkyOne: 0, Sunset: 0 }, checksum: '0000000000000000' }
 */
export function tally(rows: readonly Readonly<Record<string, unknown>>[]): Tally {
  const perAirline = { SkyOne: 0, Sunset: 0 };
  for (const { airline } of rows) if (airline === 'SkyOne' || airline === 'Sunset') perAirline[airline] += 1;
  return { ...checksumOf(rows), perAirline };
}
