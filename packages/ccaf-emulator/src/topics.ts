import type { DuckDBValue } from '@duckdb/node-api';
import { avroColumns } from './catalog/avro';
import type { TablePath } from './catalog/catalog';
import { addedColumns } from './catalog/evolution';
import { newTable } from './catalog/new-table';
import type { Table } from './catalog/table';
import { physicalType } from './embedded/cast';
import { addTable } from './embedded/ddl';
import type { EngineParts } from './embedded/execution';
import { quoteLiteral } from './embedded/typed';
import { fromPlain, toPlain } from './embedded/values';
import { type FlinkType, isNested } from './sql';

/** A topic's table; without a database it is in the first one. */
export interface TopicPath {
  /** Id or name. */
  readonly database?: string;
  readonly table: string;
}

export interface TopicOptions {
  /**
   * The Avro schema of the record key; its columns come first and the table is distributed by them. `null` for records
   * without a key.
   * @default 'bytes' - one column `key` of type BYTES, as Confluent Cloud infers it for a topic without a key schema
   */
  readonly key?: unknown;
}

export interface ProduceOptions {
  /** Which partition takes the records. @default 0 - where statements write, too */
  readonly partition?: number;
}

export type Row = Readonly<Record<string, unknown>>;

/** At most this many bad rows are told in one error. */
const SHOWN_PROBLEMS = 5;

/** The emulator's side of Kafka and Schema Registry: topics with an Avro schema, and the records in them. */
export class Topics {
  constructor(private readonly parts: EngineParts) {}

  /** Makes the table that Flink infers from a topic with this value schema. */
  async create(topic: TopicPath, valueSchema: unknown, { key = 'bytes' }: TopicOptions = {}): Promise<void> {
    const { catalog } = this.parts;
    const path = this.#resolve(topic);
    if (catalog.find(path) !== undefined)
      throw new Error(`table '${path.table}' already exists in '${path.database.name}'`);
    const keys = key === null ? [] : avroColumns(key, 'key').map((column) => ({ ...column, nullable: true }));
    const values = avroColumns(valueSchema, 'val');
    const shared = values.find(({ name }) => keys.some((column) => column.name === name));
    if (shared !== undefined)
      throw new Error(`column '${shared.name}' is in the key and in the value of '${path.table}'`);
    const table = newTable({
      id: catalog.nextId(),
      database: path.database.id,
      name: path.table,
      columns: [...keys, ...values],
      distribution: { columns: keys.map(({ name }) => name) },
      // What has no schema is inferred to be bytes.
      options: key === 'bytes' ? [['key.format', 'raw']] : [],
    });
    await addTable(table, this.parts);
  }

  /**
   * Registers the next version of a topic's value schema, which may add fields. What was written without them has their
   * defaults, and so has what a statement goes on writing that knows the table as it was.
   */
  async evolve(topic: TopicPath, valueSchema: unknown): Promise<void> {
    const { catalog, store } = this.parts;
    const table = this.#require(topic);
    const format = table.options.get('value.format');
    if (format !== 'avro-registry')
      throw new Error(`the values of '${table.name}' are written in ${format}, not in Avro`);
    for (const { column, default: value } of addedColumns(table, avroColumns(valueSchema, 'val'))) {
      await store.addColumn(table, column, defaultSql(value, column.type));
      const now = this.#require(topic);
      catalog.put({ ...now, columns: [...now.columns, column] });
    }
  }

  /**
   * Adds empty partitions to a topic, which has one to begin with, however many buckets its table was given. Its table
   * says so: it has as many buckets more. What runs reads them from their start, at once; Flink looks for new
   * partitions every five minutes, and reads them from their start (FLIP-288).
   */
  addPartitions(topic: TopicPath, more: number): void {
    const { catalog, store, scheduler } = this.parts;
    const table = this.#require(topic);
    const { columns, buckets } = table.distribution;
    store.partitions(table.id)?.grow(more);
    catalog.put({ ...table, distribution: { columns, buckets: buckets + more } });
    scheduler.discover();
  }

  /** Appends records; all of them, or none. Columns that a row leaves out are NULL. */
  async produce(topic: TopicPath, rows: readonly Row[], { partition = 0 }: ProduceOptions = {}): Promise<void> {
    const table = this.#require(topic);
    const partitions = this.parts.store.partitions(table.id)?.counts.length ?? 1;
    if (partition >= partitions) {
      throw new RangeError(`'${table.name}' has ${partitions} partitions, counted from 0: got ${partition}`);
    }
    const problems: string[] = [];
    const encode = rowEncoder(table);
    const encoded = rows.map((row, index) => encode(row, (problem) => problems.push(`row ${index}: ${problem}`)));
    if (problems.length > 0) {
      const rest = problems.length > SHOWN_PROBLEMS ? [`… and ${problems.length - SHOWN_PROBLEMS} more`] : [];
      throw new TypeError(
        `cannot produce to '${table.name}':\n${[...problems.slice(0, SHOWN_PROBLEMS), ...rest].join('\n')}`,
      );
    }
    await this.parts.store.append(table, this.parts.clock.now(), encoded, partition);
  }

  /** Everything in a topic, in order. */
  async rows(topic: TopicPath): Promise<Record<string, unknown>[]> {
    const table = this.#require(topic);
    const names = table.columns.map(({ physicalName }) => physicalName).join(', ');
    const rows = await this.parts.store.select(`SELECT ${names} FROM ${table.id} ORDER BY rowid`, new Map());
    return rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name, type }, index) => [name, toPlain(row[index] ?? null, type)])),
    );
  }

  #resolve({ database, table }: TopicPath): TablePath {
    const { catalog } = this.parts;
    const found =
      database === undefined
        ? catalog.databases[0]
        : catalog.databases.find(({ id, name }) => id === database || name === database);
    if (found === undefined) {
      const known = catalog.databases.map(({ id, name }) => `${name} (${id})`).join(', ');
      throw new Error(`no database '${database}': expected one of ${known}`);
    }
    return { database: found, table };
  }

  #require(topic: TopicPath): Table {
    const path = this.#resolve(topic);
    const table = this.parts.catalog.find(path);
    if (table === undefined) throw new Error(`no table '${path.table}' in database '${path.database.name}'`);
    return table;
  }
}

/** @throws {TypeError} for a default that is not a text, a number or a boolean */
function defaultSql(value: unknown, type: FlinkType): string {
  if (value === null || value === undefined) return 'NULL';
  if (isNested(type)) return quoteLiteral(String(fromPlain(value, type)));
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    throw new TypeError(`expected a default that is a text, a number or a boolean, got ${JSON.stringify(value)}`);
  }
  return `CAST(${quoteLiteral(String(value))} AS ${physicalType(type)})`;
}

/** Turns rows into the engine's values, in the order of the table's columns. */
function rowEncoder(table: Table): (row: Row, onProblem: (problem: string) => void) => readonly DuckDBValue[] {
  const names = new Set(table.columns.map(({ name }) => name));
  return (row, onProblem) => {
    for (const name of Object.keys(row)) if (!names.has(name)) onProblem(`no column '${name}'`);
    return table.columns.map(({ name, type, nullable }) => {
      const value = row[name] ?? null;
      if (value === null && !nullable) onProblem(`'${name}' must not be null`);
      try {
        return fromPlain(value, type);
      } catch (error) {
        onProblem(`'${name}': ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    });
  };
}
