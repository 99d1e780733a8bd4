import { type Database, ENVIRONMENT } from './database';
import { viewsOf } from './information-schema';
import { partsOf, readInsert } from './insert-text';
import { type Job, Statement } from './statement';
import { runViewQuery } from './view-query';
import type { World } from './world';

export interface Submission {
  readonly name: string;
  readonly sql: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly pool: string;
  readonly principal: string;
}

const CREATE = /^CREATE TABLE (IF NOT EXISTS )?((?:`[^`]+`\.){2}`[^`]+`)/;

/** Takes a statement in, and does at once what does not run for ever; what is only checked is not kept. */
export function submit(world: World, { name, sql, properties, labels, pool, principal }: Submission): Statement {
  const isCheck = properties['sql.dry-run'] === 'true';
  const take = (job?: Job): Statement =>
    new Statement(name, world.number(), world.now, sql, properties, labels, pool, principal, job);
  let statement = take();
  try {
    statement = take(jobOf(world, sql));
    if (statement.job && !isCheck) {
      world.add(statement);
      return statement;
    }
    if (!statement.job) statement.rows = run(world, sql, isCheck);
    statement.become('COMPLETED', world.now);
  } catch (error) {
    statement.become('FAILED', world.now, (error as Error).message);
  }
  if (!isCheck) world.add(statement);
  return statement;
}

/** What an INSERT is to do; nothing for other SQL. */
function jobOf(world: World, sql: string): Job | undefined {
  const insert = readInsert(sql);
  if (!insert) return undefined;
  const [database, table] = locate(world, insert.sink);
  const sink = database.sinks.get(table);
  if (!sink) throw new Error(`Table '${table}' does not exist.`);
  const reads = insert.reads.map(({ path, start }) => {
    const [place, name] = locate(world, path);
    const topic = place.topics.get(name);
    if (!topic) throw new Error(`Table '${name}' does not exist.`);
    return { topic, start };
  });
  return { database, sink, reads, version: insert.version, isStateful: insert.isStateful };
}

function run(world: World, sql: string, isCheck: boolean): (string | null)[][] {
  if (sql.includes('INFORMATION_SCHEMA')) return runViewQuery(sql, viewsOf(world.databases));
  const [, condition, path] = CREATE.exec(sql) ?? [];
  if (path !== undefined) {
    const [database, table] = locate(world, partsOf(path));
    const isThere = database.sinks.has(table) || database.topics.has(table);
    if (isThere && condition === undefined && !isCheck) throw new Error(`Table '${table}' already exists.`);
    if (!isThere && !isCheck) database.makeSink(table, world.now);
    return [];
  }
  if (isCheck || sql.startsWith('ALTER TABLE')) return [];
  if (sql.startsWith('EXPLAIN ')) return [['== Physical Plan ==']];
  throw new Error(`the simulation does not understand this SQL: ${sql.slice(0, 200)}`);
}

function locate(world: World, [catalog = '', database = '', table = '']: readonly string[]): [Database, string] {
  const isHere = catalog === ENVIRONMENT.id || catalog === ENVIRONMENT.name;
  const found = isHere ? world.databases.find((one) => one.is(database)) : undefined;
  if (!found) throw new Error(`The database '${catalog}.${database}' does not exist.`);
  return [found, table];
}
