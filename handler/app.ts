import { and, col, DataTypes, defineApp, lit, sink, type Table, table } from 'flink-table-api';

/** The consolidated flights of both airlines, one row a flight. */
const flight = sink('flight_avro')
  .column('departure_airport_code', DataTypes.STRING())
  .column('flight_number', DataTypes.STRING())
  .column('email_address', DataTypes.STRING())
  .column('departure_time', DataTypes.STRING())
  .column('arrival_time', DataTypes.STRING())
  .column('arrival_airport_code', DataTypes.STRING())
  .column('confirmation_code', DataTypes.STRING())
  .column('airline', DataTypes.STRING())
  .distributedBy(['departure_airport_code', 'flight_number'], { buckets: 1 })
  .keyFormat('avro-registry')
  .valueFormat('avro-registry');

/** What the airlines tell of a flight. The rest of their columns (key, price, aircraft, …) stays behind. */
const flightColumns = flight.columns.filter((name) => name !== 'airline');

const flightsOf = (airline: Table, name: string) => airline.select(...flightColumns.map(col), lit(name).as('airline'));

const isComplete = flightColumns.map((name) => col(name).isNotNull()).reduce(and);

/** The flight consolidator: the complete flights of SkyOne and Sunset in one table, each labelled with its airline. */
export const app = defineApp({
  name: 'flight-consolidator',
  sources: { skyone: table('skyone_avro'), sunset: table('sunset_avro') },
  sink: flight,
  query: ({ skyone, sunset }) =>
    flightsOf(skyone, 'SkyOne').unionAll(flightsOf(sunset, 'Sunset')).filter(isComplete).insertInto(flight),
});
