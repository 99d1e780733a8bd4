import type { Catalog } from '../catalog/catalog';
import type { AddedColumn } from '../catalog/evolution';
import type { Table } from '../catalog/table';
import { shortTypeName } from '../sql';
import { avroSchemaOf } from './avro/schema-of';
import { alteredTable, declaredTable, declaredView } from './declared-table';
import { ddl } from './request';
import type { FlinkRuntime } from './runtime/client';
import type { CatalogChange, TableDescription } from './runtime/protocol';
import type { SchemaRegistry } from './schema-registry';
import { columnsBySide, subjectOf } from './table-records';

/** Keeps the emulator's catalog as Flink's is, and Flink's by the emulator's rules. */
export class CatalogMirror {
  /** What `putTable` takes back, of each table as it was last. */
  readonly #described = new Map<string, TableDescription>();

  constructor(
    private readonly catalog: Catalog,
    private readonly runtime: FlinkRuntime,
    private readonly registry: SchemaRegistry,
    private readonly onDropped: (table: Table) => void,
  ) {}

  /**
   * Takes over what a statement has changed.
   *
   * @throws {ValidationError} for a table that Confluent Cloud refuses; it is then taken back
   */
  async apply(changes: readonly CatalogChange[]): Promise<void> {
    if (changes.length === 0) return;
    const all = await this.runtime.tables();
    for (const change of changes) {
      const described = all.find(({ database, name }) => database === change.database && name === change.name);
      if (change.kind === 'drop' || described === undefined) this.#drop(change);
      else await this.#put(described);
    }
  }

  /** Remembers what Flink has of a table that the emulator made. */
  async note(table: Table, changes: readonly CatalogChange[]): Promise<void> {
    const all = changes.length === 0 ? [] : await this.runtime.tables();
    const described = all.find(({ database, name }) => database === table.database && name === table.name);
    if (described !== undefined) this.#described.set(table.id, described);
  }

  /** Registers a topic's next schema, and has Flink know the columns that it adds. */
  async addColumns(table: Table, added: readonly AddedColumn[], valueSchema: unknown): Promise<void> {
    const path = [this.catalog.environment.name, table.database, table.name].map(quoted).join('.');
    const columns = added.map(({ column: { name, type, nullable } }) => {
      return `${quoted(name)} ${shortTypeName(type)}${nullable ? '' : ' NOT NULL'}`;
    });
    if (columns.length > 0) {
      const sql = `ALTER TABLE ${path} ADD (${columns.join(', ')})`;
      const { changes } = await this.runtime.execute(ddl(sql, table, this.catalog));
      await this.note(table, changes);
    }
    this.registry.register(subjectOf(table, 'value'), valueSchema);
    this.catalog.put({ ...table, columns: [...table.columns, ...added.map(({ column }) => column)] });
  }

  find({ database, name }: Pick<CatalogChange, 'database' | 'name'>): Table | undefined {
    return this.catalog.tables().find((table) => table.database === database && table.name === name);
  }

  #drop(change: CatalogChange): void {
    const table = this.find(change);
    if (table === undefined) return;
    this.catalog.remove(table);
    this.#described.delete(table.id);
    this.onDropped(table);
  }

  async #put(described: TableDescription): Promise<void> {
    const before = this.find(described);
    try {
      const table = this.#tableOf(described, before);
      if (before === undefined && described.kind === 'table') this.#register(table);
      this.catalog.put(table);
      this.#described.set(table.id, described);
    } catch (error) {
      const old = before && this.#described.get(before.id);
      if (before === undefined) await this.runtime.dropTable(described.database, described.name);
      else if (old !== undefined) await this.runtime.putTable(old, before.distribution.buckets);
      throw error;
    }
  }

  #tableOf(described: TableDescription, before: Table | undefined): Table {
    if (described.kind === 'view') return declaredView(described, before?.id ?? this.catalog.nextId());
    if (before !== undefined) return alteredTable(described, before, this.#described.get(before.id));
    return declaredTable(described, this.catalog.nextId());
  }

  /** Confluent Cloud registers the schemas of a table that is created. */
  #register(table: Table): void {
    const sides = columnsBySide(table);
    for (const side of ['key', 'value'] as const) {
      const format = table.options.get(`${side}.format`);
      const subject = subjectOf(table, side);
      if (sides[side].length === 0) continue;
      if (format === 'avro-registry') this.registry.register(subject, avroSchemaOf(sides[side]));
      if (format === 'json-registry') this.registry.register(subject, { type: 'object' }, 'JSON');
    }
  }
}

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
