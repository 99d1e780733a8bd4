import type { Column } from '../types/column';
import type { InnerType } from '../types/type-tree';
import { entryOf, FLINK_VERSION, hasNames, typeParts } from './type-parts';

type JsonType = Readonly<Record<string, unknown>>;

const TITLE = 'Record';

/** A JSON Schema object with a property for each column; what may be NULL is one of null and its type. */
export function jsonSchema(columns: readonly Column[]): string | undefined {
  const properties = columns.map(({ name, type }, index) => propertyOf(name, type, index, TITLE));
  if (properties.includes(undefined)) return undefined;
  const required = columns.filter(({ type }) => !type.nullable).map(({ name }) => name);
  return [
    '{',
    '  "type": "object",',
    `  "title": ${JSON.stringify(TITLE)},`,
    '  "properties": {',
    columns.map(({ name }, index) => `    ${JSON.stringify(name)}: ${JSON.stringify(properties[index])}`).join(',\n'),
    `  }${required.length > 0 ? `,\n  "required": ${JSON.stringify(required)}` : ''}`,
    '}',
  ].join('\n');
}

/** The property of a column or of a field; the title of a record is the path to it. */
function propertyOf(name: string, type: InnerType, index: number, title: string): JsonType | undefined {
  const inner = innerType(type, `${title}_${name}`);
  return inner && { 'connect.index': index, ...inner };
}

function innerType(type: InnerType, title: string): JsonType | undefined {
  const inner = jsonType(type, title);
  return inner && (type.nullable ? { oneOf: [{ type: 'null' }, inner] } : inner);
}

/** What holds others is closed: a property that is not there is refused. */
function nested({ tree }: InnerType, title: string): JsonType | undefined {
  switch (tree.root) {
    case 'ARRAY': {
      const items = innerType(tree.element, title);
      return items && { type: 'array', items };
    }
    case 'ROW': {
      const all = tree.fields.map((field, index) => propertyOf(field.name, field, index, title));
      if (all.includes(undefined)) return undefined;
      const required = tree.fields.filter(({ nullable }) => !nullable).map(({ name }) => name);
      const properties = Object.fromEntries(tree.fields.map(({ name }, index) => [name, all[index]]));
      const needs = required.length > 0 ? { required } : {};
      return { type: 'object', title, properties, ...needs, additionalProperties: false };
    }
    default:
      return map({ tree, nullable: false }, title);
  }
}

function map({ tree }: InnerType, title: string): JsonType | undefined {
  const entry = entryOf(tree);
  if (!entry) return undefined;
  const [key, value] = [innerType(entry.key, `${title}_key`), innerType(entry.value, `${title}_value`)];
  if (!key || !value) return undefined;
  const more = { 'connect.type': 'map', ...(entry.isMultiset ? { 'flink.type': 'multiset', ...FLINK_VERSION } : {}) };
  if (hasNames(entry)) return { type: 'object', ...more, additionalProperties: value };
  const items = { type: 'object', properties: { key, value }, additionalProperties: false };
  return { type: 'array', ...more, items };
}

const number = (connectType: string): JsonType => ({ type: 'number', 'connect.type': connectType });
const titled = (title: string, connectType: string, more: JsonType = {}): JsonType => ({
  type: 'number',
  title: `org.apache.kafka.connect.data.${title}`,
  ...more,
  'connect.type': connectType,
});

const bytes = (lengths: JsonType): JsonType => ({ type: 'string', ...lengths, 'connect.type': 'bytes' });

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

function jsonType(type: InnerType, title: string): JsonType | undefined {
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
    case 'BINARY':
      return bytes({ 'flink.maxLength': first, 'flink.minLength': first, ...FLINK_VERSION });
    case 'VARBINARY':
      return bytes({ 'flink.maxLength': first, ...FLINK_VERSION });
    default:
      return PLAIN[root] ?? nested(type, title);
  }
}
