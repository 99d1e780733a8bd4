import type { Expression } from '../expressions/expression';
import { referenceTo, type TablePath } from '../table-path';
import type { DataType } from '../types/data-type';
import type { Format, ValueFormat } from './format-rules';
import type { LikeOptions } from './like';
import type { MetadataKey, WritableKey } from './metadata-keys';
import type { ChangelogMode, SinkOption, SinkOptions } from './sink-option';
import { type MetadataColumn, type SinkProperties, writtenColumns } from './sink-properties';

type Commented = { readonly comment?: string };

/**
 * The table that an app writes, as a description: every method gives a new sink.
 *
 * `Columns` are those that a query fills, `Others` those that only readers of the table see.
 *
 * @example
 * sink('orders')
 *   .column('order_id', DataTypes.STRING())
 *   .primaryKey('order_id')
 *   .distributedInto(4)
 *   .options({ 'kafka.retention.time': '14 d' })
 */
export class Sink<Columns extends string = string, Others extends string = string> {
  declare protected readonly has: Columns;
  readonly #properties: SinkProperties;

  constructor(properties: SinkProperties) {
    this.#properties = properties;
  }

  get properties(): SinkProperties {
    return this.#properties;
  }

  /** The names of the columns that a query fills, in order. */
  get columns(): readonly Columns[] {
    return writtenColumns(this.#properties).map(({ name }) => name as Columns);
  }

  /** Adds a column after the ones that are there; it is stored in the topic. */
  column<Name extends string>(name: Name, type: DataType, { comment }: Commented = {}): Sink<Columns | Name, Others> {
    const column = { name, type, ...(comment !== undefined && { comment }) };
    return this.#with({ columns: [...this.#properties.columns, column] });
  }

  /**
   * Adds a column that is what Kafka has of a record: `headers` and `timestamp` are filled by the query, unless they are
   * virtual; all others are virtual, and only read.
   */
  columnByMetadata<Name extends string>(
    name: Name,
    type: DataType,
    how: Commented & { readonly from?: MetadataKey; readonly virtual: true },
  ): Sink<Columns, Others | Name>;
  columnByMetadata<Name extends string>(
    name: Name,
    type: DataType,
    how?: Commented & { readonly from?: WritableKey; readonly virtual?: false },
  ): Sink<Columns | Name, Others>;
  columnByMetadata(
    name: string,
    type: DataType,
    { from, virtual = false, comment }: Commented & { readonly from?: MetadataKey; readonly virtual?: boolean } = {},
  ): Sink {
    const more = { ...(from !== undefined && { from }), ...(comment !== undefined && { comment }) };
    const column: MetadataColumn = { name, type, isVirtual: virtual, ...more };
    return this.#with({ metadata: [...(this.#properties.metadata ?? []), column] });
  }

  /** Adds a column that is computed from those that are there when a row is read, and stored nowhere. */
  columnByExpression<Name extends string>(
    name: Name,
    expression: Expression<Columns | Others>,
    { comment }: Commented = {},
  ): Sink<Columns, Others | Name> {
    const column = { name, expression: expression.node, ...(comment !== undefined && { comment }) };
    return this.#with({ computed: [...(this.#properties.computed ?? []), column] });
  }

  /** Says how far time has come in the table, by a column that is a timestamp of three digits at the most. */
  watermark(
    column: Columns | Others | '$rowtime',
    { node }: Expression<Columns | Others | '$rowtime'>,
  ): Sink<Columns, Others> {
    const isSource = node.kind === 'call' && node.name === 'sourceWatermark';
    return this.#with({ watermark: isSource ? { column } : { column, expression: node } });
  }

  /**
   * Rows replace each other by these columns, which must be the first ones, and become NOT NULL. Flink relies on the key, and
   * does not enforce it.
   */
  primaryKey(...keys: readonly Columns[]): Sink<Columns, Others> {
    const columns = this.#properties.columns.map((column) =>
      (keys as readonly string[]).includes(column.name) ? { ...column, type: column.type.notNull() } : column,
    );
    return this.#with({ columns, primaryKey: keys });
  }

  /** Says what its rows mean. Without, they are upserts where it has a primary key, and otherwise only added. */
  changelogMode(mode: ChangelogMode): Sink<Columns, Others> {
    return this.#with({ changelogMode: mode });
  }

