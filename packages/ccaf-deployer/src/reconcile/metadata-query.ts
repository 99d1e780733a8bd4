import { type Column, parseDataType, quoteIdentifier, quotePath, quoteString } from 'flink-table-api';
import { namesOf, type Target, type TargetNames } from './target';

/** A table's column as the catalog tells of it. */
export interface TableColumn extends Column {
  /** Whether an INSERT can write it: not computed, not metadata. */
  readonly writable: boolean;
}

/** What the catalog says of the tables that were asked for; a table that does not exist is not in the map. */
export interface Metadata {
  readonly databaseExists: boolean;
  /** What the database and its catalog are called. */
  readonly names: TargetNames;
  readonly tables: ReadonlyMap<string, readonly TableColumn[]>;
}

/**
 * The one query that tells all that is needed of any number of tables, and whether their database exists.
 *
 * The information schema knows no ORDER BY, IN, LIKE, JOIN or CASE (Confluent's documentation of INFORMATION_SCHEMA), so
 * that names are compared one by one and rows are sorted here. A database may be named by its name or by its id.
 */
export function metadataQuery({ catalog, database }: Target, tables: readonly string[]): string {
  const view = (name: string): string => quotePath([catalog, 'INFORMATION_SCHEMA', name]);
  const equals = (column: string, value: string): string => `${quoteIdentifier(column)} = ${quoteString(value)}`;
  const isDatabase = (name: string, id: string): string => `(${equals(name, database)} OR ${equals(id, database)})`;
  const absent = (type: string, name: string): string => `CAST(NULL AS ${type}) AS ${quoteIdentifier(name)}`;
  const as = (column: string, name: string): string => `${quoteIdentifier(column)} AS ${quoteIdentifier(name)}`;
  return [
    'SELECT',
    `  ${['TABLE_NAME', ...DETAILS].map(quoteIdentifier).join(', ')}`,
    `FROM ${view('COLUMNS')}`,
    `WHERE ${isDatabase('TABLE_SCHEMA', 'TABLE_SCHEMA_ID')}`,
    `  AND ${equals('IS_HIDDEN', 'NO')}`,
    `  AND (${tables.map((table) => equals('TABLE_NAME', table)).join(' OR ')})`,
    'UNION ALL',
    'SELECT',
    `  ${absent('STRING', 'TABLE_NAME')}, ${as('SCHEMA_NAME', 'COLUMN_NAME')}, ${absent('INT', 'ORDINAL_POSITION')},`,
    `  ${as('SCHEMA_ID', 'FULL_DATA_TYPE')}, ${as('CATALOG_NAME', 'IS_NULLABLE')}, ${as('CATALOG_ID', 'IS_GENERATED')},`,
    `  ${absent('STRING', 'IS_METADATA')}`,
    `FROM ${view('SCHEMATA')}`,
    `WHERE ${isDatabase('SCHEMA_NAME', 'SCHEMA_ID')}`,
  ].join('\n');
}

const DETAILS = [
  'COLUMN_NAME',
  'ORDINAL_POSITION',
  'FULL_DATA_TYPE',
  'IS_NULLABLE',
  'IS_GENERATED',
  'IS_METADATA',
] as const;

/** Reads the rows of `metadataQuery`: a row without a table's name stands for the database, with its names and ids. */
export function parseMetadata(target: Target, rows: readonly Row[]): Metadata {
  const tables = new Map<string, { position: number; column: TableColumn }[]>();
  for (const [table, name, position, type, nullable, generated, metadata] of rows) {
    if (!table || !name) continue;
    const column = {
      name,
      type: parseDataType(type ?? '', nullable !== 'NO'),
      writable: generated !== 'YES' && metadata !== 'YES',
    };
    const columns = tables.get(table) ?? [];
    columns.push({ position: Number(position), column });
    tables.set(table, columns);
  }
  const sorted = [...tables].map(([table, columns]) => {
    columns.sort((a, b) => a.position - b.position);
    return [table, columns.map(({ column }) => column)] as const;
  });
  const schema = rows.find(([table]) => !table);
  return {
    databaseExists: schema !== undefined || tables.size > 0,
    names: called(target, schema),
    tables: new Map(sorted),
  };
}

type Row = readonly (string | null)[];

function called(target: Target, schema: Row | undefined): TargetNames {
  const { catalogs, databases } = namesOf(target);
  const [, name = null, , id = null, catalogName = null, catalogId = null] = schema ?? [];
  return { catalogs: [...catalogs, catalogName, catalogId], databases: [...databases, name, id] };
}
