import { Rest } from './rest';

// What Flink 2.3.0 answers to the same rows.
const SNAPSHOT = { 'sql.snapshot.mode': 'now' };
const [T, F, N] = ['TRUE', 'FALSE', null];

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE floats (f FLOAT, d DOUBLE)');
  const values = [0, -0, 0.1, 1.5, Number.NaN, Infinity, null];
  await rest.emulator.produce(
    { table: 'floats' },
    values.map((value) => ({ f: value, d: value })),
  );
  await rest.run('CREATE TABLE numbers (i INT, b BIGINT, e DECIMAL(38, 0), g DECIMAL(38, 37))');
  await rest.emulator.produce({ table: 'numbers' }, [
    { i: 7, b: 7n, e: '7', g: '7.0' },
    { i: 8, b: 2n ** 63n - 1n, e: '1', g: '1.1' },
    {},
  ]);
  await rest.run('CREATE TABLE texts (a STRING, b STRING, dy DATE, ts TIMESTAMP(3), tm TIME(0), l BOOLEAN)');
  await rest.emulator.produce({ table: 'texts' }, [
    { a: '\uffff', b: '🛫', dy: '2024-02-29', ts: '2024-02-29 12:34:56.789', tm: '12:34:56', l: true },
    { a: '2024-02-29', b: 'TRUE', dy: '2024-02-29', ts: '2024-02-29 00:00:00', tm: '00:00:00', l: false },
    { a: 'a', b: '\ue000' },
  ]);
});
afterAll(() => rest.emulator.close());

const column = async (sql: string, table: string) =>
  (await rest.query(`SELECT ${sql} FROM ${table}`, SNAPSHOT)).map(([value]) => value);

it.each([
  // 0.0, -0.0, 0.1, 1.5, NaN, Infinity, NULL; NaN is neither less nor greater than a number, nor equal to one.
  ['d > 0', [F, F, T, T, F, T, N]],
  ['d <= 0', [T, T, F, F, F, F, N]],
  ['d <> 1', [T, T, T, T, T, T, N]],
  ['NOT (d > 0)', [T, T, F, F, F, F, N]],
  ['NOT (d > 0 AND d < 1)', [T, T, F, T, F, T, N]],
  ['(d > 0) = FALSE', [T, T, F, F, F, F, N]],
  ['(d > 0) <> TRUE', [T, T, F, F, F, F, N]],
  ['FALSE = (d > 0)', [T, T, F, F, F, F, N]],
  ['NOT ((d > 0) = TRUE)', [T, T, F, F, F, F, N]],
  ['TRUE <> (NOT (d > 0))', [F, F, T, T, F, T, N]],
  ['(d > 0) <> FALSE', [F, F, T, T, F, T, N]],
  ['d NOT BETWEEN 0 AND 1', [F, F, F, T, F, T, N]],
  ['d = CAST(d + 0E0 AS DOUBLE)', [T, T, T, T, F, T, N]],
  ['d <> d + 0E0', [F, F, F, F, T, F, N]],
  ['d < CAST(NULL AS DOUBLE)', [N, N, N, N, N, N, N]],
  ['CAST(NULL AS DOUBLE) < d', [N, N, N, N, N, N, N]],
  ['d IS NOT DISTINCT FROM d + 0E0', [T, T, T, T, F, T, T]],
  // A value equals itself, as Flink knows without looking.
  ['d = d', [T, T, T, T, T, T, N]],
  ['d BETWEEN d AND d', [T, T, T, T, T, T, N]],
  ['NULLIF(d, d)', [N, N, N, N, N, N, N]],
  ['NULLIF(d, 0)', [N, N, '0.1', '1.5', 'NaN', 'Infinity', N]],
  ['CASE WHEN d > 1 THEN d ELSE 1.5 END', ['1.5', '1.5', '1.5', '1.5', '1.5', 'Infinity', '1.5']],
  // Beside a DECIMAL, NaN is the greatest and -0.0 comes before 0.0; but they are equal.
  ['d > 0.0', [F, F, T, T, T, T, N]],
  ['d >= 0.0', [T, F, T, T, T, T, N]],
  ['d < 0.0', [F, T, F, F, F, F, N]],
  ['d = 0.0', [T, T, F, F, F, F, N]],
  ['CAST(0 AS DECIMAL(5, 2)) > d', [F, T, F, F, F, F, N]],
  // A FLOAT is as it is stored, not as it is written; a DOUBLE after it is made one to see whether they are equal.
  ['f = 0.1', [F, F, F, F, F, F, N]],
  ['f = 0.1E0', [F, F, T, F, F, F, N]],
  ['f > 0.1E0', [F, F, T, T, F, T, N]],
  ['0.1E0 = f', [F, F, F, F, F, F, N]],
  // In a list, numbers are of the operand's type; of several, -0.0 is none.
  ['f IN (0.1, 7.5)', [F, F, T, F, F, F, N]],
  ['d IN (0, 1.5)', [T, F, F, T, F, F, N]],
  ['d NOT IN (0, 1.5)', [F, T, T, F, T, T, N]],
  ['d IN (0)', [T, T, F, F, F, F, N]],
  ['d IN (d, 1.5)', [T, T, T, T, T, T, N]],
  ['d IN (d + 0E0, 1.5)', [T, T, T, T, F, T, N]],
])('%s, over floating-point numbers', async (sql, expected) => {
  expect(await column(sql, 'floats')).toEqual(expected);
});

it.each([
  ['i IN (1.0, 7.5)', [T, F, N]],
  ['i NOT IN (7.5)', [F, T, N]],
  ['i = 7.5', [F, F, N]],
  ['i IN (99999999999, 8)', [F, T, N]],
  ['b IN (7.9E0, 1)', [T, F, N]],
  // To see whether they are equal, in the type of both, which has no fraction.
  ['e = g', [T, T, N]],
  ['e < g', [F, T, N]],
  ['g < i', [F, T, N]],
  ['i > 7 IS TRUE', [F, T, F]],
  ['NOT i > 7 IS NOT UNKNOWN', [F, F, T]],
  ['i > 7 IS NOT FALSE IS FALSE', [T, F, F]],
  ['i IS DISTINCT FROM 7', [F, T, T]],
  ['i IS NOT DISTINCT FROM CAST(NULL AS INT)', [F, F, T]],
])('%s, over exact numbers', async (sql, expected) => {
  expect(await column(sql, 'numbers')).toEqual(expected);
});

it.each([
  // By UTF-16 units.
  ['a < b', [F, T, T]],
  ['a >= b', [T, F, F]],
  ["b < '\ue001'", [T, T, T]],
  ["dy = '2024-02-29'", [T, T, N]],
  ["dy BETWEEN '2000-01-01' AND '2024-02-28'", [F, F, N]],
  ["'2024-2-29' = dy", [T, T, N]],
  ['dy = a', [N, T, N]],
  ["dy IN ('2024-02-29', '2000-01-01')", [T, T, N]],
  ["ts = '2024-02-29'", [F, T, N]],
  ["ts > '2024-02-29 00:00:00'", [T, F, N]],
  ["tm = '12:34:56'", [T, F, N]],
  ['b = l', [F, F, N]],
  ['l <> b', [T, T, N]],
  ["NULLIF(dy, '2024-02-29')", [N, N, N]],
])('%s, over texts and times', async (sql, expected) => {
  expect(await column(sql, 'texts')).toEqual(expected);
});

it('keeps the rows that the condition is TRUE for', async () => {
  expect(await rest.query('SELECT d FROM floats WHERE NOT (d <= 0.5) AND d < 2', SNAPSHOT)).toEqual([['1.5']]);
});
