import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.emulator.close());

describe('CREATE TABLE', () => {
  it('is shown again with everything that was left out', async () => {
    await rest.run(
      "CREATE TABLE `a.b-c` (`k``s` STRING NOT NULL, v INT, PRIMARY KEY (`k``s`) NOT ENFORCED) COMMENT 'it''s' WITH (" +
        "'kafka.producer.compression.type' = 'zstd', 'key.format' = 'json-registry')",
    );
    const [[text]] = (await rest.query('SHOW CREATE TABLE `a.b-c`')) as [[string]];
    expect(text).toBe(
      [
        'CREATE TABLE `local`.`sample`.`a.b-c` (',
        '  `k``s` VARCHAR(2147483647) NOT NULL,',
        '  `v` INT,',
        '  CONSTRAINT `PRIMARY` PRIMARY KEY (`k``s`) NOT ENFORCED',
        ')',
        "COMMENT 'it''s'",
        'DISTRIBUTED BY HASH(`k``s`) INTO 6 BUCKETS',
        'WITH (',
        "  'changelog.mode' = 'upsert',",
        "  'connector' = 'confluent',",
        "  'kafka.cleanup-policy' = 'delete',",
        "  'kafka.compaction.time' = '0 ms',",
        "  'kafka.max-message-size' = '2097164 bytes',",
        "  'kafka.message-timestamp-type' = 'create-time',",
        "  'kafka.producer.compression.type' = 'zstd',",
        "  'kafka.retention.size' = '0 bytes',",
        "  'kafka.retention.time' = '604800000 ms',",
        "  'key.format' = 'json-registry',",
        "  'scan.bounded.mode' = 'unbounded',",
        "  'scan.startup.mode' = 'earliest-offset',",
        "  'value.format' = 'avro-registry'",
        ')',
      ].join('\n'),
    );
    await rest.run('DROP TABLE `a.b-c`');
    await rest.run(text);
    expect(await rest.query('SHOW CREATE TABLE `a.b-c`')).toEqual([[text]]);
  });

  it('refuses a table that is there, unless asked not to', async () => {
    await rest.run('CREATE TABLE twice (a INT)');
    expect(await rest.refusal('CREATE TABLE twice (b INT)')).toBe("Table '`local`.`sample`.`twice`' already exists.");
    const { status } = await rest.run('CREATE TABLE IF NOT EXISTS twice (b INT)');
    expect(status.phase).toBe('COMPLETED');
    expect(await rest.query('DESCRIBE twice')).toEqual([['a', 'INT', 'NULL', '']]);
  });

  it('takes names that differ only in case for different tables and columns', async () => {
    await rest.run('CREATE TABLE Names (a INT, A INT)');
    await rest.run('CREATE TABLE names (a INT)');
    await rest.run('INSERT INTO Names VALUES (1, 2)');
    expect(await rest.emulator.rows({ table: 'Names' })).toEqual([{ a: 1, A: 2 }]);
    expect(await rest.emulator.rows({ table: 'names' })).toEqual([]);
  });

  it.each([
    ['CREATE TABLE x (a INT, a STRING)', "A column named 'a' already exists in the table."],
    ['CREATE TABLE x (a INT, PRIMARY KEY (b) NOT ENFORCED)', "Column 'b' is not defined in the table."],
    ['CREATE TABLE x (a INT) DISTRIBUTED BY (b) INTO 2 BUCKETS', "Column 'b' is not defined in the table."],
    ['CREATE TABLE x (a INT, b INT) DISTRIBUTED BY (b) INTO 2 BUCKETS', 'must come first in the table'],
    ['CREATE TABLE x (a INT) DISTRIBUTED BY (a) INTO 0 BUCKETS', 'Bucket count must be a positive integer.'],
    [
      'CREATE TABLE x (a INT METADATA)',
      'A metadata column that can be written is not supported by the embedded engine',
    ],
    [
      'CREATE TABLE x (a INT, m INT METADATA VIRTUAL)',
      "Invalid metadata key 'm' in column 'm': expected one of headers",
    ],
    ['CREATE TABLE x (a INT, PRIMARY KEY (a, a) NOT ENFORCED)', "Column 'a' stands twice in PRIMARY KEY."],
    ['CREATE TABLE x (a INT PRIMARY KEY)', "Flink doesn't support ENFORCED mode for PRIMARY KEY constraint"],
    ['CREATE TABLE x (a INT) DISTRIBUTED BY (a, a) INTO 2 BUCKETS', "Column 'a' stands twice in DISTRIBUTED BY."],
    ['CREATE TABLE x (a INT) DISTRIBUTED INTO 4097 BUCKETS', 'Bucket count must be at most 4096'],
    [
      'CREATE TABLE x (a INT, b INT, PRIMARY KEY (b) NOT ENFORCED) DISTRIBUTED BY (a) INTO 2 BUCKETS',
      "DISTRIBUTED BY (a) must be the PRIMARY KEY (b) in 'changelog.mode' = 'upsert'.",
    ],
    [
      "CREATE TABLE x (a INT, b INT, PRIMARY KEY (b) NOT ENFORCED) DISTRIBUTED BY (a) WITH ('changelog.mode' = 'append')",
      "DISTRIBUTED BY (a) must be a part of the PRIMARY KEY (b) in 'changelog.mode' = 'append'.",
    ],
    ['CREATE TABLE x (a INT, b AS a + 1)', 'A computed column is not supported by the embedded engine'],
    ['CREATE TABLE x (a TIMESTAMP(3), WATERMARK FOR a AS a)', 'WATERMARK is not supported by the embedded engine'],
    ['CREATE TABLE x (`$rowtime` INT)', "'$rowtime' is a system column: expected"],
    ["CREATE TABLE x (a INT) WITH ('connector' = 'datagen')", "The connector 'datagen' is not supported"],
    [
      "CREATE TABLE x (a INT) WITH ('value.format' = 'json')",
      "Invalid value for option 'value.format': expected avro-registry, json-registry, proto-registry, raw, got 'json'.",
    ],
    ["CREATE TABLE x (a INT) DISTRIBUTED BY (a) WITH ('key.format' = 'csv')", "Invalid value for option 'key.format'"],
    [
      "CREATE TABLE x (a INT) WITH ('value.format' = 'avro-debezium-registry')",
      "'avro-debezium-registry' is not supported",
    ],
    ["CREATE TABLE x (a INT) WITH ('changelog.mode' = 'x')", "Invalid value for option 'changelog.mode'"],
    ["CREATE TABLE x (a INT) WITH ('changelog.mode' = 'upsert')", 'requires a PRIMARY KEY'],
    ["CREATE TABLE x (a INT) WITH ('key.format' = 'raw')", "A table with a 'key.format' needs key columns"],
    ["CREATE TABLE x (a INT, b INT) WITH ('value.format' = 'raw')", "'raw' takes a single column, got 2: a, b"],
    ['CREATE TABLE x (`a-b` INT)', "'a-b' is no field name for the format 'avro-registry'"],
    ["CREATE TABLE x (`1` INT) WITH ('value.format' = 'proto-registry')", "'1' is no field name for the format"],
    ['CREATE TABLE `a b` (a INT)', "'a b' is not a valid topic name: expected 1 to 249 ASCII letters"],
    ['CREATE TABLE `..` (a INT)', "'..' is not a valid topic name"],
    ["CREATE TABLE x (a INT) WITH ('a' = 'b', 'a' = 'c')", "Duplicate table option 'a'."],
    ['CREATE TABLE nodb.x (a INT)', "A database with name 'nodb' does not exist"],
    ['CREATE TABLE INFORMATION_SCHEMA.x (a INT)', 'INFORMATION_SCHEMA is read-only.'],
  ])('refuses %s', async (sql, reason) => {
    expect(await rest.refusal(sql)).toContain(reason);
  });

  it('lets nobody read a table whose rows are changes', async () => {
    await rest.run('CREATE TABLE upserts (k INT, PRIMARY KEY (k) NOT ENFORCED)');
    await rest.run('INSERT INTO upserts VALUES (1), (1)');
    expect(await rest.refusal('SELECT k FROM upserts')).toContain("Reading 'upserts', whose rows are changes");
    expect(await rest.emulator.rows({ table: 'upserts' })).toEqual([{ k: 1 }, { k: 1 }]);
  });
});

