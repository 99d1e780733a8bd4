import { col, DataTypes, defineApp, sink, sqlQuery, type Table } from 'flink-table-api';
import { readings } from './sources';

const found = {
  sensor: DataTypes.INT(),
  since: DataTypes.TIMESTAMP_LTZ(3),
  first_celsius: DataTypes.DOUBLE(),
  until: DataTypes.TIMESTAMP_LTZ(3),
  last_celsius: DataTypes.DOUBLE(),
};

const warming = sink('warming')
  .column('sensor', found.sensor)
  .column('since', found.since)
  .column('first_celsius', found.first_celsius)
  .column('until', found.until)
  .column('last_celsius', found.last_celsius);

/** MATCH_RECOGNIZE has no method: what it is, its author says; tables and columns are still quoted. */
const risingThrice = (readings: Table) => sqlQuery(found, {
  changes: 'append',
  isStateful: true,
})`SELECT sensor, since, first_celsius, until, last_celsius
FROM ${readings}
MATCH_RECOGNIZE (
  PARTITION BY ${col('sensor')}
  ORDER BY ${col('$rowtime')}
  MEASURES
    FIRST(UP.${col('$rowtime')}) AS since,
    FIRST(UP.celsius) AS first_celsius,
    LAST(UP.${col('$rowtime')}) AS until,
    LAST(UP.celsius) AS last_celsius
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (UP{3})
  DEFINE
    UP AS LAST(UP.celsius, 1) IS NULL OR UP.celsius > LAST(UP.celsius, 1)
)`;

/** Three readings of a sensor, one after the other, of which each is warmer. */
export const app = defineApp({
  name: 'warming',
  sources: { readings },
  sink: warming,
  soakSeconds: 1,
  query: ({ readings }) => risingThrice(readings).insertInto(warming),
});
