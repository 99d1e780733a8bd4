import { Rest } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE parcels (id STRING NOT NULL, kilos DECIMAL(5, 2))');
  await rest.run("INSERT INTO parcels VALUES ('A1', 1.50), ('A2', 2.00)");
});
afterEach(() => rest.emulator.close());

describe('CREATE TABLE … AS', () => {
  it('makes an empty table of the columns of a query that yields nothing, and ends', async () => {
    const { status } = await rest.run('CREATE TABLE drift AS SELECT * FROM (SELECT * FROM parcels) WHERE FALSE');
    expect([status.phase, status.traits?.sql_kind]).toEqual(['COMPLETED', 'CREATE_TABLE_AS']);
    expect(await rest.query('DESCRIBE drift')).toEqual([
      ['id', 'STRING', 'NOT NULL', ''],
      ['kilos', 'DECIMAL(5, 2)', 'NULL', ''],
    ]);
    expect(await rest.snapshot('SELECT * FROM drift')).toEqual([]);
  });

  it('takes over what is there as a snapshot, under the options that it names', async () => {
    const sql =
      "CREATE TABLE IF NOT EXISTS heavy COMMENT 'heavy ones' DISTRIBUTED BY (id) INTO 2 BUCKETS " +
      "WITH ('kafka.retention.time' = '1 d') AS SELECT id FROM parcels WHERE kilos > 1.6";
    expect((await rest.run(sql, { 'sql.snapshot.mode': 'now' })).status.phase).toBe('COMPLETED');
    expect(await rest.snapshot('SELECT * FROM heavy')).toEqual([['A2']]);
    expect((await rest.query('SHOW CREATE TABLE heavy'))[0]?.[0]).toContain('DISTRIBUTED BY HASH(`id`) INTO 2 BUCKETS');
    await rest.run(sql, { 'sql.snapshot.mode': 'now' });
    expect(await rest.snapshot('SELECT * FROM heavy')).toEqual([['A2']]);
  });

  it('goes on as rows arrive, is stopped, and goes on where it was', async () => {
    const { name, status } = await rest.run('CREATE TABLE copy AS SELECT id FROM parcels');
    expect([status.phase, status.traits?.is_bounded]).toEqual(['RUNNING', false]);
    await rest.emulator.settle();
    expect(await rest.setStopped(name, true)).toBe(202);
    await rest.run("INSERT INTO parcels VALUES ('A3', 1.00)");
    expect(await rest.setStopped(name, false)).toBe(202);
    await rest.emulator.settle();
    expect(await rest.snapshot('SELECT id FROM copy')).toEqual([['A1'], ['A2'], ['A3']]);
  });

  it('leaves no table behind where it is refused', async () => {
    expect(await rest.refusal('CREATE TABLE parcels AS SELECT id FROM parcels')).toContain('already exists');
    expect(await rest.refusal('CREATE TABLE twice AS SELECT id, id FROM parcels')).toContain("'id' already exists");
    expect(await rest.refusal('CREATE TABLE x WITH () SELECT id FROM parcels')).toContain('SQL parse failed');
    expect(await rest.query('SHOW TABLES')).toEqual([['parcels']]);
  });
});
