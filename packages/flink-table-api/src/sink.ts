import { missing, repeated } from './check';
import type { DataType } from './data-type';
import { InvalidAppError, show } from './errors';
import type { Column } from './relation';

/** How keys or values are written to the topic. */
export type Format = 'avro-registry' | 'json-registry' | 'proto-registry' | 'raw';

interface SinkProperties {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly distribution?: { readonly keys: readonly string[]; readonly buckets: number };
  readonly keyFormat?: Format;
  readonly valueFormat?: Format;
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

/**
 * Checks what can be wrong with a sink alone.
 *
 * The distribution keys must come first in the column list, in the same order: Confluent Cloud refuses the table
 * otherwise (dbt-confluent, MATERIALIZATIONS.md).
 *
 * @throws {InvalidAppError} with all problems at once
 */
export function checkSink({ table, columns, distribution }: SinkProperties): void {
  const names = columns.map(({ name }) => name);
  const problems = [
    ...(table.trim() === '' ? ['the name of the table is blank'] : []),
    ...(columns.length === 0 ? ['it has no columns'] : []),
    ...names.filter((name) => name.trim() === '').map(() => 'a column has a blank name'),
    ...repeated(names).map((name) => `column ${show(name)} is declared twice`),
  ];
  if (distribution) problems.push(...distributionProblems(distribution.keys, distribution.buckets, names));
  if (problems.length > 0) throw new InvalidAppError(`the sink ${show(table)} is not valid:`, problems);
}

function distributionProblems(keys: readonly string[], buckets: number, names: readonly string[]): string[] {
  const problems = missing(keys, names).map((key) => `it is distributed by ${show(key)}, which is not a column`);
  if (keys.length === 0) problems.push('it is distributed by no column');
  if (!Number.isInteger(buckets) || buckets < 1) problems.push(`buckets must be an integer from 1, got ${buckets}`);
  if (problems.length === 0 && keys.some((key, index) => names[index] !== key)) {
    problems.push(`the distribution keys ${keys.join(', ')} must be its first columns, in this order`);
  }
  return problems;
}