  /** Spreads the rows over `buckets` partitions by these key columns, which must be the first columns of the table. */
  distributedBy(keys: readonly Columns[], { buckets }: { readonly buckets?: number } = {}): Sink<Columns, Others> {
    return this.#with({ distribution: { keys, ...(buckets !== undefined && { buckets }) } });
  }

  /** Gives the topic so many partitions; rows are spread by the primary key, or evenly where there is none. */
  distributedInto(buckets: number): Sink<Columns, Others> {
    return this.#with({ distribution: { buckets } });
  }

  /** The format of the record key. */
  keyFormat(format: Format): Sink<Columns, Others> {
    return this.#with({ keyFormat: format });
  }

  /** The format of the record value. */
  valueFormat(format: ValueFormat): Sink<Columns, Others> {
    return this.#with({ valueFormat: format });
  }

  /**
   * Sets an option of the table. Where the table has it otherwise, a deploy changes it there.
   */
  option<Name extends SinkOption>(name: Name, value: NonNullable<SinkOptions[Name]>): Sink<Columns, Others> {
    return this.options({ [name]: value });
  }

  /**
   * Sets options of the table, as its WITH clause has them.
   *
   * @example sink('orders').options({ 'kafka.retention.time': '14 d', 'kafka.cleanup-policy': 'compact' })
   */
  options(options: SinkOptions): Sink<Columns, Others> {
    const {
      'key.format': keyFormat = this.#properties.keyFormat,
      'value.format': valueFormat = this.#properties.valueFormat,
      'changelog.mode': changelogMode = this.#properties.changelogMode,
      ...others
    } = options;
    return this.#with({
      ...(keyFormat && { keyFormat }),
      ...(valueFormat && { valueFormat }),
      ...(changelogMode && { changelogMode }),
      options: { ...this.#properties.options, ...others },
    });
  }

  /** Passes on an option that is newer than this version, as it is. */
  uncheckedOption(name: string, value: string): Sink<Columns, Others> {
    return this.#with({ uncheckedOptions: { ...this.#properties.uncheckedOptions, [name]: value } });
  }

  /** What people read about the table. */
  comment(text: string): Sink<Columns, Others> {
    return this.#with({ comment: text });
  }

  /**
   * Makes the table like another one: it gets all of its columns, and what else is included. `columns` are those of them that
   * the query fills.
   *
   * @example sink('copy').like('orders', { columns: { id: DataTypes.BIGINT() }, excluding: ['OPTIONS'] })
   */
  like<const Inherited extends Readonly<Record<string, DataType>>>(
    table: TablePath,
    { columns, ...options }: LikeOptions & { readonly columns: Inherited },
  ): Sink<Columns | (keyof Inherited & string), Others> {
    const inherited = Object.entries(columns).map(([name, type]) => ({ name, type, isInherited: true }) as const);
    return this.#with({ columns: [...inherited, ...this.#properties.columns], like: { table, ...options } });
  }

  #with<C extends string, O extends string>(changes: Partial<SinkProperties>): Sink<C, O> {
    return new Sink({ ...this.#properties, ...changes });
  }
}

/** Starts the description of a sink that a deploy creates if it is missing, and alters if it differs. */
export const sink = (table: TablePath): Sink<never, never> => new Sink({ ...referenceTo(table), columns: [] });

/**
 * Starts the description of a sink that somebody else owns: it must have what is declared, and is never created or altered.
 *
 * @example existing(['shops', 'archive', 'orders']).column('order_id', DataTypes.STRING())
 */
export const existing = (table: TablePath): Sink<never, never> =>
  new Sink({ ...referenceTo(table), isExisting: true, columns: [] });

/** A sentence instead of a type where a sink and the columns written to it are known to differ. */
export type Filled<SinkColumns extends string, Columns extends string> = string extends SinkColumns | Columns
  ? unknown
  : [SinkColumns] extends [Columns]
    ? [Columns] extends [SinkColumns]
      ? unknown
      : `the sink lacks the column '${Exclude<Columns, SinkColumns>}'`
    : `nothing fills the sink column '${Exclude<SinkColumns, Columns>}'`;
