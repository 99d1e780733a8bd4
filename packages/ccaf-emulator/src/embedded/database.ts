import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { registerScalarFunctions } from './scalar-functions';

/** An in-memory database, and the one connection to it. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** Its name, unique in this process. */
  readonly database: string;
}

const engines = new Map<number, Promise<DuckDBInstance>>();
let opened = 0;

/**
 * Opens a database in the one DuckDB of this process that works on so many processors: to start another DuckDB takes ten
 * times as long.
 */
export async function openDatabase(threads: number): Promise<Database> {
  const engine = engines.get(threads) ?? startEngine(threads);
  engines.set(threads, engine);
  const connection = await (await engine).connect();
  opened += 1;
  const database = `store${opened}`;
  await connection.run(`ATTACH ':memory:' AS ${database}; USE ${database}`);
  return { connection, database };
}

async function startEngine(threads: number): Promise<DuckDBInstance> {
  const engine = await DuckDBInstance.create(':memory:', {
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    lock_configuration: 'true',
    threads: String(threads),
  });
  const connection = await engine.connect();
  registerScalarFunctions(connection);
  connection.closeSync();
  return engine;
}

/** Closes a database and forgets all that is in it. */
export async function closeDatabase({ connection, database }: Database): Promise<void> {
  await connection.run(`USE memory; DETACH ${database}`);
  connection.closeSync();
}
