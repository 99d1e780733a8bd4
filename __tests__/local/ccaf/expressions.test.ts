import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.ccaf.close());

describe('an expression means what it means in Flink', () => {
  it.each([
    ['7 / 2', '3'],
    ['-7 / 2', '-3'],
    ['-7 % 3', '-1'],
    ['7 / 2.0e0', '3.5'],
    ['1.5 * 2.25', '3.375'],
    ['0.1 + 0.2', '0.3'],
    ['2147483647 + CAST(1 AS BIGINT)', '2147483648'],
    ['- - 5', '5'],
    ['1 + 2 * 3 - 4', '3'],
    ["'a' || 'b' || 'c'", 'abc'],
    ["'a' || CAST(NULL AS STRING)", null],
    ["CONCAT('a', CAST(NULL AS STRING))", null],
    ["'it''s'", "it's"],
    ["'$t1_from'", '$t1_from'],
    ['TRUE AND NULL', null],
    ['FALSE AND NULL', 'FALSE'],
    ['TRUE OR NULL', 'TRUE'],
    ['NOT FALSE', 'TRUE'],
    ['NULL IS NULL', 'TRUE'],
    ['1 IN (1, 2)', 'TRUE'],
    ['3 NOT IN (1, 2)', 'TRUE'],
    ['2 BETWEEN 1 AND 3', 'TRUE'],
    ["'abc' LIKE 'a_c'", 'TRUE'],
    ["'a%c' LIKE 'a!%c' ESCAPE '!'", 'TRUE'],
    ["'a' < 'b'", 'TRUE'],
    ["CASE WHEN 1 = 2 THEN 'x' ELSE 'long' END", 'long'],
    ["CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END", 'b'],
    ['CASE WHEN FALSE THEN 1 END', null],
    ["COALESCE(CAST(NULL AS STRING), 'x')", 'x'],
    ['NULLIF(1, 1)', null],
    ['IFNULL(CAST(NULL AS INT), 4)', '4'],
    ["IF(1 < 2, 'yes', 'no')", 'yes'],
    ["UPPER('aé') || LOWER('BÉ')", 'AÉbé'],
    ["'<' || TRIM('  a ') || LTRIM(' b') || RTRIM('c ') || '>'", '<abc>'],
    ["SUBSTRING('abcdef', 2, 3)", 'bcd'],
    ["SUBSTRING('abcdef' FROM 4)", 'def'],
    ["REPLACE('aXbX', 'X', '-')", 'a-b-'],
    ["CHAR_LENGTH('grün')", '4'],
    ['ABS(-3)', '3'],
    ['CEIL(1.2)', '2'],
    ['FLOOR(-1.2)', '-2'],
    ['CAST(1.9 AS INT)', '1'],
    ['CAST(-1.9 AS INT)', '-1'],
    ["CAST(' 12.7 ' AS INT)", '12'],
    ["CAST('1.50' AS DECIMAL(5, 1))", '1.5'],
    ["CAST('abcdef' AS VARCHAR(3))", 'abc'],
    ["'<' || CAST('ab' AS CHAR(4)) || '>'", '<ab  >'],
    ['CAST(TRUE AS STRING)', 'TRUE'],
    ["CAST('yes' AS BOOLEAN)", 'TRUE'],
    ['CAST(TRUE AS INT)', '1'],
    ["CAST(TIMESTAMP '2024-01-31 10:20:30.5' AS STRING)", '2024-01-31 10:20:30.5'],
    ["CAST(TIMESTAMP '2024-01-31 10:20:30' AS DATE)", '2024-01-31'],
    ["CAST('2024-01-31 10:20:30.123456' AS TIMESTAMP(3))", '2024-01-31 10:20:30.123'],
    ["CAST('1969-12-31 23:59:59.999' AS TIMESTAMP(0))", '1969-12-31 23:59:59'],
    ["CAST('2024-01-31' AS TIMESTAMP_LTZ(3))", '2024-01-31 00:00:00.000'],
    ["DATE '2024-02-29'", '2024-02-29'],
    ["TIME '10:20:30'", '10:20:30'],
    ["CAST('abc' AS BYTES)", "x'616263'"],
    ["CAST(CAST('abc' AS BYTES) AS STRING)", 'abc'],
    ["TRY_CAST('x' AS INT)", null],
    ["TRY_CAST('12' AS INT)", '12'],
    ["TRY_CAST('x' AS DATE)", null],
    ['1e10', '1.0E10'],
    ['1.5E-5', '1.5E-5'],
    ['9223372036854775807', '9223372036854775807'],
    ['-2147483648', '-2147483648'],
  ])('%s is %p', async (sql, expected) => {
    expect(await rest.query(`SELECT ${sql}`)).toEqual([[expected]]);
  });
});

