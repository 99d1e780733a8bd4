import type { TableDescription } from '../../../src/flink/runtime/protocol';
import { awaitState, startTrial, type Trial } from './trial';

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial();
  await trial.run(`CREATE TABLE sales (
    id STRING NOT NULL, amount INT, sold TIMESTAMP_LTZ(3), \`partition\` INT METADATA VIRTUAL,
    headers MAP<STRING NOT NULL, BYTES> METADATA, WATERMARK FOR sold AS sold - INTERVAL '1' SECOND
  ) DISTRIBUTED BY HASH(id) INTO 1 BUCKETS`);
  await trial.insert(`INSERT INTO sales VALUES
    ('a', 1, TO_TIMESTAMP_LTZ(1000, 3), MAP['by', x'01']),
    ('b', 2, TO_TIMESTAMP_LTZ(2000, 3), MAP['by', x'02']),
    ('a', 3, TO_TIMESTAMP_LTZ(12000, 3), CAST(NULL AS MAP<STRING NOT NULL, BYTES>)),
    ('z', 4, TO_TIMESTAMP_LTZ(62000, 3), CAST(NULL AS MAP<STRING NOT NULL, BYTES>))`);
}, 300_000);

afterAll(() => trial.close());

const find = async (name: string): Promise<TableDescription | undefined> =>
  (await trial.flink.tables()).find((table) => table.name === name);

/** The innermost cause of a refusal. */
async function refusal(sql: string): Promise<string> {
  const refused = await trial
    .run(sql)
    .catch((error: { failure?: { causes: { name: string; message: string }[] } }) => error);
  const cause = 'failure' in refused ? refused.failure?.causes[0] : undefined;
  return `${cause?.name.split('.').at(-1)}: ${cause?.message}`;
}

it('describes a table as it was declared, without the hidden column', async () => {
  const { columns, watermark, distribution, ...table } = (await find('sales')) ?? {};
  expect(columns?.map(({ name, kind, sqlType }) => `${name} ${kind} ${sqlType}`)).toEqual([
    'id physical VARCHAR(2147483647) NOT NULL',
    'amount physical INT',
    'sold physical TIMESTAMP(3) WITH LOCAL TIME ZONE',
    'partition metadata INT',
    'headers metadata MAP<VARCHAR(2147483647) NOT NULL, VARBINARY(2147483647)>',
  ]);
  expect(watermark).toEqual({ column: 'sold', expression: "`sold` - INTERVAL '1' SECOND" });
  expect(distribution).toEqual({ kind: 'HASH', columns: ['id'], buckets: 1 });
  expect(table).toMatchObject({ database: 'lkc-1', topic: 'lkc-1.sales', kind: 'table', primaryKey: [], options: {} });
});

it('takes the hidden column where it is declared, and a watermark on it where it is not', async () => {
  await trial.run(
    "CREATE TABLE shown (id STRING, `$rowtime` TIMESTAMP_LTZ(3) NOT NULL METADATA VIRTUAL COMMENT 'SYSTEM')",
  );
  await trial.run("CREATE TABLE marked (id STRING, WATERMARK FOR $rowtime AS $rowtime - INTERVAL '5' SECOND)");
  await trial.run("ALTER TABLE shown MODIFY WATERMARK FOR $rowtime AS $rowtime - INTERVAL '7' SECOND");
  expect((await find('shown'))?.columns.map(({ name }) => name)).toEqual(['id']);
  expect((await find('shown'))?.watermark?.expression).toBe("`$rowtime` - INTERVAL '7' SECOND");
  expect((await find('marked'))?.watermark?.expression).toBe("`$rowtime` - INTERVAL '5' SECOND");
  await trial.run('ALTER TABLE shown DROP WATERMARK');
  expect((await find('shown'))?.watermark).toBeUndefined();
});

it('finds catalog and database by ids and by names, and keeps databases apart', async () => {
  await trial.run('CREATE TABLE `env-1`.`lkc-2`.sales (id STRING)');
  await trial.insert("INSERT INTO depot.sales VALUES ('other')");
  expect(await trial.snapshot('SELECT id FROM demo.`lkc-2`.sales')).toEqual(['+I ["other"]']);
  expect(await trial.snapshot('SELECT id FROM `lkc-1`.sales WHERE amount > 2')).toEqual(['+I ["a"]', '+I ["z"]']);
});

