import type { Column } from '../types/column';
import type { DataType } from '../types/data-type';
import { FLINK_VERSION, typeParts } from './type-parts';

type JsonType = Readonly<Record<string, unknown>>;

/** A JSON Schema object with a property for each column; what may be NULL is one of null and its type. */
export function jsonSchema(columns: readonly Column[]): string | undefined {
  const properties = columns.map(propertyOf);
  if (properties.includes(undefined)) return undefined;
  const required = columns.filter(({ type }) => !type.nullable).map(({ name }) => name);
  return [
    '{',
    '  "type": "object",',
    '  "title": "Record",',
    '  "properties": {',
    properties.map((property) => `    ${property}`).join(',\n'),
    `  }${required.length > 0 ? `,\n  "required": ${JSON.stringify(required)}` : ''}`,
    '}',
  ].join('\n');
}

function propertyOf({ name, type }: Column, index: number): string | undefined {
  const inner = jsonType(type);
  if (inner === undefined) return undefined;
  const property = { 'connect.index': index, ...(type.nullable ? { oneOf: [{ type: 'null' }, inner] } : inner) };
  return `${JSON.stringify(name)}: ${JSON.stringify(property)}`;
}

const number = (connectType: string): JsonType => ({ type: 'number', 'connect.type': connectType });
const titled = (title: string, connectType: string, more: JsonType = {}): JsonType => ({
  type: 'number',
  title: `org.apache.kafka.connect.data.${title}`,
  ...more,
  'connect.type': connectType,
});

const PLAIN: Readonly<Record<string, JsonType>> = {
  STRING: { type: 'string' },
  BOOLEAN: { type: 'boolean' },
  TINYINT: number('int8'),
  SMALLINT: number('int16'),
  INT: number('int32'),
  BIGINT: number('int64'),
  FLOAT: number('float32'),
  DOUBLE: number('float64'),
  BYTES: { type: 'string', 'connect.type': 'bytes' },
  DATE: titled('Date', 'int32'),
};

function jsonType(type: DataType): JsonType | undefined {
  const { root, first, second } = typeParts(type);
  const precision = { 'flink.precision': first, ...FLINK_VERSION };
  switch (root) {
    case 'CHAR':
      return { type: 'string', minLength: first, maxLength: first };
    case 'VARCHAR':
      return { type: 'string', maxLength: first };
    case 'DECIMAL': {
      const parameters = { 'connect.decimal.precision': `${first}`, scale: `${second}` };
      return titled('Decimal', 'bytes', { 'connect.parameters': parameters });
    }
    case 'TIME':
      return first > 3 ? undefined : titled('Time', 'int32', precision);
    case 'TIMESTAMP':
      return titled('Timestamp', 'int64', { 'flink.type': 'timestamp', ...precision });
    case 'TIMESTAMP_LTZ':
      return titled('Timestamp', 'int64', precision);
    default:
      return PLAIN[root];
  }
}
