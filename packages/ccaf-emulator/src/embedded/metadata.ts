import { INFORMATION_SCHEMA } from '../catalog/catalog';
import { findView, type View } from '../catalog/information-schema';
import { showCreateTable } from '../catalog/show-create-table';
import { type Column, ROWTIME, type Table } from '../catalog/table';
import { inserted } from '../engine/execution';
import { traits } from '../engine/traits';
import { type FlinkType, STRING, type Statement, shortTypeName, type TableName } from '../sql';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { tableNotFound } from './query';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

const TEXT: FlinkType = STRING;

type Texts = readonly (string | null)[];

/** What a statement says at once: rows of texts. */
export function answer(sqlKind: string, columns: readonly string[], rows: readonly Texts[]): Execution {
  const described = columns.map((name) => ({ name, type: TEXT, nullable: false }));
  return { kind: 'completed', traits: traits(sqlKind, true, described), rows: inserted(rows) };
}

type Described = Omit<Column, 'physicalName'>;

export function describe(statement: Of<'describe'>, settings: ExecutionSettings, parts: EngineParts): Execution {
  const header = statement.extended ? [...HEADER, 'Comment'] : HEADER;
  const view = viewAt(statement.name, settings, parts);
  if (view !== undefined)
    return answer(
      'DESCRIBE',
      header,
      view.columns.map((column) => row(column, '', statement)),
    );
  const table = requireTable(statement.name, settings, parts);
  const columns: Described[] = [
    ...table.columns,
    ...table.metadata,
    ...(table.computed ?? []),
    ...(statement.extended ? [ROWTIME] : []),
  ];
  const rows = columns.map((column) => row(column, extras(column, table), statement));
  return answer('DESCRIBE', header, rows);
}

const HEADER = ['Column Name', 'Data Type', 'Nullable', 'Extras'];

function row(column: Described, more: string, { extended }: Of<'describe'>): Texts {
  const cells = [column.name, typeText(column), column.nullable ? 'NULL' : 'NOT NULL', more];
  return extended ? [...cells, column.comment ?? ''] : cells;
}

/** The view of INFORMATION_SCHEMA that a name points to. */
function viewAt(name: TableName, { defaults }: ExecutionSettings, { catalog }: EngineParts): View | undefined {
  const { database, table } = catalog.resolve(name, defaults);
  return database === INFORMATION_SCHEMA ? findView(table) : undefined;
}

function typeText(column: Described): string {
  return column === ROWTIME ? `${shortTypeName(column.type)} *ROWTIME*` : shortTypeName(column.type);
}

function extras(column: Described, table: Table): string {
  const { primaryKey, distribution, watermark } = table;
  if (column === ROWTIME) return watermark ? 'METADATA VIRTUAL' : 'METADATA VIRTUAL, WATERMARK AS `SOURCE_WATERMARK`()';
  return [
    ...origin(column, table),
    ...(primaryKey.includes(column.name) ? ['PRIMARY KEY'] : []),
    ...(distribution.columns.includes(column.name) ? ['BUCKET KEY'] : []),
    ...(watermark?.column === column.name ? [`WATERMARK AS ${watermark.expression}`] : []),
  ].join(', ');
}

/** Where a column comes from that is in no record's key or value. */
function origin({ name }: Described, { metadata, computed = [] }: Table): readonly string[] {
  const read = metadata.find((column) => column.name === name);
  const made = computed.find((column) => column.name === name);
  if (read === undefined) return made === undefined ? [] : [`AS ${made.expression}`];
  const from = read.key === undefined ? '' : ` FROM '${read.key}'`;
  return [`METADATA${from}${read.isWritten === true ? '' : ' VIRTUAL'}`];
}

export function showCreate(
  statement: Of<'showCreateTable'>,
  settings: ExecutionSettings,
  parts: EngineParts,
): Execution {
  const text = showCreateTable(parts.catalog, requireTable(statement.name, settings, parts));
  return answer('SHOW_CREATE_TABLE', ['SHOW CREATE TABLE'], [[text]]);
}

function requireTable(name: TableName, { defaults }: ExecutionSettings, { catalog }: EngineParts): Table {
  const table = catalog.find(catalog.resolve(name, defaults));
  if (table === undefined) throw tableNotFound(name, defaults);
  return table;
}
