import { CHANGELOG_MODE, type Table } from '../catalog/table';

type Row = Record<string, unknown>;

/** A record of a topic as a row of its table. */
export interface RecordedRow {
  readonly row: Row;
  /** Whether it takes back the row of its key. */
  readonly isDeletion: boolean;
}

/**
 * What a table holds after all that its topic has: of one whose rows replace each other the last of each key, in the order in
 * which they were written, and of any other all rows.
 */
export function currentRows(table: Table, recorded: readonly RecordedRow[]): Row[] {
  if (table.options.get(CHANGELOG_MODE) !== 'upsert') return recorded.map(({ row }) => row);
  const current = new Map<string, Row>();
  for (const { row, isDeletion } of recorded) {
    const key = JSON.stringify(table.primaryKey.map((name) => String(row[name])));
    current.delete(key);
    if (!isDeletion) current.set(key, row);
  }
  return [...current.values()];
}
