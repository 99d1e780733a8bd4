import { BYTES, type FlinkType, STRING } from '../sql';

/** A schema, or a part of one, that is written as an object. */
export type SchemaObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The full names that a name can mean in a namespace, the nearest first. */
export const namesOf = (name: string, namespace: string): readonly string[] =>
  name.includes('.') || namespace === '' ? [name] : [`${namespace}.${name}`, name];

export const PRIMITIVE: Readonly<Record<string, FlinkType>> = {
  string: STRING,
  bytes: BYTES,
  boolean: { root: 'BOOLEAN' },
  int: { root: 'INTEGER' },
  long: { root: 'BIGINT' },
  float: { root: 'FLOAT' },
  double: { root: 'DOUBLE' },
};

export const LOGICAL: Readonly<Record<string, FlinkType>> = {
  'string/uuid': STRING,
  'int/date': { root: 'DATE' },
  'int/time-millis': { root: 'TIME_WITHOUT_TIME_ZONE', precision: 3 },
  'long/timestamp-millis': { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 },
  'long/timestamp-micros': { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 6 },
  'long/local-timestamp-millis': { root: 'TIMESTAMP_WITHOUT_TIME_ZONE', precision: 3 },
  'long/local-timestamp-micros': { root: 'TIMESTAMP_WITHOUT_TIME_ZONE', precision: 6 },
};
