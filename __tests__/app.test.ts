import { buildApp, renderCreateTable, renderStatement } from 'flink-table-api';
import { columns } from 'flink-table-api/testing';
import { app } from '../handler/app';

/** The columns of the airlines' topics, in the topics' order, which is not the sink's. */
const AIRLINE = columns({
  key: 'BYTES',
  email_address: 'STRING',
  departure_time: 'STRING',
  departure_airport_code: 'STRING',
  arrival_time: 'STRING',
  arrival_airport_code: 'STRING',
  flight_duration: 'BIGINT',
  flight_number: 'STRING',
  confirmation_code: 'STRING',
  ticket_price: 'DECIMAL(10, 2)',
  aircraft: 'STRING',
  booking_agency_email: 'STRING',
});
const pathOf = (table: string): string[] => ['airline', 'flights', table];
const insertOver = (source: typeof AIRLINE): string =>
  renderStatement(
    pathOf,
    buildApp(app, pathOf, () => source),
  );

it('creates the sink with its keys first', () => {
  expect(renderCreateTable(pathOf('flight_avro'), app.sinks[0])).toMatchSnapshot();
});

it('inserts the complete flights of both airlines, each labelled', () => {
  expect(insertOver(AIRLINE)).toMatchSnapshot();
});

it('reads each airline once', () => {
  const sources = insertOver(AIRLINE).match(/FROM `airline`\.`flights`\.`\w+`/g);
  expect(sources).toEqual(['FROM `airline`.`flights`.`skyone_avro`', 'FROM `airline`.`flights`.`sunset_avro`']);
});

it('names the sink columns and selects them in the same order', () => {
  const sql = insertOver(AIRLINE);
  const named = /INSERT INTO [^(]+\(([^)]+)\)/.exec(sql)?.[1]?.match(/`\w+`/g);
  const selected = /\)\nSELECT\n([^(]+)\nFROM \(/.exec(sql)?.[1]?.match(/`\w+`/g);
  expect(named).toHaveLength(8);
  expect(selected).toEqual(named);
});

it.each(['key', 'flight_duration', 'ticket_price', 'aircraft', 'booking_agency_email', '$rowtime'])(
  'leaves the column %s behind',
  (name) => {
    expect(insertOver(AIRLINE)).not.toContain(`\`${name}\``);
  },
);

it('gives the same SQL when a source gets another column', () => {
  expect(insertOver([...AIRLINE, ...columns({ gate: 'STRING' })])).toBe(insertOver(AIRLINE));
});

it('gives the same SQL whatever the order of the columns', () => {
  expect(insertOver([...AIRLINE].reverse())).toBe(insertOver(AIRLINE));
});

it('refuses sources that lack the columns of a flight, letter case included', () => {
  const upper = AIRLINE.map((column) => ({ ...column, name: column.name.toUpperCase() }));
  expect(() => insertOver(upper)).toThrow('it has no column "departure_airport_code", "flight_number"');
});
