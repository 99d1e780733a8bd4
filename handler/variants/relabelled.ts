import {
  type App,
  and,
  col,
  defineApp,
  lit,
  type NamedExpression,
  type Sink,
  type Table,
  table,
} from 'flink-table-api';
import { app as flightConsolidator } from '../app';

/**
 * The flight consolidator with other labels: what a user's edit of `handler/app.ts` may come to.
 *
 * @param read how a column of a flight is read
 */
export function relabelled(skyone: string, sunset: string, read: (name: string) => NamedExpression = col): App {
  const [sink]: readonly [Sink, ...Sink[]] = flightConsolidator.sinks;
  const columns = sink.columns.filter((name) => name !== 'airline');
  const flightsOf = (airline: Table, name: string) => airline.select(...columns.map(read), lit(name).as('airline'));
  return defineApp({
    name: flightConsolidator.name,
    sources: { skyone: table('skyone_avro'), sunset: table('sunset_avro') },
    sink,
    soakSeconds: 1,
    query: (airlines) =>
      flightsOf(airlines.skyone, skyone)
        .unionAll(flightsOf(airlines.sunset, sunset))
        .filter(columns.map((name) => col(name).isNotNull()).reduce(and))
        .insertInto(sink),
  });
}
