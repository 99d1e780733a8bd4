import { metadataQuery, parseMetadata } from '../../src/reconcile/metadata-query';

const TARGET = { catalog: 'shops', database: 'live' };

it('asks for all tables and the database in one query, names quoted', () => {
  expect(metadataQuery({ catalog: 'my`env', database: "it's" }, ['north_parcels', "o'b"])).toMatchInlineSnapshot(`
"SELECT
  \`TABLE_NAME\`, \`COLUMN_NAME\`, \`ORDINAL_POSITION\`, \`FULL_DATA_TYPE\`, \`IS_NULLABLE\`, \`IS_GENERATED\`, \`IS_METADATA\`
FROM \`my\`\`env\`.\`INFORMATION_SCHEMA\`.\`COLUMNS\`
WHERE (\`TABLE_SCHEMA\` = 'it''s' OR \`TABLE_SCHEMA_ID\` = 'it''s')
  AND \`IS_HIDDEN\` = 'NO'
  AND (\`TABLE_NAME\` = 'north_parcels' OR \`TABLE_NAME\` = 'o''b')
UNION ALL
SELECT
  CAST(NULL AS STRING) AS \`TABLE_NAME\`, \`SCHEMA_NAME\` AS \`COLUMN_NAME\`, CAST(NULL AS INT) AS \`ORDINAL_POSITION\`,
  \`SCHEMA_ID\` AS \`FULL_DATA_TYPE\`, \`CATALOG_NAME\` AS \`IS_NULLABLE\`, \`CATALOG_ID\` AS \`IS_GENERATED\`,
  CAST(NULL AS STRING) AS \`IS_METADATA\`
FROM \`my\`\`env\`.\`INFORMATION_SCHEMA\`.\`SCHEMATA\`
WHERE (\`SCHEMA_NAME\` = 'it''s' OR \`SCHEMA_ID\` = 'it''s')"
`);
});

it('reads tables with their columns in order, and the database', () => {
  const { databaseExists, tables } = parseMetadata(TARGET, [
    ['b', 'second', '2', 'INTEGER', 'NO', 'NO', 'NO'],
    [null, 'live', null, 'lkc-1', 'shops', 'env-1', null],
    ['b', 'first', '1', 'VARCHAR(2147483647)', 'YES', 'YES', 'NO'],
    ['a', 'tenth', '10', 'BIGINT', 'YES', 'NO', 'YES'],
    ['a', 'ninth', '9', 'BIGINT', 'YES', 'NO', 'NO'],
  ]);
  expect(databaseExists).toBe(true);
  const shown = [...tables].map(([table, columns]) => [
    table,
    ...columns.map(({ name, type, writable }) => `${name} ${type}${writable ? '' : ' (read only)'}`),
  ]);
  expect(shown).toEqual([
    ['b', 'first STRING (read only)', 'second INT NOT NULL'],
    ['a', 'ninth BIGINT', 'tenth BIGINT (read only)'],
  ]);
});

it('tells a database without these tables from one that does not exist', () => {
  expect(parseMetadata(TARGET, [[null, 'live', null, 'lkc-1', 'shops', 'env-1', null]])).toEqual({
    databaseExists: true,
    names: { catalogs: ['shops', 'shops', 'env-1'], databases: ['live', 'live', 'lkc-1'] },
    tables: new Map(),
  });
  expect(parseMetadata(TARGET, [])).toMatchObject({ databaseExists: false, tables: new Map() });
});
