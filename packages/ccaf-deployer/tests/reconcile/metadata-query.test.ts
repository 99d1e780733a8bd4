import { metadataQuery } from '../../src/reconcile/metadata-query';
import { parseMetadata } from '../../src/reconcile/parse-metadata';

const TARGET = { catalog: 'shops', database: 'live' };

it('asks for all tables, their details and the database in one query, names quoted', () => {
  const sql = metadataQuery({ catalog: 'my`env', database: "it's" }, ['north_parcels', "o'b"], ["o'b"]);
  expect(sql).toMatchInlineSnapshot(`
"SELECT
  'column' AS \`SECTION\`,
  \`TABLE_NAME\`,
  \`COLUMN_NAME\` AS \`NAME\`,
  \`FULL_DATA_TYPE\` AS \`VALUE\`,
  \`ORDINAL_POSITION\` AS \`POSITION\`,
  \`IS_NULLABLE\`,
  \`IS_GENERATED\`,
  \`IS_METADATA\`,
  \`DISTRIBUTION_ORDINAL_POSITION\` AS \`KEY_POSITION\`,
  \`IS_PERSISTED\`,
  \`METADATA_KEY\`,
  \`GENERATION_EXPRESSION\`
FROM \`my\`\`env\`.\`INFORMATION_SCHEMA\`.\`COLUMNS\`
WHERE (\`TABLE_SCHEMA\` = 'it''s' OR \`TABLE_SCHEMA_ID\` = 'it''s')
  AND \`IS_HIDDEN\` = 'NO'
  AND (\`TABLE_NAME\` = 'north_parcels' OR \`TABLE_NAME\` = 'o''b')
UNION ALL
SELECT
  'database' AS \`SECTION\`,
  CAST(NULL AS STRING) AS \`TABLE_NAME\`,
  \`SCHEMA_NAME\` AS \`NAME\`,
  \`SCHEMA_ID\` AS \`VALUE\`,
  CAST(NULL AS INT) AS \`POSITION\`,
  \`CATALOG_NAME\` AS \`IS_NULLABLE\`,
  \`CATALOG_ID\` AS \`IS_GENERATED\`,
  CAST(NULL AS STRING) AS \`IS_METADATA\`,
  CAST(NULL AS INT) AS \`KEY_POSITION\`,
  CAST(NULL AS STRING) AS \`IS_PERSISTED\`,
  CAST(NULL AS STRING) AS \`METADATA_KEY\`,
  CAST(NULL AS STRING) AS \`GENERATION_EXPRESSION\`
FROM \`my\`\`env\`.\`INFORMATION_SCHEMA\`.\`SCHEMATA\`
WHERE (\`SCHEMA_NAME\` = 'it''s' OR \`SCHEMA_ID\` = 'it''s')
UNION ALL
SELECT
  'table' AS \`SECTION\`,
  \`TABLE_NAME\`,
  \`WATERMARK_COLUMN\` AS \`NAME\`,
  \`WATERMARK_EXPRESSION\` AS \`VALUE\`,
  \`DISTRIBUTION_BUCKETS\` AS \`POSITION\`,
  CAST(NULL AS STRING) AS \`IS_NULLABLE\`,
  CAST(NULL AS STRING) AS \`IS_GENERATED\`,
  CAST(NULL AS STRING) AS \`IS_METADATA\`,
  CAST(NULL AS INT) AS \`KEY_POSITION\`,
  CAST(NULL AS STRING) AS \`IS_PERSISTED\`,
  CAST(NULL AS STRING) AS \`METADATA_KEY\`,
  CAST(NULL AS STRING) AS \`GENERATION_EXPRESSION\`
FROM \`my\`\`env\`.\`INFORMATION_SCHEMA\`.\`TABLES\`
WHERE (\`TABLE_SCHEMA\` = 'it''s' OR \`TABLE_SCHEMA_ID\` = 'it''s')
  AND (\`TABLE_NAME\` = 'north_parcels' OR \`TABLE_NAME\` = 'o''b')
UNION ALL
SELECT
  'key' AS \`SECTION\`,
  \`TABLE_NAME\`,
  \`COLUMN_NAME\` AS \`NAME\`,
  CAST(NULL AS STRING) AS \`VALUE\`,
  \`ORDINAL_POSITION\` AS \`POSITION\`,
  CAST(NULL AS STRING) AS \`IS_NULLABLE\`,
  CAST(NULL AS STRING) AS \`IS_GENERATED\`,
  CAST(NULL AS STRING) AS \`IS_METADATA\`,
  CAST(NULL AS INT) AS \`KEY_POSITION\`,
  CAST(NULL AS STRING) AS \`IS_PERSISTED\`,
  CAST(NULL AS STRING) AS \`METADATA_KEY\`,
  CAST(NULL AS STRING) AS \`GENERATION_EXPRESSION\`
FROM \`my\`\`env\`.\`INFORMATION_SCHEMA\`.\`KEY_COLUMN_USAGE\`
WHERE (\`TABLE_SCHEMA\` = 'it''s' OR \`TABLE_SCHEMA_ID\` = 'it''s')
  AND (\`TABLE_NAME\` = 'north_parcels' OR \`TABLE_NAME\` = 'o''b')
UNION ALL
SELECT
  'option' AS \`SECTION\`,
  \`TABLE_NAME\`,
  \`OPTION_KEY\` AS \`NAME\`,
  \`OPTION_VALUE\` AS \`VALUE\`,
  CAST(NULL AS INT) AS \`POSITION\`,
  CAST(NULL AS STRING) AS \`IS_NULLABLE\`,
  CAST(NULL AS STRING) AS \`IS_GENERATED\`,
  CAST(NULL AS STRING) AS \`IS_METADATA\`,
  CAST(NULL AS INT) AS \`KEY_POSITION\`,
  CAST(NULL AS STRING) AS \`IS_PERSISTED\`,
  CAST(NULL AS STRING) AS \`METADATA_KEY\`,
  CAST(NULL AS STRING) AS \`GENERATION_EXPRESSION\`
FROM \`my\`\`env\`.\`INFORMATION_SCHEMA\`.\`TABLE_OPTIONS\`
WHERE (\`TABLE_SCHEMA\` = 'it''s' OR \`TABLE_SCHEMA_ID\` = 'it''s')
  AND (\`TABLE_NAME\` = 'north_parcels' OR \`TABLE_NAME\` = 'o''b')
  AND (\`OPTION_KEY\` = 'kafka.retention.time' OR \`OPTION_KEY\` = 'kafka.cleanup-policy' OR \`OPTION_KEY\` = 'changelog.mode' OR \`OPTION_KEY\` = 'error-handling.mode' OR \`OPTION_KEY\` = 'error-handling.log.target' OR \`TABLE_NAME\` = 'o''b')"
`);
});

