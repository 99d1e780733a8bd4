import type { CreateTable, TableName } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { CHANGELOG_MODE, type Table } from './table';

/** The longest name of a topic. Source: Kafka, org.apache.kafka.common.internals.Topic. */
const MAX_TOPIC_LENGTH = 249;

/** @throws {ValidationError} for a name that Kafka does not take for a topic */
export function checkTopic({ parts, span }: TableName): void {
  const problem = topicProblem(parts.at(-1)?.name ?? '');
  if (problem !== undefined) throw new ValidationError(problem, span);
}

/** Why Kafka does not take a name for a topic. */
export function topicProblem(name: string): string | undefined {
  const isLegal = /^[a-zA-Z0-9._-]+$/.test(name) && name !== '.' && name !== '..' && name.length <= MAX_TOPIC_LENGTH;
  if (isLegal) return undefined;
  return `'${name.slice(0, 80)}' is not a valid topic name: expected 1 to ${MAX_TOPIC_LENGTH} ASCII letters, digits, '.', '_' and '-'.`;
}

/**
 * Checks that the columns of a table can be keys and values in its formats.
 *
 * @throws {ValidationError} for a format without a key, several raw columns, and what is no field in Avro or Protobuf
 */
export function checkRecords({ columns, distribution, options }: Table): void {
  const keys = new Set(distribution.columns);
  const keyFormat = options.get('key.format');
  if (keyFormat !== undefined && keys.size === 0) {
    throw new ValidationError("A table with a 'key.format' needs key columns: DISTRIBUTED BY, or a PRIMARY KEY.");
  }
  const named = (isKey: boolean): string[] =>
    columns.filter(({ name }) => keys.has(name) === isKey).map(({ name }) => name);
  if (keyFormat !== undefined) checkFields(keyFormat, named(true));
  checkFields(options.get('value.format') ?? '', named(false));
}

function checkFields(format: string, names: readonly string[]): void {
  if (format === 'raw' && names.length !== 1) {
    throw new ValidationError(`The format 'raw' takes a single column, got ${names.length}: ${names.join(', ')}.`);
  }
  // Source: 'Field names must match Avro criteria' on the page of data type mappings; Protobuf's are the same.
  const hasNames = format === 'avro-registry' || format === 'proto-registry';
  const odd = hasNames ? names.find((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) : undefined;
  if (odd === undefined) return;
  throw new ValidationError(
    `'${odd}' is no field name for the format '${format}': expected a letter or '_', then letters, digits or '_'.`,
  );
}

/** @throws {ValidationError} unless the table begins with its distribution keys */
export function requireKeysFirst({ distribution }: CreateTable, columns: readonly { readonly name: string }[]): void {
  const keys = distribution?.columns ?? [];
  const isFirst = keys.every((key, index) => columns[index]?.name === key.name);
  if (isFirst) return;
  throw new ValidationError(
    `The columns of DISTRIBUTED BY must come first in the table, in the same order: expected the columns to begin with ` +
      `(${keys.map(({ name }) => name).join(', ')}).`,
    keys[0]?.span,
  );
}

/** @throws {ValidationError} for keys and a mode that do not go together */
export function checkKeys({ primaryKey, distribution, options }: Table): void {
  const mode = options.get(CHANGELOG_MODE) ?? 'append';
  if (mode === 'upsert' && primaryKey.length === 0) {
    throw new ValidationError(`A table with '${CHANGELOG_MODE}' = 'upsert' requires a PRIMARY KEY.`);
  }
  if (primaryKey.length === 0) return;
  const keys = distribution.columns;
  const isSubset = keys.every((key) => primaryKey.includes(key));
  const isWhole = mode !== 'upsert' || keys.length === primaryKey.length;
  if (isSubset && isWhole) return;
  // Source: "DISTRIBUTED BY" on the CREATE TABLE page of the documentation.
  throw new ValidationError(
    `DISTRIBUTED BY (${keys.join(', ')}) must be ${mode === 'upsert' ? '' : 'a part of '}the PRIMARY KEY ` +
      `(${primaryKey.join(', ')}) in '${CHANGELOG_MODE}' = '${mode}'.`,
  );
}

/** How many partitions a cluster takes for a topic here. Source: "Partitions" on docs.confluent.io/cloud/current/clusters/cluster-types.html */
const MAX_BUCKETS = 4096;

/** @throws {ValidationError} unless a topic can have so many partitions */
export function checkBuckets(buckets: number | undefined): void {
  if (buckets === undefined || (buckets >= 1 && buckets <= MAX_BUCKETS)) return;
  throw new ValidationError(
    buckets === 0
      ? 'Bucket count must be a positive integer.'
      : `Bucket count must be at most ${MAX_BUCKETS}, the partitions that a cluster has, got ${buckets}.`,
  );
}
