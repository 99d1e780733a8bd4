import { metadataColumn } from '../catalog/metadata-columns';
import { physicalColumn, requireUnique } from '../catalog/new-table';
import type { Column, MetadataColumn, Table } from '../catalog/table';
import { checkOptions } from '../catalog/table-options';
import type { ColumnDefinition, Statement } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { castSql } from './cast';
import { done, requireWritable } from './ddl';
import { addErrorLog } from './error-log';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { tableNotFound } from './query';
import { isImplicitlyCastable } from './type-rules';

type AlterTable = Extract<Statement, { kind: 'alterTable' }>;

/** A change of a table that was found to be possible: the table afterwards, and what is to be done to its rows. */
interface Change {
  readonly table: Table;
  readonly casts: readonly { readonly column: Column; readonly using: string }[];
}

export async function alterTable(
  statement: AlterTable,
  settings: ExecutionSettings,
  parts: EngineParts,
): Promise<Execution> {
  const { catalog, store } = parts;
  const { table, casts } = plannedChange(statement, settings, parts);
  for (const { column, using } of casts) await store.changeColumn(table, column, using);
  catalog.put(table);
  await addErrorLog(table, parts);
  return done('ALTER_TABLE');
}

/**
 * What a statement would make of its table.
 *
 * @throws {ValidationError} for what Confluent Cloud refuses, and for what this emulator does not execute
 */
export function plannedChange(
  statement: AlterTable,
  { defaults }: ExecutionSettings,
  { catalog, store }: EngineParts,
): Change {
  const path = catalog.resolve(statement.name, defaults);
  requireWritable(path);
  const table = catalog.find(path);
  if (table === undefined) throw tableNotFound(statement.name, defaults);
  switch (statement.action) {
    case 'SET':
      return { table: withOptions(table, statement.options), casts: [] };
    case 'ADD':
      return { table: withMetadata(table, statement.columns), casts: [] };
    case 'MODIFY': {
      const casts = statement.columns.map((definition) => changed(table, definition, store.count(table.id) > 0));
      const byName = new Map(casts.map(({ column }) => [column.name, column]));
      const columns = table.columns.map((column) => byName.get(column.name) ?? column);
      return { table: { ...table, columns }, casts };
    }
  }
}

/**
 * What a topic is told, and what becomes of records that cannot be read, of which there are none here; the rest changes how
 * records are read and written, which this emulator does not.
 */
function withOptions(table: Table, options: readonly (readonly [string, string])[]): Table {
  if (options.length === 0) throw new ValidationError('ALTER TABLE SET does not support empty key.');
  const all = [...table.options, ...options].sort(([a], [b]) => (a < b ? -1 : 1));
  checkOptions(options, new Map(all));
  const other = options.find(([key]) => !/^(?:kafka|error-handling)\./.test(key));
  if (other !== undefined) throw notSupported(`Setting the table option '${other[0]}'`);
  return { ...table, options: new Map(all) };
}

function withMetadata(table: Table, definitions: readonly ColumnDefinition[]): Table {
  const added = definitions.map((definition): MetadataColumn => {
    const { kind, name, span } = definition;
    if (kind === 'physical') {
      const subject = `${table.name}-value`;
      const advice = `evolve the schema of the subject '${subject}' in Schema Registry`;
      throw new ValidationError(`The physical column '${name.name}' cannot be added by ALTER TABLE: ${advice}.`, span);
    }
    return metadataColumn(definition);
  });
  const metadata = [...table.metadata, ...added];
  requireUnique([...table.columns, ...metadata].map(({ name }) => name));
  return { ...table, metadata };
}

/** Source: "Enrich a column that has no Schema Registry information" on the page of ALTER TABLE. */
function changed(table: Table, definition: ColumnDefinition, hasRows: boolean): Change['casts'][number] {
  const { span } = definition;
  const column = physicalColumn(definition);
  const old = table.columns.find(({ name }) => name === column.name);
  if (old === undefined) throw new ValidationError(`Column '${column.name}' not found in the table.`, span);
  const part = table.distribution.columns.includes(column.name) ? 'key' : 'value';
  if (table.options.get(`${part}.format`) !== 'raw') {
    const advice = `evolve the schema of the subject '${table.name}-${part}' in Schema Registry`;
    throw new ValidationError(`The type of column '${column.name}' cannot be changed by ALTER TABLE: ${advice}.`, span);
  }
  const using = castSql(old.physicalName, old.type, column.type);
  const isAllowed = isImplicitlyCastable(old.type, column.type) || !hasRows;
  if (using === undefined || !isAllowed) throw notSupported(`Changing the type of column '${column.name}'`, span);
  if (old.nullable && !column.nullable && hasRows) {
    throw notSupported(`Making column '${column.name}' NOT NULL while the table has rows`, span);
  }
  return { column: { ...column, physicalName: old.physicalName }, using };
}
