import type { Emulator } from 'ccaf-emulator';
import {
  type Checksum,
  canonicalJson,
  checksumOf,
  type RowsByTopic,
  type SampleData,
  type SampleRow,
} from 'ccaf-emulator/sample-data';
import type { App, Sink } from 'flink-table-api';
import { lastOfEachKey, replacingKey } from './replacing-key';

/** Rows of each source that are shown. */
const SHOWN = 3;

/** A sink does not hold what it should. */
export class UnexpectedRowsError extends Error {
  override readonly name = 'UnexpectedRowsError';
  readonly code = 'UNEXPECTED_ROWS';

  constructor(
    readonly table: string,
    readonly expected: Checksum,
    readonly actual: Checksum,
    examples: readonly string[],
  ) {
    super(
      [
        `the sink '${table}' does not have the expected rows: got ${describe(actual)}, expected ${describe(expected)}`,
        ...examples.map((example) => `  - ${example}`),
      ].join('\n'),
    );
  }
}

const describe = ({ rows, checksum }: Checksum): string => `${rows} rows with checksum ${checksum}`;

/**
 * A sink, once all that arrived is processed, each row as the app wrote it before it was changed. Of one whose rows replace
 * each other by a key the last of each key counts, in it and in what it must hold. Where nobody says what it must hold, it is
 * not checked. Throws `UnexpectedRowsError`.
 */
export async function checkedSink(sink: Sink, data: SampleData, ccaf: Emulator, arrived: RowsByTopic) {
  const { table } = sink.properties;
  await ccaf.settle();
  const rows = await ccaf.current({ table });
  const rowsAsBefore = rows.map((row) => data.variants?.changed.asBefore(row, table) ?? row);
  const told = data.expected?.(arrived, table);
  const expectedRows = told && lastOfEachKey(told, replacingKey(sink));
  const sum = checksumOf(rowsAsBefore);
  if (expectedRows === undefined) return { rows, sum, isChecked: false };
  const expected = checksumOf(expectedRows);
  if (sum.checksum !== expected.checksum || sum.rows !== expected.rows) {
    const examples = [
      ...firstBeyond(rowsAsBefore, expectedRows).map((row) => `in the sink, but not expected: ${row}`),
      ...firstBeyond(expectedRows, rowsAsBefore).map((row) => `expected, but not in the sink: ${row}`),
    ];
    throw new UnexpectedRowsError(table, expected, sum, examples);
  }
  return { rows, sum, isChecked: true };
}

/** The first row, as text, that a list has more often than another one; none where it has no such row. */
function firstBeyond(rows: readonly SampleRow[], others: readonly SampleRow[]): string[] {
  const left = new Map<string, number>();
  for (const text of others.map(canonicalJson)) left.set(text, (left.get(text) ?? 0) + 1);
  const found = rows.map(canonicalJson).find((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count < 1;
  });
  return found === undefined ? [] : [JSON.stringify(Object.fromEntries(JSON.parse(found)))];
}

/** Rows of a source, and what comes of them alone, where that can be told. */
export interface SourceResults {
  readonly source: string;
  readonly read: number;
  readonly results?: readonly SampleRow[];
}

/**
 * What comes of the rows of each of an app's sources alone in one of its sinks.
 *
 * @param written how many rows were written to the sink, those that were replaced too; the results are told where they are
 * its parts. Undefined where a query puts rows together: nobody can tell whose results they are
 */
export function resultsBySource(
  { sources }: App,
  sink: string,
  data: SampleData,
  arrived: RowsByTopic,
  written: number | undefined,
): readonly SourceResults[] {
  const nothing = Object.fromEntries(Object.keys(arrived).map((source) => [source, []]));
  const own = Object.values(sources).map(({ table }) => table);
  const found = own.map((source) => {
    const rows = arrived[source] ?? [];
    return { source, read: rows.length, results: data.expected?.({ ...nothing, [source]: rows }, sink) };
  });
  const sum = found.reduce((rows, { results = [] }) => rows + results.length, 0);
  const told = found.flatMap(({ results, ...one }) =>
    // Rows that become one, or one that becomes several, say nothing of what was dropped.
    results !== undefined && results.length <= one.read ? [{ ...one, results }] : [],
  );
  return sum === written && told.length === found.length ? told : found.map(({ source, read }) => ({ source, read }));
}

/** The last rows of a source: those of the late batch, as they stand in the sink. */
export function lastOf(results: readonly SampleRow[], sink: readonly SampleRow[]): readonly SampleRow[] {
  const last = new Set(results.slice(-SHOWN).map(canonicalJson));
  return sink.filter((row) => last.has(canonicalJson(row))).slice(-SHOWN);
}
