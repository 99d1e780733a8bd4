import type { Rest } from '../rest';
import { awaitPhase, refusal, resume, run, startOnFlink, stop } from './on-flink';

let rest: Rest;
beforeAll(async () => {
  rest = await startOnFlink();
  await run(
    rest,
    "CREATE TABLE sales (id STRING NOT NULL, grams INT, sold TIMESTAMP_LTZ(3), WATERMARK FOR sold AS sold - INTERVAL '1' " +
      'SECOND) DISTRIBUTED BY HASH(id) INTO 1 BUCKETS',
  );
  await produce({ id: 'a', grams: 1, sold: 1 }, { id: 'b', grams: 2, sold: 2 }, { id: 'a', grams: 5, sold: 9 });
});
afterAll(() => rest.emulator.close());

const produce = (...rows: readonly { id: string; grams: number; sold: number }[]): Promise<void> =>
  rest.emulator.produce(
    { table: 'sales' },
    rows.map((row) => ({ ...row, sold: new Date(row.sold * 1_000) })),
  );
const rows = (table: string): Promise<Record<string, unknown>[]> => rest.emulator.rows({ table });

it('groups into a sink of changes, and counts on after a stop', async () => {
  await run(
    rest,
    'CREATE TABLE totals (id STRING, n BIGINT, PRIMARY KEY (id) NOT ENFORCED) DISTRIBUTED INTO 1 BUCKETS',
  );
  const name = await run(rest, 'INSERT INTO totals SELECT id, COUNT(*) FROM sales GROUP BY id');
  await rest.emulator.settle();
  expect((await rows('totals')).filter(({ id }) => id === 'a').at(-1)).toEqual({ id: 'a', n: 2 });
  await stop(rest, name);
  await produce({ id: 'a', grams: 7, sold: 20 });
  await resume(rest, name);
  await rest.emulator.settle();
  expect((await rows('totals')).at(-1)).toEqual({ id: 'a', n: 3 });
});

it('makes a table of windows by their watermark', async () => {
  const name = await run(
    rest,
    "CREATE TABLE per_ten AS SELECT window_start, SUM(grams) AS grams FROM TUMBLE(TABLE sales, DESCRIPTOR(sold), INTERVAL '10' " +
      'SECOND) GROUP BY window_start, window_end',
  );
  await rest.emulator.settle();
  expect(await rows('per_ten')).toEqual([{ window_start: '1970-01-01 00:00:00.000', grams: 8 }]);
  await stop(rest, name);
  await produce({ id: 'b', grams: 1, sold: 40 });
  await resume(rest, name);
  await rest.emulator.settle();
  expect(await rows('per_ten')).toEqual([
    { window_start: '1970-01-01 00:00:00.000', grams: 8 },
    { window_start: '1970-01-01 00:00:20.000', grams: 7 },
  ]);
});

it('makes a table of when its rows were written, which are keyed without a group', async () => {
  await run(rest, 'CREATE TABLE told AS SELECT id, ($rowtime) AS told_at FROM sales');
  await run(rest, 'CREATE TABLE last_told (id STRING, told_at TIMESTAMP_LTZ(3), PRIMARY KEY (id) NOT ENFORCED)');
  await run(rest, 'INSERT INTO last_told SELECT id, told_at FROM told');
  await rest.emulator.settle();
  const told = await rows('told');
  expect(told.map(({ told_at }) => typeof told_at)).toEqual(told.map(() => 'string'));
  expect(new Set((await rows('last_told')).map(({ id }) => id))).toEqual(new Set(['a', 'b']));
});

it('joins, and gives the result as a changelog', async () => {
  await run(rest, 'CREATE TABLE names (id STRING, name STRING)');
  await run(rest, "INSERT INTO names VALUES ('a', 'apples')");
  const join = 'SELECT n.name, s.grams FROM sales s JOIN names n ON s.id = n.id';
  await run(rest, 'CREATE TABLE named (name STRING, grams INT)');
  await run(rest, `INSERT INTO named ${join}`);
  await rest.emulator.settle();
  expect((await rows('named')).map(({ grams }) => grams).toSorted()).toEqual([1, 5, 7]);
  const { name } = await rest.submit(`SELECT id, COUNT(*) AS n FROM sales WHERE id = 'a' GROUP BY id`);
  const { status } = await awaitPhase(rest, name, 'RUNNING');
  expect(status.traits).toMatchObject({ is_append_only: false, upsert_columns: [0] });
});

