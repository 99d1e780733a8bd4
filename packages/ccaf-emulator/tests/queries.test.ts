import { Rest, type ResultsBody } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE t (`Case` STRING, `case` STRING, n INT, d DOUBLE)');
  await rest.run("INSERT INTO t VALUES ('x', 'a', 1, 1), ('y', 'b', 4, 2), ('x', 'c', CAST(NULL AS INT), 4)");
});
afterAll(() => rest.emulator.close());

describe('a SELECT in snapshot mode', () => {
  it('is COMPLETED with the rows that are there', async () => {
    const { status } = await rest.run('SELECT n FROM t', { 'sql.snapshot.mode': 'now' });
    expect(status.phase).toBe('COMPLETED');
    expect(status.traits).toEqual({
      sql_kind: 'SELECT',
      is_bounded: true,
      is_append_only: true,
      schema: { columns: [{ name: 'n', type: { type: 'INTEGER', nullable: true } }] },
    });
    expect(await rest.snapshot('SELECT n FROM t')).toEqual([['1'], ['4'], [null]]);
  });

  it('tells columns apart that differ only in case', async () => {
    expect(await rest.snapshot("SELECT `Case`, `case` FROM t WHERE `case` = 'b'")).toEqual([['y', 'b']]);
  });

  it('expands * and alias.*, without the system column', async () => {
    expect(await rest.snapshot('SELECT q.*, 1 FROM t AS q WHERE n = 1')).toEqual([['x', 'a', '1', '1.0', '1']]);
  });

  it('reads the system column by name', async () => {
    const [row] = await rest.snapshot('SELECT $rowtime FROM t LIMIT 1');
    expect(row?.[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/);
  });

  it('aggregates, with integer averages for integers', async () => {
    const sql = 'SELECT COUNT(*), COUNT(n), SUM(n), AVG(n), AVG(d), MIN(`case`), MAX(n), COUNT(DISTINCT `Case`) FROM t';
    expect(await rest.snapshot(sql)).toEqual([['3', '2', '5', '2', '2.3333333333333335', 'a', '4', '2']]);
    expect(await rest.snapshot('SELECT COUNT(*), SUM(n) FROM t WHERE FALSE')).toEqual([['0', null]]);
  });

  it('groups and sorts, NULL first', async () => {
    expect(await rest.snapshot('SELECT `Case`, SUM(d) AS s FROM t GROUP BY `Case` ORDER BY s DESC')).toEqual([
      ['x', '5.0'],
      ['y', '2.0'],
    ]);
    expect(await rest.snapshot('SELECT n FROM t ORDER BY 1')).toEqual([[null], ['1'], ['4']]);
    expect(await rest.snapshot('SELECT n FROM t ORDER BY n DESC LIMIT 2')).toEqual([['4'], ['1']]);
  });

  it('gives a UNION ALL the type that holds all arms', async () => {
    const { status } = await rest.run("SELECT n AS v, 'a' AS s FROM t UNION ALL SELECT CAST(1 AS BIGINT), 'bcd'", {
      'sql.snapshot.mode': 'now',
    });
    expect(status.traits?.schema).toEqual({
      columns: [
        { name: 'v', type: { type: 'BIGINT', nullable: true } },
        { name: 's', type: { type: 'VARCHAR', nullable: false, length: 3 } },
      ],
    });
  });

  it.each([
    ['SELECT `CASE` FROM t', "Column 'CASE' not found in any table; did you mean 'Case'?"],
    ['SELECT x.n FROM t', "Table 'x' not found"],
    ['SELECT t.x FROM t', "Column 'x' not found in table 't'"],
    ['SELECT t.n FROM t AS q', "Table 't' not found"],
    ['SELECT x FROM (SELECT n AS x, d AS x FROM t)', "Column 'x' is ambiguous"],
    ['SELECT n FROM T', "Table (or view) 'T' does not exist"],
    ['SELECT n FROM nodb.t', "A database with name 'nodb' does not exist"],
    ['SELECT n FROM nocat.sample.t', "A catalog with name or id 'nocat' cannot be resolved"],
    ['SELECT n FROM t UNION ALL SELECT n, d FROM t', 'Column count mismatch in UNION ALL'],
    ['SELECT n FROM t UNION ALL SELECT `case` FROM t', 'Type mismatch in column 1 of UNION ALL'],
    ['SELECT n, COUNT(*) FROM t', "Expression 'n' is not being grouped"],
    ['SELECT COUNT(*) FROM t GROUP BY n + 1', 'GROUP BY of anything but columns'],
    ['SELECT n FROM t WHERE COUNT(*) = 1', "Aggregate expression 'COUNT' is not allowed here"],
    ['SELECT n FROM t WHERE n', 'WHERE clause must be a condition'],
    ['SELECT n FROM t ORDER BY 2', 'Ordinal out of range'],
    ['SELECT 1 FROM t JOIN t AS u ON TRUE', 'JOIN is not supported'],
    ['SELECT n FROM t UNION SELECT n FROM t', 'UNION is not supported'],
  ])('refuses %s', async (sql, reason) => {
    expect(await rest.refusal(sql, { 'sql.snapshot.mode': 'now' })).toContain(reason);
  });
});

describe('a name', () => {
  it.each(['t', 'sample.t', '`lkc-local`.t', '`local`.sample.t', '`env-local`.`lkc-local`.t'])(
    'of one to three parts, by id or display name, finds the table: %s',
    async (name) => {
      expect(await rest.snapshot(`SELECT COUNT(*) FROM ${name}`)).toEqual([['3']]);
    },
  );

  it.each([
    ['sql.current-catalog', 'SHOW CATALOGS', "A catalog with name or id 'nope' cannot be resolved."],
    ['sql.current-database', 'SELECT n FROM t', "A database with name 'nope' does not exist"],
  ])('fails the statement where %s is none: %s', async (property, sql, reason) => {
    expect(await rest.refusal(sql, { [property]: 'nope' })).toContain(reason);
  });

  it('resolves against ids in the current catalog and database', async () => {
    const current = {
      'sql.current-catalog': 'env-local',
      'sql.current-database': 'lkc-local',
      'sql.snapshot.mode': 'now',
    };
    expect(await rest.query('SELECT COUNT(*) FROM t', current)).toEqual([['3']]);
  });

  it('needs a current database when it has one part', async () => {
    const spec = { statement: 'SELECT n FROM t', properties: { 'sql.current-catalog': 'local' } };
    const { body } = await rest.request('POST', '', { name: 'no-database', spec });
    expect(body).toMatchObject({
      status: { phase: 'FAILED', detail: expect.stringContaining('A current, valid database') },
    });
  });
});

describe('a SELECT over a table that keeps growing', () => {
  it('stays RUNNING and pages rows as they arrive; an empty page with a next is no end', async () => {
    await rest.run('CREATE TABLE log (v INT)');
    const { name, status } = await rest.run('SELECT v FROM log WHERE v > 1');
    expect(status).toMatchObject({ phase: 'RUNNING', traits: { is_bounded: false } });
    const first = await rest.pages(name);
    expect(first.rows).toEqual([]);
    expect(first.next).toContain('/results?page_token=');
    await rest.emulator.produce({ table: 'log' }, [{ v: 1 }, { v: 2 }]);
    await rest.emulator.settle();
    const second = await rest.request<ResultsBody>('GET', first.next);
    expect(second.body.results.data).toEqual([{ op: 0, row: ['2'] }]);
    await rest.setStopped(name, true);
    expect((await rest.request<ResultsBody>('GET', second.body.metadata.next)).body.metadata.next).toBe('');
  });

  it.each([
    ['SELECT COUNT(*) FROM t', 'An aggregation over a table that keeps growing'],
    ['SELECT n FROM t GROUP BY n', 'An aggregation over a table that keeps growing'],
    ['SELECT DISTINCT n FROM t', 'SELECT DISTINCT over a table that keeps growing'],
    ['SELECT n FROM t ORDER BY n', 'ORDER BY over a table that keeps growing'],
  ])('refuses %s', async (sql, reason) => {
    expect(await rest.refusal(sql)).toContain(reason);
  });
});

it('pages the results of a bounded query to an empty next', async () => {
  await rest.run('CREATE TABLE many (n INT)');
  await rest.emulator.produce(
    { table: 'many' },
    Array.from({ length: 2500 }, (_, n) => ({ n })),
  );
  const { name } = await rest.run('SELECT n FROM many', { 'sql.snapshot.mode': 'now' });
  const first = await rest.request<ResultsBody>('GET', `/${name}/results`);
  expect(first.body.results.data).toHaveLength(1000);
  const fromTheEnd = Buffer.from('p-5').toString('base64url');
  expect((await rest.request('GET', `/${name}/results?page_token=${fromTheEnd}`)).status).toBe(400);
  const { rows, next } = await rest.pages(name);
  expect(next).toBe('');
  expect(rows.map(([n]) => n)).toEqual(Array.from({ length: 2500 }, (_, n) => String(n)));
});
