import type { Checksum, RowsByTopic, SampleData, SampleRow } from 'ccaf-emulator/sample-data';
import type { App, Sink } from 'flink-table-api';
import type { LoadedApps } from '../project/loaded-apps';
import { checkedSink, lastOf, resultsBySource, type SourceResults } from './check-sink';
import type { Services } from './services';

export interface SourceFigures {
  readonly source: string;
  readonly read: number;
  /** Absent, as is `written`, where nobody can tell whose rows are in the sink. */
  readonly dropped?: number;
  readonly written?: number;
}

/** What came of a run in one sink. */
export interface SinkOutcome {
  /** The app that writes it. */
  readonly app: string;
  /** The sink. */
  readonly table: string;
  readonly sources: readonly SourceFigures[];
  /** Some rows, of which these columns are shown. */
  readonly sample: readonly SampleRow[];
  readonly shown: NonNullable<SampleData['shown']>;
  /** What it was compared with. */
  readonly expectedBy: 'computation' | 'file' | 'nobody';
  /** What it held after the late batch. */
  readonly sink: Checksum;
  /** What it held in the end. */
  readonly end: Checksum;
}

/**
 * Compares one of an app's sinks with what a computation without SQL gives, and tells of its rows.
 *
 * @param isStateful whether the app's query keeps state
 * @throws {UnexpectedRowsError} when it differs
 */
export async function sinkOutcome(
  app: App,
  sink: Sink,
  { data: files }: Pick<LoadedApps, 'data'>,
  data: SampleData,
  { ccaf }: Services,
  arrived: RowsByTopic,
  isStateful: boolean,
): Promise<SinkOutcome> {
  const { table } = sink.properties;
  const { rows, sum, isChecked } = await checkedSink(sink, data, ccaf, arrived);
  const written = (await ccaf.rows({ table })).length;
  const bySource = resultsBySource(app, table, data, arrived, isStateful ? undefined : written);
  const { columns }: Sink = sink;
  const shown = data.shown ?? columns.map((column) => [column, column] as const);
  return {
    app: app.name,
    table,
    sources: bySource.map(({ source, read, results }) => {
      return { source, read, ...(results && { dropped: read - results.length, written: results.length }) };
    }),
    sample: sampleOf(bySource, rows),
    shown: shown.filter(([column]) => columns.includes(column)),
    expectedBy: isChecked ? (files === undefined ? 'computation' : 'file') : 'nobody',
    sink: sum,
    end: sum,
  };
}

/** Rows that are shown where nobody can tell whose they are. */
const SHOWN = 6;

/** The last rows of each source, as they stand in the sink, or the last rows of the sink. */
const sampleOf = (bySource: readonly SourceResults[], rows: readonly SampleRow[]): readonly SampleRow[] =>
  bySource.every(({ results }) => results !== undefined)
    ? bySource.flatMap(({ results = [] }) => lastOf(results, rows))
    : rows.slice(-SHOWN);
