import type { Column } from '../types/column';
import type { DataType } from '../types/data-type';
import { FLINK_VERSION, typeParts } from './type-parts';

/** A field's type, what has to be imported for it, and what only Flink and Connect read of it. */
interface FieldType {
  readonly type: string;
  readonly imports?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** A Protobuf message with a field for each column, numbered in their order; what may be NULL is optional. */
export function protobufSchema(name: string, columns: readonly Column[]): string | undefined {
  const fields = columns.map(({ type }) => fieldType(type));
  const found = fields.filter((field) => field !== undefined);
  if (found.length < columns.length) return undefined;
  const lines = columns.map((column, index) => fieldLine(column, found[index] ?? { type: '' }, index + 1));
  const imports = [
    ...(lines.some((line) => line.includes('field_meta')) ? ['confluent/meta.proto'] : []),
    ...found.flatMap((field) => field.imports ?? []),
  ];
  return [
    'syntax = "proto3";',
    'package io.confluent.protobuf.generated;',
    '',
    ...[...new Set(imports)].sort().map((file) => `import "${file}";`),
    ...(imports.length > 0 ? [''] : []),
    `message ${name} {`,
    ...lines,
    '}',
  ].join('\n');
}

function fieldLine(
  { name, type }: Column,
  { type: fieldTypeName, imports, params }: FieldType,
  number: number,
): string {
  // A message can always be left out, so that only a mark tells that it must not be.
  const notNull = imports !== undefined && !type.nullable ? { 'flink.notNull': 'true' } : {};
  const all = Object.entries({ ...params, ...notNull });
  const marks = [...all, ...Object.entries(all.length > 0 ? FLINK_VERSION : {})].map(
    ([key, value]) => `{key: "${key}", value: "${value}"}`,
  );
  const meta = marks.length > 0 ? ` [(confluent.field_meta) = {params: [${marks.join(', ')}]}]` : '';
  return `  ${type.nullable ? 'optional ' : ''}${fieldTypeName} ${name} = ${number}${meta};`;
}

const PLAIN: Readonly<Record<string, FieldType>> = {
  STRING: { type: 'string' },
  BOOLEAN: { type: 'bool' },
  TINYINT: { type: 'int32', params: { 'connect.type': 'int8' } },
  SMALLINT: { type: 'int32', params: { 'connect.type': 'int16' } },
  INT: { type: 'int32' },
  BIGINT: { type: 'int64' },
  FLOAT: { type: 'float' },
  DOUBLE: { type: 'double' },
  BYTES: { type: 'bytes' },
  DATE: { type: '.google.type.Date', imports: 'google/type/date.proto' },
};

function fieldType(type: DataType): FieldType | undefined {
  const { root, first, second } = typeParts(type);
  const precision = { 'flink.precision': `${first}` };
  const timestamp = { type: '.google.protobuf.Timestamp', imports: 'google/protobuf/timestamp.proto' };
  switch (root) {
    case 'CHAR':
      return { type: 'string', params: { 'flink.maxLength': `${first}`, 'flink.minLength': `${first}` } };
    case 'VARCHAR':
      return { type: 'string', params: { 'flink.maxLength': `${first}` } };
    case 'DECIMAL': {
      const params = { precision: `${first}`, scale: `${second}` };
      return { type: '.confluent.type.Decimal', imports: 'confluent/type/decimal.proto', params };
    }
    case 'TIME':
      return { type: '.google.type.TimeOfDay', imports: 'google/type/timeofday.proto', params: precision };
    case 'TIMESTAMP':
      return { ...timestamp, params: { 'flink.type': 'timestamp', ...precision } };
    case 'TIMESTAMP_LTZ':
      return { ...timestamp, params: precision };
    default:
      return PLAIN[root];
  }
}