it('leaves the hidden column out of SELECT *, and reads it and other metadata by name', async () => {
  expect(await trial.snapshot("SELECT * FROM sales WHERE id = 'b'")).toEqual([
    `+I ["b","2","1970-01-01 00:00:02.000","0",[["by","x'02'"]]]`,
  ]);
  expect(await trial.snapshot("SELECT $rowtime > TIMESTAMP '2020-01-01 00:00:00' FROM sales WHERE id = 'b'")).toEqual([
    '+I ["TRUE"]',
  ]);
});

it('tells types and values of every kind as the results endpoint does', async () => {
  const sql = `SELECT 7 AS i, 1.50 AS d, CAST(2.5 AS DOUBLE) AS f, x'0aff' AS b, TRUE AS t, DATE '2024-02-29' AS dd,
    TIME '10:00:00' AS tt, CAST(NULL AS INT) AS n, ARRAY[1, 2] AS a, MAP['k', 1] AS m, ROW('x', ARRAY['y']) AS r,
    INTERVAL '1-06' YEAR TO MONTH AS ym, INTERVAL '4' HOUR AS h, PARSE_JSON('{"p": [1, "q", null, true]}') AS v`;
  const values = [
    '["7","1.50","2.5","x\'0aff\'","TRUE","2024-02-29","10:00:00",null,["1","2"],[["k","1"]],["x",["y"]],"+1-06",',
    '"+0 04:00:00.000",[1,[["p",[2,[[4,"1"],[11,"q"],[0],[3,"TRUE"]]]]]]]',
  ];
  expect(await trial.rows(sql, 1)).toEqual([`+I ${values.join('')}`]);
  const { columns } = await trial.run(sql, { action: 'check' });
  expect(columns.find(({ name }) => name === 'r')?.type).toEqual({
    type: 'ROW',
    nullable: false,
    fields: [
      { name: 'EXPR$0', field_type: { type: 'CHAR', nullable: false, length: 1 } },
      {
        name: 'EXPR$1',
        field_type: { type: 'ARRAY', nullable: false, element_type: { type: 'CHAR', nullable: false, length: 1 } },
      },
    ],
  });
});

it('counts elements in a MULTISET, and shows LTZ in the zone of the statement', async () => {
  const sql = "SELECT COLLECT(x) FROM (VALUES ('q'), ('q')) AS t (x)";
  expect(await trial.snapshot(sql)).toEqual(['+I [[["q","2"]]]']);
  const zoned = { mode: 'snapshot', timeZone: 'America/New_York' } as const;
  expect(await trial.rows("SELECT sold FROM sales WHERE id = 'b'", 2, zoned)).toEqual([
    '+I ["1969-12-31 19:00:02.000"]',
  ]);
});

it('executes windows, and groups that update', async () => {
  const window = "TABLE(TUMBLE(TABLE sales, DESCRIPTOR(sold), INTERVAL '10' SECOND))";
  const sql = `SELECT window_start, SUM(amount) FROM ${window} GROUP BY window_start, window_end`;
  expect(await trial.rows(sql, 2)).toEqual([
    '+I ["1970-01-01 00:00:00.000","3"]',
    '+I ["1970-01-01 00:00:10.000","3"]',
  ]);
  const grouped = 'SELECT id, SUM(amount) FROM sales GROUP BY id';
  expect(await trial.rows(grouped, 5)).toEqual([
    '+I ["a","1"]',
    '+I ["b","2"]',
    '-U ["a","1"]',
    '+U ["a","4"]',
    '+I ["z","4"]',
  ]);
  expect(await trial.run(grouped, { action: 'check' })).toMatchObject({
    kind: 'SELECT',
    isAppendOnly: false,
    isBounded: false,
    upsertColumns: [0],
  });
  expect(await trial.snapshot(grouped)).toEqual(['+I ["a","4"]', '+I ["b","2"]', '+I ["z","4"]']);
});

