import { Rest, type StatementBody } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE parcels (id STRING NOT NULL, kilos INT)');
  await rest.run('CREATE TABLE depots (id STRING)');
  await rest.run("INSERT INTO parcels VALUES ('A1', 3), ('A2', 1), ('A3', 2)");
});
afterAll(() => rest.emulator.close());

describe('SHOW', () => {
  it.each([
    ['SHOW TABLES', [['depots'], ['parcels']]],
    ['SHOW TABLES IN `local`.`sample`', [['depots'], ['parcels']]],
    ['SHOW TABLES FROM sample', [['depots'], ['parcels']]],
    ['SHOW TABLES IN INFORMATION_SCHEMA', []],
    ["SHOW TABLES LIKE 'par%'", [['parcels']]],
    ["SHOW TABLES LIKE 'depot_'", [['depots']]],
    ["SHOW TABLES LIKE 'PAR%'", []],
    ["SHOW TABLES ILIKE 'PAR%'", [['parcels']]],
    ["SHOW TABLES IN sample NOT LIKE '%ar%'", [['depots']]],
    ["SHOW TABLES LIKE '.*'", []],
    ["SHOW DATABASES LIKE 'x%'", []],
    ['SHOW DATABASES IN `local`', [['sample', 'lkc-local']]],
    ["SHOW CATALOGS LIKE 'loc%'", [['local', 'env-local']]],
    ['SHOW CURRENT CATALOG', [['local']]],
    ['SHOW CURRENT DATABASE', [['sample']]],
    ["SHOW FUNCTIONS LIKE 'UP%'", [['UPPER']]],
    ['SHOW USER FUNCTIONS IN `env-local`.`lkc-local`', []],
    ['SHOW VIEWS', []],
    ['SHOW MODELS', []],
    ['SHOW CONNECTIONS', []],
  ])('%s', async (sql, rows) => {
    expect(await rest.query(sql)).toEqual(rows);
  });

  it.each([
    ['SHOW TABLES IN nowhere', "A database with name 'nowhere' does not exist"],
    ['SHOW USER FUNCTIONS IN `other`.`sample`', "A catalog with name or id 'other' cannot be resolved"],
    ['SHOW DATABASES IN other', "A catalog with name or id 'other' cannot be resolved"],
    ['SHOW CREATE VIEW parcels', 'only supported for views, but local.sample.parcels is a table'],
    ['SHOW CREATE VIEW nothing', "'nothing' does not exist"],
    ['SHOW TABLES NOT', 'expected LIKE or ILIKE'],
  ])('refuses %s', async (sql, reason) => {
    expect(await rest.refusal(sql)).toContain(reason);
  });
});

describe('DESCRIBE', () => {
  it('tells the columns of a view of INFORMATION_SCHEMA, too', async () => {
    expect(await rest.query('DESC INFORMATION_SCHEMA.`CATALOGS`')).toEqual([
      ['CATALOG_ID', 'STRING', 'NOT NULL', ''],
      ['CATALOG_NAME', 'STRING', 'NOT NULL', ''],
    ]);
  });
});

describe('EXPLAIN', () => {
  it('says what the embedded engine does, and that it is no plan of Flink', async () => {
    const [[text] = []] = await rest.query('EXPLAIN INSERT INTO depots SELECT id FROM parcels');
    expect(text?.split('\n')).toEqual([
      '== What the embedded engine does ==',
      "(It has no plan of Flink's: start the emulator with --engine flink for one.)",
      'INSERT_INTO: goes on as rows arrive',
      'reads local.sample.parcels',
      'columns: id STRING NOT NULL',
      'writes local.sample.depots',
    ]);
    expect((await rest.query('EXPLAIN PLAN FOR SHOW TABLES'))[0]?.[0]).toContain('SHOW_TABLES: ends');
    expect(await rest.refusal('EXPLAIN SELECT nothing FROM parcels')).toContain("'nothing' not found");
  });
});

