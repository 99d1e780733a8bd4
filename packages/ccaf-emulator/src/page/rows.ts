import { isDeepStrictEqual } from 'node:util';
import type { InspectedRow, InspectedTable, Inspection } from '../inspection/inspection';
import { type FlinkType, shortTypeName } from '../sql';
import { cut } from './cut';
import type { Cell, FullValue, NewestRows, TableEntry } from './model';

const MAX_ROWS = 20;
const MAX_COLUMNS = 100;
const MAX_CELL_CHARACTERS = 80;
const MAX_VALUE_CHARACTERS = 1_000_000;

const NUMERIC = new Set(['DECIMAL', 'TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'FLOAT', 'DOUBLE']);

export const tableEntry = ({ id, database, name, rows }: InspectedTable): TableEntry => ({ id, database, name, rows });

/** Reads rows of tables; a table that is as it was is not read again. */
export class RowReader {
  #last: { readonly table: InspectedTable; readonly rows: NewestRows } | undefined;

  constructor(private readonly inspection: Inspection) {}

  async newest(table: InspectedTable): Promise<NewestRows> {
    if (this.#last !== undefined && isDeepStrictEqual(this.#last.table, table)) return this.#last.rows;
    const read = await this.inspection.rows(table.id, { from: Math.max(0, table.rows - MAX_ROWS), to: table.rows });
    const rows = newestRows(table, read);
    this.#last = { table, rows };
    return rows;
  }

  /** One value, as the API would return it; `undefined` when there is no such row or column. */
  async value(tableId: string, offset: number, column: number): Promise<FullValue | undefined> {
    const [row] = await this.inspection.rows(tableId, { from: offset, to: offset + 1 });
    const text = row?.[column] ?? undefined;
    return text === undefined ? undefined : { text: text.slice(0, MAX_VALUE_CHARACTERS), length: text.length };
  }
}

function newestRows(table: InspectedTable, read: readonly InspectedRow[]): NewestRows {
  const columns = table.columns.slice(0, MAX_COLUMNS);
  return {
    table: tableEntry(table),
    columns: columns.map(({ name, type }) => ({
      name,
      type: short(shortTypeName(type)),
      isNumeric: NUMERIC.has(type.root),
    })),
    columnCount: table.columns.length,
    rows: read.toReversed().map((values, index) => ({
      offset: table.rows - 1 - index,
      cells: columns.map(({ type }, at) => cellOf(values[at] ?? null, type)),
    })),
  };
}

/** A value as a cell of a table shows it. */
function cellOf(text: string | null, type: FlinkType): Cell {
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
