import { readFlights } from './flights';
import { sampleRow, topicOf } from './sample-row';
import type { Row, Topic } from './schemas';

export interface SampleOptions {
  /** How many rows, of both airlines together. */
  readonly count: number;
  /** @default 1 */
  readonly seed?: number;
  /** Index of the first row. @default 0 */
  readonly offset?: number;
}

export type SampleFlights = Readonly<Record<Topic, readonly Row[]>>;

/**
 * Rows for the two airlines' topics: real flights with made-up passengers, the same on every machine.
 * Batches that follow one another (offset 0, count 2,000; then offset 2,000) share no row. Past row 20,000 the flights
 * repeat, with other passengers.
 *
 * @throws {RangeError} when count or offset is not a whole number, or below zero
 * @example
 * const first = sampleFlights({ count: 2_000 });
 * const later = sampleFlights({ count: 500, offset: 2_000 });
 */
export function sampleFlights({ count, seed = 1, offset = 0 }: SampleOptions): SampleFlights {
  for (const [name, value] of Object.entries({ count, offset })) {
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} must be a whole number, got ${value}`);
  }
  const flights = readFlights();
  const rows: Record<Topic, Row[]> = { skyone_avro: [], sunset_avro: [] };
  for (let index = offset; index < offset + count; index += 1) {
    const flight = flights[index % flights.length];
    if (flight) rows[topicOf(flight)].push(sampleRow(flight, index, seed));
  }
  return rows;
}