it('writes changes into an upsert table, and reads them from it', async () => {
  await trial.run('CREATE TABLE totals (id STRING NOT NULL, total INT, PRIMARY KEY (id) NOT ENFORCED)');
  const { name, isAppendOnly } = await trial.run('INSERT INTO totals SELECT id, SUM(amount) FROM sales GROUP BY id');
  expect(isAppendOnly).toBe(false);
  expect((await trial.rows("SELECT * FROM totals WHERE id = 'a'", 3)).at(-1)).toBe('+U ["a","4"]');
  expect(await trial.snapshot('SELECT * FROM totals')).toEqual(['+I ["a","4"]', '+I ["b","2"]', '+I ["z","4"]']);
  await trial.flink.stop(name);
});

it('executes views, CREATE TABLE AS and statement sets with two inserts into one table', async () => {
  await trial.run('CREATE VIEW larger AS SELECT id, amount FROM sales WHERE amount > 1');
  const made = await trial.run('CREATE TABLE copied AS SELECT * FROM larger');
  expect(made).toMatchObject({
    kind: 'CREATE_TABLE_AS',
    reads: [{ table: 'sales' }],
    writes: [{ table: 'copied' }],
    changes: [{ kind: 'create', what: 'table', name: 'copied' }],
  });
  await trial.run('CREATE TABLE first_copy (id STRING)');
  await trial.run('CREATE TABLE second_copy (id STRING)');
  const set = await trial.run(`EXECUTE STATEMENT SET BEGIN
    INSERT INTO first_copy SELECT id FROM sales; INSERT INTO second_copy SELECT id FROM larger; INSERT INTO first_copy SELECT id FROM larger;
  END`);
  expect(set).toMatchObject({ kind: 'STATEMENT_SET', writes: [{ table: 'first_copy' }, { table: 'second_copy' }] });
  expect((await trial.rows('SELECT * FROM copied', 3)).toSorted()).toEqual([
    '+I ["a","3"]',
    '+I ["b","2"]',
    '+I ["z","4"]',
  ]);
  expect((await trial.rows('SELECT * FROM first_copy', 7)).toSorted().join()).toBe(
    '+I ["a"],+I ["a"],+I ["a"],+I ["b"],+I ["b"],+I ["z"],+I ["z"]',
  );
  expect((await trial.rows('SELECT * FROM second_copy', 3)).toSorted()).toEqual(['+I ["a"]', '+I ["b"]', '+I ["z"]']);
  const joined = 'SELECT s.id, v.amount FROM sales s JOIN larger v ON s.id = v.id AND s.amount = v.amount';
  expect((await trial.rows(joined, 3)).toSorted()).toEqual(['+I ["a","3"]', '+I ["b","2"]', '+I ["z","4"]']);
  await trial.flink.stop(made.name);
  expect((await trial.flink.stop(set.name)).positions).toEqual({ 'lkc-1.sales': { 0: 4 } });
});

it('writes and reads JSON with the id of its schema before it', async () => {
  await trial.run(
    "CREATE TABLE papers (id STRING NOT NULL, price DECIMAL(6, 2)) WITH ('value.format' = 'json-registry')",
  );
  await trial.insert("INSERT INTO papers VALUES ('a', 20)");
  const [record] = await trial.flink.consume('lkc-1.papers');
  const { id, schemaType } = trial.registry.version('lkc-1.papers-value', 'latest');
  const value = Buffer.from(record?.value ?? []);
  expect([schemaType, value[0], value.readInt32BE(1), value.subarray(5).toString()]).toEqual([
    'JSON',
    0,
    id,
    '{"id":"a","price":20.00}',
  ]);
  expect(await trial.snapshot('SELECT * FROM papers')).toEqual(['+I ["a","20.00"]']);
});

it('starts where a hint or a position says, and at the beginning of what no position names', async () => {
  const hint =
    "/*+ OPTIONS('scan.startup.mode'='specific-offsets','scan.startup.specific-offsets'='partition:0,offset:3') */";
  expect(await trial.rows(`SELECT id FROM sales ${hint}`, 1)).toEqual(['+I ["z"]']);
  const at = (positions: Record<string, number>) => ({ positions: { 'lkc-1.sales': positions } });
  expect(await trial.rows('SELECT id FROM sales', 1, at({ 0: 3 }))).toEqual(['+I ["z"]']);
  expect((await trial.rows('SELECT id FROM sales', 4, at({})))[0]).toBe('+I ["a"]');
});

it('ends at once where LIMIT 0 asks for no row', async () => {
  expect(await trial.rows('SELECT * FROM sales LIMIT 0', 1)).toEqual([]);
});

