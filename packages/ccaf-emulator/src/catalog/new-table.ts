import type { ColumnDefinition, CreateTable, Identifier } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { metadataColumn } from './metadata-columns';
import { checkSystemColumn } from './system-columns';
import { CHANGELOG_MODE, type Column, type MetadataColumn, type Table } from './table';
import { checkOptions } from './table-options';
import { checkBuckets, checkKeys, checkRecords, checkTopic, requireKeysFirst } from './table-rules';

/** Flink on Confluent Cloud gives a table this many buckets (partitions) when nothing is said. */
const DEFAULT_BUCKETS = 6;

/** Shown by `SHOW CREATE TABLE` and `TABLE_OPTIONS` when not set. Source: the CREATE TABLE page of the documentation. */
const DEFAULT_OPTIONS: Readonly<Record<string, string>> = {
  connector: 'confluent',
  'kafka.cleanup-policy': 'delete',
  'kafka.compaction.time': '0 ms',
  'kafka.max-message-size': '2097164 bytes',
  'kafka.message-timestamp-type': 'create-time',
  'kafka.retention.size': '0 bytes',
  'kafka.retention.time': '604800000 ms',
  'scan.bounded.mode': 'unbounded',
  'scan.startup.mode': 'earliest-offset',
  'value.format': 'avro-registry',
};

export interface NewTable {
  readonly id: string;
  readonly database: string;
  readonly name: string;
  readonly columns: readonly Omit<Column, 'physicalName'>[];
  readonly metadata?: readonly MetadataColumn[];
  readonly primaryKey?: readonly string[];
  readonly distribution?: { readonly columns: readonly string[]; readonly buckets?: number };
  readonly comment?: string;
  readonly options?: readonly (readonly [string, string])[];
}

/** Fills in what Confluent Cloud fills in: key, distribution, options, and the physical names. */
export function newTable(definition: NewTable): Table {
  const { id, database, name, comment, primaryKey = [], distribution } = definition;
  const keys = new Set(primaryKey);
  const distributedBy = distribution?.columns.length ? distribution.columns : primaryKey;
  const mode = primaryKey.length > 0 ? 'upsert' : 'append';
  const given = Object.fromEntries(definition.options ?? []);
  const keyFormat = distributedBy.length > 0 ? { 'key.format': 'avro-registry' } : {};
  const options = { ...DEFAULT_OPTIONS, ...keyFormat, [CHANGELOG_MODE]: mode, ...given };
  return {
    id,
    database,
    name,
    columns: definition.columns.map((column, index) => ({
      ...column,
      nullable: column.nullable && !keys.has(column.name),
      physicalName: `c${index}`,
    })),
    metadata: definition.metadata ?? [],
    primaryKey,
    distribution: { columns: distributedBy, buckets: distribution?.buckets ?? DEFAULT_BUCKETS },
    ...(comment !== undefined && { comment }),
    options: new Map(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Checks a CREATE TABLE against the catalog's rules.
 *
 * @throws {ValidationError} for what Flink refuses, and for what this emulator does not execute.
 */
export function tableFromStatement(statement: CreateTable, id: string, database: string): Table {
  if (statement.watermark) throw notSupported('WATERMARK', statement.watermark);
  const definitions = statement.columns.filter((column) => !checkSystemColumn(column));
  const columns = definitions.flatMap((column) => (column.kind === 'physical' ? [physicalColumn(column)] : []));
  const metadata = definitions.flatMap((column) => (column.kind === 'physical' ? [] : [metadataColumn(column)]));
  if (columns.length === 0) throw new ValidationError('A table needs at least one column.');
  requireUnique([...columns, ...metadata].map(({ name }) => name));
  requireDistinctKeys('PRIMARY KEY', statement.primaryKey);
  requireDistinctKeys('DISTRIBUTED BY', statement.distribution?.columns);
  for (const key of [...(statement.primaryKey ?? []), ...(statement.distribution?.columns ?? [])]) {
    if (columns.some(({ name }) => name === key.name)) continue;
    throw new ValidationError(`Column '${key.name}' is not defined in the table.`, key.span);
  }
  requireKeysFirst(statement, columns);
  checkTopic(statement.name);
  const buckets = statement.distribution?.buckets;
  checkBuckets(buckets);
  const keys = statement.distribution?.columns.map(({ name }) => name);
  const table = newTable({
    id,
    database,
    name: statement.name.parts.at(-1)?.name ?? '',
    columns,
    metadata,
    ...(statement.primaryKey && { primaryKey: statement.primaryKey.map(({ name }) => name) }),
    ...(keys && { distribution: { columns: keys, ...(buckets !== undefined && { buckets }) } }),
    ...(statement.comment !== undefined && { comment: statement.comment }),
    options: statement.options,
  });
  checkOptions(statement.options, table.options);
  checkKeys(table);
  checkRecords(table);
  return table;
}

/** A column of a DDL statement, if it is one that this emulator stores. */
export function physicalColumn(definition: ColumnDefinition): Omit<Column, 'physicalName'> {
  if (definition.kind !== 'physical') throw notSupported(`A ${definition.kind} column`, definition.span);
  const { name, type, nullable, comment } = definition;
  checkSystemColumn(definition);
  return { name: name.name, type, nullable, ...(comment !== undefined && { comment }) };
}

/** @throws {ValidationError} naming the first key that stands twice */
function requireDistinctKeys(clause: string, keys: readonly Identifier[] = []): void {
  const names = keys.map(({ name }) => name);
  const twice = keys.find(({ name }, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new ValidationError(`Column '${twice.name}' stands twice in ${clause}.`, twice.span);
}

/** @throws {ValidationError} naming the first name that stands twice. */
export function requireUnique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ValidationError(`A column named '${twice}' already exists in the table.`);
}
