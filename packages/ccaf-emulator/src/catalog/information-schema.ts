import { type FlinkType, fullTypeName, STRING } from '../sql';
import { type Catalog, INFORMATION_SCHEMA, type Named } from './catalog';
import { type Column, ROWTIME, type Table } from './table';

type Cell = string | number | null;

export interface ViewColumn {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
}

/** One view of INFORMATION_SCHEMA. */
export interface View {
  readonly name: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: (catalog: Catalog) => readonly (readonly Cell[])[];
}

const INT: FlinkType = { root: 'INTEGER' };

/** `'A B? C:INT'`: names, `?` for nullable, `:INT` for numbers. */
function columns(list: string): readonly ViewColumn[] {
  return list.split(' ').map((text) => {
    const [name = '', type] = text.replace('?', '').split(':');
    return { name, type: type === 'INT' ? INT : STRING, nullable: text.includes('?') };
  });
}

const TABLE_COLUMNS = 'TABLE_CATALOG_ID TABLE_CATALOG TABLE_SCHEMA_ID TABLE_SCHEMA TABLE_NAME';
const ROUTINE_COLUMNS = 'ROUTINE_CATALOG_ID ROUTINE_CATALOG ROUTINE_SCHEMA_ID ROUTINE_SCHEMA ROUTINE_NAME';
const CONSTRAINT_COLUMNS =
  'CONSTRAINT_CATALOG_ID CONSTRAINT_CATALOG CONSTRAINT_SCHEMA_ID CONSTRAINT_SCHEMA CONSTRAINT_NAME';

/** Source: docs.confluent.io/cloud/current/flink/reference/flink-sql-information-schema.html, and its order of columns. */
const VIEWS: readonly View[] = [
  {
    name: 'CATALOGS',
    columns: columns('CATALOG_ID CATALOG_NAME'),
    rows: ({ environment }) => [[environment.id, environment.name]],
  },
  {
    name: 'INFORMATION_SCHEMA_CATALOG_NAME',
    columns: columns('CATALOG_ID CATALOG_NAME'),
    rows: ({ environment }) => [[environment.id, environment.name]],
  },
  { name: 'SCHEMATA', columns: columns('CATALOG_ID CATALOG_NAME SCHEMA_ID SCHEMA_NAME'), rows: schemata },
  { name: 'DATABASES', columns: columns('CATALOG_ID CATALOG_NAME SCHEMA_ID SCHEMA_NAME'), rows: schemata },
  {
    name: 'TABLES',
    columns: columns(
      `${TABLE_COLUMNS} TABLE_TYPE IS_DISTRIBUTED DISTRIBUTION_ALGORITHM? DISTRIBUTION_BUCKETS?:INT IS_WATERMARKED ` +
        'WATERMARK_COLUMN? WATERMARK_EXPRESSION? WATERMARK_IS_HIDDEN? IS_MATERIALIZED COMMENT?',
    ),
    rows: (catalog) => [...catalog.tables().map((table) => tableRow(catalog, table)), ...viewRows(catalog)],
  },
  {
    name: 'COLUMNS',
    columns: columns(
      `${TABLE_COLUMNS} COLUMN_NAME ORDINAL_POSITION:INT IS_NULLABLE DATA_TYPE FULL_DATA_TYPE IS_HIDDEN IS_GENERATED ` +
        'GENERATION_EXPRESSION? IS_METADATA METADATA_KEY? IS_PERSISTED DISTRIBUTION_ORDINAL_POSITION?:INT COMMENT?',
    ),
    rows: (catalog) => catalog.tables().flatMap((table) => columnRows(catalog, table)),
  },
  {
    name: 'TABLE_OPTIONS',
    columns: columns(`${TABLE_COLUMNS} OPTION_KEY OPTION_VALUE`),
    rows: (catalog) =>
      catalog
        .tables()
        .flatMap((table) => [...table.options].map((option) => [...tablePrefix(catalog, table), ...option])),
  },
  {
    name: 'TABLE_CONSTRAINTS',
    columns: columns(`${CONSTRAINT_COLUMNS} ${TABLE_COLUMNS} CONSTRAINT_TYPE ENFORCED`),
    rows: (catalog) => keyedTables(catalog).map((table) => [...constraintPrefix(catalog, table), 'PRIMARY KEY', 'NO']),
  },
  {
    name: 'KEY_COLUMN_USAGE',
    columns: columns(`${CONSTRAINT_COLUMNS} ${TABLE_COLUMNS} COLUMN_NAME ORDINAL_POSITION:INT`),
    rows: (catalog) =>
      keyedTables(catalog).flatMap((table) =>
        table.primaryKey.map((key, index) => [...constraintPrefix(catalog, table), key, index + 1]),
      ),
  },
  // A user's own functions, which need an artifact: there are none. Not documented; the columns are those that the Table API
  // plugin 2.3 asks for (`ConfluentCatalog` and `ConfluentSqlFactory` of confluent-flink-table-api-java-plugin).
  {
    name: 'ROUTINES',
    columns: columns(`${ROUTINE_COLUMNS} SPECIFIC_NAME FUNCTION_KIND FULL_DATA_TYPE? IS_DYNAMIC`),
    rows: () => [],
  },
  { name: 'ROUTINE_OPTIONS', columns: columns(`${ROUTINE_COLUMNS} OPTION_KEY OPTION_VALUE`), rows: () => [] },
  {
    name: 'PARAMETERS',
    columns: columns(
      'SPECIFIC_CATALOG_ID SPECIFIC_CATALOG SPECIFIC_SCHEMA_ID SPECIFIC_SCHEMA SPECIFIC_NAME ORDINAL_POSITION:INT ' +
        'PARAMETER_NAME? FULL_DATA_TYPE IS_OPTIONAL TRAITS?',
    ),
    rows: () => [],
  },
];

