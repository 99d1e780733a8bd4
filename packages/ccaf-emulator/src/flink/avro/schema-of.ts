import type { FlinkType, InnerType, NestedType } from '../../sql';

/** A schema, as JSON has it. */
type Json = string | { readonly [name: string]: unknown } | readonly unknown[];

const NAMESPACE = 'org.apache.flink.avro.generated';

/**
 * The Avro schema that Flink writes for these columns.
 *
 * Source: org.apache.flink.formats.avro.typeutils.AvroSchemaConverter#convertToSchema, with Avro's own timestamps.
 */
export const avroSchemaOf = (columns: readonly (InnerType & { readonly name: string })[]): Json =>
  recordOf(columns, `${NAMESPACE}.record`);

function recordOf(fields: readonly (InnerType & { readonly name: string })[], full: string): Json {
  const at = full.lastIndexOf('.');
  return {
    type: 'record',
    name: full.slice(at + 1),
    namespace: full.slice(0, at),
    fields: fields.map(({ name, type, nullable }) => ({
      name,
      type: nullableOf(schemaOf(type, `${full}_${name}`), nullable),
      ...(nullable && { default: null }),
    })),
  };
}

const nullableOf = (schema: Json, nullable: boolean): Json => (nullable ? ['null', schema] : schema);

function schemaOf(type: FlinkType, name: string): Json {
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return 'string';
    case 'BINARY':
    case 'VARBINARY':
      return 'bytes';
    case 'BOOLEAN':
      return 'boolean';
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
      return 'int';
    case 'BIGINT':
      return 'long';
    case 'FLOAT':
      return 'float';
    case 'DOUBLE':
      return 'double';
    case 'DECIMAL':
      return { type: 'bytes', logicalType: 'decimal', precision: type.precision, scale: type.scale };
    case 'DATE':
      return { type: 'int', logicalType: 'date' };
    case 'TIME_WITHOUT_TIME_ZONE':
      return { type: 'int', logicalType: 'time-millis' };
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
      return { type: 'long', logicalType: `local-timestamp-${unit(type.precision)}` };
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return { type: 'long', logicalType: `timestamp-${unit(type.precision)}` };
    case 'NULL':
      return 'null';
    default:
      return nestedSchema(type, name);
  }
}

const unit = (precision: number): string => (precision <= 3 ? 'millis' : 'micros');

function nestedSchema(type: NestedType, name: string): Json {
  const inner = (held: InnerType): Json => nullableOf(schemaOf(held.type, name), held.nullable);
  switch (type.root) {
    case 'ARRAY':
      return { type: 'array', items: inner(type.element) };
    case 'MAP':
      return { type: 'map', values: inner(type.value) };
    case 'MULTISET':
      return { type: 'map', values: 'int' };
    case 'ROW':
      return recordOf(type.fields, name);
  }
}
