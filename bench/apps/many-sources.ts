import { type App, and, col, DataTypes, defineApp, type Sink, sink, table, unionAll } from 'flink-table-api';

/** Text columns that the airlines' topics have. */
export const AIRLINE_COLUMNS = [
  'flight_number',
  'email_address',
  'departure_time',
  'departure_airport_code',
  'arrival_time',
  'arrival_airport_code',
  'confirmation_code',
  'aircraft',
];

/** The names of the tables that `manySources` reads. */
export const manyTables = (count: number): string[] => Array.from({ length: count }, (_, index) => `source_${index}`);

/** An app with the shape of the flight consolidator, over any number of tables with these text columns. */
export function manySources(count: number, columns: readonly string[] = AIRLINE_COLUMNS): App {
  const all = columns.reduce((built, name) => built.column(name, DataTypes.STRING()), sink('all_flights') as Sink);
  return defineApp({
    name: 'many-sources',
    sources: Object.fromEntries(manyTables(count).map((name) => [name, table(name)])),
    sink: all,
    query: (tables) =>
      unionAll(Object.values(tables).map((source) => source.select(...columns.map((name) => col(name)))))
        .filter(columns.map((name) => col(name).isNotNull()).reduce(and))
        .insertInto(all),
  });
}
