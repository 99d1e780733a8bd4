import { Rest } from './rest';

const READING = {
  type: 'record',
  name: 'reading',
  fields: [
    { name: 'id', type: 'string' },
    { name: 'grams', type: ['null', 'int'] },
  ],
};
const SINK = 'CREATE TABLE readings (site STRING, grams INT, id STRING)';
const MERGE = `INSERT INTO readings (id, grams, site)
  SELECT id, grams, 'North' FROM north WHERE grams IS NOT NULL
  UNION ALL
  SELECT id, grams, 'South' FROM south WHERE grams IS NOT NULL`;

describe('a streaming INSERT', () => {
  let rest: Rest;
  const rows = (table: string): Promise<Record<string, unknown>[]> => rest.emulator.rows({ table });
  const produce = async (table: string, ...records: Record<string, unknown>[]): Promise<void> => {
    await rest.emulator.produce({ table }, records);
    await rest.emulator.settle();
  };

  beforeEach(async () => {
    rest = await Rest.start();
    await rest.emulator.createTable({ table: 'north' }, READING);
    await rest.emulator.createTable({ table: 'south' }, READING);
    await rest.run(SINK);
  });
  afterEach(() => rest.emulator.close());

  it('processes what is there, stays RUNNING, and processes what arrives later', async () => {
    await produce('north', { id: 'N1', grams: 1 }, { id: 'N2', grams: null });
    const { name, status } = await rest.run(MERGE);
    expect(status.phase).toBe('RUNNING');
    await produce('south', { id: 'S1', grams: 3 });
    expect(await rows('readings')).toEqual([
      { site: 'North', grams: 1, id: 'N1' },
      { site: 'South', grams: 3, id: 'S1' },
    ]);
    expect((await rest.get(name)).status.phase).toBe('RUNNING');
  });

  it('tells how far it has come in every source, and since when', async () => {
    await produce('north', { id: 'N1', grams: 1 }, { id: 'N2', grams: null });
    const { name } = await rest.run(MERGE);
    await rest.emulator.settle();
    const { latest_offsets, latest_offsets_timestamp } = (await rest.get(name)).status;
    expect(latest_offsets).toEqual({ north: 'partition:0,offset:2', south: 'partition:0,offset:0' });
    expect(Date.parse(latest_offsets_timestamp ?? '')).not.toBeNaN();
  });

  it('writes nothing while it is stopped, and goes on exactly where it was', async () => {
    await produce('north', { id: 'N1', grams: 1 });
    const { name } = await rest.run(MERGE);
    await rest.emulator.settle();
    expect(await rest.setStopped(name, true)).toBe(202);
    await produce('north', { id: 'N2', grams: 2 });
    await produce('south', { id: 'S1', grams: 3 });
    expect(await rows('readings')).toHaveLength(1);
    expect((await rest.get(name)).status).toMatchObject({
      phase: 'STOPPED',
      latest_offsets: { north: 'partition:0,offset:1' },
    });
    expect(await rest.setStopped(name, false)).toBe(202);
    await rest.emulator.settle();
    expect((await rows('readings')).map(({ id }) => id)).toEqual(['N1', 'N2', 'S1']);
    expect((await rest.get(name)).status.phase).toBe('RUNNING');
  });

  it('neither loses nor doubles a row however often it is stopped between rows', async () => {
    const { name } = await rest.run(MERGE);
    const expected = Array.from({ length: 12 }, (_, index) => `N${index}`);
    for (const [index, id] of expected.entries()) {
      await rest.emulator.produce({ table: 'north' }, [{ id, grams: index }]);
      if (index % 3 === 0) await rest.setStopped(name, true);
      if (index % 3 === 2) await rest.setStopped(name, false);
    }
    await rest.emulator.settle();
    expect((await rows('readings')).map(({ id }) => id)).toEqual(expected);
  });

  it('reads the same table twice in one statement', async () => {
    await rest.run("INSERT INTO readings SELECT 'a', grams, id FROM north UNION ALL SELECT 'b', grams, id FROM north");
    await produce('north', { id: 'N1', grams: 1 });
    await produce('north', { id: 'N2', grams: 2 });
    expect((await rows('readings')).map(({ site, id }) => `${site}${id}`)).toEqual(['aN1', 'bN1', 'aN2', 'bN2']);
  });

  it('filters and projects through sub-queries', async () => {
    await rest.run(
      "INSERT INTO readings SELECT q.who, q.twice, q.id FROM (SELECT id, grams * 2 AS twice, CONCAT(id, '!') AS who FROM north) " +
        'AS q WHERE twice > 3',
    );
    await produce('north', { id: 'N1', grams: 1 }, { id: 'N2', grams: 2 });
    expect(await rows('readings')).toEqual([{ site: 'N2!', grams: 4, id: 'N2' }]);
  });

  it('feeds another job that reads its sink', async () => {
    await rest.run('CREATE TABLE big (id STRING)');
    await rest.run('INSERT INTO big SELECT id FROM readings WHERE grams > 100');
    await rest.run(MERGE);
    await produce('north', { id: 'N1', grams: 1 }, { id: 'N2', grams: 200 });
    expect(await rows('big')).toEqual([{ id: 'N2' }]);
  });

  it('can be stopped even when it feeds itself for ever', async () => {
    await produce('north', { id: 'N1', grams: 1 });
    const { name } = await rest.run('INSERT INTO north SELECT key, id, grams FROM north');
    expect(await rest.setStopped(name, true)).toBe(202);
    const { status } = await rest.get(name);
    expect(status.phase).toBe('STOPPED');
  });

  it('emits an arm without a table once', async () => {
    const { name, status } = await rest.run(
      "INSERT INTO readings SELECT 'a', grams, id FROM north UNION ALL SELECT 'once', 0, 'x'",
    );
    expect(status.phase).toBe('RUNNING');
    await rest.emulator.settle();
    await rest.setStopped(name, true);
    await rest.setStopped(name, false);
    await produce('north', { id: 'N1', grams: 1 });
    expect((await rows('readings')).map(({ site }) => site)).toEqual(['once', 'a']);
  });

  it('starts behind the rows that are there with the startup mode latest-offset', async () => {
    await produce('north', { id: 'N1', grams: 1 });
    await rest.run(MERGE, { 'sql.tables.scan.startup.mode': 'latest-offset' });
    await produce('north', { id: 'N2', grams: 2 });
    expect((await rows('readings')).map(({ id }) => id)).toEqual(['N2']);
  });

  it('processes more rows than one step takes', async () => {
    const records = Array.from({ length: 150_001 }, (_, index) => ({ id: `N${index}`, grams: index }));
    await rest.emulator.produce({ table: 'north' }, records);
    await rest.run(MERGE);
    await rest.emulator.settle();
    expect(await rest.snapshot('SELECT COUNT(*), COUNT(DISTINCT id), MAX(grams) FROM readings')).toEqual([
      ['150001', '150001', '150000'],
    ]);
  });
});

