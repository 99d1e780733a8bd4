import { type Database, ENVIRONMENT, KEYED } from './database';
import type { ViewRow, Views } from './view-query';

/** The columns of all tables here. */
const OF_TOPICS = ['id'];
const OF_SINKS = ['id', 'version'];

/** What the information schema says of these clusters. */
export const viewsOf =
  (databases: readonly Database[]): Views =>
  (catalog, view) =>
    catalog === ENVIRONMENT.id || catalog === ENVIRONMENT.name
      ? databases.flatMap((database) => rowsOf(database, view).map((row) => ({ ...schemaOf(database), ...row })))
      : undefined;

const schemaOf = ({ id, name }: Database): ViewRow => ({
  TABLE_CATALOG: ENVIRONMENT.name,
  TABLE_CATALOG_ID: ENVIRONMENT.id,
  CATALOG_NAME: ENVIRONMENT.name,
  CATALOG_ID: ENVIRONMENT.id,
  TABLE_SCHEMA: name,
  TABLE_SCHEMA_ID: id,
  SCHEMA_NAME: name,
  SCHEMA_ID: id,
});

function rowsOf({ topics, sinks }: Database, view: string): ViewRow[] {
  const sinkNames = [...sinks.keys()];
  const tables = [...topics.keys(), ...sinkNames];
  switch (view) {
    case 'SCHEMATA':
      return [{}];
    case 'TABLES':
      return tables.map((name) => ({
        TABLE_NAME: name,
        DISTRIBUTION_BUCKETS: '6',
        IS_DISTRIBUTED: 'YES',
        WATERMARK_COLUMN: '$rowtime',
        WATERMARK_EXPRESSION: '`SOURCE_WATERMARK`()',
      }));
    case 'KEY_COLUMN_USAGE':
      return sinkNames
        .filter((name) => name === KEYED)
        .map((name) => ({ TABLE_NAME: name, COLUMN_NAME: 'id', ORDINAL_POSITION: '1' }));
    case 'COLUMNS':
      return tables.flatMap((name) => columnsOf(name, sinks.has(name) ? OF_SINKS : OF_TOPICS));
    case 'TABLE_OPTIONS':
      return [
        ...[...topics.values()].map(({ name, retentionMs = 0 }) =>
          optionOf(name, 'kafka.retention.time', `${retentionMs} ms`),
        ),
        ...sinkNames.map((name) => optionOf(name, 'changelog.mode', name === KEYED ? 'upsert' : 'append')),
      ];
    default:
      throw new Error(`the simulation has no view ${view}`);
  }
}

const isKey = (table: string, column: string): boolean => table === KEYED && column === 'id';

const columnsOf = (table: string, columns: readonly string[]): ViewRow[] =>
  columns.map((column, index) => ({
    TABLE_NAME: table,
    COLUMN_NAME: column,
    FULL_DATA_TYPE: 'VARCHAR(2147483647)',
    DATA_TYPE: 'VARCHAR',
    ORDINAL_POSITION: String(index + 1),
    IS_NULLABLE: 'YES',
    IS_HIDDEN: 'NO',
    IS_GENERATED: 'NO',
    IS_METADATA: 'NO',
    IS_PERSISTED: 'YES',
    METADATA_KEY: null,
    GENERATION_EXPRESSION: null,
    DISTRIBUTION_ORDINAL_POSITION: isKey(table, column) ? '1' : null,
  }));

const optionOf = (table: string, key: string, value: string): ViewRow => ({
  TABLE_NAME: table,
  OPTION_KEY: key,
  OPTION_VALUE: value,
});
