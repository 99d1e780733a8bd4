import { type Column, parseDataType, quoteIdentifier, quotePath, quoteString } from '../table-api';
import type { Target } from './target';

/** A table's column as the catalog tells of it. */
export interface TableColumn extends Column {
  /** Whether an INSERT can write it: not computed, not metadata. */
  readonly writable: boolean;
}

/** What the catalog says of the tables that were asked for; a table that does not exist is not in the map. */
export interface Metadata {
  readonly databaseExists: boolean;
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
  return [
    'SELECT',
    `  ${['TABLE_NAME', ...DETAILS].map(quoteIdentifier).join(', ')}`,
    `FROM ${view('COLUMNS')}`,
    `WHERE ${isDatabase('TABLE_SCHEMA', 'TABLE_SCHEMA_ID')}`,
    `  AND ${equals('IS_HIDDEN', 'NO')}`,
    `  AND (${tables.map((table) => equals('TABLE_NAME', table)).join(' OR ')})`,
    'UNION ALL',
    'SELECT',
    `  ${absent('STRING', 'TABLE_NAME')}, ${DETAILS.map((name) => absent(name === 'ORDINAL_POSITION' ? 'INT' : 'STRING', name)).join(', ')}`,
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

/** Reads the rows of `metadataQuery`: a row without a table's name stands for the database. */
export function parseMetadata(rows: readonly (readonly (string | null)[])[]): Metadata {
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
  return { databaseExists: rows.some(([table]) => !table) || tables.size > 0, tables: new Map(sorted) };
}
