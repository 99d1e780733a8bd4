import { avroColumns } from './catalog/avro';
import type { Catalog, TablePath } from './catalog/catalog';
import { addedColumns } from './catalog/evolution';
import { newTable } from './catalog/new-table';
import type { Table } from './catalog/table';
import type { Engine, Row } from './engine/engine';

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

/** The emulator's side of Kafka and Schema Registry: topics with an Avro schema, and the records in them. */
export class Topics {
  constructor(
    private readonly catalog: Catalog,
    private readonly engine: Engine,
  ) {}

  /** Makes the table that Flink infers from a topic with this value schema. */
  async create(topic: TopicPath, valueSchema: unknown, { key = 'bytes' }: TopicOptions = {}): Promise<void> {
    const { catalog } = this;
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
    await this.engine.addTable(table, { value: valueSchema, ...(keys.length > 0 && { key }) });
  }

  /**
   * Registers the next version of a topic's value schema, which may add fields. What was written without them has their
   * defaults, and so has what a statement goes on writing that knows the table as it was.
   */
  async evolve(topic: TopicPath, valueSchema: unknown): Promise<void> {
    const table = this.#require(topic);
    const format = table.options.get('value.format');
    if (format !== 'avro-registry')
      throw new Error(`the values of '${table.name}' are written in ${format}, not in Avro`);
    await this.engine.addColumns(table, addedColumns(table, avroColumns(valueSchema, 'val')), valueSchema);
  }

  /**
   * Adds empty partitions to a topic, which has one to begin with, however many buckets its table was given. Its table
   * says so: it has as many buckets more. What runs reads them from their start.
   */
  async addPartitions(topic: TopicPath, more: number): Promise<void> {
    const table = this.#require(topic);
    const { columns, buckets } = table.distribution;
    await this.engine.addPartitions(table, more);
    this.catalog.put({ ...table, distribution: { columns, buckets: buckets + more } });
  }

  /** Appends records; all of them, or none. Columns that a row leaves out are NULL. */
  async produce(topic: TopicPath, rows: readonly Row[], { partition = 0 }: ProduceOptions = {}): Promise<void> {
    const table = this.#require(topic);
    const partitions = this.engine.partitionCount(table);
    if (partition >= partitions) {
      throw new RangeError(`'${table.name}' has ${partitions} partitions, counted from 0: got ${partition}`);
    }
    await this.engine.produce(table, rows, partition);
  }

  /** Everything in a topic, in order. */
  async rows(topic: TopicPath): Promise<Record<string, unknown>[]> {
    return await this.engine.rows(this.#require(topic));
  }

  /** What a table holds now: of one whose rows replace each other the last of each key. */
  async current(topic: TopicPath): Promise<Record<string, unknown>[]> {
    return await this.engine.current(this.#require(topic));
  }

  #resolve({ database, table }: TopicPath): TablePath {
    const { catalog } = this;
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
    const table = this.catalog.find(path);
    if (table === undefined) throw new Error(`no table '${path.table}' in database '${path.database.name}'`);
    return table;
  }
}
