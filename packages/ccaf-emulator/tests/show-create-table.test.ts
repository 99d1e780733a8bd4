import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.emulator.close());

const SHAPES = [
  'CREATE TABLE t (a INT)',
  "CREATE TABLE t (`a_b` STRING NOT NULL COMMENT 'it''s', PRIMARY KEY (`a_b`) NOT ENFORCED) WITH ('key.format' = 'json-registry')",
  'CREATE TABLE t (k1 INT, k2 INT, v DECIMAL(38, 0), PRIMARY KEY (k1, k2) NOT ENFORCED) DISTRIBUTED BY HASH(k1, k2) INTO 3 BUCKETS',
  "CREATE TABLE t (k BYTES, c CHAR(2), t TIME(3), s TIMESTAMP(0), l TIMESTAMP_LTZ(6)) COMMENT 'x' DISTRIBUTED BY (k) WITH ('key.format' = 'raw')",
  'CREATE TABLE t (a ARRAY<INT NOT NULL>, m MAP<STRING, ROW<`x y` INT, z MULTISET<DATE>>> NOT NULL)',
  "CREATE TABLE t (a INT, p INT NOT NULL METADATA FROM 'partition' VIRTUAL COMMENT 'where', `offset` BIGINT METADATA VIRTUAL)",
  "CREATE TABLE t (a INT) DISTRIBUTED INTO 1 BUCKETS WITH ('changelog.mode' = 'retract', 'kafka.retention.time' = '1 h')",
];

describe('what SHOW CREATE TABLE prints', () => {
  it.each(SHAPES)('makes the same table again: %s', async (sql) => {
    await rest.run(sql);
    const [[text] = []] = await rest.query('SHOW CREATE TABLE t');
    const described = await rest.query('DESCRIBE EXTENDED t');
    await rest.run('DROP TABLE t');
    await rest.run(text ?? '');
    expect(await rest.query('SHOW CREATE TABLE t')).toEqual([[text]]);
    expect(await rest.query('DESCRIBE EXTENDED t')).toEqual(described);
    await rest.run('DROP TABLE t');
  });

  it('is taken with the system column, as the descriptors of clients write it', async () => {
    await rest.run(
      'CREATE TABLE described (a VARCHAR(2147483647), `$rowtime` TIMESTAMP(3) WITH LOCAL TIME ZONE NOT NULL METADATA ' +
        "VIRTUAL COMMENT 'SYSTEM') DISTRIBUTED INTO 4 BUCKETS WITH ('connector' = 'confluent')",
    );
    expect(await rest.query('DESCRIBE EXTENDED described')).toEqual([
      ['a', 'STRING', 'NULL', '', ''],
      [
        '$rowtime',
        'TIMESTAMP_LTZ(3) *ROWTIME*',
        'NOT NULL',
        'METADATA VIRTUAL, WATERMARK AS `SOURCE_WATERMARK`()',
        'SYSTEM',
      ],
    ]);
  });
});
