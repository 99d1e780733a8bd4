import { Rest } from './rest';

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.emulator.close());

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
    ['TRUE AND CAST(NULL AS BOOLEAN)', null],
    ['FALSE AND CAST(NULL AS BOOLEAN)', 'FALSE'],
    ['TRUE OR CAST(NULL AS BOOLEAN)', 'TRUE'],
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
    ["UPPER(CAST('straße' AS STRING))", 'STRASSE'],
    ["UPPER('ß')", 'S'],
    ["LOWER('ΟΔΟΣ')", 'οδος'],
    ["REPLACE('ab', '', '-')", '-a-b-'],
    ["REPLACE('', '', '$&')", '$&'],
    ["'<' || TRIM('  a ') || LTRIM(' b') || RTRIM('c ') || '>'", '<abc>'],
    ["SUBSTRING('abcdef', 2, 3)", 'bcd'],
    ["SUBSTRING('abcdef' FROM 4)", 'def'],
    ["SUBSTRING('abc', 0, 2)", 'ab'],
    ["SUBSTRING('abc', -2, 1)", 'b'],
    ["SUBSTRING('abc', -4)", ''],
    ["SUBSTRING('abc', 4)", ''],
    ["SUBSTRING('abc', 2, -1)", null],
    ["SUBSTRING('abc', CAST(NULL AS INT))", null],
    ["SUBSTRING('abc', -2147483648)", ''],
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
    ["TRY_CAST('VOID' AS DECIMAL(10, 2))", null],
    ["TRY_CAST('12345.67' AS DECIMAL(5, 2))", null],
    ["TRY_CAST('maybe' AS BOOLEAN)", null],
    ["TRY_CAST('2024-01-31T10:20:30' AS TIMESTAMP(3))", null],
    // Rounded half up, away from zero; an integer is cut (CastFunctionITCase, DecimalDataUtils).
    ["CAST('1.005' AS DECIMAL(10, 2))", '1.01'],
    ["CAST('-1.005' AS DECIMAL(10, 2))", '-1.01'],
    ["CAST('1e3' AS DECIMAL(10, 2))", '1000.00'],
    ['CAST(1.005e0 AS DECIMAL(10, 2))', '1.01'],
    ['CAST(9.87 AS TINYINT)', '9'],
    ["CAST('-.5' AS DOUBLE)", '-0.5'],
    // A number that does not fit a DECIMAL is NULL (DecimalData#fromBigDecimal).
    ['CAST(123456 AS DECIMAL(5, 2))', null],
    ['CAST(1234.5 AS DECIMAL(5, 2))', null],
    ["CAST('1999-9-10 05:20:10' AS TIMESTAMP(0))", '1999-09-10 05:20:10'],
    ["CAST('2024-01-31 10:20:30.123456789' AS TIMESTAMP(6))", '2024-01-31 10:20:30.123456'],
    ["CAST('2024-01-31 10:20:30' AS DATE)", '2024-01-31'],
    ['TO_TIMESTAMP_LTZ(1706696430123, 3)', '2024-01-31 10:20:30.123'],
    ['TO_TIMESTAMP_LTZ(-1, 3)', '1969-12-31 23:59:59.999'],
    ['TO_TIMESTAMP_LTZ(CAST(NULL AS BIGINT), 3)', null],
    // Decimals divide to a decimal, rounded half up.
    ['CAST(1999 AS DECIMAL(12, 2)) / 100', '19.9900000000000'],
    ['2.0 / 3', '0.666666666667'],
    ['-2.0 / 3', '-0.666666666667'],
    ['1.0 / CAST(-8 AS TINYINT)', '-0.125000'],
    ['CAST(NULL AS DECIMAL(5, 2)) / 2', null],
    // More digits than 64 bits hold.
    ['9999999999.99 * 9999999999', '99999999989900000000.01'],
    ["CAST('999999999999999999.9' AS DECIMAL(19, 1)) + 1", '1000000000000000000.9'],
    ["x'00fF'", "x'00ff'"],
    ["CAST(x'616263' AS STRING)", 'abc'],
    ["CAST(x'61' AS BYTES)", "x'61'"],
    ['NULL = NULL', null],
    ["'a' <> CAST(NULL AS STRING)", null],
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
    ['0.5', { type: 'DECIMAL', nullable: false, precision: 2, scale: 1 }],
    ['-2147483648', { type: 'INTEGER', nullable: false }],
    ['- -2147483648', { type: 'BIGINT', nullable: false }],
    ['-9223372036854775808', { type: 'BIGINT', nullable: false }],
    ['1.', { type: 'INTEGER', nullable: false }],
    ["'a🛫'", { type: 'CHAR', nullable: false, length: 3 }],
    ["UPPER('ab')", { type: 'CHAR', nullable: false, length: 2 }],
    ["TRIM(' a ')", { type: 'VARCHAR', nullable: false, length: 3 }],
    ["SUBSTRING('abc', 2)", { type: 'VARCHAR', nullable: true, length: 3 }],
    ['IF(CAST(NULL AS BOOLEAN), 1, 2)', { type: 'INTEGER', nullable: true }],
    ['1.5 * 10', { type: 'DECIMAL', nullable: false, precision: 13, scale: 1 }],
    ['CAST(1 AS DECIMAL(12, 2)) / 100', { type: 'DECIMAL', nullable: false, precision: 23, scale: 13 }],
    ["x'00ff'", { type: 'BINARY', nullable: false, length: 2 }],
    ['TO_TIMESTAMP_LTZ(1, 3)', { type: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', nullable: true, precision: 3 }],
    ["TRY_CAST('1' AS INT)", { type: 'INTEGER', nullable: true }],
    ['CAST(NULL AS INT) > 1', { type: 'BOOLEAN', nullable: true }],
    ['1.5 + 10', { type: 'DECIMAL', nullable: false, precision: 12, scale: 1 }],
    ['CAST(1 AS TINYINT) + CAST(1 AS SMALLINT)', { type: 'SMALLINT', nullable: false }],
    ["'a' || 'bc'", { type: 'CHAR', nullable: false, length: 3 }],
    ["CASE WHEN TRUE THEN 'a' ELSE 'bcd' END", { type: 'VARCHAR', nullable: false, length: 3 }],
    ['CAST(NULL AS STRING)', { type: 'VARCHAR', nullable: true, length: 2147483647 }],
    ["TIMESTAMP '2024-01-31 10:20:30.123'", { type: 'TIMESTAMP_WITHOUT_TIME_ZONE', nullable: false, precision: 3 }],
  ])('%s is %j', async (sql, type) => {
    const { status } = await rest.run(`SELECT ${sql}`);
    expect(status.traits?.schema).toEqual({ columns: [{ name: 'EXPR$0', type }] });
  });
});

