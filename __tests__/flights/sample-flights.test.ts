import { type SampleFlights, sampleFlights } from '../../handler/flights/sample-flights';
import { type Row, schemas, topics } from '../../handler/flights/schemas';

const FLIGHT_COLUMNS = [
  'email_address',
  'departure_time',
  'departure_airport_code',
  'arrival_time',
  'arrival_airport_code',
  'flight_number',
  'confirmation_code',
] as const;

const both = ({ skyone_avro, sunset_avro }: SampleFlights): readonly Row[] => [...skyone_avro, ...sunset_avro];
const nullsOf = (row: Row): string[] => FLIGHT_COLUMNS.filter((column) => row[column] === null);
const keysOf = (rows: readonly Row[]): string[] => rows.map((row) => row.key.toString());
const first = sampleFlights({ count: 2_000 });

it('gives the same rows on every machine', () => {
  expect([first.skyone_avro.length, first.sunset_avro.length]).toEqual([998, 1_002]);
  expect(first.skyone_avro[0]).toEqual({
    key: Buffer.from('5DRDDZ'),
    email_address: 'dara.gupta2@mail.example',
    departure_time: '2001-01-01 01:24:00',
    departure_airport_code: 'LAS',
    arrival_time: '2001-01-01 02:45:00',
    arrival_airport_code: 'OAK',
    flight_duration: 81,
    flight_number: 'SKY210',
    confirmation_code: '5DRDDZ',
    ticket_price: '132.63',
    aircraft: 'A320',
    booking_agency_email: null,
  });
  expect(sampleFlights({ count: 2_000 })).toEqual(first);
});

it('changes the passengers, not the flights, with the seed', () => {
  const other = sampleFlights({ count: 2_000, seed: 2 });
  const route = (row: Row) => row.flight_duration;
  expect(other.skyone_avro.map(route)).toEqual(first.skyone_avro.map(route));
  const before = new Set(keysOf(both(first)));
  expect(keysOf(both(other)).filter((key) => before.has(key))).toEqual([]);
});

it('continues where a batch ended, without overlap or gap', () => {
  const later = sampleFlights({ count: 500, offset: 2_000 });
  const whole = sampleFlights({ count: 2_500 });
  for (const topic of topics) expect([...first[topic], ...later[topic]]).toEqual(whole[topic]);
  expect(both(later)).toHaveLength(500);
});

it('repeats the flights past the end of the data set, with other passengers', () => {
  const rows = both(sampleFlights({ count: 40_000 }));
  expect(rows).toHaveLength(40_000);
  expect(new Set(keysOf(rows)).size).toBe(40_000);
});

it('lacks one flight column in about one row of twenty, each column in turn, and never two', () => {
  const lacking = both(sampleFlights({ count: 20_000 })).map(nullsOf);
  expect(lacking.filter((nulls) => nulls.length > 1)).toEqual([]);
  const hit = lacking.flat();
  expect(hit.length).toBeGreaterThan(900);
  expect(hit.length).toBeLessThan(1_100);
  expect(new Set(hit)).toEqual(new Set(FLIGHT_COLUMNS));
});

it('holds the awkward values among the first 2,000 rows, on both airlines an empty text', () => {
  const emails = new Set(both(first).map((row) => row.email_address));
  expect([...emails].filter((email) => email === '' || /[^a-z0-9.@]/.test(email ?? 'null')).sort()).toEqual([
    '',
    '"quoted", with comma@mail.example',
    "o'hara@mail.example",
    'semi;colon -- comment@mail.example',
    'tab\tline\nback\\slash@mail.example',
    'zoë ✈ 東京 🛫@mail.example',
  ]);
  for (const topic of topics) expect(first[topic].map((row) => row.email_address)).toContain('');
});

it('writes each column in its form', () => {
  const prefixes = { skyone_avro: 'SKY', sunset_avro: 'SUN' };
  const time = /^2001-\d\d-\d\d \d\d:\d\d:00$/;
  for (const topic of topics) {
    for (const row of first[topic].filter((candidate) => nullsOf(candidate).length === 0)) {
      expect(row.departure_time).toMatch(time);
      expect(row.arrival_time).toMatch(time);
      const flown = Date.parse(`${row.arrival_time}Z`) - Date.parse(`${row.departure_time}Z`);
      expect(flown).toBe(Number(row.flight_duration) * 60_000);
      expect(row.flight_number).toMatch(new RegExp(`^${prefixes[topic]}\\d{3}$`));
      expect(row.ticket_price).toMatch(/^\d{2,4}\.\d\d$/);
      expect(row.confirmation_code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    }
  }
});

it('has the columns of the registered schema, in its order, after the key', () => {
  for (const topic of topics) {
    const columns = schemas[topic].value.fields.map((field) => field.name);
    expect(Object.keys(first[topic][0] ?? {})).toEqual([schemas[topic].key.name, ...columns]);
  }
  expect(schemas.skyone_avro.value.fields.map((field) => field.type[1])).toEqual([
    ...['string', 'string', 'string', 'string', 'string', 'long', 'string', 'string'],
    { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 },
    ...['string', 'string'],
  ]);
  expect(new Set(topics.flatMap((topic) => schemas[topic].value.fields.map((f) => f.type[0])))).toEqual(
    new Set(['null']),
  );
});

it.each([
  [{ count: -1 }, 'count must be a whole number, got -1'],
  [{ count: 1, offset: 0.5 }, 'offset must be a whole number, got 0.5'],
])('refuses %j', (options, message) => {
  expect(() => sampleFlights(options)).toThrow(message);
});
