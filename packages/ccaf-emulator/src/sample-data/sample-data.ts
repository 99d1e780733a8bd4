/** A record, by column: what a topic takes, and what the sink holds. */
export type SampleRow = Readonly<Record<string, unknown>>;

/** Records by topic. */
export type RowsByTopic = Readonly<Record<string, readonly SampleRow[]>>;

/**
 * What the local run needs to try an app: data for its sources, and what must come of them. A folder with an `app.ts`
 * brings it as the export `sampleData` of the `sample-data.ts` beside.
 */
export interface SampleData<Rows extends RowsByTopic = RowsByTopic> {
  /**
   * By topic, the Avro schema of its values, and of its keys: `null` for records without one.
   * @default key: 'bytes' - one column `key` of type BYTES
   */
  readonly schemas: { readonly [Topic in keyof Rows]: { readonly value: unknown; readonly key?: unknown } };
  /** The records `offset` to `offset + count`, of all topics together, of a series without an end; always the same. */
  rows(range: { readonly count: number; readonly offset: number }): Rows;
  /** What the sink must hold of these records, computed without SQL and without the app. */
  expected(rows: Rows): readonly SampleRow[];
  /** Columns of the sink that are shown, each under a short title; they should fit on 80 characters. */
  readonly shown: readonly (readonly [column: string, title: string])[];
  /** Edits of the app that a user might make, by file. */
  readonly variants?: {
    /** One that works, and a row of the sink as the app wrote it before the change. */
    readonly changed: { readonly app: string; asBefore(row: SampleRow): SampleRow };
    /** One whose statement fails when records arrive. */
    readonly broken: { readonly app: string };
  };
}
