import { type Column, quoteIdentifier, quotePath, quoteString } from 'flink-table-api';
import type { Target, TargetIds, TargetNames } from './identity';
import { RETENTION_OPTIONS } from './retention';
import { UNREADABLE_OPTIONS } from './unreadable-rows';

/** A table's column as the catalog tells of it. */
export interface TableColumn extends Column {
  /** Whether an INSERT can write it: it is stored, or metadata that is not virtual. */
  readonly writable: boolean;
  /** What Kafka has of a record that it is; `undefined` for what is no metadata. */
  readonly metadataKey?: string;
  /** What it is computed by; `undefined` for what is not computed. */
  readonly expression?: string;
  /** Its place among the columns that the table is distributed by, from 1; `undefined` for the others. */
  readonly keyPosition: number | undefined;
}

/** What the catalog says of a table beside its columns. */
export interface TableDetails {
  /** How many partitions its topic has; `undefined` where the catalog does not tell. */
  readonly buckets: number | undefined;
  /** The columns of its primary key, in order; `undefined` where the catalog does not tell. */
  readonly primaryKey?: readonly string[];
  /** How far time comes in it; `undefined` where the catalog does not tell. */
  readonly watermark?: { readonly column: string; readonly expression: string };
  readonly options: ReadonlyMap<string, string>;
}

export const NO_DETAILS: TableDetails = { buckets: undefined, options: new Map() };

/** What the catalog says of the tables that were asked for; a table that does not exist is not in the maps. */
export interface Metadata {
  readonly databaseExists: boolean;
  /** What the database and its catalog are called. */
  readonly names: TargetNames;
  /** What they are, however they are called; `undefined` where the catalog does not tell. */
  readonly ids: TargetIds | undefined;
  readonly tables: ReadonlyMap<string, readonly TableColumn[]>;
  readonly details: ReadonlyMap<string, TableDetails>;
}

/** The option that tells what a table's rows mean. */
const CHANGELOG_MODE = 'changelog.mode';

/** What a row of the query has, in this order: each section fills what it needs. */
const CELLS = {
  TABLE_NAME: 'STRING',
  NAME: 'STRING',
  VALUE: 'STRING',
  POSITION: 'INT',
  IS_NULLABLE: 'STRING',
  IS_GENERATED: 'STRING',
  IS_METADATA: 'STRING',
  KEY_POSITION: 'INT',
  IS_PERSISTED: 'STRING',
  METADATA_KEY: 'STRING',
  GENERATION_EXPRESSION: 'STRING',
} as const;

type Cell = keyof typeof CELLS;
export type Section = 'column' | 'database' | 'table' | 'key' | 'option';

/**
 * The one query that tells all that is needed of any number of tables, and whether their database exists.
 *
 * The information schema knows no ORDER BY, IN, LIKE, JOIN or CASE (Confluent's documentation of INFORMATION_SCHEMA), so
 * that names are compared one by one and rows are sorted here. A database may be named by its name or by its id.
 *
 * @param tables those that are asked for; none where only the database is
 * @param sinks those of which all options are asked for, and not only for what their rows mean, how long they are kept, and what
 *   becomes of those that cannot be read
 */
export function metadataQuery(
  { catalog, database }: Target,
  tables: readonly string[],
  sinks: readonly string[],
): string {
  const equals = (column: string, value: string): string => `${quoteIdentifier(column)} = ${quoteString(value)}`;
  const isDatabase = (name: string, id: string): string => `(${equals(name, database)} OR ${equals(id, database)})`;
  const isOneOf = (names: readonly string[]): string =>
    `(${names.map((name) => equals('TABLE_NAME', name)).join(' OR ')})`;
  const wanted = [...RETENTION_OPTIONS, CHANGELOG_MODE, ...UNREADABLE_OPTIONS].map((key) => equals('OPTION_KEY', key));
  const ofSinks = sinks.map((name) => equals('TABLE_NAME', name));
  const ofTables = (lines: readonly string[]): (readonly string[])[] => (tables.length > 0 ? [lines] : []);
  const isIn = isDatabase('TABLE_SCHEMA', 'TABLE_SCHEMA_ID');
  const from = (view: string, conditions: readonly string[]): string[] => [
    `FROM ${quotePath([catalog, 'INFORMATION_SCHEMA', view])}`,
    `WHERE ${conditions.join('\n  AND ')}`,
  ];
  const column: Readonly<Partial<Record<Cell, string>>> = {
    TABLE_NAME: 'TABLE_NAME',
    NAME: 'COLUMN_NAME',
    VALUE: 'FULL_DATA_TYPE',
    POSITION: 'ORDINAL_POSITION',
    IS_NULLABLE: 'IS_NULLABLE',
    IS_GENERATED: 'IS_GENERATED',
    IS_METADATA: 'IS_METADATA',
    KEY_POSITION: 'DISTRIBUTION_ORDINAL_POSITION',
    IS_PERSISTED: 'IS_PERSISTED',
    METADATA_KEY: 'METADATA_KEY',
    GENERATION_EXPRESSION: 'GENERATION_EXPRESSION',
  };
  return [
    ...ofTables([
      ...selectOf('column', column),
      ...from('COLUMNS', [isIn, equals('IS_HIDDEN', 'NO'), isOneOf(tables)]),
    ]),
    [
      ...selectOf('database', {
        NAME: 'SCHEMA_NAME',
        VALUE: 'SCHEMA_ID',
        IS_NULLABLE: 'CATALOG_NAME',
        IS_GENERATED: 'CATALOG_ID',
      }),
      ...from('SCHEMATA', [isDatabase('SCHEMA_NAME', 'SCHEMA_ID')]),
    ],
    ...ofTables([
      ...selectOf('table', {
        TABLE_NAME: 'TABLE_NAME',
        NAME: 'WATERMARK_COLUMN',
        VALUE: 'WATERMARK_EXPRESSION',
        POSITION: 'DISTRIBUTION_BUCKETS',
      }),
      ...from('TABLES', [isIn, isOneOf(tables)]),
    ]),
    ...ofTables([
      ...selectOf('key', { TABLE_NAME: 'TABLE_NAME', NAME: 'COLUMN_NAME', POSITION: 'ORDINAL_POSITION' }),
      ...from('KEY_COLUMN_USAGE', [isIn, isOneOf(tables)]),
    ]),
    ...ofTables([
      ...selectOf('option', { TABLE_NAME: 'TABLE_NAME', NAME: 'OPTION_KEY', VALUE: 'OPTION_VALUE' }),
      ...from('TABLE_OPTIONS', [isIn, isOneOf(tables), `(${[...wanted, ...ofSinks].join(' OR ')})`]),
    ]),
  ]
    .map((lines) => lines.join('\n'))
    .join('\nUNION ALL\n');
}

/** The head of a section: which column of its view fills which cell. */
function selectOf(section: Section, filled: Readonly<Partial<Record<Cell, string>>>): string[] {
  const cells = (Object.keys(CELLS) as Cell[]).map((cell) => {
    const column = filled[cell];
    const value = column === undefined ? `CAST(NULL AS ${CELLS[cell]})` : quoteIdentifier(column);
    return column === cell ? value : `${value} AS ${quoteIdentifier(cell)}`;
  });
  return ['SELECT', `  ${[`${quoteString(section)} AS \`SECTION\``, ...cells].join(',\n  ')}`];
}
