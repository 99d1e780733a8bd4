import { availableParallelism } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { startEmulator } from 'ccaf-emulator';
import type { Effort, Figure, Measurement } from '../figure';
import { AIRLINES, COLUMNS, loadDuckDb, produceAll } from '../real-flights';
import { sideBySide, timed } from '../side-by-side';
import { submit } from '../statements-api';
import { median, ratioOf, summarize } from '../statistics';

/** How fast the emulator consolidates, and how soon it answers. */
export const emulatorFigure: Figure = {
  name: 'emulator',
  measure: async (effort) => [await consolidation(effort), await firstResult(effort)],
};

/** `a`, `b`, … with `quoted` around each name. */
const list = (quote: string): string => [...COLUMNS, 'airline'].map((name) => `${quote}${name}${quote}`).join(', ');
const arms = AIRLINES.map(({ table, name }) => `SELECT ${COLUMNS.join(', ')}, '${name}' AS airline FROM ${table}`);
const query = `SELECT ${list('')} FROM (${arms.join(' UNION ALL ')}) AS flights WHERE ${COLUMNS.map((name) => `${name} IS NOT NULL`).join(' AND ')}`;
const sinkColumns =
  'departure STRING, delay BIGINT, distance BIGINT, origin STRING, destination STRING, airline STRING';

async function consolidation({ runs }: Effort): Promise<Measurement> {
  const connection = await loadDuckDb();
  const ccaf = await startEmulator({ threads: availableParallelism() });
  const count = await produceAll(ccaf, connection);
  let run = 0;
  // Every run has a sink of its own, made beforehand and dropped afterwards.
  const times = await sideBySide(
    {
      floor: async () => {
        await connection.run(`CREATE TABLE sink (${sinkColumns.replaceAll('STRING', 'VARCHAR')})`);
        const spent = await timed(() => connection.run(`INSERT INTO sink ${query}`));
        await connection.run('DROP TABLE sink');
        return count / (spent / 1000);
      },
      subject: async () => {
        run += 1;
        await submit(ccaf, `sink-${run}`, `CREATE TABLE sink_${run} (${sinkColumns})`);
        const spent = await timed(async () => {
          await submit(ccaf, `insert-${run}`, `INSERT INTO sink_${run} (${list('`')}) ${query}`);
          await ccaf.settle();
        });
        await submit(ccaf, `drop-${run}`, `DROP TABLE sink_${run}`);
        return count / (spent / 1000);
      },
    },
    runs,
  );
  connection.closeSync();
  await ccaf.close();
  const { median: value, spread } = summarize(times.subject);
  return {
    what: 'consolidation in the emulator',
    floor: 'DuckDB by hand',
    unit: 'rows/s',
    value,
    spread,
    floorValue: median(times.floor),
    ratio: ratioOf(times.subject, times.floor),
    runs,
    bar: { atLeast: 0.8 },
    details: { 'rows in a run': count },
  };
}

/** From nothing to the first row in a sink, against DuckDB from nothing to the first row in a table. */
async function firstResult({ runs }: Effort): Promise<Measurement> {
  const times = await sideBySide({ floor: firstRowOfDuckDb, subject: firstRowOfStandIn }, runs);
  const { median: value, spread } = summarize(times.subject);
  return {
    what: 'emulator, start to first row',
    floor: 'DuckDB by hand',
    unit: 'ms',
    value,
    spread,
    floorValue: median(times.floor),
    ratio: ratioOf(times.subject, times.floor),
    runs,
  };
}

const firstRowOfDuckDb = (): Promise<number> =>
  timed(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run('CREATE TABLE source (name VARCHAR)');
    await connection.run('CREATE TABLE sink (name VARCHAR)');
    await connection.run("INSERT INTO source VALUES ('first')");
    await connection.run('INSERT INTO sink SELECT name FROM source');
    connection.closeSync();
  });

const firstRowOfStandIn = (): Promise<number> =>
  timed(async () => {
    const ccaf = await startEmulator();
    await submit(ccaf, 'source', 'CREATE TABLE source (name STRING)');
    await submit(ccaf, 'sink', 'CREATE TABLE sink (name STRING)');
    await submit(ccaf, 'insert', 'INSERT INTO sink SELECT name FROM source');
    await ccaf.produce({ table: 'source' }, [{ name: 'first' }]);
    await ccaf.settle();
    await ccaf.close();
  });
