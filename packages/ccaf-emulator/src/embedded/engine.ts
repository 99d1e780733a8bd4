import type { Catalog } from '../catalog/catalog';
import type { AddedColumn } from '../catalog/evolution';
import { type Column, ROWTIME, type Table } from '../catalog/table';
import type { Clock } from '../engine/clock';
import { currentRows } from '../engine/current-rows';
import type { Engine, Range, Row } from '../engine/engine';
import type { Execution, ExecutionSettings } from '../engine/execution';
import { type Position, rowsBefore } from '../engine/position';
import { producedRows } from '../engine/produced-rows';
import { type FlinkType, isNested } from '../sql';
import { NotRunHereError } from '../sql/validation-error';
import { addTable } from './add-table';
import { CAPABILITIES } from './capabilities';
import { physicalType } from './cast';
import { execute } from './execute';
import type { EngineParts } from './execution';
import { InformationSchemaTables } from './information-schema-tables';
import { Scheduler } from './scheduler';
import { Store } from './store';
import { quoteLiteral } from './typed';
import { untried } from './untried';
import { fromPlain, toPlain, toText } from './values';

/** Flink's rules on DuckDB, in this process. */
export class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  readonly isImmediate = true;
  readonly capabilities = CAPABILITIES;

  private constructor(
    private readonly parts: EngineParts,
    private readonly rehearses: boolean,
  ) {}

  /**
   * @param threads how many processors DuckDB works on
   * @param rehearses whether what only a real Flink runs is taken, and does nothing
   */
  static async start(catalog: Catalog, clock: Clock, threads: number, rehearses = false): Promise<EmbeddedEngine> {
    const store = await Store.open(threads);
    const scheduler = new Scheduler(store, clock);
    const views = new InformationSchemaTables(store);
    return new EmbeddedEngine({ catalog, store, scheduler, clock, views }, rehearses);
  }

  async execute(sql: string, settings: ExecutionSettings): Promise<Execution> {
    try {
      return await execute(sql, settings, this.parts);
    } catch (error) {
      if (!this.rehearses || !(error instanceof NotRunHereError) || error.runBy !== 'flink') throw error;
      return untried(sql, settings);
    }
  }

  addTable(table: Table): Promise<void> {
    return addTable(table, this.parts);
  }

  /** What was written without the columns has their defaults, and so has what a job goes on writing that knows none. */
  async addColumns(table: Table, added: readonly AddedColumn[]): Promise<void> {
    const { catalog, store } = this.parts;
    let now = table;
    for (const { column, default: value } of added) {
      await store.addColumn(table, column, defaultSql(value, column.type));
      now = { ...now, columns: [...now.columns, column] };
      catalog.put(now);
    }
  }

  /** What runs reads them at once; Flink looks for new partitions every five minutes (FLIP-288). */
  async addPartitions(table: Table, more: number): Promise<void> {
    const { store, scheduler } = this.parts;
    store.partitions(table.id)?.grow(more);
    scheduler.discover();
  }

  partitionCount(table: Table): number {
    return this.parts.store.partitions(table.id)?.counts.length ?? 1;
  }

  async produce(table: Table, rows: readonly Row[], partition: number): Promise<void> {
    const { store, clock } = this.parts;
    await store.append(table, clock.now(), producedRows(table, rows, fromPlain), partition);
  }

  async rows(table: Table): Promise<Record<string, unknown>[]> {
    const { store } = this.parts;
    const rows = await store.select(...allOf(table, table.columns, { from: 0, to: store.count(table.id) }));
    return rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name, type }, index) => [name, toPlain(row[index] ?? null, type)])),
    );
  }

  /** No statement of this engine takes a row back. */
  async current(table: Table): Promise<Record<string, unknown>[]> {
    const rows = await this.rows(table);
    return currentRows(
      table,
      rows.map((row) => ({ row, isDeletion: false })),
    );
  }

  async refresh(): Promise<void> {
    // The store counts as rows arrive.
  }

  count(table: Table): number {
    return this.parts.store.count(table.id);
  }

  countBefore(_table: Table, position: Position): number {
    return rowsBefore(position);
  }

  async read(table: Table, range: Range): Promise<readonly (readonly (string | null)[])[]> {
    const columns = [...table.columns, ROWTIME];
    const rows = await this.parts.store.select(...allOf(table, columns, range));
    return rows.map((row) => columns.map(({ type }, index) => toText(row[index] ?? null, type)));
  }

  settle(): Promise<void> {
    return this.parts.scheduler.settle();
  }

  async close(): Promise<void> {
    await this.parts.scheduler.settle();
    await this.parts.store.close();
  }
}

/** What reads columns of a table, in the order of its log. */
function allOf({ id }: Table, columns: readonly Column[], range: Range): [string, ReadonlyMap<string, Range>] {
  const names = columns.map(({ physicalName }) => physicalName).join(', ');
  const where = `rowid >= $${id}_from AND rowid < $${id}_to`;
  return [`SELECT ${names} FROM ${id} WHERE ${where} ORDER BY rowid`, new Map([[id, range]])];
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
