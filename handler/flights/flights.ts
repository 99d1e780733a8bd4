import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One flight of the data set: flights within the USA in 2001, from the Bureau of Transportation Statistics. */
export interface Flight {
  /** 'YYYY/MM/DD HH:MM', local time of departure. */
  readonly date: string;
  /** Miles. */
  readonly distance: number;
  readonly origin: string;
  readonly destination: string;
}

let flights: readonly Flight[] | undefined;

/**
 * The 20,000 flights of npm package `vega-datasets` (BSD-3-Clause), in the order of the file, read once.
 *
 * @see https://github.com/vega/vega-datasets
 */
export function readFlights(): readonly Flight[] {
  flights ??= parseFlights(
    readFileSync(join(dirname(require.resolve('vega-datasets')), '../data/flights-20k.json'), 'utf8'),
  );
  return flights;
}

function parseFlights(json: string): readonly Flight[] {
  const rows: unknown = JSON.parse(json);
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isFlight)) {
    throw new Error('flights-20k.json must be a list of flights with date, distance, origin and destination');
  }
  return rows;
}

function isFlight(value: unknown): value is Flight {
  const row = value as Partial<Record<keyof Flight, unknown>> | null;
  return (
    typeof row?.date === 'string' &&
    /^\d{4}\/\d\d\/\d\d \d\d:\d\d$/.test(row.date) &&
    typeof row.distance === 'number' &&
    typeof row.origin === 'string' &&
    typeof row.destination === 'string'
  );
}