it('writes several sinks by one statement, out of a view', async () => {
  await run(rest, 'CREATE VIEW light AS SELECT id, grams FROM sales WHERE grams < 3');
  await run(rest, 'CREATE TABLE ones (id STRING)');
  await run(rest, 'CREATE TABLE twos (id STRING)');
  const name = await run(
    rest,
    'EXECUTE STATEMENT SET BEGIN INSERT INTO ones SELECT id FROM light WHERE grams = 1; ' +
      'INSERT INTO twos SELECT id FROM light WHERE grams = 2; END',
  );
  await rest.emulator.settle();
  expect([await rows('ones'), await rows('twos')]).toEqual([[{ id: 'a' }, { id: 'b' }], [{ id: 'b' }]]);
  expect((await stop(rest, name)).status.latest_offsets?.['sales']).toMatch(/^partition:0,offset:\d+$/);
});

it('shows the watermark of a table, checks without running, and names what is wrong', async () => {
  const shown = await run(rest, 'SHOW CREATE TABLE sales');
  expect((await rest.pages(shown)).rows[0]?.[0]).toContain("WATERMARK FOR `sold` AS `sold` - INTERVAL '1' SECOND");
  const checked = await rest.submit('SELECT id FROM sales', { 'sql.dry-run': 'true' });
  expect(checked.status).toMatchObject({ phase: 'COMPLETED', traits: { sql_kind: 'SELECT' } });
  expect(await refusal(rest, 'SELECT nope FROM sales')).toBe("Column 'nope' not found in any table");
});

it('reads records by the schema that each was written with, whatever Avro has in it, and keys that are no record', async () => {
  const fields = [
    { name: 'kind', type: { type: 'enum', name: 'Kind', symbols: ['NEW', 'OLD'] } },
    { name: 'mark', type: { type: 'fixed', name: 'Mark', size: 2 } },
    { name: 'size', type: ['null', 'string', 'int'], default: null },
    { name: 'born', type: { type: 'long', logicalType: 'timestamp-micros' } },
  ];
  const schema = (all: readonly object[]): object => ({ type: 'record', name: 'Part', fields: all });
  await rest.emulator.createTable({ table: 'parts' }, schema(fields), { key: 'string' });
  const part = { kind: 'NEW', mark: Buffer.from([0, 255]), born: new Date(-1) };
  await rest.emulator.produce({ table: 'parts' }, [{ key: 'k1', ...part, size: { string: 'big', int: null } }]);
  await run(rest, 'CREATE TABLE kept (key STRING, kind STRING, size INT, born TIMESTAMP_LTZ(6), stock INT)');
  await rest.emulator.evolveTable({ table: 'parts' }, schema([...fields, { name: 'stock', type: 'int', default: 7 }]));
  await rest.emulator.produce({ table: 'parts' }, [{ key: 'k2', ...part, size: { string: null, int: 5 }, stock: 1 }]);
  await run(rest, 'INSERT INTO kept SELECT key, kind, size.`int`, born, stock FROM parts');
  await rest.emulator.settle();
  expect((await rows('kept')).toSorted((a, b) => Number(b['stock']) - Number(a['stock']))).toEqual([
    { key: 'k1', kind: 'NEW', size: null, born: '1969-12-31 23:59:59.999000', stock: 7 },
    { key: 'k2', kind: 'NEW', size: 5, born: '1969-12-31 23:59:59.999000', stock: 1 },
  ]);
  expect((await rows('parts')).map(({ key, stock }) => [key, stock])).toEqual([
    ['k1', 7],
    ['k2', 1],
  ]);
});
