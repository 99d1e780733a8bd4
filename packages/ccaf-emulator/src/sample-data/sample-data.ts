/** A record, by column: what a topic takes, and what a sink holds. */
export type SampleRow = Readonly<Record<string, unknown>>;

/** Records by topic. */
export type RowsByTopic = Readonly<Record<string, readonly SampleRow[]>>;

/**
 * What the local run needs to try a project's apps: data for their sources, and what must come of them in each sink. A
 * folder with an `app.ts` brings it as the export `sampleData` of the `sample-data.ts` beside.
 */
export interface SampleData<Rows extends RowsByTopic = RowsByTopic> {
  /**
   * By topic, the Avro schema of its values, and of its keys: `null` for records without one.
   * @default key: 'bytes' - one column `key` of type BYTES
   */
  readonly schemas: { readonly [Topic in keyof Rows]: { readonly value: unknown; readonly key?: unknown } };
  /** The records `offset` to `offset + count`, of all topics together, of a series without an end; always the same. */
  rows(range: { readonly count: number; readonly offset: number }): Rows;
  /** How many records there are, where the series has an end. */
  readonly size?: number;
  /**
   * What a sink must hold of these records, computed without SQL and without the app; `undefined` where nobody can say.
   * Without it the rows are shown, and not checked.
   *
   * @param sink the sink's topic; of no interest where there is one app
   */
  expected?(rows: Rows, sink: string): readonly SampleRow[] | undefined;
  /**
   * Columns that are shown, each under a short title; they should fit on 80 characters. Of several sinks each shows those
   * that it has.
   * @default - all columns of the sink, as far as they fit
   */
  readonly shown?: readonly (readonly [column: string, title: string])[];
  /** Edits of the apps that a user might make, by file; each exports what the `app.ts` exports. */
  readonly variants?: {
    /** One that works, and a row of a sink as the app wrote it before the change. */
    readonly changed: { readonly app: string; asBefore(row: SampleRow, sink: string): SampleRow };
    /** One with a statement that fails when records arrive. */
    readonly broken: { readonly app: string };
  };
}
