import { join } from 'node:path';
import type { SampleData } from 'ccaf-emulator/sample-data';
import { expectedConsolidation } from './flights/expected-consolidation';
import { type SampleFlights, sampleFlights } from './flights/sample-flights';
import { schemas } from './flights/schemas';

const VARIANTS = join(__dirname, 'variants');

/** The airline of each label: that of the changed app is in capitals. */
const AIRLINES: Readonly<Record<string, string>> = { SKYONE: 'SkyOne', SUNSET: 'Sunset' };

/** What the local run tries the flight consolidator with. */
export const sampleData: SampleData<SampleFlights> = {
  schemas: { skyone_avro: { value: schemas.skyone_avro.value }, sunset_avro: { value: schemas.sunset_avro.value } },
  rows: sampleFlights,
  expected: expectedConsolidation,
  shown: [
    ['airline', 'airline'],
    ['flight_number', 'flight'],
    ['departure_airport_code', 'from'],
    ['arrival_airport_code', 'to'],
    ['departure_time', 'departure'],
    ['arrival_time', 'arrival'],
    ['confirmation_code', 'code'],
  ],
  variants: {
    changed: {
      app: join(VARIANTS, 'capitals.ts'),
      asBefore: (row) => ({ ...row, airline: AIRLINES[String(row['airline'])] ?? row['airline'] }),
    },
    broken: { app: join(VARIANTS, 'broken.ts') },
  },
};
