import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE target (a STRING, b STRING, n INT)');
  await rest.run('CREATE TABLE strict (id STRING NOT NULL, note STRING)');
  await rest.run(
    'CREATE TABLE wide (big BIGINT, d DOUBLE, deci DECIMAL(6, 2), ts TIMESTAMP(3), ltz TIMESTAMP_LTZ(3), s VARCHAR(3))',
  );
});
afterAll(() => rest.emulator.close());

describe('INSERT INTO', () => {
  it('binds by position, whatever the columns of the query are called', async () => {
    await rest.run("INSERT INTO target SELECT 'for-a' AS b, 'for-b' AS a, 1 AS n");
    expect(await rest.emulator.rows({ table: 'target' })).toContainEqual({ a: 'for-a', b: 'for-b', n: 1 });
  });

  it('binds by the column list where there is one, and fills the rest with NULL', async () => {
    const { status } = await rest.run("INSERT INTO target (n, a) VALUES (2, 'x')");
    expect(status.phase).toBe('COMPLETED');
    expect(await rest.emulator.rows({ table: 'target' })).toContainEqual({ a: 'x', b: null, n: 2 });
  });

  it('converts what Flink converts without a CAST', async () => {
    await rest.run(
      "INSERT INTO wide VALUES (1, 2, 3.456, TIMESTAMP '2024-01-31 10:20:30.5', TIMESTAMP '2024-01-31 10:20:30.123456', 'abcdef')",
    );
    expect(await rest.emulator.rows({ table: 'wide' })).toEqual([
      { big: 1, d: 2, deci: '3.46', ts: '2024-01-31 10:20:30.500', ltz: '2024-01-31 10:20:30.123', s: 'abcdef' },
    ]);
  });

  it.each([
    ["INSERT INTO target SELECT 'a', 'b'", 'Different number of columns.'],
    ["INSERT INTO target SELECT 'a', 'b', 'c'", "Incompatible types for sink column 'n' at position 2."],
    ["INSERT INTO target SELECT 1, 'b', 3", "Incompatible types for sink column 'a' at position 0."],
    [
      "INSERT INTO target (a, n) VALUES ('a')",
      'Number of INSERT target columns (2) does not equal number of source items (1)',
    ],
    ["INSERT INTO target (a, x) VALUES ('a', 'x')", "Unknown target column 'x'"],
    ["INSERT INTO target (a, A) VALUES ('a', 'x')", "Unknown target column 'A'"],
    ["INSERT INTO target (a, a) VALUES ('a', 'x')", "Target column 'a' is assigned more than once"],
    ["INSERT INTO strict (note) VALUES ('x')", "Column 'id' has no default value and does not allow NULLs"],
    [
      'INSERT INTO strict VALUES (CAST(NULL AS STRING), CAST(NULL AS STRING))',
      "Column 'id' is NOT NULL, however, a null value is being written into it.",
    ],
    ['INSERT INTO strict VALUES (1, NULL)', "Illegal use of 'NULL'"],
    ["INSERT INTO nowhere VALUES ('x')", "Table (or view) 'nowhere' does not exist"],
    ["INSERT INTO Target VALUES ('a', 'b', 1)", "Table (or view) 'Target' does not exist"],
    ['INSERT INTO INFORMATION_SCHEMA.`TABLES` VALUES (1)', 'INFORMATION_SCHEMA is read-only.'],
    [
      'INSERT INTO target SELECT a, b FROM INFORMATION_SCHEMA.`TABLES`',
      'INSERT INTO from INFORMATION_SCHEMA is not supported',
    ],
    ["INSERT INTO target VALUES ('a', 'b', 1), ('a', 'b')", 'must have the same number of columns'],
  ])('refuses %s', async (sql, reason) => {
    expect(await rest.refusal(sql)).toContain(reason);
  });

  it('shows both schemas when they do not match', async () => {
    expect(await rest.refusal("INSERT INTO target SELECT id, 'b', note FROM strict")).toBe(
      "Column types of query result and sink for 'local.sample.target' do not match.\n" +
        "Cause: Incompatible types for sink column 'n' at position 2.\n\n" +
        'Query schema: [id: STRING NOT NULL, EXPR$1: CHAR(1) NOT NULL, note: STRING]\n' +
        'Sink schema:  [a: STRING, b: STRING, n: INT]',
    );
  });

  it('writes nothing when one of several rows is bad', async () => {
    const before = await rest.emulator.rows({ table: 'target' });
    await rest.refusal("INSERT INTO target VALUES ('a', 'b', 1), ('a', 'b', 1 / 0)");
    expect(await rest.emulator.rows({ table: 'target' })).toEqual(before);
  });

  it('copies what is there, and ends, in snapshot mode', async () => {
    await rest.run('CREATE TABLE copy (a STRING)');
    const { status } = await rest.run('INSERT INTO copy SELECT DISTINCT a FROM target', { 'sql.snapshot.mode': 'now' });
    expect(status.phase).toBe('COMPLETED');
    expect((await rest.emulator.rows({ table: 'copy' })).map(({ a }) => a).sort()).toEqual(['for-a', 'x']);
  });
});
