import type { Column } from '../types/column';
import type { InnerType } from '../types/type-tree';
import { type NestedField, nestedField } from './protobuf-nested';
import { FLINK_VERSION, typeParts } from './type-parts';

/** A field's type, what has to be imported for it, and what only Flink and Connect read of it. */
interface FieldType {
  readonly type: string;
  readonly imports?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** A member of a message. */
export interface Member {
  readonly name: string;
  readonly type: InnerType;
}

/** The lines of a message, and what has to be imported for them. */
interface Message {
  readonly lines: readonly string[];
  readonly imports: readonly string[];
}

/** A Protobuf message with a field for each column, numbered in their order; what may be NULL is optional. */
export function protobufSchema(name: string, columns: readonly Column[]): string | undefined {
  const message = messageOf(name, columns);
  if (!message) return undefined;
  const imports = [
    ...(message.lines.some((line) => line.includes('field_meta')) ? ['confluent/meta.proto'] : []),
    ...message.imports,
  ];
  return [
    'syntax = "proto3";',
    'package io.confluent.protobuf.generated;',
    '',
    ...[...new Set(imports)].sort().map((file) => `import "${file}";`),
    ...(imports.length > 0 ? [''] : []),
    ...message.lines,
  ].join('\n');
}

/** The messages within a message stand behind its fields: their names count in it alone. */
function messageOf(name: string, members: readonly Member[]): Message | undefined {
  const fields = members.map(({ name: field, type }) => fieldOf(field, type));
  const found = fields.filter((field) => field !== undefined);
  if (found.length < fields.length) return undefined;
  const within = found.flatMap(({ message }) => message ?? []).map((one) => messageOf(one.name, one.members));
  const inner = within.filter((message) => message !== undefined);
  if (inner.length < within.length) return undefined;
  return {
    lines: [
      `message ${name} {`,
      ...found.map((field, index) => `  ${fieldLine(members[index]?.name ?? '', field, index + 1)}`),
      ...inner.flatMap(({ lines }) => ['', ...lines.map((line) => (line === '' ? '' : `  ${line}`))]),
      '}',
    ],
    imports: [...found.flatMap((field) => field.imports ?? []), ...inner.flatMap((message) => message.imports)],
  };
}

type Field = NestedField & { readonly imports?: string };

function fieldOf(name: string, type: InnerType): Field | undefined {
  const nested = nestedField(name, type);
  if (nested?.element) {
    // An element that cannot be NULL is a field that repeats.
    const element = fieldOf(name, nested.element);
    return element && { ...element, label: 'repeated ' };
  }
  if (nested) return nested;
  const scalar = fieldType(type);
  if (!scalar) return undefined;
  // A message can always be left out, so that only a mark tells that it must not be.
  const notNull = scalar.imports !== undefined && !type.nullable ? { 'flink.notNull': 'true' } : {};
  return { ...scalar, label: type.nullable ? 'optional ' : '', params: { ...scalar.params, ...notNull } };
}

function fieldLine(name: string, { label, type, params }: Field, number: number): string {
  const all = Object.entries(params);
  const marks = [...all, ...Object.entries(all.length > 0 ? FLINK_VERSION : {})].map(
    ([key, value]) => `{key: "${key}", value: "${value}"}`,
  );
  const meta = marks.length > 0 ? ` [(confluent.field_meta) = {params: [${marks.join(', ')}]}]` : '';
  return `${label}${type} ${name} = ${number}${meta};`;
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

function fieldType(type: InnerType): FieldType | undefined {
  const { root, first, second } = typeParts(type);
  const precision: Record<string, string> = first === 9 ? {} : { 'flink.precision': `${first}` };
  const timestamp = { type: '.google.protobuf.Timestamp', imports: 'google/protobuf/timestamp.proto' };
  switch (root) {
    case 'CHAR':
      return { type: 'string', params: { 'flink.maxLength': `${first}`, 'flink.minLength': `${first}` } };
    case 'VARCHAR':
      return { type: 'string', params: { 'flink.maxLength': `${first}` } };
    case 'BINARY':
      return { type: 'bytes', params: { 'flink.maxLength': `${first}`, 'flink.minLength': `${first}` } };
    case 'VARBINARY':
      return { type: 'bytes', params: { 'flink.maxLength': `${first}` } };
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
