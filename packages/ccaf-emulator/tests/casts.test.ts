import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.emulator.close());

/** A value of a type in several others. */
const casts = async (type: string, value: string, ...targets: readonly string[]) => {
  const list = targets.map((target) => `CAST(v AS ${target})`).join(', ');
  return (await rest.query(`SELECT ${list} FROM (SELECT CAST(${value} AS ${type}) AS v)`))[0];
};

describe('a number in another type of number', () => {
  it.each([
    ['INT', '32768', ['TINYINT', 'SMALLINT', 'BOOLEAN'], ['0', '-32768', 'TRUE']],
    ['BIGINT', '-2147483649', ['INT', 'TINYINT', 'FLOAT'], ['2147483647', '-1', '-2.14748365E9']],
    ['DECIMAL(10, 2)', '-99999999.99', ['TINYINT', 'INT', 'DOUBLE'], ['1', '-99999999', '-9.999999999E7']],
    ['DECIMAL(38, 18)', "'99999999999999999999.9'", ['BIGINT', 'FLOAT'], ['7766279631452241919', '1.0E20']],
    ['DECIMAL(10, 2)', '0.01', ['BOOLEAN', 'DECIMAL(5, 1)', 'DECIMAL(3, 3)'], ['TRUE', '0.0', '0.010']],
    ['DOUBLE', '1E300', ['TINYINT', 'SMALLINT', 'INT', 'BIGINT'], ['-1', '-1', '2147483647', '9223372036854775807']],
    ['DOUBLE', '-1E300', ['TINYINT', 'INT', 'BIGINT'], ['0', '-2147483648', '-9223372036854775808']],
    ['DOUBLE', "'NaN'", ['TINYINT', 'BIGINT', 'FLOAT', 'BOOLEAN'], ['0', '0', 'NaN', 'TRUE']],
    ['DOUBLE', '-1E300', ['FLOAT', 'DECIMAL(38, 0)'], ['-Infinity', null]],
    ['DOUBLE', '4.9E-324', ['DECIMAL(10, 2)', 'FLOAT', 'BOOLEAN'], ['0.00', '0.0', 'TRUE']],
    ['DOUBLE', '1.0E23', ['DECIMAL(38, 0)', 'STRING'], ['99999999999999990000000', '9.999999999999999E22']],
    ['DOUBLE', '-0.0', ['INT', 'STRING', 'BOOLEAN'], ['0', '0.0', 'FALSE']],
    ['FLOAT', '9999999', ['TINYINT', 'STRING', 'CHAR(5)'], ['127', '9999999.0', '99999']],
    ['FLOAT', '0.1', ['DOUBLE', 'DECIMAL(20, 18)'], ['0.10000000149011612', '0.100000001490116120']],
    ['BOOLEAN', 'TRUE', ['DECIMAL(2, 2)', 'DECIMAL(2, 1)'], [null, '1.0']],
  ])('%s %s', async (type, value, targets, expected) => {
    expect(await casts(type, value, ...targets)).toEqual(expected);
  });
});

describe('a moment in another type', () => {
  const BEFORE = "'1969-12-31 23:59:59.999'";
  it.each([
    ['TIMESTAMP(3)', BEFORE, ['TIMESTAMP(0)', 'DATE'], ['1970-01-01 00:00:00', '1970-01-01']],
    ['TIMESTAMP(3)', BEFORE, ['TIME(0)', 'TIME(3)'], ['00:00:00', '23:59:59.999']],
    [
      'TIMESTAMP_LTZ(3)',
      BEFORE,
      ['TIMESTAMP(0)', 'DATE', 'TIME(0)'],
      ['1970-01-01 00:00:00', '1969-12-31', '23:59:59'],
    ],
    ['TIMESTAMP(6)', "'1969-12-31 23:59:59.999001'", ['TIMESTAMP(3)'], ['1969-12-31 23:59:59.999']],
    ['TIMESTAMP(6)', "'1969-12-31 23:59:59.999999'", ['TIMESTAMP(5)'], ['1969-12-31 23:59:59.99999']],
    ['TIMESTAMP(6)', "'9999-12-31 23:59:59.999999'", ['TIMESTAMP_LTZ(3)'], ['9999-12-31 23:59:59.999']],
    ['TIMESTAMP(3)', "'1969-12-31 22:59:58.999'", ['TIMESTAMP(1)'], ['1969-12-31 22:59:59.0']],
    ['TIME(3)', "'12:34:56.5'", ['TIME(0)', 'STRING'], ['12:34:56', '12:34:56.5']],
    ['TIME(3)', "'12:34:56'", ['TIME(3)', 'STRING', 'CHAR(11)'], ['12:34:56.0', '12:34:56.0', '12:34:56.0 ']],
    [
      'TIME(3)',
      "'12:34:56.5'",
      ['TIMESTAMP(0)', 'TIMESTAMP_LTZ(3)'],
      ['1970-01-01 12:34:56', '1970-01-01 12:34:56.500'],
    ],
  ])('%s %s', async (type, value, targets, expected) => {
    expect(await casts(type, value, ...targets)).toEqual(expected);
  });
});

