import { assertNever } from '../errors';
import type { RecordPart, ValueFormat } from '../sinks/format-rules';
import type { Column } from '../types/column';
import { avroSchema } from './avro-schema';
import { jsonSchema } from './json-schema';
import { protobufSchema } from './protobuf-schema';

/** The subject of a topic's schema in Schema Registry, by the strategy that Flink takes (TopicNameStrategy). */
export const subjectOf = (table: string, part: RecordPart): string => `${table}-${part}`;

/**
 * Spells the schema of a topic's keys or values as Flink writes it for these columns.
 *
 * Source: Confluent's documentation of data type mappings, and for what is within others the converters of
 * github.com/confluentinc/schema-registry (schema types, logical, in the form that Flink writes). The names of records are those of tables that Flink created,
 * as public projects show them; a schema that somebody else registered has its own.
 *
 * @returns `undefined` for `raw`, which has no schema, for Debezium's formats, whose schemas are its own, and for columns of types that the format cannot hold
 */
export function registrySchema(
  format: ValueFormat,
  table: string,
  part: RecordPart,
  columns: readonly Column[],
): string | undefined {
  const name = `${table}_${part}`.replace(/\W/g, '_').replace(/^(?=\d)/, '_');
  switch (format) {
    case 'avro-registry':
      return avroSchema(name, columns);
    case 'json-registry':
      return jsonSchema(columns);
    case 'proto-registry':
      return protobufSchema(name, columns);
    case 'raw':
    case 'avro-debezium-registry':
    case 'json-debezium-registry':
    case 'proto-debezium-registry':
      return undefined;
    default:
      return assertNever(format);
  }
}
