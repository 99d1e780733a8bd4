import type { Column } from '../types/column';
import type { DataType } from '../types/data-type';
import { FLINK_VERSION, typeParts } from './type-parts';

type AvroType = string | Readonly<Record<string, unknown>>;

/** An Avro record with a field for each column; what may be NULL is a union with null. */
export function avroSchema(name: string, columns: readonly Column[]): string | undefined {
  const fields = columns.map(fieldOf);
  if (fields.includes(undefined)) return undefined;
  return [
    '{',
    '  "type": "record",',
    `  "name": ${JSON.stringify(name)},`,
    '  "namespace": "org.apache.flink.avro.generated.record",',
    '  "fields": [',
    fields.map((field) => `    ${field}`).join(',\n'),
    '  ]',
    '}',
  ].join('\n');
}

function fieldOf({ name, type }: Column): string | undefined {
  const inner = avroType(type);
  if (inner === undefined) return undefined;
  return JSON.stringify(type.nullable ? { name, type: ['null', inner], default: null } : { name, type: inner });
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

function avroType(type: DataType): AvroType | undefined {
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
    default:
      return PLAIN[root];
  }
}

const timestamp = (digits: number, logicalType: string): AvroType | undefined =>
  digits > 6
    ? undefined
    : { type: 'long', ...precision(digits), logicalType: `${logicalType}-${digits > 3 ? 'micros' : 'millis'}` };

/** Only where it is not what the logical type says. */
const precision = (digits: number) =>
  digits === 3 || digits === 6 ? {} : { 'flink.precision': digits, ...FLINK_VERSION };