it('reads texts of a usual form and all others alike', async () => {
  expect(await casts('STRING', "'2024-02-29 10:20:30.5'", 'TIMESTAMP(3)', 'TIMESTAMP(0)', 'DATE')).toEqual([
    '2024-02-29 10:20:30.500',
    '2024-02-29 10:20:30',
    '2024-02-29',
  ]);
  expect(await casts('STRING', "'12.5'", 'INT', 'FLOAT', 'DOUBLE', 'DECIMAL(5, 2)', 'DECIMAL(38, 0)')).toEqual([
    '12',
    '12.5',
    '12.5',
    '12.50',
    '13',
  ]);
});

it('makes U+FFFD of bytes that are no UTF-8, and keeps what is', async () => {
  expect(await casts('BYTES', "x'00ff'", 'STRING', 'VARCHAR(1)', 'CHAR(4)')).toEqual(['\0\ufffd', '\0', '\0\ufffd  ']);
  expect(await casts('BYTES', "x'e69db15c'", 'STRING')).toEqual(['東\\']);
  expect(await casts('BYTES', "x'eda08041'", 'STRING')).toEqual(['\ufffdA']);
  // Its length is that of UTF-16.
  expect(await casts('BYTES', "x'f09f9bab'", 'CHAR(5)', 'CHAR(2)', 'VARCHAR(1)')).toEqual(['🛫   ', '🛫', '?']);
});

it('cuts bytes to a length, and fills them', async () => {
  expect(await casts('BYTES', "x'0102ff'", 'BINARY(2)', 'BINARY(4)', 'VARBINARY(2)', 'VARBINARY(9)')).toEqual([
    "x'0102'",
    "x'0102ff00'",
    "x'0102'",
    "x'0102ff'",
  ]);
});

it('fails for what is no number even in TRY_CAST', async () => {
  expect(await rest.refusal("SELECT TRY_CAST(CAST('NaN' AS DOUBLE) AS DECIMAL(10, 2))")).toBe(
    'Character N is neither a decimal digit number, decimal point, nor "e" notation exponential mark.',
  );
});

it.each([
  ["TRY_CAST('abc' AS DOUBLE)", null],
  ["TRY_CAST('2024-02-30' AS DATE)", null],
  ["TRY_CAST('24:00:00' AS TIME(0))", null],
  ["TRY_CAST('0000-01-01' AS TIMESTAMP(0))", null],
  ["TRY_CAST(' true ' AS BOOLEAN)", null],
  ["TRY_CAST('1e-400' AS DECIMAL(10, 2))", null],
  ['TRY_CAST(300 AS TINYINT)', '44'],
  ["CAST(TIMESTAMP '1969-12-31 23:59:59.999' AS TIMESTAMP(0))", '1969-12-31 23:59:59'],
])('%s is %p', async (sql, expected) => {
  expect(await rest.query(`SELECT ${sql}`)).toEqual([[expected]]);
});

it.each([
  ["CAST('abc' AS FLOAT)", 'For input string: "abc"'],
  ["CAST('' AS INT)", "For input string: ''. Input is empty."],
  ["CAST('VOID' AS DECIMAL(12, 2))", "For input string: 'VOID'. Overflow."],
  ["CAST(' true ' AS BOOLEAN)", "Cannot parse ' true ' as BOOLEAN."],
  ["CAST('two\nlines' AS DATE)", "For input string: 'two\nlines'."],
])('%j fails as Flink does', async (sql, message) => {
  expect(await rest.refusal(`SELECT ${sql}`)).toBe(message);
});

it('converts into the columns of a sink in the same way', async () => {
  await rest.run('CREATE TABLE numbers (f FLOAT, d DECIMAL(38, 0), d0 DATE, ts TIMESTAMP(0))');
  await rest.run(
    'INSERT INTO numbers SELECT CAST(0.1 AS DECIMAL(2, 1)), 1.0E23, ' +
      "TIMESTAMP '1969-12-31 23:59:59.999', TIMESTAMP '1969-12-31 23:59:59.999'",
  );
  expect(await rest.snapshot('SELECT * FROM numbers')).toEqual([
    ['0.1', '99999999999999990000000', '1970-01-01', '1970-01-01 00:00:00'],
  ]);
});

it('leaves NULL what is NULL', async () => {
  const targets = ['INT', 'DOUBLE', 'DECIMAL(5, 2)', 'DATE', 'TIME(3)', 'TIMESTAMP(3)', 'BOOLEAN', 'BYTES'];
  expect(await casts('STRING', 'NULL', ...targets)).toEqual(targets.map(() => null));
  expect(await casts('DOUBLE', 'NULL', 'INT', 'TINYINT', 'FLOAT', 'DECIMAL(5, 2)', 'STRING')).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