/** The view with this name; case counts. */
export function findView(name: string): View | undefined {
  return VIEWS.find((view) => view.name === name);
}

export function views(): readonly View[] {
  return VIEWS;
}

/** The generated name of the physical table that holds a view's rows while it is asked. */
export function viewTableId(view: View): string {
  return `v${VIEWS.indexOf(view)}`;
}

function schemata({ environment, databases }: Catalog): readonly (readonly Cell[])[] {
  return [...databases, INFORMATION_SCHEMA].map(({ id, name }) => [environment.id, environment.name, id, name]);
}

function prefix({ environment }: Catalog, database: Named): readonly Cell[] {
  return [environment.id, environment.name, database.id, database.name];
}

function tablePrefix(catalog: Catalog, table: Table): readonly Cell[] {
  return [...prefix(catalog, catalog.databaseOf(table)), table.name];
}

function constraintPrefix(catalog: Catalog, table: Table): readonly Cell[] {
  return [...prefix(catalog, catalog.databaseOf(table)), 'PRIMARY', ...tablePrefix(catalog, table)];
}

const keyedTables = (catalog: Catalog): readonly Table[] =>
  catalog.tables().filter(({ primaryKey }) => primaryKey.length > 0);

function tableRow(catalog: Catalog, table: Table): readonly Cell[] {
  const { columns: keys, buckets } = table.distribution;
  const algorithm = keys.length > 0 ? 'HASH' : null;
  const watermark =
    table.watermark === undefined
      ? ['YES', ROWTIME.name, '`SOURCE_WATERMARK`()', 'YES']
      : ['YES', table.watermark.column, table.watermark.expression, 'NO'];
  return [
    ...tablePrefix(catalog, table),
    'BASE TABLE',
    'YES',
    algorithm,
    buckets,
    ...watermark,
    'NO',
    table.comment ?? null,
  ];
}

function viewRows(catalog: Catalog): readonly (readonly Cell[])[] {
  const rest = ['VIEW', 'NO', null, null, 'NO', null, null, null, 'NO', null];
  return VIEWS.map(({ name }) => [...prefix(catalog, INFORMATION_SCHEMA), name, ...rest]);
}

function columnRows(catalog: Catalog, table: Table): readonly (readonly Cell[])[] {
  const start = tablePrefix(catalog, table);
  const { columns: stored, metadata, computed = [], distribution } = table;
  const shape = ({ name, type, nullable }: Omit<Column, 'physicalName'>, index: number): readonly Cell[] => [
    ...start,
    name,
    index + 1,
    nullable ? 'YES' : 'NO',
    type.root,
    fullTypeName(type),
  ];
  // IS_HIDDEN IS_GENERATED GENERATION_EXPRESSION IS_METADATA METADATA_KEY IS_PERSISTED DISTRIBUTION_ORDINAL_POSITION COMMENT
  const rest = (isHidden: boolean, key: string | null, isWritten: boolean, comment?: string): readonly Cell[] => [
    ...[isHidden ? 'YES' : 'NO', 'NO', null, 'YES', key, isWritten ? 'YES' : 'NO', null, comment ?? null],
  ];
  const readOnly = stored.length + metadata.length;
  return [
    ...stored.map((column, index) => {
      const position = distribution.columns.indexOf(column.name) + 1;
      const key = position === 0 ? null : position;
      return [...shape(column, index), 'NO', 'NO', null, 'NO', null, 'YES', key, column.comment ?? null];
    }),
    ...metadata.map((column, index) => [
      ...shape(column, stored.length + index),
      ...rest(false, column.key ?? null, column.isWritten === true, column.comment),
    ]),
    ...computed.map((column, index) => [
      ...shape(column, readOnly + index),
      ...['NO', 'YES', column.expression, 'NO', null, 'NO', null, null],
    ]),
    [...shape(ROWTIME, readOnly + computed.length), ...rest(true, 'timestamp', false, ROWTIME.comment)],
  ];
}
