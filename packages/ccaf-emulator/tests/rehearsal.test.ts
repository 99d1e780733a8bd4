import { Rest } from './rest';

const COUNT = 'INSERT INTO totals SELECT v, COUNT(*) FROM source GROUP BY v';
const SET =
  'EXECUTE STATEMENT SET BEGIN INSERT INTO sink SELECT v FROM source; INSERT INTO sink SELECT v FROM source; END';

async function start(options: { readonly rehearses?: boolean }): Promise<Rest> {
  const rest = await Rest.start(options);
  await rest.run('CREATE TABLE source (v STRING)');
  await rest.run('CREATE TABLE sink (v STRING)');
  await rest.run('CREATE TABLE totals (v STRING, n BIGINT NOT NULL, PRIMARY KEY (v) NOT ENFORCED)');
  return rest;
}

it('takes what only a real Flink runs where a deploy is rehearsed: it runs, and does nothing', async () => {
  const rest = await start({ rehearses: true });
  try {
    for (const sql of [COUNT, SET]) expect((await rest.submit(sql)).status.phase).toBe('RUNNING');
    await rest.emulator.produce({ table: 'source' }, [{ v: 'a' }]);
    await rest.emulator.settle();
    expect(await rest.emulator.rows({ table: 'totals' })).toEqual([]);
    const checked = await rest.submit(COUNT, { 'sql.dry-run': 'true' });
    expect(checked.status).toMatchObject({ phase: 'COMPLETED', traits: { sql_kind: 'INSERT_INTO' } });
    const refused = await rest.submit('INSERT INTO nowhere SELECT v FROM source');
    expect(refused.status.phase).toBe('FAILED');
  } finally {
    await rest.emulator.close();
  }
});

it('refuses it else', async () => {
  const rest = await start({});
  try {
    for (const sql of [COUNT, SET])
      expect((await rest.submit(sql)).status.detail).toContain('start the emulator with --engine flink');
  } finally {
    await rest.emulator.close();
  }
});

it('tells what a table with a primary key holds now, and of any other all rows', async () => {
  const rest = await start({});
  try {
    const rows = [
      { v: 'a', n: 1 },
      { v: 'b', n: 1 },
      { v: 'a', n: 2 },
    ];
    await rest.emulator.produce({ table: 'totals' }, rows);
    await rest.emulator.produce({ table: 'source' }, [{ v: 'a' }, { v: 'a' }]);
    expect(await rest.emulator.current({ table: 'totals' })).toEqual([rows[1], rows[2]]);
    expect(await rest.emulator.current({ table: 'source' })).toEqual([{ v: 'a' }, { v: 'a' }]);
  } finally {
    await rest.emulator.close();
  }
});
