import type { Emulator } from 'ccaf-emulator';
import {
  type Checksum,
  canonicalJson,
  checksumOf,
  type RowsByTopic,
  type SampleData,
  type SampleRow,
} from 'ccaf-emulator/sample-data';

/** Rows of each source that are shown. */
const SHOWN = 3;

/** The sink does not hold what it should. */
export class UnexpectedRowsError extends Error {
  override readonly name = 'UnexpectedRowsError';
  readonly code = 'UNEXPECTED_ROWS';

  constructor(
    readonly table: string,
    readonly expected: Checksum,
    readonly actual: Checksum,
  ) {
    super(
      `the sink '${table}' does not hold the expected rows: got ${describe(actual)}, expected ${describe(expected)}`,
    );
  }
}

const describe = ({ rows, checksum }: Checksum): string => `${rows} rows with checksum ${checksum}`;

/** The sink, once all that arrived is processed, each row as the app wrote it before it was changed. Throws `UnexpectedRowsError`. */
export async function checkedSink(table: string, data: SampleData, ccaf: Emulator, arrived: RowsByTopic) {
  await ccaf.settle();
  const rows = await ccaf.rows({ table });
  const sink = checksumOf(rows.map((row) => data.variants?.changed.asBefore(row) ?? row));
  const expected = checksumOf(data.expected(arrived));
  if (sink.checksum !== expected.checksum || sink.rows !== expected.rows) {
    throw new UnexpectedRowsError(table, expected, sink);
  }
  return { rows, sink };
}

/** What comes of the rows of each source alone. */
export function resultsBySource(data: SampleData, arrived: RowsByTopic) {
  const nothing = Object.fromEntries(Object.keys(arrived).map((source) => [source, []]));
  return Object.entries(arrived).map(([source, rows]) => ({
    source,
    read: rows.length,
    results: data.expected({ ...nothing, [source]: rows }),
  }));
}

/** The last rows of a source: those of the late batch, as they stand in the sink. */
export function lastOf(results: readonly SampleRow[], sink: readonly SampleRow[]): readonly SampleRow[] {
  const last = new Set(results.slice(-SHOWN).map(canonicalJson));
  return sink.filter((row) => last.has(canonicalJson(row))).slice(-SHOWN);
}
