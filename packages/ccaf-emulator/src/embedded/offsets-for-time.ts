import type { Position } from '../engine/position';
import type { Store } from './store';

/**
 * Where each partition has its first row of a moment or later, and its end where it has none: what Kafka's
 * `offsetsForTimes` tells, and what Flink's `OffsetsInitializer.timestamp` makes of it.
 *
 * It is as of the call. Rows that arrive while DuckDB looks lie behind the end that is told here, so that they are read.
 */
export async function offsetsForTime(tableId: string, millis: number, store: Store): Promise<Position> {
  const { counts, runs } = store.partitions(tableId) ?? { counts: [], runs: [] };
  const end = new Map(counts.entries());
  if (runs.length === 0) return end;
  const values = runs.map(({ partition, row, offset, rows }) => `(${partition}, ${row}, ${row + rows}, ${offset})`);
  const found = await store.select(
    `SELECT part, min(t.rowid - low + start) FROM ${tableId} AS t ` +
      `JOIN (VALUES ${values.join(', ')}) AS runs (part, low, high, start) ON t.rowid >= low AND t.rowid < high ` +
      `WHERE t.rowtime >= make_timestamp(${millis}000) GROUP BY part`,
    new Map(),
  );
  return new Map([...end, ...found.map(([partition, offset]) => [Number(partition), Number(offset)] as const)]);
}
