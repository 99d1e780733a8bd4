import { type FlinkType, type InnerType, MAX_LENGTH, type RowField, STRING } from '../sql';
import { isObject, LOGICAL, namesOf, PRIMITIVE, type SchemaObject } from './avro-names';

/**
 * What takes the place of a record inside itself: Flink's types have an end. The value is kept as the text of its JSON. This
 * very object is known by the code that reads rows.
 */
export const RECURSIVE: FlinkType = Object.freeze({ ...STRING });

/** The symbols of the texts that are enums, by the very object that is their type. */
const SYMBOLS = new WeakMap<FlinkType, readonly unknown[]>();

/** What a text may be that was an enum in its schema; `undefined` for any other type, and for an enum that lists nothing. */
export const symbolsOf = (type: FlinkType): readonly unknown[] | undefined => SYMBOLS.get(type);

/** Where a type stands: the records, enums and fixed types that were named before it, and those that it is within. */
interface Place {
  readonly named: Map<string, unknown>;
  readonly within: readonly string[];
  readonly namespace: string;
}

/** The place of a schema as a whole. */
export const anywhere = (): Place => ({ named: new Map(), within: [], namespace: '' });

/**
 * The type that Flink infers for an Avro schema.
 *
 * Sources: https://docs.confluent.io/cloud/current/flink/reference/serialization.html for the types,
 * https://docs.confluent.io/cloud/current/flink/how-to-guides/multiple-event-types.html for unions, which are a ROW with a
 * field for each branch; that a branch without a name is called by its type is by analogy.
 *
 * @throws {TypeError} saying why there is none
 */
export function innerTypeOf(schema: unknown, place: Place = anywhere()): InnerType {
  if (!Array.isArray(schema)) return { type: typeOf(schema, place), nullable: false };
  const branches = schema.filter((branch) => branch !== 'null');
  const nullable = branches.length < schema.length;
  if (branches.length === 0) throw new TypeError('a union of null alone has no column type');
  if (branches.length === 1) return { type: typeOf(branches[0], place), nullable };
  const fields = branches.map((branch): RowField => {
    const { type } = innerTypeOf(branch, place);
    return { name: branchName(branch), type, nullable: true };
  });
  return { type: { root: 'ROW', fields }, nullable };
}

/** A field of a record that was entered. */
export function fieldOf(field: unknown, index: number, inside: Place): RowField {
  if (!isObject(field) || typeof field['name'] !== 'string') {
    throw new TypeError(`field ${index}: expected {"name": …, "type": …}, got ${JSON.stringify(field)}`);
  }
  const name = field['name'];
  return { name, ...named(name, () => innerTypeOf(field['type'], inside)) };
}

function rowOf(record: SchemaObject, place: Place): FlinkType {
  const inside = entered(record, place);
  const { fields } = record;
  if (!Array.isArray(fields)) throw new TypeError(`a record needs fields, got ${JSON.stringify(fields)}`);
  return { root: 'ROW', fields: fields.map((field: unknown, index) => fieldOf(field, index, inside)) };
}

function typeOf(schema: unknown, place: Place): FlinkType {
  if (typeof schema === 'string') return typeNamed(schema, place);
  if (!isObject(schema)) throw new TypeError(`unknown type ${JSON.stringify(schema)}`);
  const { type } = schema;
  // {"type": {"type": …}} and {"type": […]} stand for what is inside.
  if (typeof type !== 'string') return innerTypeOf(type, place).type;
  switch (type) {
    case 'record':
      return rowOf(schema, place);
    case 'array':
      return arrayType(schema, place);
    case 'map':
      return mapOf(
        schema,
        { type: STRING, nullable: false },
        named('{}', () => innerTypeOf(schema['values'], place)),
      );
    default:
      if (type === 'enum' || type === 'fixed') remember(schema, place);
      return noted(schema, type) ?? logicalType(schema, type) ?? typeNamed(type, place, schema);
  }
}

