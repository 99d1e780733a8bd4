import type { Column } from '../types/column';
import type { DataType } from '../types/data-type';
import type { Format } from './format-rules';
import type { SinkOption } from './sink-option';

/** What a sink is declared to be; what is left out is up to the server, and never compared with the table. */
export interface SinkProperties {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly distribution?: { readonly keys: readonly string[]; readonly buckets: number };
  readonly keyFormat?: Format;
  readonly valueFormat?: Format;
  readonly options?: Readonly<Partial<Record<SinkOption, string>>>;
}

/**
 * The table that an app writes, as a description: every method gives a new sink.
 *
 * @example
 * sink('orders')
 *   .column('order_id', DataTypes.STRING())
 *   .distributedBy(['order_id'], { buckets: 1 })
 *   .keyFormat('avro-registry')
 */
export class Sink<Columns extends string = string> {
  declare protected readonly has: Columns;
  readonly #properties: SinkProperties;

  constructor(properties: SinkProperties) {
    this.#properties = properties;
  }

  get properties(): SinkProperties {
    return this.#properties;
  }

  /** The names of the columns, in order. */
  get columns(): readonly Columns[] {
    return this.#properties.columns.map(({ name }) => name as Columns);
  }

  /** Adds a column after the ones that are there. */
  column<Name extends string>(name: Name, type: DataType): Sink<Columns | Name> {
    return new Sink({ ...this.#properties, columns: [...this.#properties.columns, { name, type }] });
  }

  /** Spreads the rows over `buckets` partitions by these key columns, which must be the first columns of the table. */
  distributedBy(keys: readonly Columns[], { buckets }: { readonly buckets: number }): Sink<Columns> {
    return new Sink({ ...this.#properties, distribution: { keys, buckets } });
  }

  /** The format of the record key. */
  keyFormat(format: Format): Sink<Columns> {
    return new Sink({ ...this.#properties, keyFormat: format });
  }

  /** The format of the record value. */
  valueFormat(format: Format): Sink<Columns> {
    return new Sink({ ...this.#properties, valueFormat: format });
  }

  /**
   * Sets an option of the topic. Where the table has it otherwise, a deploy changes it there.
   *
   * @example sink('orders').option('kafka.retention.time', '14 d')
   */
  option(name: SinkOption, value: string): Sink<Columns> {
    return new Sink({ ...this.#properties, options: { ...this.#properties.options, [name]: value } });
  }
}

/** Starts the description of a sink; the table lives in the catalog and database that the event names. */
export const sink = (table: string): Sink<never> => new Sink({ table, columns: [] });

/** A sentence instead of a type where a sink and the columns written to it are known to differ. */
export type Filled<SinkColumns extends string, Columns extends string> = string extends SinkColumns | Columns
  ? unknown
  : [SinkColumns] extends [Columns]
    ? [Columns] extends [SinkColumns]
      ? unknown
      : 'the table has a column that the sink lacks'
    : 'the sink has a column that nothing fills';
