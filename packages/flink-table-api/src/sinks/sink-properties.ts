import type { ExpressionNode } from '../expressions/node';
import type { Place } from '../table-path';
import type { Column } from '../types/column';
import type { Format, ValueFormat } from './format-rules';
import type { Like } from './like';
import type { MetadataKey } from './metadata-keys';
import type { ChangelogMode, SinkOption } from './sink-option';

/** A column that is stored in the topic, as a field of the key or of the value. */
export interface SinkColumn extends Column {
  readonly comment?: string;
  /** Whether it comes from the table that the sink is made like. */
  readonly isInherited?: true;
}

/** A column that is what Kafka has of a record besides its key and its value. */
export interface MetadataColumn extends Column {
  /** What it reads, where that is called otherwise than the column. */
  readonly from?: MetadataKey;
  /** Whether it is only read: no query fills it. */
  readonly isVirtual: boolean;
  readonly comment?: string;
}

/** A column that is computed when a row is read, and stored nowhere. */
export interface ComputedColumn {
  readonly name: string;
  readonly expression: ExpressionNode;
  readonly comment?: string;
}

/** How far time has come in a table, by a column of it. */
export interface Watermark {
  readonly column: string;
  /** @default - what the source itself says: SOURCE_WATERMARK() */
  readonly expression?: ExpressionNode;
}

/** How rows are spread over the topic's partitions. */
export interface Distribution {
  /** @default - the primary key; without one, round robin */
  readonly keys?: readonly string[];
  /** @default - as many as the server says */
  readonly buckets?: number;
}

/** What a sink is declared to be; what is left out is up to the server, and never compared with the table. */
export interface SinkProperties {
  readonly table: string;
  /** Where the table is. @default - the catalog and database that the event names */
  readonly in?: Place;
  /** Whether somebody else owns the table: it is checked, and never created or altered. */
  readonly isExisting?: true;
  /** What is stored in the topic. */
  readonly columns: readonly SinkColumn[];
  readonly metadata?: readonly MetadataColumn[];
  readonly computed?: readonly ComputedColumn[];
  readonly watermark?: Watermark;
  readonly primaryKey?: readonly string[];
  readonly distribution?: Distribution;
  readonly keyFormat?: Format;
  readonly valueFormat?: ValueFormat;
  readonly changelogMode?: ChangelogMode;
  readonly options?: Readonly<Partial<Record<SinkOption, string>>>;
  /** Options that this version does not know. */
  readonly uncheckedOptions?: Readonly<Record<string, string>>;
  readonly comment?: string;
  readonly like?: Like;
}

/** The columns that the key of a sink's records has: what it is distributed by, which is its primary key unless said. */
export const keyColumns = ({ distribution, primaryKey }: SinkProperties): readonly string[] =>
  distribution?.keys ?? primaryKey ?? [];

/** The columns that a query has to fill: what is stored, and what of Kafka's metadata can be written. */
export const writtenColumns = ({ columns, metadata = [] }: SinkProperties): readonly Column[] => [
  ...columns,
  ...metadata.filter(({ isVirtual }) => !isVirtual),
];

/** What the rows of a sink mean, as it is declared. */
export const changelogModeOf = ({ changelogMode, primaryKey }: SinkProperties): ChangelogMode =>
  changelogMode ?? (primaryKey ? 'upsert' : 'append');
