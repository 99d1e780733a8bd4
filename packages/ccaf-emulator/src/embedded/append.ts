import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';

type Values = readonly DuckDBValue[];

/** Rows that were appended at one moment. */
export interface Batch {
  /** Milliseconds since 1970, the value of each row's first column; without it, the rows have all their values. */
  readonly rowTime?: number;
  readonly rows: readonly Values[];
}

/** What an appender holds before it writes, and writes in one transaction. Source: DuckDB, `Appender`, FLUSH_COUNT. */
const MAX_ROWS_AT_ONCE = 204_800;

/** Writes batches to the end of a table, all or none. Columns that a row does not have yet have their default. */
export async function appendBatches(
  connection: DuckDBConnection,
  { database, table }: { readonly database: string; readonly table: string },
  batches: readonly Batch[],
): Promise<void> {
  const isOne = batches.reduce((sum, { rows }) => sum + rows.length, 0) <= MAX_ROWS_AT_ONCE;
  if (!isOne) await connection.run('BEGIN');
  try {
    const appender = await connection.createAppender(table, 'main', database);
    const writers = Array.from({ length: appender.columnCount }, (_, index) => writerOf(appender.columnType(index)));
    try {
      for (const batch of batches) appendBatch(appender, writers, batch);
    } catch (error) {
      // What it holds would be written when it is closed, or collected.
      appender.clear();
      throw error;
    } finally {
      appender.closeSync();
    }
    if (!isOne) await connection.run('COMMIT');
  } catch (error) {
    if (!isOne) await connection.run('ROLLBACK');
    throw error;
  }
}

function appendBatch(appender: DuckDBAppender, writers: readonly Writer[], { rowTime, rows }: Batch): void {
  const time = rowTime === undefined ? [] : [new DuckDBTimestampValue(BigInt(rowTime) * 1000n)];
  for (const row of rows) {
    writers.forEach((write, index) => {
      const value = index < time.length ? time[index] : row[index - time.length];
      if (value === undefined) appender.appendDefault();
      else if (value === null) appender.appendNull();
      else write(appender, value);
    });
    appender.endRow();
  }
}

type Writer = (appender: DuckDBAppender, value: Exclude<DuckDBValue, null>) => void;

/**
 * How a column takes a value. The column says it, and not the value: of the number 1e20 it is not to be seen that it is a
 * DOUBLE, and -0 would be a whole number, which has no sign. Where there is a way around a value of DuckDB's own, it takes a
 * quarter of the time.
 */
function writerOf(type: DuckDBType): Writer {
  switch (type.typeId) {
    case DuckDBTypeId.VARCHAR:
      return (to, value) => (typeof value === 'string' ? to.appendVarchar(value) : to.appendValue(value, type));
    case DuckDBTypeId.INTEGER:
      return (to, value) => (typeof value === 'number' ? to.appendInteger(value) : to.appendValue(value, type));
    case DuckDBTypeId.BIGINT:
      return (to, value) => (typeof value === 'bigint' ? to.appendBigInt(value) : to.appendValue(value, type));
    case DuckDBTypeId.FLOAT:
      return (to, value) => (typeof value === 'number' ? to.appendFloat(value) : to.appendValue(value, type));
    case DuckDBTypeId.DOUBLE:
      return (to, value) => (typeof value === 'number' ? to.appendDouble(value) : to.appendValue(value, type));
    case DuckDBTypeId.TIMESTAMP:
      return (to, value) =>
        value instanceof DuckDBTimestampValue ? to.appendTimestamp(value) : to.appendValue(value, type);
    default:
      return (to, value) => to.appendValue(value, type);
  }
}