describe('an expression is refused', () => {
  it.each([
    ["1 + 'a'", "Cannot apply '+' to arguments of type '<INTEGER> + <CHAR(1)>'."],
    ["1 = 'a'", 'implicit type conversion between INTEGER and CHAR is not supported now'],
    ['1 = TRUE', "Cannot apply '=' to arguments of type '<INTEGER> = <BOOLEAN>'."],
    ['NOT 1', "Cannot apply 'NOT' to arguments of type 'NOT<INTEGER>'."],
    ['TRUE AND 1', "Cannot apply 'AND' to arguments of type '<BOOLEAN> AND <INTEGER>'."],
    ['UPPER(1)', "Cannot apply 'UPPER' to arguments of type 'UPPER(<INTEGER>)'."],
    ['UPPER()', "Invalid number of arguments to function 'UPPER'. Was expecting 1 arguments"],
    ["CASE WHEN TRUE THEN 1 ELSE 'a' END", 'Illegal mixing of types in CASE or COALESCE statement'],
    ['CAST(1 AS DATE)', 'Cast function cannot convert value of type INT to type DATE'],
    ['NOW()', 'The function NOW is not supported by the embedded engine'],
    ["NOWT(1, 'a')", 'No match found for function signature NOWT(<NUMERIC>, <CHARACTER>)'],
    ['AI_COMPLETE(1)', 'The function AI_COMPLETE is not supported by the emulator, with --engine flink or without.'],
    ['PROCTIME()', 'The function PROCTIME is not supported by Confluent Cloud'],
    ['1.5 % 2e0', "Cannot apply '%' to arguments of type '<DECIMAL(2, 1)> % <DOUBLE>'."],
    ['TRUE AND NULL', "Illegal use of 'NULL'"],
    ['1 + NULL', "Illegal use of 'NULL'"],
    ['IF(TRUE, 1, NULL)', "Illegal use of 'NULL'"],
    ['NULL IS TRUE', "Illegal use of 'NULL'"],
    ['NULL', "Illegal use of 'NULL'"],
    ['COALESCE(NULL, NULL)', "Illegal use of 'NULL'"],
    ['CASE WHEN TRUE THEN NULL END', 'ELSE clause or at least one THEN clause must be non-NULL'],
    ['1 IS TRUE', "Cannot apply 'IS TRUE' to arguments of type '<INTEGER> IS TRUE'."],
    ['1e309', "Numeric literal '1e309' out of range"],
    ['9223372036854775808', "Numeric literal '9223372036854775808' out of range"],
    ['922337203685477580.8', "Numeric literal '922337203685477580.8' out of range"],
    ['1e0 / 0', 'Division by zero'],
    ['1.5 / 0', 'Division by zero'],
    ["CAST('1234.5' AS DECIMAL(5, 2))", "For input string: '1234.5'. Overflow."],
    ["CAST('300' AS TINYINT)", "For input string: '300'. Overflow."],
    ["CAST('maybe' AS BOOLEAN)", "Cannot parse 'maybe' as BOOLEAN."],
    ['TO_TIMESTAMP_LTZ(1, 0)', 'TO_TIMESTAMP_LTZ of anything but an integer and the precision 3'],
    ["TO_TIMESTAMP_LTZ('2024-01-31', 3)", 'TO_TIMESTAMP_LTZ of anything but an integer and the precision 3'],
    ["x'0'", 'an even number of hexadecimal digits'],
    ["'a' LIKE 'a\\_'", 'A backslash in a LIKE pattern'],
    ["SUBSTRING('abc', 1.5)", "Cannot apply 'SUBSTRING' to arguments of type 'SUBSTRING(<CHAR(3)>, <DECIMAL(2, 1)>)'."],
    ["DATE '2024-02-30'", "Illegal DATE literal '2024-02-30'"],
    ["DATE '0000-01-01'", "Illegal DATE literal '0000-01-01'"],
    ['1 / 0', 'Division by zero'],
    ['1 % 0', '/ by zero'],
    ["CAST('x' AS INT)", "For input string: 'x'. Invalid character found."],
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
        "type '<INTEGER> + <CHAR(1)>'.",
    );
  });

  it('when nesting would make its text explode', async () => {
    const nested = Array.from({ length: 60 }).reduce<string>((inner) => `(1 / ${inner})`, '1');
    expect(await rest.refusal(`SELECT ${nested}`)).toContain('nested this deeply');
  });
});
