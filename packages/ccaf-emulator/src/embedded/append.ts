import { type DuckDBAppender, type DuckDBConnection, DuckDBTimestampValue, type DuckDBValue } from '@duckdb/node-api';

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
    for (const batch of batches) appendBatch(appender, batch);
    appender.closeSync();
    if (!isOne) await connection.run('COMMIT');
  } catch (error) {
    if (!isOne) await connection.run('ROLLBACK');
    throw error;
  }
}

function appendBatch(appender: DuckDBAppender, { rowTime, rows }: Batch): void {
  const time = rowTime === undefined ? [] : [new DuckDBTimestampValue(BigInt(rowTime) * 1000n)];
  const { columnCount } = appender;
  for (const row of rows) {
    for (const value of time) appender.appendTimestamp(value);
    for (const value of row) appendValue(appender, value);
    for (let count = time.length + row.length; count < columnCount; count += 1) appender.appendDefault();
    appender.endRow();
  }
}

function appendValue(appender: DuckDBAppender, value: DuckDBValue): void {
  if (typeof value === 'string') appender.appendVarchar(value);
  else if (value === null) appender.appendNull();
  else appender.appendValue(value);
}
