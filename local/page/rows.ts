import type { DuckDBValue } from '@duckdb/node-api';
import type { Catalog } from '../ccaf/catalog/catalog';
import { type Column, ROWTIME, type Table } from '../ccaf/catalog/table';
import type { Store } from '../ccaf/engine/store';
import { toText } from '../ccaf/engine/values';
import { type FlinkType, shortTypeName } from '../flink-sql';
import { cut } from './cut';
import type { Cell, FullValue, NewestRows, TableEntry } from './model';

const MAX_ROWS = 20;
const MAX_COLUMNS = 100;
const MAX_CELL_CHARACTERS = 80;
const MAX_VALUE_CHARACTERS = 1_000_000;

const NUMERIC = new Set(['DECIMAL', 'TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'FLOAT', 'DOUBLE']);

export function tableEntry(table: Table, catalog: Catalog, store: Store): TableEntry {
  return {
    id: table.id,
    database: catalog.databaseOf(table).name,
    name: table.name,
    rows: store.count(table.id),
  };
}

/** Reads the newest rows of tables; a table to which nothing was added is not read again. */
export class RowReader {
  readonly #known = new WeakMap<Table, NewestRows>();

  constructor(
    private readonly catalog: Catalog,
    private readonly store: Store,
  ) {}

  async newest(table: Table): Promise<NewestRows> {
    const entry = tableEntry(table, this.catalog, this.store);
    const known = this.#known.get(table);
    if (known?.table.rows === entry.rows) return known;
    const columns = columnsOf(table).slice(0, MAX_COLUMNS);
    const read = await this.#read(table, columns, { from: Math.max(0, entry.rows - MAX_ROWS), to: entry.rows });
    const rows = {
      table: entry,
      columns: columns.map(({ name, type }) => ({
        name,
        type: shortTypeName(type),
        isNumeric: NUMERIC.has(type.root),
      })),
      columnCount: columnsOf(table).length,
      rows: read.map((values, index) => ({
        offset: entry.rows - 1 - index,
        cells: columns.map(({ type }, at) => cellOf(values[at] ?? null, type)),
      })),
    };
    this.#known.set(table, rows);
    return rows;
  }

  /** One value, as the API would return it; `undefined` when there is no such row or column. */
  async value(table: Table, offset: number, column: number): Promise<FullValue | undefined> {
    const found = columnsOf(table)[column];
    if (found === undefined) return undefined;
    const [row] = await this.#read(table, [found], { from: offset, to: offset + 1 });
    const text = row && toText(row[0] ?? null, found.type);
    return typeof text === 'string' ? { text: text.slice(0, MAX_VALUE_CHARACTERS), length: text.length } : undefined;
  }

  #read(
    { id }: Table,
    columns: readonly Column[],
    range: { readonly from: number; readonly to: number },
  ): Promise<readonly (readonly DuckDBValue[])[]> {
    const names = columns.map(({ physicalName }) => physicalName).join(', ');
    return this.store.select(
      `SELECT ${names} FROM ${id} WHERE rowid >= $${id}_from AND rowid < $${id}_to ORDER BY rowid DESC`,
      new Map([[id, range]]),
    );
  }
}

const columnsOf = (table: Table): readonly Column[] => [...table.columns, ROWTIME];

/** A value as a cell of a table shows it. */
export function cellOf(value: DuckDBValue, type: FlinkType): Cell {
  const text = toText(value, type);
  if (text === null) return { form: 'null', text: 'NULL', hasMore: false };
  if (text === '') return { form: 'empty', text: 'empty', hasMore: false };
  if (type.root === 'BINARY' || type.root === 'VARBINARY')
    return { form: 'bytes', text: short(readable(Buffer.from(text.slice(2, -1), 'hex')) ?? text), hasMore: true };
  return { form: 'text', text: short(text), hasMore: text.length > MAX_CELL_CHARACTERS };
}

/** The text that the bytes are, if they are printable UTF-8. */
function readable(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return text !== '' && !/[\p{Cc}\ufffd]/u.test(text) ? text : undefined;
}

const short = (text: string): string => cut(text, MAX_CELL_CHARACTERS);