describe('a streaming INSERT that meets a bad value', () => {
  let rest: Rest;
  beforeEach(async () => {
    rest = await Rest.start();
    await rest.run('CREATE TABLE source (v STRING)');
    await rest.run('CREATE TABLE sink (n INT NOT NULL)');
  });
  afterEach(() => rest.emulator.close());

  it('is FAILED with the reason, has written nothing of that step, and its exceptions say the same', async () => {
    const { name } = await rest.run('INSERT INTO sink SELECT CAST(v AS INT) FROM source');
    await rest.emulator.produce({ table: 'source' }, [{ v: '1' }]);
    await rest.emulator.settle();
    await rest.emulator.produce({ table: 'source' }, [{ v: '2' }, { v: 'two' }]);
    await rest.emulator.settle();
    const { status } = await rest.get(name);
    expect(status).toMatchObject({
      phase: 'FAILED',
      detail: "For input string: 'two'. Invalid character found.",
    });
    expect(await rest.emulator.rows({ table: 'sink' })).toEqual([{ n: 1 }]);
    const { body } = await rest.request<{ data: unknown[] }>('GET', `/${name}/exceptions`);
    expect(body.data).toEqual([
      {
        kind: 'StatementException',
        name: 'org.apache.flink.table.api.TableRuntimeException',
        message: "For input string: 'two'. Invalid character found.",
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ]);
  });

  it('fails again at the same row when it is resumed', async () => {
    const { name } = await rest.run('INSERT INTO sink SELECT CAST(v AS INT) FROM source');
    await rest.emulator.produce({ table: 'source' }, [{ v: 'x' }]);
    await rest.emulator.settle();
    expect(await rest.setStopped(name, false)).toBe(202);
    await rest.emulator.settle();
    expect((await rest.get(name)).status.phase).toBe('FAILED');
    expect((await rest.request<{ data: unknown[] }>('GET', `/${name}/exceptions`)).body.data).toHaveLength(2);
  });

  it('fails on NULL into a NOT NULL column', async () => {
    const { name } = await rest.run('INSERT INTO sink SELECT CHAR_LENGTH(v) FROM source');
    await rest.emulator.produce({ table: 'source' }, [{ v: null }]);
    await rest.emulator.settle();
    expect((await rest.get(name)).status.detail).toBe(
      "Column 'n' is NOT NULL, however, a null value is being written into it.",
    );
  });

  it('fails when a table that it uses is dropped', async () => {
    const reader = await rest.run('INSERT INTO sink SELECT CHAR_LENGTH(v) FROM source');
    await rest.run('DROP TABLE source');
    expect((await rest.get(reader.name)).status).toMatchObject({
      phase: 'FAILED',
      detail: "Table 'local.sample.source' was dropped, and its topic with it.",
    });
  });
});
