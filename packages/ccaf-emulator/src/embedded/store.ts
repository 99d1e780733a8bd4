import { BIGINT, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { type Column, ROWTIME, type Table } from '../catalog/table';
import type { Range } from '../engine/engine';
import { appendBatches, type Batch } from './append';
import { physicalType } from './cast';
import { closeDatabase, openDatabase } from './database';
import { LostRows } from './lost-rows';
import { Partitions } from './partitions';

/** So many rows wait at most; with more, DuckDB is no faster. */
const MAX_WAITING_ROWS = 2_048;

/**
 * The tables as append logs in an embedded DuckDB. A row's offset is DuckDB's `rowid`, which counts from 0 without gaps
 * as long as nothing is deleted, and nothing is. All work runs one piece after the other.
 */
export class Store {
  readonly #partitions = new Map<string, Partitions>();
  readonly #waiting = new Map<string, Batch[]>();
  readonly #lost = new LostRows();
  #waitingRows = 0;
  readonly #listeners: (() => void)[] = [];
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly database: string,
  ) {}

  /** @param threads how many processors DuckDB works on */
  static async open(threads: number): Promise<Store> {
    const { connection, database } = await openDatabase(threads);
    return new Store(connection, database);
  }

  /** Waits for the work that is under way, then closes. */
  async close(): Promise<void> {
    await this.#tail;
    await closeDatabase({ connection: this.connection, database: this.database });
  }

  /** How many rows a table has: the offset of the next row. */
  count(tableId: string): number {
    return this.#partitions.get(tableId)?.rows ?? 0;
  }

  /** The partitions of a topic; none where there is no such table. */
  partitions(tableId: string): Partitions | undefined {
    return this.#partitions.get(tableId);
  }

  /** Calls `listener` whenever rows have been committed to a table. */
  onCommit(listener: () => void): void {
    this.#listeners.push(listener);
  }

  createTable(table: Table): Promise<void> {
    return this.#exclusive(async () => {
      const columns = [ROWTIME, ...table.columns].map(columnSql);
      await this.connection.run(`CREATE TABLE ${table.id} (${columns.join(', ')})`);
      this.#partitions.set(table.id, new Partitions());
      this.#waiting.set(table.id, []);
    });
  }

  dropTable(table: Table): Promise<void> {
    return this.#exclusive(async () => {
      this.#partitions.delete(table.id);
      this.#waiting.delete(table.id);
      this.#lost.forget(table.id);
      await this.connection.run(`DROP TABLE ${table.id}`);
    });
  }

  /** Adds a column; `value` is what it has in the rows that are there, and in those that are written without it. */
  addColumn(table: Table, column: Column, value: string): Promise<void> {
    return this.#exclusive(async () => {
      await this.connection.run(`ALTER TABLE ${table.id} ADD COLUMN ${columnSql(column)} DEFAULT ${value}`);
    });
  }

  /** Changes a column's type; `using` is the old value in the new type. */
  changeColumn(table: Table, column: Column, using: string): Promise<void> {
    return this.#exclusive(async () => {
      const type = physicalType(column.type);
      await this.connection.run(
        `ALTER TABLE ${table.id} ALTER ${column.physicalName} SET DATA TYPE ${type} USING ${using}`,
      );
    });
  }

  /** Reads with an engine SQL whose parameters are ranges; the result is all rows. */
  select(sql: string, ranges: ReadonlyMap<string, Range>): Promise<readonly (readonly DuckDBValue[])[]> {
    return this.#exclusive(async () => {
      const reader = await this.#bind(sql, ranges);
      return await reader.getRows();
    });
  }

  /** Runs one INSERT, which is a transaction of its own, and counts its rows. */
  insert(tableId: string, sql: string, ranges: ReadonlyMap<string, Range>): Promise<number> {
    return this.#exclusive(async () => {
      this.#lost.requireNone([tableId]);
      const { rowsChanged } = await this.#bind(sql, ranges);
      return this.#grow(tableId, rowsChanged, 0);
    });
  }

  /**
   * Appends rows, each with the values of the columns in the table's order. DuckDB takes hundreds of rows in the time that
   * it takes one, so a few rows wait for others until somebody looks at the tables. Those of a topic with several
   * partitions do not: the log must have them in the order in which they are counted.
   */
  async append(
    { id }: Table,
    rowTime: number,
    rows: readonly (readonly DuckDBValue[])[],
    partition = 0,
  ): Promise<number> {
    if ((this.#partitions.get(id)?.counts.length ?? 1) > 1) {
      return this.#exclusive(async () => {
        await this.#write(id, [{ rowTime, rows }]);
        return this.#grow(id, rows.length, partition);
      });
    }
    // A table that is just being made.
    if (!this.#waiting.has(id)) await this.#exclusive(async () => undefined);
    this.#lost.requireNone([id]);
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) throw new Error(`no table ${id}`);
    waiting.push({ rowTime, rows });
    this.#waitingRows += rows.length;
    const count = this.#grow(id, rows.length, partition);
    if (this.#waitingRows > MAX_WAITING_ROWS) await this.#exclusive(async () => undefined);
    return count;
  }

  /** Fills a table that is no topic (no offsets, no row time), replacing what it had. */
  replace(tableId: string, columns: readonly string[], rows: readonly (readonly DuckDBValue[])[]): Promise<void> {
    return this.#exclusive(async () => {
      await this.connection.run(`CREATE OR REPLACE TABLE ${tableId} (${columns.join(', ')})`);
      await this.#write(tableId, [{ rows }]);
    });
  }

  /** Runs `work` when all earlier work is done, on tables that have all that was appended. */
  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(() => this.#writeWaiting()).then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** What cannot be written is the fault of its topic, and not of the work that comes next. */
  async #writeWaiting(): Promise<void> {
    this.#waitingRows = 0;
    for (const [table, batches] of this.#waiting) {
      if (batches.length === 0) continue;
      await this.#write(table, batches.splice(0)).catch((error: unknown) => this.#lost.note(table, error));
    }
  }

  #write(table: string, batches: readonly Batch[]): Promise<void> {
    return appendBatches(this.connection, { database: this.database, table }, batches);
  }

  async #bind(sql: string, ranges: ReadonlyMap<string, Range>) {
    const used = [...ranges].filter(([id]) => sql.includes(`$${id}_from`));
    this.#lost.requireNone(used.map(([id]) => id));
    const entries = used.flatMap(([id, { from, to }]) => [
      [`${id}_from`, BigInt(from)] as const,
      [`${id}_to`, BigInt(to)] as const,
    ]);
    const types = Object.fromEntries(entries.map(([name]) => [name, BIGINT]));
    return await this.connection.run(sql, Object.fromEntries(entries), types);
  }

  #grow(tableId: string, rows: number, partition: number): number {
    this.#partitions.get(tableId)?.append(partition, rows);
    if (rows > 0) for (const listener of this.#listeners) listener();
    return rows;
  }
}

function columnSql({ physicalName, type }: Column): string {
  return `${physicalName} ${physicalType(type)}`;
}
