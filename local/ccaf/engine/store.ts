import {
  BIGINT,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { type Column, ROWTIME, type Table } from '../catalog/table';
import { physicalType } from './cast';
import { closeDatabase, openDatabase } from './database';

/** From this row (inclusive) to that row (exclusive). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What an appender holds before it writes, and writes in one transaction. Source: DuckDB, `Appender`, FLUSH_COUNT. */
const MAX_ROWS_AT_ONCE = 204_800;

/**
 * The tables as append logs in an embedded DuckDB. A row's offset is DuckDB's `rowid`, which counts from 0 without gaps
 * as long as nothing is deleted, and nothing is. All work runs one piece after the other.
 */
export class Store {
  readonly #counts = new Map<string, number>();
  readonly #listeners: (() => void)[] = [];
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly database: string,
  ) {}

  static async open(): Promise<Store> {
    const { connection, database } = await openDatabase();
    return new Store(connection, database);
  }

  /** Waits for the work that is under way, then closes. */
  async close(): Promise<void> {
    await this.#tail;
    await closeDatabase({ connection: this.connection, database: this.database });
  }

  /** How many rows a table has: the offset of the next row. */
  count(tableId: string): number {
    return this.#counts.get(tableId) ?? 0;
  }

  /** Calls `listener` whenever rows have been committed to a table. */
  onCommit(listener: () => void): void {
    this.#listeners.push(listener);
  }

  createTable(table: Table): Promise<void> {
    return this.exclusive(async () => {
      const columns = [ROWTIME, ...table.columns].map(columnSql);
      await this.connection.run(`CREATE TABLE ${table.id} (${columns.join(', ')})`);
      this.#counts.set(table.id, 0);
    });
  }

  dropTable(table: Table): Promise<void> {
    return this.exclusive(async () => {
      await this.connection.run(`DROP TABLE ${table.id}`);
      this.#counts.delete(table.id);
    });
  }

  addColumns(table: Table, columns: readonly Column[]): Promise<void> {
    return this.exclusive(async () => {
      for (const column of columns)
        await this.connection.run(`ALTER TABLE ${table.id} ADD COLUMN ${columnSql(column)}`);
    });
  }

  /** Changes a column's type; `using` is the old value in the new type. */
  changeColumn(table: Table, column: Column, using: string): Promise<void> {
    return this.exclusive(async () => {
      const type = physicalType(column.type);
      await this.connection.run(
        `ALTER TABLE ${table.id} ALTER ${column.physicalName} SET DATA TYPE ${type} USING ${using}`,
      );
    });
  }

  /** Reads with an engine SQL whose parameters are ranges; the result is all rows. */
  select(sql: string, ranges: ReadonlyMap<string, Range>): Promise<readonly (readonly DuckDBValue[])[]> {
    return this.exclusive(async () => {
      const reader = await this.#bind(sql, ranges);
      return await reader.getRows();
    });
  }

  /** Runs one INSERT, which is a transaction of its own, and counts its rows. */
  insert(tableId: string, sql: string, ranges: ReadonlyMap<string, Range>): Promise<number> {
    return this.exclusive(async () => {
      const { rowsChanged } = await this.#bind(sql, ranges);
      return this.#grow(tableId, rowsChanged);
    });
  }

  /** Appends rows, each with its row time first and then the values of the columns in the table's order. */
  append(table: Table, rowTime: number, rows: readonly (readonly DuckDBValue[])[]): Promise<number> {
    const write = async (): Promise<void> => {
      const appender = await this.connection.createAppender(table.id, 'main', this.database);
      const time = new DuckDBTimestampValue(BigInt(rowTime) * 1000n);
      for (const row of rows) appendRow(appender, time, row);
      appender.closeSync();
    };
    return this.exclusive(async () => {
      if (rows.length === 0) return 0;
      await (rows.length > MAX_ROWS_AT_ONCE ? this.#transaction(write) : write());
      return this.#grow(table.id, rows.length);
    });
  }

  /** Fills a table that is no topic (no offsets, no row time), replacing what it had. */
  replace(tableId: string, columns: readonly string[], rows: readonly (readonly DuckDBValue[])[]): Promise<void> {
    return this.exclusive(async () => {
      await this.connection.run(`CREATE OR REPLACE TABLE ${tableId} (${columns.join(', ')})`);
      const appender = await this.connection.createAppender(tableId, 'main', this.database);
      for (const row of rows) {
        for (const value of row) appendValue(appender, value);
        appender.endRow();
      }
      appender.closeSync();
    });
  }

  /** Runs `work` when all earlier work is done. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  async #bind(sql: string, ranges: ReadonlyMap<string, Range>) {
    const used = [...ranges].filter(([id]) => sql.includes(`$${id}_from`));
    const entries = used.flatMap(([id, { from, to }]) => [
      [`${id}_from`, BigInt(from)] as const,
      [`${id}_to`, BigInt(to)] as const,
    ]);
    const types = Object.fromEntries(entries.map(([name]) => [name, BIGINT]));
    return await this.connection.run(sql, Object.fromEntries(entries), types);
  }

  async #transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.connection.run('BEGIN');
    try {
      const result = await work();
      await this.connection.run('COMMIT');
      return result;
    } catch (error) {
      await this.connection.run('ROLLBACK');
      throw error;
    }
  }

  #grow(tableId: string, rows: number): number {
    this.#counts.set(tableId, this.count(tableId) + rows);
    if (rows > 0) for (const listener of this.#listeners) listener();
    return rows;
  }
}

function columnSql({ physicalName, type }: Column): string {
  return `${physicalName} ${physicalType(type)}`;
}

function appendRow(appender: DuckDBAppender, time: DuckDBTimestampValue, row: readonly DuckDBValue[]): void {
  appender.appendTimestamp(time);
  for (const value of row) appendValue(appender, value);
  appender.endRow();
}

function appendValue(appender: DuckDBAppender, value: DuckDBValue): void {
  if (typeof value === 'string') appender.appendVarchar(value);
  else if (value === null) appender.appendNull();
  else appender.appendValue(value);
}
