import { show } from '../errors';
import type { Column } from '../types/column';
import { familyOf } from '../types/data-type';

export const FORMATS = ['avro-registry', 'json-registry', 'proto-registry', 'raw'] as const;
/** Those of Debezium say with each record whether it adds, replaces or takes back a row. */
export const VALUE_FORMATS = [
  ...FORMATS,
  'avro-debezium-registry',
  'json-debezium-registry',
  'proto-debezium-registry',
] as const;

/** How keys or values are written to the topic. */
export type Format = (typeof FORMATS)[number];
/** How values are written to the topic. */
export type ValueFormat = (typeof VALUE_FORMATS)[number];

/** The half of a record that a column is in. */
export type RecordPart = 'key' | 'value';

/** What a field may be called in Avro, by Confluent's documentation of its serialization, and in Protobuf. */
const FIELD_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const FORMATS_WITH_FIELD_NAMES: readonly ValueFormat[] = ['avro-registry', 'proto-registry'];
/** Avro and JSON Schema have no time of more digits (the same page). */
const FORMATS_WITH_MILLISECONDS: readonly ValueFormat[] = ['avro-registry', 'json-registry'];
/** What has a binary form of its own (Flink's documentation of the raw format). */
const RAW_KINDS: readonly (string | undefined)[] = ['text', 'bytes', 'boolean', 'integer', 'float'];

/** What is wrong with these columns as the fields of a key or a value: a sentence each. */
export function formatProblems(part: RecordPart, format: ValueFormat, columns: readonly Column[]): string[] {
  if (format === 'raw') return rawProblems(part, columns);
  const names = columns.map(({ name }) => name).filter((name) => name.trim() !== '' && !FIELD_NAME.test(name));
  return [
    ...(FORMATS_WITH_FIELD_NAMES.includes(format) ? names : []).map(
      (name) =>
        `column ${show(name)} cannot be a field of its ${part} in ${format}, where a name is a letter or _, ` +
        'followed by letters, digits or _ (A to Z only)',
    ),
    ...(FORMATS_WITH_MILLISECONDS.includes(format)
      ? columns.filter(({ type }) => /^TIME\([4-9]\)$/.test(type.name))
      : []
    ).map(({ name, type }) => `column ${show(name)} is ${type.name}, but ${format} takes at most TIME(3)`),
  ];
}

function rawProblems(part: RecordPart, columns: readonly Column[]): string[] {
  const names = columns.map(({ name }) => show(name)).join(', ');
  const got = columns.length === 0 ? 'none' : `${columns.length}: ${names}`;
  return [
    ...(columns.length === 1 ? [] : [`its ${part} is written as raw, which takes exactly one column, got ${got}`]),
    ...columns
      .filter(({ type }) => !RAW_KINDS.includes(familyOf(type)))
      .map(
        ({ name, type }) =>
          `column ${show(name)} is ${type.name}, but raw takes only text, bytes, BOOLEAN, whole numbers, FLOAT and DOUBLE`,
      ),
  ];
}
