import { INFORMATION_SCHEMA } from '../catalog/catalog';
import { showCreateTable } from '../catalog/show-create-table';
import { type Column, ROWTIME, type Table } from '../catalog/table';
import { inserted } from '../engine/execution';
import { traits } from '../engine/traits';
import { type FlinkType, STRING, type Statement, shortTypeName, type TableName } from '../sql';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { tableNotFound } from './query';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

const TEXT: FlinkType = STRING;

function answer(sqlKind: string, columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Execution {
  const described = columns.map((name) => ({ name, type: TEXT, nullable: false }));
  return { kind: 'completed', traits: traits(sqlKind, true, described), rows: inserted(rows) };
}

type Described = Omit<Column, 'physicalName'>;

export function describe(statement: Of<'describe'>, settings: ExecutionSettings, parts: EngineParts): Execution {
  const table = requireTable(statement.name, settings, parts);
  const columns: Described[] = [...table.columns, ...table.metadata, ...(statement.extended ? [ROWTIME] : [])];
  const rows = columns.map((column) => {
    const row = [column.name, typeText(column), column.nullable ? 'NULL' : 'NOT NULL', extras(column, table)];
    return statement.extended ? [...row, column.comment ?? ''] : row;
  });
  const header = ['Column Name', 'Data Type', 'Nullable', 'Extras'];
  return answer('DESCRIBE', statement.extended ? [...header, 'Comment'] : header, rows);
}

function typeText(column: Described): string {
  return column === ROWTIME ? `${shortTypeName(column.type)} *ROWTIME*` : shortTypeName(column.type);
}

function extras(column: Described, { primaryKey, distribution, metadata }: Table): string {
  if (column === ROWTIME) return 'METADATA VIRTUAL, WATERMARK AS `SOURCE_WATERMARK`()';
  const read = metadata.find(({ name }) => name === column.name);
  if (read !== undefined) return `METADATA${read.key === undefined ? '' : ` FROM '${read.key}'`} VIRTUAL`;
  return [
    ...(primaryKey.includes(column.name) ? ['PRIMARY KEY'] : []),
    ...(distribution.columns.includes(column.name) ? ['BUCKET KEY'] : []),
  ].join(', ');
}

export function showTables({ defaults }: ExecutionSettings, { catalog }: EngineParts): Execution {
  const database = catalog.current(defaults);
  const names = database === INFORMATION_SCHEMA ? [] : catalog.tables(database).map(({ name }) => [name]);
  return answer('SHOW_TABLES', ['table name'], names);
}

export function showCreate(
  statement: Of<'showCreateTable'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Execution {
  const text = showCreateTable(parts.catalog, requireTable(statement.name, settings, parts));
  return answer('SHOW_CREATE_TABLE', ['SHOW CREATE TABLE'], [[text]]);
}

export function showDatabases({ catalog }: EngineParts): Execution {
  const rows = catalog.databases.map(({ id, name }) => [name, id]);
  return answer('SHOW_DATABASES', ['database name', 'database id'], rows);
}

export function showCatalogs({ catalog: { environment } }: EngineParts): Execution {
  return answer('SHOW_CATALOGS', ['catalog name', 'catalog id'], [[environment.name, environment.id]]);
}

function requireTable(name: TableName, { defaults }: ExecutionSettings, { catalog }: EngineParts): Table {
  const table = catalog.find(catalog.resolve(name, defaults));
  if (table === undefined) throw tableNotFound(name, defaults);
  return table;
}
