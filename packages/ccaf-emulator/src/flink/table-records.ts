import type { Column, Table } from '../catalog/table';
import type { WireValue } from '../engine/nested-values';
import { type RecordFormat, recordFormat } from './record-format';
import { topicOf } from './runtime/client';
import type { NewRecord, TopicRecord } from './runtime/protocol';
import type { SchemaRegistry } from './schema-registry';

/** A side of a table's records, and the columns that are in it. */
interface Side {
  readonly columns: readonly Column[];
  readonly format: RecordFormat;
}

export const subjectOf = (table: Table, side: 'key' | 'value'): string =>
  `${topicOf(table.database, table.name)}-${side}`;

/** Which columns are in the keys of a table's records, and which in their values. */
export function columnsBySide(table: Table): { readonly key: readonly Column[]; readonly value: readonly Column[] } {
  const isUpsert = table.options.get('changelog.mode') === 'upsert';
  const names = new Set(isUpsert ? table.primaryKey : table.distribution.columns);
  const key = table.columns.filter(({ name }) => names.has(name));
  const rest = table.columns.filter(({ name }) => !names.has(name));
  const isWhole = rest.length === 0 || table.options.get('value.fields-include') === 'all';
  return { key, value: isWhole ? table.columns : rest };
}

/** Turns rows of a table into the records of its topic, and back. */
export class TableRecords {
  readonly #key: Side;
  readonly #value: Side;

  constructor(
    private readonly table: Table,
    registry: SchemaRegistry,
  ) {
    const { key, value } = columnsBySide(table);
    const side = (name: 'key' | 'value', columns: readonly Column[]): Side => {
      const format = table.options.get(`${name}.format`) ?? 'avro-registry';
      return { columns, format: recordFormat(format, subjectOf(table, name), registry) };
    };
    this.#key = side('key', key);
    this.#value = side('value', value);
  }

  /** @param row the values of the table's columns, as the API has them */
  write(row: readonly WireValue[], partition: number, timestamp: number): NewRecord {
    const of = ({ columns, format }: Side): Buffer => {
      return format.write(
        columns.map((column) => row[this.table.columns.indexOf(column)] ?? null),
        columns,
      );
    };
    const isKeyless = this.#key.columns.every((column) => (row[this.table.columns.indexOf(column)] ?? null) === null);
    return { key: isKeyless ? null : of(this.#key), value: of(this.#value), partition, timestamp };
  }

  /** The values of the table's columns; of a deletion, those of its key. */
  read({ key, value }: TopicRecord): readonly WireValue[] {
    const of = ({ columns, format }: Side, bytes: Uint8Array | null): readonly (readonly [string, WireValue])[] => {
      if (bytes === null || columns.length === 0) return [];
      const values = format.read(Buffer.from(bytes), columns);
      return columns.map(({ name }, index) => [name, values[index] ?? null]);
    };
    const values = new Map([...of(this.#value, value), ...of(this.#key, key)]);
    return this.table.columns.map(({ name }) => values.get(name) ?? null);
  }
}
