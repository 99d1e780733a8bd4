import { BYTES, type FlinkType, MAX_LENGTH, STRING } from '../sql';

export interface AvroColumn {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
  /** What a record has where it was written without the field; absent where it has to be written. */
  readonly default?: unknown;
}

/** An Avro schema that gives no table here; lists all that is in the way. */
export class AvroSchemaError extends Error {
  override readonly name = 'AvroSchemaError' as const;
  readonly code = 'AVRO_SCHEMA';

  constructor(readonly problems: readonly string[]) {
    super(`the Avro schema gives no Flink table:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/**
 * The columns that a topic's table has under this Avro schema: a field each for a record, one column called `name` for
 * anything else. A union with null is a nullable column.
 *
 * @throws {AvroSchemaError} for arrays, maps, nested records and unions of several types, which have no column type here.
 * @example avroColumns({ type: 'record', name: 'a', fields: [{ name: 'id', type: 'long' }] }, 'value')
 * // [{ name: 'id', type: { root: 'BIGINT' }, nullable: false }]
 */
export function avroColumns(schema: unknown, name: string): readonly AvroColumn[] {
  const problems: string[] = [];
  const columns: AvroColumn[] = [];
  const add = (column: string, type: unknown, more: Pick<AvroColumn, 'default'> = {}): void => {
    const { inner, nullable } = withoutNull(type);
    const flinkType = flinkTypeOf(inner);
    if (typeof flinkType === 'string') problems.push(`'${column}': ${flinkType}`);
    else columns.push({ name: column, type: flinkType, nullable, ...more });
  };
  const fields = isObject(schema) && schema['type'] === 'record' ? schema['fields'] : undefined;
  if (Array.isArray(fields)) {
    for (const [index, field] of fields.entries()) {
      if (isObject(field) && typeof field['name'] === 'string') add(field['name'], field['type'], defaultOf(field));
      else problems.push(`field ${index}: expected {"name": …, "type": …}, got ${JSON.stringify(field)}`);
    }
  } else add(name, schema);
  const names = columns.map((column) => column.name);
  for (const twice of names.filter((column, index) => names.indexOf(column) !== index)) {
    problems.push(`'${twice}': the name is used twice`);
  }
  if (problems.length > 0) throw new AvroSchemaError(problems);
  return columns;
}

const defaultOf = (field: Readonly<Record<string, unknown>>): Pick<AvroColumn, 'default'> =>
  'default' in field ? { default: field['default'] } : {};

function withoutNull(type: unknown): { inner: unknown; nullable: boolean } {
  if (!Array.isArray(type)) return { inner: type, nullable: false };
  const others = type.filter((branch) => branch !== 'null');
  return { inner: others.length === 1 ? others[0] : type, nullable: others.length < type.length };
}

/** A Flink type, or a sentence why there is none. */
function flinkTypeOf(schema: unknown): FlinkType | string {
  if (Array.isArray(schema)) return 'a union of several types has no column type here';
  const { type, logicalType, ...rest } = isObject(schema) ? schema : { type: schema };
  if (typeof type !== 'string') return isObject(type) ? flinkTypeOf(type) : `unknown type ${JSON.stringify(type)}`;
  const logical = typeof logicalType === 'string' ? LOGICAL[`${type}/${logicalType}`] : undefined;
  const noted = logical === undefined ? notedType(type, rest) : { ...logical, ...digits(rest['flink.precision']) };
  if (noted !== undefined) return noted as FlinkType;
  if (logicalType === 'decimal' && (type === 'bytes' || type === 'fixed')) return decimal(rest);
  if (type === 'fixed') return { root: 'BINARY', length: Number(rest['size'] ?? MAX_LENGTH) };
  return PRIMITIVE[type] ?? `the Avro type '${type}' has no column type here`;
}

/** A type that only a note of Connect or Flink tells. */
function notedType(type: string, notes: Readonly<Record<string, unknown>>): FlinkType | undefined {
  const length = notes['flink.maxLength'];
  if (type === 'string' && typeof length === 'number') {
    return { root: 'flink.minLength' in notes ? 'CHAR' : 'VARCHAR', length };
  }
  return CONNECT[`${type}/${String(notes['connect.type'])}`];
}

const CONNECT: Readonly<Record<string, FlinkType>> = {
  'int/int8': { root: 'TINYINT' },
  'int/int16': { root: 'SMALLINT' },
};

/** What Flink notes of a time beside Avro's own types: how many digits it has. */
const digits = (precision: unknown) => (typeof precision === 'number' ? { precision } : {});

function decimal({ precision, scale = 0 }: Readonly<Record<string, unknown>>): FlinkType | string {
  const isValid = Number.isInteger(precision) && Number.isInteger(scale) && Number(precision) <= 38;
  if (isValid) return { root: 'DECIMAL', precision: Number(precision), scale: Number(scale) };
  return `a decimal needs a precision of at most 38 and a scale, got ${JSON.stringify({ precision, scale })}`;
}

const PRIMITIVE: Readonly<Record<string, FlinkType>> = {
  string: STRING,
  enum: STRING,
  bytes: BYTES,
  boolean: { root: 'BOOLEAN' },
  int: { root: 'INTEGER' },
  long: { root: 'BIGINT' },
  float: { root: 'FLOAT' },
  double: { root: 'DOUBLE' },
};

const LOGICAL: Readonly<Record<string, FlinkType>> = {
  'string/uuid': STRING,
  'int/date': { root: 'DATE' },
  'int/time-millis': { root: 'TIME_WITHOUT_TIME_ZONE', precision: 3 },
  'long/timestamp-millis': { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 },
  'long/timestamp-micros': { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 6 },
  'long/local-timestamp-millis': { root: 'TIMESTAMP_WITHOUT_TIME_ZONE', precision: 3 },
  'long/local-timestamp-micros': { root: 'TIMESTAMP_WITHOUT_TIME_ZONE', precision: 6 },
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