describe('DROP TABLE', () => {
  it('forgets the table and its rows', async () => {
    await rest.run('CREATE TABLE gone (a INT)');
    await rest.run('INSERT INTO gone VALUES (1)');
    await rest.run('DROP TABLE gone');
    expect(await rest.refusal('DROP TABLE gone')).toContain("'gone' does not exist");
    await rest.run('DROP TABLE IF EXISTS gone');
    await rest.run('CREATE TABLE gone (b INT)');
    expect(await rest.emulator.rows({ table: 'gone' })).toEqual([]);
  });
});

describe('ALTER TABLE', () => {
  it('sets what the topic is told, and a dry run of it sets nothing', async () => {
    await rest.run('CREATE TABLE kept (a INT)');
    const options =
      "SELECT OPTION_VALUE FROM INFORMATION_SCHEMA.TABLE_OPTIONS WHERE TABLE_NAME = 'kept' AND OPTION_KEY = ";
    const sql = "ALTER TABLE kept SET ('kafka.retention.time' = '14 d', 'kafka.max-message-size' = '4 mb')";
    const dry = await rest.submit(sql, { 'sql.dry-run': 'true' });
    expect(dry.status).toMatchObject({ phase: 'COMPLETED', traits: { sql_kind: 'ALTER_TABLE' } });
    expect(await rest.query(`${options}'kafka.retention.time'`)).toEqual([['604800000 ms']]);
    await rest.run(sql);
    expect(await rest.query(`${options}'kafka.retention.time'`)).toEqual([['14 d']]);
    expect(await rest.query(`${options}'kafka.max-message-size'`)).toEqual([['4 mb']]);
  });

  it('adds metadata columns, which an INSERT leaves out', async () => {
    await rest.run('CREATE TABLE told (a INT)');
    await rest.run(
      "ALTER TABLE told ADD (p INT NOT NULL METADATA FROM 'partition' VIRTUAL, `offset` BIGINT METADATA VIRTUAL)",
    );
    await rest.run('INSERT INTO told VALUES (1)');
    expect(await rest.emulator.rows({ table: 'told' })).toEqual([{ a: 1 }]);
    expect(await rest.query('DESCRIBE told')).toEqual([
      ['a', 'INT', 'NULL', ''],
      ['p', 'INT', 'NOT NULL', "METADATA FROM 'partition' VIRTUAL"],
      ['offset', 'BIGINT', 'NULL', 'METADATA VIRTUAL'],
    ]);
    const [[text]] = (await rest.query('SHOW CREATE TABLE told')) as [[string]];
    expect(text).toContain(
      "  `p` INT NOT NULL METADATA FROM 'partition' VIRTUAL,\n  `offset` BIGINT METADATA VIRTUAL\n)",
    );
    const columns =
      'SELECT COLUMN_NAME, ORDINAL_POSITION, IS_NULLABLE, IS_HIDDEN, IS_METADATA, METADATA_KEY, IS_PERSISTED ' +
      "FROM INFORMATION_SCHEMA.`COLUMNS` WHERE TABLE_NAME = 'told'";
    expect(await rest.query(columns)).toEqual([
      ['a', '1', 'YES', 'NO', 'NO', null, 'YES'],
      ['p', '2', 'NO', 'NO', 'YES', 'partition', 'NO'],
      ['offset', '3', 'YES', 'NO', 'YES', null, 'NO'],
      ['$rowtime', '4', 'NO', 'YES', 'YES', 'timestamp', 'NO'],
    ]);
    expect(await rest.refusal('SELECT a FROM told')).toContain("Reading 'told', which has metadata columns, is not");
  });

  it('gives raw bytes another type, as long as there are none', async () => {
    await rest.emulator.createTable({ table: 'inferred' }, { type: 'record', name: 'r', fields: [] });
    await rest.run('ALTER TABLE inferred MODIFY `key` STRING');
    expect(await rest.query('DESCRIBE inferred')).toEqual([['key', 'STRING', 'NULL', 'BUCKET KEY']]);
    await rest.run("INSERT INTO inferred VALUES ('x')");
    expect(await rest.refusal('ALTER TABLE inferred MODIFY `key` INT')).toContain("Changing the type of column 'key'");
    expect(await rest.refusal('ALTER TABLE inferred MODIFY `key` STRING NOT NULL')).toContain(
      'while the table has rows',
    );
  });

  it.each([
    ['ALTER TABLE nope ADD a INT', "'nope' does not exist"],
    [
      'ALTER TABLE altered ADD m INT',
      "The physical column 'm' cannot be added by ALTER TABLE: evolve the schema of the subject 'altered-value'",
    ],
    ['ALTER TABLE altered ADD m AS n + 1', 'A computed column is not supported'],
    ['ALTER TABLE altered ADD m INT METADATA', 'A metadata column that can be written is not supported'],
    [
      "ALTER TABLE altered ADD n INT METADATA FROM 'partition' VIRTUAL",
      "A column named 'n' already exists in the table.",
    ],
    ['ALTER TABLE altered MODIFY m INT', "Column 'm' not found in the table."],
    ['ALTER TABLE altered MODIFY n STRING', "The type of column 'n' cannot be changed by ALTER TABLE: evolve"],
    ["ALTER TABLE altered SET ('value.format' = 'raw')", "Setting the table option 'value.format' is not supported"],
    ["ALTER TABLE INFORMATION_SCHEMA.`TABLES` SET ('kafka.x' = 'y')", 'INFORMATION_SCHEMA is read-only.'],
  ])('refuses %s', async (sql, reason) => {
    await rest.run('CREATE TABLE IF NOT EXISTS altered (n INT)');
    expect(await rest.refusal(sql)).toContain(reason);
  });
});

