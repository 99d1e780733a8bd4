import type { Checksum, RowsByTopic, SampleData, SampleRow } from 'ccaf-emulator/sample-data';
import type { App } from 'flink-table-api';
import { checkedSink, lastOf, resultsBySource } from './check-sink';
import type { Services } from './services';

export interface SourceFigures {
  readonly source: string;
  readonly read: number;
  readonly dropped: number;
  readonly written: number;
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
  readonly shown: SampleData['shown'];
  /** What it held after the late batch. */
  readonly sink: Checksum;
  /** What it held in the end. */
  readonly end: Checksum;
}

/**
 * Compares an app's sink with what a computation without SQL gives, and tells of its rows.
 *
 * @throws {UnexpectedRowsError} when it differs
 */
export async function sinkOutcome(
  app: App,
  data: SampleData,
  { ccaf }: Services,
  arrived: RowsByTopic,
): Promise<SinkOutcome> {
  const { table } = app.sink.properties;
  const { rows, sink } = await checkedSink(table, data, ccaf, arrived);
  const bySource = resultsBySource(app, data, arrived);
  return {
    app: app.name,
    table,
    sources: bySource.map(({ source, read, results: { length: written } }) => {
      return { source, read, dropped: read - written, written };
    }),
    sample: bySource.flatMap(({ results }) => lastOf(results, rows)),
    shown: data.shown.filter(([column]) => app.sink.columns.includes(column)),
    sink,
    end: sink,
  };
}