it('only checks where that is asked for', async () => {
  const check = { action: 'check' } as const;
  const made = await trial.run('CREATE TABLE never AS SELECT id FROM sales', check);
  expect(made).toMatchObject({ kind: 'CREATE_TABLE_AS', outcome: 'done', changes: [] });
  expect(await find('never')).toBeUndefined();
});

it.each([
  ['SELECT nope FROM sales', "SqlValidatorException: Column 'nope' not found in any table"],
  [
    "CREATE TABLE p (id STRING) WITH ('value.format' = 'proto-registry')",
    "ValidationException: The Flink engine of the emulator has no format 'proto-registry' ('value.format'): it has avro-registry, json-registry, raw.",
  ],
  [
    "CREATE TABLE p (id STRING) WITH ('changelog.mode' = 'retract')",
    "ValidationException: The Flink engine of the emulator has no 'changelog.mode' = 'retract': it has append and upsert.",
  ],
  [
    'CREATE TABLE p AS SELECT id, COUNT(*) c FROM sales GROUP BY id',
    "TableException: Table sink 'demo.shop.p' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[id], select=[id, COUNT(*) AS c])",
  ],
])('refuses %s, with the innermost cause first', async (sql, message) => {
  expect(await refusal(sql)).toBe(message);
  expect(await find('p')).toBeUndefined();
});

it('tells why a job failed, the innermost cause first', async () => {
  await trial.run('CREATE TABLE quotients (q INT)');
  const { name } = await trial.run('INSERT INTO quotients SELECT 10 / (amount - 2) FROM sales');
  const { state, failure } = await awaitState(trial.flink, name, 'FAILED');
  expect([state, failure?.causes[0]]).toEqual([
    'FAILED',
    { name: 'java.lang.ArithmeticException', message: '/ by zero' },
  ]);
});

it('drops a table with its topic', async () => {
  await trial.run('CREATE TABLE brief (id STRING)');
  await trial.insert("INSERT INTO brief VALUES ('a')");
  await trial.run('DROP TABLE brief');
  await trial.run('CREATE TABLE brief (id STRING)');
  expect(await trial.snapshot('SELECT * FROM brief')).toEqual([]);
});

it('reads and writes the timestamp of a record beside the hidden column', async () => {
  await trial.run(`CREATE TABLE stamped (id STRING, moment TIMESTAMP_LTZ(3) METADATA FROM 'timestamp')`);
  await trial.run("ALTER TABLE sales ADD (again TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL)");
  await trial.insert("INSERT INTO stamped VALUES ('a', TO_TIMESTAMP_LTZ(86400000, 3))");
  const read = 'SELECT id, moment, $rowtime FROM stamped';
  expect(await trial.snapshot(read)).toEqual(['+I ["a","1970-01-02 00:00:00.000","1970-01-02 00:00:00.000"]']);
  expect(await trial.snapshot("SELECT again = $rowtime FROM sales WHERE id = 'b'")).toEqual(['+I ["TRUE"]']);
});

it('fails a start where a failure is planted, and not the next one', async () => {
  await trial.run('CREATE TABLE reached (id STRING)');
  const sql = 'INSERT INTO reached SELECT id FROM sales';
  const failAfter = { rows: 2, message: 'planted' };
  await trial.run(sql, { name: 'planted', failAfter });
  const { state, failure } = await awaitState(trial.flink, 'planted', 'FAILED');
  expect([state, failure?.causes[0]?.message]).toEqual(['FAILED', 'planted']);
  await trial.run(sql, { name: 'planted', run: 2 });
  await awaitState(trial.flink, 'planted', 'RUNNING');
  let { positions } = await trial.flink.checkpoint('planted');
  while (positions['lkc-1.sales']?.[0] !== 4) ({ positions } = await trial.flink.checkpoint('planted'));
  // What a checkpoint holds is committed, for anybody to read.
  expect((await trial.flink.consume('lkc-1.reached')).length).toBe(4);
  await trial.flink.stop('planted');
});

it('tells one table by its name', async () => {
  expect((await trial.flink.table('shop', 'sales'))?.topic).toBe('lkc-1.sales');
  expect(await trial.flink.table('shop', 'none')).toBeUndefined();
});