describe('DESCRIBE and SHOW', () => {
  it('describe keys, and with EXTENDED the system column', async () => {
    await rest.run(
      "CREATE TABLE described (k STRING, v TIMESTAMP_LTZ(3) COMMENT 'when', PRIMARY KEY (k) NOT ENFORCED)",
    );
    expect(await rest.query('DESCRIBE described')).toEqual([
      ['k', 'STRING', 'NOT NULL', 'PRIMARY KEY, BUCKET KEY'],
      ['v', 'TIMESTAMP_LTZ(3)', 'NULL', ''],
    ]);
    expect((await rest.query('DESC EXTENDED described')).slice(1)).toEqual([
      ['v', 'TIMESTAMP_LTZ(3)', 'NULL', '', 'when'],
      [
        '$rowtime',
        'TIMESTAMP_LTZ(3) *ROWTIME*',
        'NOT NULL',
        'METADATA VIRTUAL, WATERMARK AS `SOURCE_WATERMARK`()',
        'SYSTEM',
      ],
    ]);
  });

  it('list tables, databases and catalogs', async () => {
    expect((await rest.query('SHOW TABLES')).flat()).toContain('described');
    expect(await rest.query('SHOW DATABASES')).toEqual([['sample', 'lkc-local']]);
    expect(await rest.query('SHOW CATALOGS')).toEqual([['local', 'env-local']]);
  });
});
