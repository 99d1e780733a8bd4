import type { FlinkType } from '../sql';

export interface Column {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
  readonly comment?: string;
  /** The generated name of the physical column: Flink names never reach the engine. */
  readonly physicalName: string;
}

/** A column that reads what Kafka knows of a record, and that nothing writes. The engine does not read it. */
export interface MetadataColumn {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
  /** What it reads, where that is called otherwise than the column. */
  readonly key?: string;
  readonly comment?: string;
  /** Whether a statement writes it, too. @default false - VIRTUAL */
  readonly isWritten?: boolean;
}

/** A column whose value is computed when a row is read. */
export interface ComputedColumn {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
  /** As SQL. */
  readonly expression: string;
}

/** A topic's table. Replaced, never changed, when its schema is altered; `id` stays. */
export interface Table {
  /** The generated name of the physical table. */
  readonly id: string;
  readonly database: string;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly metadata: readonly MetadataColumn[];
  /** Those of an engine that computes them. */
  readonly computed?: readonly ComputedColumn[];
  /** Where it is not the one that every table has on its `$rowtime`. */
  readonly watermark?: { readonly column: string; readonly expression: string };
  /** Of a view: its query, with all names complete. */
  readonly query?: string;
  readonly primaryKey: readonly string[];
  readonly distribution: { readonly columns: readonly string[]; readonly buckets: number };
  readonly comment?: string;
  /** The WITH clause, with what Confluent Cloud fills in. */
  readonly options: ReadonlyMap<string, string>;
}

/** The record's Kafka timestamp, which every table has as a hidden metadata column. */
export const ROWTIME: Column = {
  name: '$rowtime',
  type: { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 },
  nullable: false,
  comment: 'SYSTEM',
  physicalName: 'rowtime',
};

/** The option that says whether a table is a log of rows (`append`) or of changes, which this emulator cannot read. */
export const CHANGELOG_MODE = 'changelog.mode';
