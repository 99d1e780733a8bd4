import { expectedConsolidation } from '../../handler/flights/expected-consolidation';
import { sampleFlights } from '../../handler/flights/sample-flights';
import type { Row } from '../../handler/flights/schemas';

const row: Row = {
  key: Buffer.from('k'),
  email_address: 'a@b.example',
  departure_time: '2001-01-01 10:00:00',
  departure_airport_code: 'LAX',
  arrival_time: '2001-01-01 12:00:00',
  arrival_airport_code: 'SFO',
  flight_duration: 120,
  flight_number: 'SKY100',
  confirmation_code: 'ABCDEF',
  ticket_price: '10.00',
  aircraft: 'A320',
  booking_agency_email: 'x@y.example',
};
const sinkRow = {
  departure_airport_code: 'LAX',
  flight_number: 'SKY100',
  email_address: 'a@b.example',
  departure_time: '2001-01-01 10:00:00',
  arrival_time: '2001-01-01 12:00:00',
  arrival_airport_code: 'SFO',
  confirmation_code: 'ABCDEF',
};

it('labels each airline and keeps the eight columns of the sink', () => {
  expect(expectedConsolidation({ skyone_avro: [row], sunset_avro: [{ ...row, flight_number: 'SUN200' }] })).toEqual([
    { ...sinkRow, airline: 'SkyOne' },
    { ...sinkRow, flight_number: 'SUN200', airline: 'Sunset' },
  ]);
});

it.each([
  'email_address',
  'departure_time',
  'departure_airport_code',
  'arrival_time',
  'arrival_airport_code',
  'flight_number',
  'confirmation_code',
] as const)('drops a row without %s', (column) => {
  expect(expectedConsolidation({ skyone_avro: [{ ...row, [column]: null }], sunset_avro: [] })).toEqual([]);
});

it('keeps a row with an empty text, and one that lacks only what the sink does not hold', () => {
  const bare = { ...row, flight_duration: null, ticket_price: null, aircraft: null, booking_agency_email: null };
  const rows = [{ ...row, email_address: '' }, bare];
  expect(expectedConsolidation({ skyone_avro: rows, sunset_avro: [] })).toEqual([
    { ...sinkRow, email_address: '', airline: 'SkyOne' },
    { ...sinkRow, airline: 'SkyOne' },
  ]);
});

it('keeps 1,905 of the first 2,000 sample rows', () => {
  expect(expectedConsolidation(sampleFlights({ count: 2_000 }))).toHaveLength(1_905);
});
