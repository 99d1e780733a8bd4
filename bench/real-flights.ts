import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Emulator } from 'ccaf-emulator';

/** The 3 million flights within the USA in 2001 that npm package `vega-datasets` (BSD-3-Clause) ships as Parquet. */
const PARQUET = join(dirname(require.resolve('vega-datasets')), '../data/flights-3m.parquet');

/** Two airlines: the flights from the first half of the airports by name, and the rest. */
export const AIRLINES = [
  { table: 'skyone_flights', name: 'SkyOne', where: "origin < 'LAX'" },
  { table: 'sunset_flights', name: 'Sunset', where: "origin >= 'LAX'" },
] as const;

export const COLUMNS = ['departure', 'delay', 'distance', 'origin', 'destination'];

const SCHEMA = {
  type: 'record',
  name: 'Flight',
  fields: [
    { name: 'departure', type: ['null', 'string'], default: null },
    { name: 'delay', type: ['null', 'long'], default: null },
    { name: 'distance', type: ['null', 'long'], default: null },
    { name: 'origin', type: ['null', 'string'], default: null },
    { name: 'destination', type: ['null', 'string'], default: null },
  ],
};

/** DuckDB by itself, with a table for each airline and nothing in between. */
export async function loadDuckDb(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const { table, where } of AIRLINES) {
    await connection.run(
      `CREATE TABLE ${table} AS SELECT CAST(date AS VARCHAR) AS departure, delay, distance, origin, destination ` +
        `FROM '${PARQUET}' WHERE ${where}`,
    );
  }
  return connection;
}

/** Produces the very same rows to the emulator. @returns how many */
export async function produceAll(ccaf: Emulator, connection: DuckDBConnection): Promise<number> {
  let count = 0;
  for (const { table } of AIRLINES) {
    await ccaf.createTable({ table }, SCHEMA, { key: null });
    const result = await connection.stream(`SELECT ${COLUMNS.join(', ')} FROM ${table} ORDER BY rowid`);
    for await (const rows of result.yieldRows()) {
      await ccaf.produce(
        { table },
        rows.map((row) => Object.fromEntries(COLUMNS.map((name, index) => [name, row[index]]))),
      );
      count += rows.length;
    }
  }
  return count;
}
