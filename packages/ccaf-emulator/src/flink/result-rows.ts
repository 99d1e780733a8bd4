import type { ResultRow } from '../engine/execution';
import type { FlinkRuntime } from './runtime/client';

const ROWS_AT_ONCE = 1_000;
/** How long Flink is asked to wait for a row, in milliseconds. */
const WAIT_MS = 1_000;

/** Fetches the rows of a SELECT for as long as it brings any; what ends it is told by its state. */
export async function pumpRows(name: string, runtime: FlinkRuntime, rows: ResultRow[]): Promise<void> {
  try {
    for (;;) {
      const { changes, ended } = await runtime.rows(name, ROWS_AT_ONCE, WAIT_MS);
      rows.push(...changes);
      if (ended) return;
    }
  } catch {
    // Flink is gone, or was closed: the job's own end says so.
  }
}