describe('an expression has the type that Flink gives it', () => {
  it.each([
    ["'abc'", { type: 'CHAR', nullable: false, length: 3 }],
    ['1', { type: 'INTEGER', nullable: false }],
    ['3000000000', { type: 'BIGINT', nullable: false }],
    ['1.50', { type: 'DECIMAL', nullable: false, precision: 3, scale: 2 }],
    ['1e0', { type: 'DOUBLE', nullable: false }],
    ['1.5 + 10', { type: 'DECIMAL', nullable: false, precision: 12, scale: 1 }],
    ['CAST(1 AS TINYINT) + CAST(1 AS SMALLINT)', { type: 'SMALLINT', nullable: false }],
    ["'a' || 'bc'", { type: 'CHAR', nullable: false, length: 3 }],
    ["CASE WHEN TRUE THEN 'a' ELSE 'bcd' END", { type: 'VARCHAR', nullable: false, length: 3 }],
    ['CAST(NULL AS STRING)', { type: 'VARCHAR', nullable: true, length: 2147483647 }],
    ["TIMESTAMP '2024-01-31 10:20:30.123'", { type: 'TIMESTAMP_WITHOUT_TIME_ZONE', nullable: false, precision: 3 }],
    ['NULL', { type: 'NULL', nullable: true }],
  ])('%s is %j', async (sql, type) => {
    const { status } = await rest.run(`SELECT ${sql}`);
    expect(status.traits?.schema).toEqual({ columns: [{ name: 'EXPR$0', type }] });
  });
});

describe('an expression is refused', () => {
  it.each([
    ["1 + 'a'", "Cannot apply '+' to arguments of type '+(<INT>, <CHAR(1)>)'."],
    ["1 = 'a'", "Cannot apply '=' to arguments of type '=(<INT>, <CHAR(1)>)'."],
    ['NOT 1', "Cannot apply 'NOT' to arguments of type 'NOT(<INT>)'."],
    ['UPPER(1)', "Cannot apply 'UPPER' to arguments of type 'UPPER(<INT>)'."],
    ['UPPER()', "Invalid number of arguments to function 'UPPER'. Was expecting 1 arguments"],
    ["CASE WHEN TRUE THEN 1 ELSE 'a' END", 'Illegal mixing of types in CASE or COALESCE statement'],
    ['CAST(1 AS DATE)', 'Cast function cannot convert value of type INT to type DATE'],
    ['CAST(1e0 AS STRING)', 'Cast function cannot convert value of type DOUBLE to type STRING'],
    ['NOW()', "Function 'NOW' (supported: ABS,"],
    ['1.5 / 2.5', "'/' on DECIMAL or floating-point numbers is not supported"],
    ["'a' LIKE 'a\\_'", 'A backslash in a LIKE pattern'],
    ["SUBSTRING('abc', 0)", 'SUBSTRING with a start below 1'],
    ["DATE '2024-02-30'", "Illegal DATE literal '2024-02-30'"],
    ['1 / 0', '/ by zero'],
    ["CAST('x' AS INT)", "For input string: 'x'. Invalid character found."],
    ['2147483647 + 1', 'Overflow in addition'],
    ['a', "Column 'a' not found in any table"],
    ['COUNT(*) + COUNT(COUNT(*))', 'is not supported'],
    ['*', 'SELECT * requires a FROM clause'],
    ['123456789012345678901234567890123456789', 'out of range'],
  ])('%s: %s', async (sql, reason) => {
    expect(await rest.refusal(`SELECT ${sql}`)).toContain(reason);
  });

  it('at the place where it stands', async () => {
    expect(await rest.refusal("SELECT 1,\n  2 + 'a'")).toBe(
      "SQL validation failed. Error from line 2, column 3 to line 2, column 9.\n\nCaused by: Cannot apply '+' to arguments of " +
        "type '+(<INT>, <CHAR(1)>)'.",
    );
  });

  it('when nesting would make its text explode', async () => {
    const nested = Array.from({ length: 60 }).reduce<string>((inner) => `(1 / ${inner})`, '1');
    expect(await rest.refusal(`SELECT ${nested}`)).toContain('nested this deeply');
  });
});
