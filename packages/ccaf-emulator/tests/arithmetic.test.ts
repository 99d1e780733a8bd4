import { Rest } from './rest';

// What Flink 2.3.0 answers to the same rows.
const SNAPSHOT = { 'sql.snapshot.mode': 'now' };
const N = null;

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.run('CREATE TABLE edges (t TINYINT, m SMALLINT, i INT, b BIGINT)');
  await rest.emulator.produce({ table: 'edges' }, [
    { t: 127, m: 32767, i: 2147483647, b: 2n ** 63n - 1n },
    { t: -128, m: -32768, i: -2147483648, b: -(2n ** 63n) },
    { t: 0 },
  ]);
  await rest.run('CREATE TABLE wide (a DECIMAL(38, 0), g DECIMAL(38, 37), i INT, f FLOAT, d DOUBLE)');
  await rest.emulator.produce({ table: 'wide' }, [
    { a: '7', g: '7', i: 7, f: 0.1, d: 0.1 },
    { a: '99999999999999999999999999999999999999', g: '1.5', i: 8, f: 0, d: 1.7976931348623157e308 },
    { a: '-1', g: '-1.1', i: -1, f: 2, d: -0 },
  ]);
});
afterAll(() => rest.emulator.close());

const column = async (sql: string, table: string) =>
  (await rest.query(`SELECT ${sql} FROM ${table}`, SNAPSHOT)).map(([value]) => value);

it.each([
  ['t + t', ['-2', '0', '0']],
  ['t + m', ['-32642', '32640', N]],
  ['m * m', ['1', '0', N]],
  ['i + t', ['-2147483522', '2147483520', N]],
  ['i * i * i', ['2147483647', '0', N]],
  ['b * b', ['1', '0', N]],
  ['t - b', ['-9223372036854775680', '9223372036854775680', N]],
  ['i + b * t', ['-9223372034707292288', '-2147483648', N]],
  ['-i', ['-2147483647', '-2147483648', N]],
  ['-b', ['-9223372036854775807', '-9223372036854775808', N]],
  ['ABS(t)', ['127', '-128', '0']],
  ['ABS(b)', ['9223372036854775807', '-9223372036854775808', N]],
  ['t / -1', ['-127', '128', '0']],
  ['i / -1', ['-2147483647', '-2147483648', N]],
  ['b / -1', ['-9223372036854775807', '-9223372036854775808', N]],
  ['b / CAST(-1 AS INT)', ['-9223372036854775807', '-9223372036854775808', N]],
  ['b % -1', ['0', '0', N]],
  ['i / 7', ['306783378', '-306783378', N]],
  ['b % t', ['0', '0', N]],
  ['SUM(t + t) + SUM(i)', ['-3']],
])('%s wraps around', async (sql, expected) => {
  expect(await column(sql, 'edges')).toEqual(expected);
});

it.each([
  ['a + g', ['14.000000', N, '-2.100000']],
  ['a - i', ['0', '99999999999999999999999999999999999991', '0']],
  ['a * g', ['49.000000', N, '1.100000']],
  [
    'g * g',
    [
      '49.00000000000000000000000000000000000',
      '2.25000000000000000000000000000000000',
      '1.21000000000000000000000000000000000',
    ],
  ],
  ['a / g', ['1.000000', N, '0.909091']],
  [
    'g / a',
    [
      '1.0000000000000000000000000000000000000',
      '0.0000000000000000000000000000000000000',
      '1.1000000000000000000000000000000000000',
    ],
  ],
  [
    'i % g',
    [
      '0.0000000000000000000000000000000000000',
      '0.5000000000000000000000000000000000000',
      '-1.0000000000000000000000000000000000000',
    ],
  ],
  ['a % i', ['0', '7', '0']],
  ['i % 3.5', ['0.0', '1.0', '-1.0']],
  ['COALESCE(a, g)', ['7', '99999999999999999999999999999999999999', '-1']],
  ['CASE WHEN i > 7 THEN a ELSE g END', ['7', '99999999999999999999999999999999999999', '-1']],
  // FLOAT with DOUBLE is a FLOAT, DOUBLE with FLOAT a DOUBLE.
  ['f - CAST(0.1 AS DOUBLE)', ['0.0', '-0.1', '1.9']],
  ['CAST(0.1 AS DOUBLE) - f', ['-1.4901161138336505E-9', '0.1', '-1.9']],
  ['d + d', ['0.2', 'Infinity', '-0.0']],
  ['d / f', ['0.999999985098839', 'Infinity', '-0.0']],
  ['-d', ['-0.1', '-1.7976931348623157E308', '0.0']],
])('%s has the digits that Flink gives it', async (sql, expected) => {
  expect(await column(sql, 'wide')).toEqual(expected);
});

it.each([
  ['CAST(NULL AS INT) / CAST(0 AS INT)', null],
  ['CAST(NULL AS BIGINT) % CAST(0 AS BIGINT)', null],
  ['CAST(NULL AS DECIMAL(5, 2)) / CAST(0 AS DECIMAL(5, 2))', null],
  ['CAST(1 AS DOUBLE) / CAST(0 AS DOUBLE)', 'Infinity'],
  ['CAST(0 AS DOUBLE) / CAST(0 AS INT)', 'NaN'],
])('%s is %p', async (sql, expected) => {
  expect(await rest.query(`SELECT ${sql}`)).toEqual([[expected]]);
});

it.each([
  ['CAST(1 AS BIGINT) / CAST(0 AS INT)', '/ by zero'],
  ['CAST(1 AS DECIMAL(5, 2)) / CAST(0 AS DECIMAL(5, 2))', 'Division by zero'],
  ['CAST(0 AS DECIMAL(5, 2)) / CAST(0 AS DECIMAL(38, 10))', 'Division undefined'],
  ['CAST(1 AS DECIMAL(5, 2)) % CAST(0 AS INT)', 'Division by zero'],
  ['0 / 0', 'Division by zero'],
])('%s fails: %s', async (sql, reason) => {
  expect(await rest.refusal(`SELECT ${sql}`)).toContain(reason);
});

it.each([
  ['CAST(1 AS FLOAT) + CAST(1 AS DOUBLE)', { type: 'FLOAT', nullable: false }],
  ['CAST(1 AS DOUBLE) + CAST(1 AS FLOAT)', { type: 'DOUBLE', nullable: false }],
  ['CAST(1 AS FLOAT) + 1.5', { type: 'DOUBLE', nullable: false }],
  ['CAST(1 AS BIGINT) % CAST(2 AS TINYINT)', { type: 'TINYINT', nullable: false }],
  ['CAST(1 AS DECIMAL(20, 0)) % CAST(2 AS INT)', { type: 'INTEGER', nullable: false }],
  ['CAST(1 AS DECIMAL(10, 2)) % CAST(2 AS SMALLINT)', { type: 'DECIMAL', nullable: false, precision: 7, scale: 2 }],
])('%s is %j', async (sql, type) => {
  const { status } = await rest.run(`SELECT ${sql}`);
  expect(status.traits?.schema).toEqual({ columns: [{ name: 'EXPR$0', type }] });
});
