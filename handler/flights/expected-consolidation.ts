import type { SampleFlights } from './sample-flights';
import type { Row } from './schemas';

export type Airline = 'SkyOne' | 'Sunset';

/** A row of the sink `flight_avro`. */
export type SinkRow = {
  readonly departure_airport_code: string;
  readonly flight_number: string;
  readonly email_address: string;
  readonly departure_time: string;
  readonly arrival_time: string;
  readonly arrival_airport_code: string;
  readonly confirmation_code: string;
  readonly airline: Airline;
};

/**
 * What the sink must hold, computed without SQL and without the app: each airline's rows under its label, without those
 * that lack one of the seven flight columns. An empty text is a value.
 */
export function expectedConsolidation(rows: SampleFlights): readonly SinkRow[] {
  return [...consolidate(rows.skyone_avro, 'SkyOne'), ...consolidate(rows.sunset_avro, 'Sunset')];
}

function consolidate(rows: readonly Row[], airline: Airline): SinkRow[] {
  const kept: SinkRow[] = [];
  for (const row of rows) {
    const { departure_airport_code, flight_number, email_address, departure_time } = row;
    const { arrival_time, arrival_airport_code, confirmation_code } = row;
    if (departure_airport_code === null || flight_number === null || email_address === null) continue;
    if (departure_time === null || arrival_time === null) continue;
    if (arrival_airport_code === null || confirmation_code === null) continue;
    kept.push({
      departure_airport_code,
      flight_number,
      email_address,
      departure_time,
      arrival_time,
      arrival_airport_code,
      confirmation_code,
      airline,
    });
  }
  return kept;
}