describe('a dry run', () => {
  const dry = (sql: string): Promise<StatementBody> => rest.submit(sql, { 'sql.dry-run': 'true' });

  it.each([
    ['SHOW TABLES', 'SHOW_TABLES'],
    ['DESCRIBE parcels', 'DESCRIBE'],
    ['SHOW CREATE TABLE parcels', 'SHOW_CREATE_TABLE'],
    ['DROP TABLE parcels', 'DROP_TABLE'],
    ['DROP TABLE IF EXISTS nothing', 'DROP_TABLE'],
    ['EXPLAIN SELECT id FROM parcels', 'EXPLAIN'],
    ['CREATE TABLE made AS SELECT id FROM parcels', 'CREATE_TABLE_AS'],
  ])('checks %s, and does nothing', async (sql, kind) => {
    const { status } = await dry(sql);
    expect([status.phase, status.traits?.sql_kind]).toEqual(['COMPLETED', kind]);
    expect(await rest.query('SHOW TABLES')).toEqual([['depots'], ['parcels']]);
  });

  it.each([
    ['DROP TABLE nothing', "'nothing' does not exist"],
    ['DESCRIBE nothing', "'nothing' does not exist"],
    ['CREATE TABLE depots AS SELECT id FROM parcels', 'already exists'],
  ])('fails for %s', async (sql, reason) => {
    const { status } = await dry(sql);
    expect([status.phase, status.detail]).toEqual(['FAILED', expect.stringContaining(reason)]);
  });
});

describe('a query that yields nothing', () => {
  it.each([
    'SELECT * FROM parcels LIMIT 0',
    'SELECT * FROM (SELECT id, kilos FROM parcels) WHERE FALSE',
    'SELECT * FROM (SELECT id, kilos FROM parcels WHERE kilos > 1) AS q LIMIT 0',
    'SELECT id, MAX(kilos) AS kilos FROM parcels WHERE FALSE GROUP BY id',
  ])('tells its columns and ends at once: %s', async (sql) => {
    const { name, status } = await rest.run(sql);
    expect(status.phase).toBe('COMPLETED');
    expect(status.traits?.schema).toMatchObject({ columns: [{ name: 'id' }, { name: 'kilos' }] });
    expect(await rest.pages(name)).toEqual({ rows: [], next: '' });
  });

  it('is none where an aggregation makes a row of nothing', async () => {
    expect(await rest.snapshot('SELECT COUNT(*) FROM parcels WHERE FALSE')).toEqual([['0']]);
  });
});

describe('LIMIT over a table that keeps growing', () => {
  it('gives the first rows, adds no others, and goes on', async () => {
    await rest.run('CREATE TABLE more (id STRING)');
    await rest.run("INSERT INTO more VALUES ('B1'), ('B2')");
    const { name, status } = await rest.run('SELECT id FROM more LIMIT 3');
    expect(status).toMatchObject({ phase: 'RUNNING', traits: { is_bounded: false, is_append_only: true } });
    await rest.run("INSERT INTO more VALUES ('B3'), ('B4')");
    await rest.emulator.settle();
    expect((await rest.pages(name)).rows).toEqual([['B1'], ['B2'], ['B3']]);
    expect((await rest.get(name)).status.phase).toBe('RUNNING');
    expect(await rest.refusal('INSERT INTO more SELECT id FROM more LIMIT 3')).toContain('LIMIT over a table');
    await rest.run('DROP TABLE more');
  });
});

describe('ORDER BY', () => {
  it('sorts by what is not selected', async () => {
    expect(await rest.snapshot('SELECT id FROM parcels ORDER BY kilos DESC, id LIMIT 2')).toEqual([['A1'], ['A3']]);
    expect(await rest.snapshot('SELECT id FROM parcels AS p ORDER BY p.kilos + 0')).toEqual([['A2'], ['A3'], ['A1']]);
    const union = 'SELECT id FROM parcels UNION ALL SELECT id FROM depots ORDER BY kilos';
    expect(await rest.refusal(union, { 'sql.snapshot.mode': 'now' })).toContain("'kilos' not found");
  });
});
