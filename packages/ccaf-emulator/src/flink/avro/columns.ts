import type { Column } from '../../catalog/table';
import { textLeaf } from '../../embedded/values';
import { type WireValue, wireOf } from '../../engine/nested-values';
import type { FlinkType } from '../../sql';
import type { BinaryReader, BinaryWriter } from './binary';
import { isChoice, readAvro, readRow, writeAvro, writeRow } from './codec';
import type { AvroType } from './schema';

/** Writes the columns of one side of a record: a field each, or, where the schema is no record, what it is. */
export function writeColumns(
  values: readonly WireValue[],
  columns: readonly Column[],
  avro: AvroType,
  writer: BinaryWriter,
): void {
  if (avro.kind === 'record') writeRow(values, columns, avro, writer);
  else writeAvro(isUnion(avro) ? values : (values[0] ?? null), aloneType(columns, avro), avro, writer);
}

/** @param newest has the defaults of the columns that the record was written without */
export function readColumns(
  avro: AvroType,
  newest: AvroType,
  columns: readonly Column[],
  reader: BinaryReader,
): readonly WireValue[] {
  if (avro.kind !== 'record') {
    const value = readAvro(avro, aloneType(columns, avro), reader);
    return isUnion(avro) ? ((value ?? columns.map(() => null)) as readonly WireValue[]) : [value];
  }
  const written = new Set(avro.fields.map(({ name }) => name));
  const defaults = new Map(newest.kind === 'record' ? newest.fields.map((field) => [field.name, field.default]) : []);
  return readRow(avro.fields, columns, reader).map((value, index) => {
    const column = columns[index];
    if (column === undefined || written.has(column.name)) return value;
    return wireOf(defaults.get(column.name) ?? null, column, textLeaf);
  });
}

/** Whether it is a union of several types, which is a column for each. */
const isUnion = (avro: AvroType): boolean => avro.kind === 'union' && isChoice(avro.branches);

function aloneType(columns: readonly Column[], avro: AvroType): FlinkType {
  const [first] = columns;
  if (isUnion(avro) || first === undefined) return { root: 'ROW', fields: columns };
  return first.type;
}
