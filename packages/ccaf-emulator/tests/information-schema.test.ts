import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.emulator.createTable(
    { table: 'topic' },
    { type: 'record', name: 'r', fields: [{ name: 'id', type: 'string' }] },
  );
  await rest.run(
    "CREATE TABLE t (k STRING NOT NULL, v DECIMAL(10, 2) COMMENT 'money', PRIMARY KEY (k) NOT ENFORCED) COMMENT 'remark' " +
      'DISTRIBUTED BY HASH (k) INTO 3 BUCKETS',
  );
});
afterAll(() => rest.emulator.close());

describe('INFORMATION_SCHEMA', () => {
  it('lists the columns of an inferred topic: the key first, the system column hidden at the end', async () => {
    const sql =
      'SELECT COLUMN_NAME, ORDINAL_POSITION, IS_NULLABLE, DATA_TYPE, FULL_DATA_TYPE, IS_HIDDEN, IS_METADATA, METADATA_KEY, ' +
      "IS_PERSISTED, DISTRIBUTION_ORDINAL_POSITION FROM INFORMATION_SCHEMA.`COLUMNS` WHERE TABLE_NAME = 'topic'";
    expect(await rest.query(sql)).toEqual([
      ['key', '1', 'YES', 'VARBINARY', 'VARBINARY(2147483647)', 'NO', 'NO', null, 'YES', '1'],
      ['id', '2', 'NO', 'VARCHAR', 'VARCHAR(2147483647)', 'NO', 'NO', null, 'YES', null],
      [
        '$rowtime',
        '3',
        'NO',
        'TIMESTAMP_WITH_LOCAL_TIME_ZONE',
        'TIMESTAMP(3) WITH LOCAL TIME ZONE',
        'YES',
        'YES',
        'timestamp',
        'NO',
        null,
      ],
    ]);
  });

  it('spells the types of a created table in full', async () => {
    const sql =
      'SELECT `COLUMN_NAME`, `FULL_DATA_TYPE`, `IS_NULLABLE`, `COMMENT` FROM `local`.`INFORMATION_SCHEMA`.`COLUMNS` WHERE ' +
      "`TABLE_CATALOG_ID` = 'env-local' AND `TABLE_SCHEMA` = 'sample' AND `TABLE_NAME` = 't' AND `IS_HIDDEN` = 'NO'";
    expect(await rest.query(sql)).toEqual([
      ['k', 'VARCHAR(2147483647)', 'NO', null],
      ['v', 'DECIMAL(10, 2)', 'YES', 'money'],
    ]);
  });

  it('describes tables, options and keys in one UNION ALL', async () => {
    const sql = `
      SELECT 'TABLES' AS section, TABLE_TYPE AS a, IS_DISTRIBUTED AS b, DISTRIBUTION_BUCKETS AS n FROM INFORMATION_SCHEMA.\`TABLES\`
        WHERE TABLE_SCHEMA_ID = 'lkc-local' AND TABLE_NAME = 't'
      UNION ALL
      SELECT 'OPTIONS', OPTION_KEY, OPTION_VALUE, CAST(NULL AS INT) FROM INFORMATION_SCHEMA.TABLE_OPTIONS
        WHERE TABLE_NAME = 't' AND (OPTION_KEY = 'changelog.mode' OR OPTION_KEY = 'connector')
      UNION ALL
      SELECT 'KEY', COLUMN_NAME, CONSTRAINT_NAME, ORDINAL_POSITION FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
      UNION ALL
      SELECT 'CONSTRAINT', CONSTRAINT_TYPE, ENFORCED, CAST(NULL AS INT) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS`;
    expect(await rest.query(sql)).toEqual([
      ['TABLES', 'BASE TABLE', 'YES', '3'],
      ['OPTIONS', 'changelog.mode', 'upsert', null],
      ['OPTIONS', 'connector', 'confluent', null],
      ['KEY', 'k', 'PRIMARY', '1'],
      ['CONSTRAINT', 'PRIMARY KEY', 'NO', null],
    ]);
  });

  it('lists catalogs and databases with their ids', async () => {
    expect(await rest.query('SELECT * FROM INFORMATION_SCHEMA.`CATALOGS`')).toEqual([['env-local', 'local']]);
    const sql =
      "SELECT SCHEMA_ID, SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA'";
    expect(await rest.query(sql)).toEqual([['lkc-local', 'sample']]);
  });

  it('is COMPLETED, bounded, and knows INT from STRING', async () => {
    const { status } = await rest.run('SELECT COLUMN_NAME, ORDINAL_POSITION FROM INFORMATION_SCHEMA.`COLUMNS`');
    expect(status.phase).toBe('COMPLETED');
    expect(status.traits).toMatchObject({
      is_bounded: true,
      schema: {
        columns: [
          { name: 'COLUMN_NAME', type: { type: 'VARCHAR', nullable: false, length: 2147483647 } },
          { name: 'ORDINAL_POSITION', type: { type: 'INTEGER', nullable: false } },
        ],
      },
    });
  });

  it('takes what clients ask beyond the documentation: ORDER BY, LIMIT, IN, LIKE, NOT, COUNT and aliases', async () => {
    const from = 'FROM INFORMATION_SCHEMA.`COLUMNS` AS c';
    const of = "c.TABLE_NAME IN ('t', 'none') AND NOT c.IS_HIDDEN = 'YES'";
    expect(await rest.query(`SELECT c.COLUMN_NAME ${from} WHERE ${of} ORDER BY c.ORDINAL_POSITION DESC`)).toEqual([
      ['v'],
      ['k'],
    ]);
    expect(await rest.query(`SELECT COLUMN_NAME AS n ${from} WHERE ${of} ORDER BY n LIMIT 1`)).toEqual([['k']]);
    expect(await rest.query(`SELECT COUNT(*) AS n ${from} WHERE ${of} AND COLUMN_NAME LIKE 'k%'`)).toEqual([['1']]);
  });

  it('has the functions of users, of which there are none', async () => {
    const where = "WHERE `ROUTINE_SCHEMA_ID` = 'lkc-local'";
    expect(await rest.query(`SELECT \`ROUTINE_NAME\` FROM \`local\`.INFORMATION_SCHEMA.ROUTINES ${where}`)).toEqual([]);
    expect(await rest.query(`SELECT OPTION_KEY FROM INFORMATION_SCHEMA.ROUTINE_OPTIONS ${where}`)).toEqual([]);
    expect(await rest.query('SELECT TRAITS FROM INFORMATION_SCHEMA.`PARAMETERS`')).toEqual([]);
  });

  it('sees a change at once', async () => {
    const sql = "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.`TABLES` WHERE TABLE_NAME = 'fresh'";
    expect(await rest.query(sql)).toEqual([]);
    await rest.run('CREATE TABLE fresh (a INT)');
    expect(await rest.query(sql)).toEqual([['fresh']]);
    await rest.run('DROP TABLE fresh');
    expect(await rest.query(sql)).toEqual([]);
  });

  it.each([
    ['SELECT DISTINCT TABLE_NAME FROM INFORMATION_SCHEMA.`TABLES`', 'got DISTINCT'],
    ["SELECT 1 FROM INFORMATION_SCHEMA.`TABLES` WHERE TABLE_NAME > 't'", 'got >'],
    ['SELECT UPPER(TABLE_NAME) FROM INFORMATION_SCHEMA.`TABLES`', 'got the function UPPER'],
    ["SELECT CASE WHEN TABLE_NAME = 't' THEN 1 END FROM INFORMATION_SCHEMA.`TABLES`", 'got CASE'],
    ['SELECT CAST(NULL AS BIGINT) FROM INFORMATION_SCHEMA.`TABLES`', 'got a CAST to another type'],
    ['SELECT TABLE_NAME FROM INFORMATION_SCHEMA.`TABLES` GROUP BY TABLE_NAME', 'got GROUP BY'],
    ['SELECT x FROM (SELECT TABLE_NAME AS x FROM INFORMATION_SCHEMA.`TABLES`)', 'got a sub-query'],
    [
      'SELECT TABLE_NAME FROM INFORMATION_SCHEMA.`TABLES` UNION ALL SELECT k FROM t',
      'got a table outside INFORMATION_SCHEMA',
    ],
    ['SELECT TABLE_NAME FROM INFORMATION_SCHEMA.NOPE', "'INFORMATION_SCHEMA.NOPE' does not exist"],
    ['SELECT table_name FROM INFORMATION_SCHEMA.`TABLES`', "did you mean 'TABLE_NAME'?"],
  ])('refuses %s', async (sql, reason) => {
    expect(await rest.refusal(sql)).toContain(reason);
  });

  it.each([
    ['SELECT ARRAY[TABLE_NAME] FROM INFORMATION_SCHEMA.`TABLES`', 'ARRAY[…] in a statement about INFORMATION_SCHEMA'],
    ['WITH a AS (SELECT 1 FROM information_schema.`TABLES`) SELECT * FROM a', 'WITH (common table expressions) in a'],
    ['CREATE TABLE c AS SELECT TABLE_NAME FROM INFORMATION_SCHEMA.`TABLES`', 'INSERT INTO from INFORMATION_SCHEMA'],
  ])('does not send %s to another engine, which has no INFORMATION_SCHEMA', async (sql, construct) => {
    const reason = await rest.refusal(sql, { 'sql.dry-run': 'true' });
    expect(reason).toContain(construct);
    expect(reason).toContain('is not supported by the emulator, with --engine flink or without.');
  });

  it.each(["SELECT ARRAY['INFORMATION_SCHEMA.t'] FROM t", 'SELECT ARRAY[k] AS INFORMATION_SCHEMA FROM t'])(
    'is not what %s is about',
    async (sql) => {
      expect(await rest.refusal(sql)).toContain('a real Flink runs it');
    },
  );
});