function typeNamed(name: string, place: Place, schema: SchemaObject = {}): FlinkType {
  if (name === 'null') throw new TypeError('null alone has no column type; make it a union such as ["null", "string"]');
  if (name === 'enum') return enumType(schema);
  if (name === 'fixed') return { root: 'BINARY', length: Number(schema['size'] ?? MAX_LENGTH) };
  const primitive = PRIMITIVE[name];
  if (primitive !== undefined) return primitive;
  const full = namesOf(name, place.namespace).find((one) => place.named.has(one));
  if (full === undefined) throw new TypeError(`there is no Avro type '${name}'`);
  return place.within.includes(full) ? RECURSIVE : typeOf(place.named.get(full), place);
}

function enumType({ symbols }: SchemaObject): FlinkType {
  const type = { ...STRING };
  if (Array.isArray(symbols)) SYMBOLS.set(type, symbols);
  return type;
}

/** A list, or what Connect and Flink write as a list of entries: a MAP whose keys are no texts, or a MULTISET of such. */
function arrayType(schema: SchemaObject, place: Place): FlinkType {
  const { items } = schema;
  const element = named('[]', () => innerTypeOf(items, place));
  const { type } = element;
  const isEntry = isObject(items) && items['name'] === 'MapEntry' && items['namespace'] === CONNECT;
  if (!isEntry || type.root !== 'ROW') return { root: 'ARRAY', element };
  const [key, value] = type.fields;
  if (key === undefined || value === undefined) return { root: 'ARRAY', element };
  return mapOf(schema, key, value);
}

const CONNECT = 'io.confluent.connect.avro';

function mapOf(schema: SchemaObject, { type, nullable }: InnerType, value: InnerType): FlinkType {
  const key = { type, nullable };
  if (schema['flink.type'] === 'multiset') return { root: 'MULTISET', element: key };
  return { root: 'MAP', key, value: { type: value.type, nullable: value.nullable } };
}

/** A type that only a note of Connect or Flink tells. */
function noted(schema: SchemaObject, type: string): FlinkType | undefined {
  const length = schema['flink.maxLength'];
  if (type === 'string' && typeof length === 'number') {
    return { root: 'flink.minLength' in schema ? 'CHAR' : 'VARCHAR', length };
  }
  if (type !== 'int') return undefined;
  if (schema['connect.type'] === 'int8') return { root: 'TINYINT' };
  return schema['connect.type'] === 'int16' ? { root: 'SMALLINT' } : undefined;
}

function logicalType(schema: SchemaObject, type: string): FlinkType | undefined {
  const logical = LOGICAL[`${type}/${String(schema['logicalType'])}`];
  const digits = schema['flink.precision'];
  if (logical !== undefined && 'precision' in logical && typeof digits === 'number') {
    return { ...logical, precision: digits } as FlinkType;
  }
  if (logical !== undefined) return logical;
  const isDecimal = schema['logicalType'] === 'decimal' && (type === 'bytes' || type === 'fixed');
  return isDecimal ? decimal(schema) : undefined;
}

function decimal({ precision, scale = 0 }: SchemaObject): FlinkType {
  const isValid = Number.isInteger(precision) && Number.isInteger(scale) && Number(precision) <= 38;
  if (isValid) return { root: 'DECIMAL', precision: Number(precision), scale: Number(scale) };
  throw new TypeError(
    `a decimal needs a precision of at most 38 and a scale, got ${JSON.stringify({ precision, scale })}`,
  );
}

/** What a branch of a union is called: the short name of what has one, and otherwise its type. */
function branchName(branch: unknown): string {
  const name = isObject(branch) ? (branch['name'] ?? branch['type']) : branch;
  return String(name).split('.').at(-1) ?? '';
}

/** The place inside a record, which is known by its name from here on. */
export function entered(record: SchemaObject, place: Place): Place {
  const full = remember(record, place);
  const namespace = full.includes('.') ? full.slice(0, full.lastIndexOf('.')) : '';
  return { named: place.named, within: [...place.within, full], namespace };
}

/** @returns its full name */
function remember(schema: SchemaObject, { named: known, namespace }: Place): string {
  const own = typeof schema['namespace'] === 'string' ? schema['namespace'] : namespace;
  const [full = ''] = namesOf(String(schema['name'] ?? ''), own);
  known.set(full, { ...schema, namespace: own });
  return full;
}

/** Says where what fails is. */
export function named<Result>(at: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { message } = error;
    throw new TypeError(message.startsWith("'") ? `'${at}.${message.slice(1)}` : `'${at}': ${message}`);
  }
}
