import type { Column } from '../types/column';
import type { InnerType } from '../types/type-tree';
import { entryOf, FLINK_VERSION, hasNames, typeParts } from './type-parts';

type AvroType = string | readonly AvroType[] | { readonly [property: string]: unknown };

const NAMESPACE = 'org.apache.flink.avro.generated.record';

/** What has a name in a schema so far, and what it is: Avro has each name once. */
type Names = Map<string, string>;

/**
 * An Avro record with a field for each column; what may be NULL is a union with null. A record within it is named by the
 * path to it.
 */
export function avroSchema(name: string, columns: readonly Column[]): string | undefined {
  const names: Names = new Map();
  const fields = columns.map((column) => fieldOf(column.name, column.type, { name, space: NAMESPACE, names }));
  if (fields.includes(undefined)) return undefined;
  return [
    '{',
    '  "type": "record",',
    `  "name": ${JSON.stringify(name)},`,
    `  "namespace": ${JSON.stringify(NAMESPACE)},`,
    '  "fields": [',
    fields.map((field) => `    ${JSON.stringify(field)}`).join(',\n'),
    '  ]',
    '}',
  ].join('\n');
}

/** Where a type stands: the name that a record of it has, and the namespace around it. */
interface Place {
  readonly name: string;
  readonly space: string;
  readonly names: Names;
}

function fieldOf(name: string, type: InnerType, place: Place): AvroType | undefined {
  const inner = avroType(type, { ...place, name: `${place.name}_${name}` });
  if (inner === undefined) return undefined;
  return type.nullable ? { name, type: ['null', inner], default: null } : { name, type: inner };
}

/** A type within another one, with NULL where it may be. */
function innerType(type: InnerType, place: Place): AvroType | undefined {
  const inner = avroType(type, place);
  return inner !== undefined && type.nullable ? ['null', inner] : inner;
}

function record(fields: readonly (AvroType | undefined)[], { name, space, names }: Place): AvroType | undefined {
  if (fields.includes(undefined)) return undefined;
  const isElsewhere = space !== NAMESPACE;
  return once({ type: 'record', name, ...(isElsewhere ? { namespace: NAMESPACE } : {}), fields }, name, names);
}

/** The definition of what has a name, and its name when it comes again; `undefined` where it would be another. */
function once(definition: AvroType, name: string, names: Names): AvroType | undefined {
  const text = JSON.stringify(definition);
  const known = names.get(name);
  names.set(name, text);
  return known === undefined ? definition : known === text ? name : undefined;
}

const CONNECT = 'io.confluent.connect.avro';

function map(type: InnerType, place: Place): AvroType | undefined {
  const entry = entryOf(type.tree);
  if (!entry) return undefined;
  const more = entry.isMultiset ? { 'flink.type': 'multiset', ...FLINK_VERSION } : {};
  if (hasNames(entry)) {
    const values = innerType(entry.value, place);
    return values && { type: 'map', values, ...more };
  }
  const within = { ...place, space: CONNECT };
  const key = innerType(entry.key, { ...within, name: `${place.name}_key` });
  const value = innerType(entry.value, { ...within, name: `${place.name}_value` });
  if (key === undefined || value === undefined) return undefined;
  const fields = [
    { name: 'key', type: key },
    { name: 'value', type: value },
  ];
  const items = once(
    { type: 'record', name: 'MapEntry', namespace: CONNECT, fields },
    `${CONNECT}.MapEntry`,
    place.names,
  );
  return items && { type: 'array', items, ...more };
}

const PLAIN: Readonly<Record<string, AvroType>> = {
  STRING: 'string',
  BOOLEAN: 'boolean',
  TINYINT: { type: 'int', 'connect.type': 'int8' },
  SMALLINT: { type: 'int', 'connect.type': 'int16' },
  INT: 'int',
  BIGINT: 'long',
  FLOAT: 'float',
  DOUBLE: 'double',
  BYTES: 'bytes',
  DATE: { type: 'int', logicalType: 'date' },
};

function avroType(type: InnerType, place: Place): AvroType | undefined {
  const { root, first, second } = typeParts(type);
  switch (root) {
    case 'CHAR':
      return { type: 'string', 'flink.maxLength': first, 'flink.minLength': first, ...FLINK_VERSION };
    case 'VARCHAR':
      return { type: 'string', 'flink.maxLength': first, ...FLINK_VERSION };
    case 'DECIMAL':
      return { type: 'bytes', logicalType: 'decimal', precision: first, scale: second };
    case 'TIME':
      return first > 3 ? undefined : { type: 'int', ...precision(first), logicalType: 'time-millis' };
    case 'TIMESTAMP':
      return timestamp(first, 'local-timestamp');
    case 'TIMESTAMP_LTZ':
      return timestamp(first, 'timestamp');
    case 'BINARY':
      return once({ type: 'fixed', name: place.name, size: first }, place.name, place.names);
    case 'VARBINARY':
      return { type: 'bytes', 'flink.maxLength': first, ...FLINK_VERSION };
    default:
      return PLAIN[root] ?? nested(type, place);
  }
}

function nested(type: InnerType, place: Place): AvroType | undefined {
  const { tree } = type;
  switch (tree.root) {
    case 'ARRAY': {
      const items = innerType(tree.element, place);
      return items && { type: 'array', items };
    }
    case 'ROW': {
      const within = { ...place, space: NAMESPACE };
      return record(
        tree.fields.map((field) => fieldOf(field.name, field, within)),
        place,
      );
    }
    default:
      return map(type, place);
  }
}

const timestamp = (digits: number, logicalType: string): AvroType | undefined =>
  digits > 6
    ? undefined
    : { type: 'long', ...precision(digits), logicalType: `${logicalType}-${digits > 3 ? 'micros' : 'millis'}` };

/** Only where it is not what the logical type says. */
const precision = (digits: number) =>
  digits === 3 || digits === 6 ? {} : { 'flink.precision': digits, ...FLINK_VERSION };