it('asks for the database alone where there are no tables to ask for', () => {
  expect(metadataQuery({ catalog: 'shops', database: 'live' }, [], [])).not.toMatch(
    /COLUMNS|TABLES|TABLE_OPTIONS|UNION/,
  );
  expect(metadataQuery({ catalog: 'shops', database: 'live' }, [], [])).toContain('`INFORMATION_SCHEMA`.`SCHEMATA`');
});

const database = ['database', null, 'live', 'lkc-1', null, 'shops', 'env-1', null, null];

it('reads tables with their columns in order, what the sink has beside them, and the database', () => {
  const { databaseExists, tables, details } = parseMetadata(TARGET, [
    ['option', 'b', 'value.format', 'json-registry', null, null, null, null, null],
    ['column', 'b', 'second', 'INTEGER', '2', 'NO', 'NO', 'NO', null],
    database,
    ['column', 'b', 'first', 'VARCHAR(2147483647)', '1', 'YES', 'YES', 'NO', '1'],
    ['table', 'b', null, null, '6', null, null, null, null],
    ['column', 'a', 'tenth', 'BIGINT', '10', 'YES', 'NO', 'YES', null],
    ['column', 'a', 'ninth', 'BIGINT', '9', 'YES', 'NO', 'NO', '2'],
    ['option', 'b', 'key.format', 'raw', null, null, null, null, null],
  ]);
  expect(databaseExists).toBe(true);
  const shown = [...tables].map(([table, columns]) => [
    table,
    ...columns.map(
      ({ name, type, writable, keyPosition }) =>
        `${name} ${type}${writable ? '' : ' (read only)'}${keyPosition ? ` key ${keyPosition}` : ''}`,
    ),
  ]);
  expect(shown).toEqual([
    ['b', 'first STRING (read only) key 1', 'second INT NOT NULL'],
    ['a', 'ninth BIGINT key 2', 'tenth BIGINT (read only)'],
  ]);
  const options = new Map([
    ['value.format', 'json-registry'],
    ['key.format', 'raw'],
  ]);
  expect(details).toEqual(new Map([['b', { buckets: 6, primaryKey: [], options }]]));
});

it('does not know how many buckets a table has where the catalog does not tell', () => {
  const { details } = parseMetadata(TARGET, [['table', 'b', null, null, null, null, null, null, null]]);
  expect(details).toEqual(new Map([['b', { buckets: undefined, primaryKey: [], options: new Map() }]]));
});

it('tells a database without these tables from one that does not exist', () => {
  expect(parseMetadata(TARGET, [database])).toEqual({
    databaseExists: true,
    names: { catalogs: ['shops', 'shops', 'env-1'], databases: ['live', 'live', 'lkc-1'] },
    ids: { environmentId: 'env-1', clusterId: 'lkc-1' },
    tables: new Map(),
    details: new Map(),
  });
  expect(parseMetadata(TARGET, [])).toMatchObject({
    databaseExists: false,
    ids: undefined,
    tables: new Map(),
  });
});

it('knows no ids where the catalog leaves one of them out', () => {
  const untold = database.map((cell) => (cell === 'env-1' ? null : cell));
  expect(parseMetadata(TARGET, [untold])).toMatchObject({ databaseExists: true, ids: undefined });
});

it('reads what a sink means: its primary key in order, its watermark, and what its columns are', () => {
  const { tables, details } = parseMetadata(TARGET, [
    ['key', 'b', 'part', null, '2', null, null, null, null],
    ['table', 'b', 'at', "`at` - INTERVAL '5' SECOND", '6', null, null, null, null],
    ['key', 'b', 'code', null, '1', null, null, null, null],
    ['column', 'b', 'at', 'TIMESTAMP_LTZ(3)', '1', 'NO', 'NO', 'YES', null, 'YES', 'timestamp', null],
    ['column', 'b', 'offset', 'BIGINT', '2', 'NO', 'NO', 'YES', null, 'NO', null, null],
    ['column', 'b', 'total', 'INTEGER', '3', 'YES', 'YES', 'NO', null, 'NO', null, '`price` * 2'],
  ]);
  expect(details.get('b')).toEqual({
    buckets: 6,
    primaryKey: ['code', 'part'],
    watermark: { column: 'at', expression: "`at` - INTERVAL '5' SECOND" },
    options: new Map(),
  });
  expect(tables.get('b')?.map(({ type, ...column }) => column)).toEqual([
    { name: 'at', writable: true, keyPosition: undefined, metadataKey: 'timestamp' },
    { name: 'offset', writable: false, keyPosition: undefined, metadataKey: 'offset' },
    { name: 'total', writable: false, keyPosition: undefined, expression: '`price` * 2' },
  ]);
});
