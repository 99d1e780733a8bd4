import { type DataType, DataTypes, type Expression, lit, renderExpression } from '../src';
import { typeOf } from '../src/expressions/type-of';
import { problemsOf } from './problems';

const { ARRAY, MAP, ROW, STRING, INT, BIGINT, DECIMAL, DOUBLE, CHAR, VARCHAR, BINARY, TIME, TIMESTAMP, FLOAT } =
  DataTypes;
const address = ROW({ city: STRING(), zip: INT().notNull() });

it.each<[Expression, DataType, string]>([
  [lit([1, 2], ARRAY(INT().notNull())), ARRAY(INT().notNull()), 'ARRAY[1, 2]'],
  [lit([1, null], ARRAY(INT())), ARRAY(INT()), 'ARRAY[1, CAST(NULL AS INT)]'],
  [lit([1, 2 ** 40], ARRAY(BIGINT())), ARRAY(BIGINT()), 'CAST(ARRAY[1, 1099511627776] AS ARRAY<BIGINT>)'],
  [
    lit(['1.5', '9223372036854775808'], ARRAY(DECIMAL(38, 1))),
    ARRAY(DECIMAL(38, 1)),
    "CAST(ARRAY[CAST(1.5 AS DECIMAL(38, 1)), CAST('9223372036854775808' AS DECIMAL(38, 1))] AS ARRAY<DECIMAL(38, 1)>)",
  ],
  [lit([], ARRAY(STRING())), ARRAY(STRING()), 'ARRAY_SLICE(ARRAY[CAST(NULL AS STRING)], 2)'],
  [
    lit({ a: 1 }, MAP(STRING().notNull(), INT())),
    MAP(STRING().notNull(), INT()),
    "CAST(MAP['a', 1] AS MAP<STRING NOT NULL, INT>)",
  ],
  [lit(new Map([[1, 'x']]), MAP(INT(), STRING())), MAP(INT(), STRING()), "CAST(MAP[1, 'x'] AS MAP<INT, STRING>)"],
  [
    lit({}, MAP(STRING(), INT())),
    MAP(STRING(), INT()),
    'MAP_FROM_ARRAYS(ARRAY_SLICE(ARRAY[CAST(NULL AS STRING)], 2), ARRAY_SLICE(ARRAY[CAST(NULL AS INT)], 2))',
  ],
  [lit({ zip: 1, city: 'X' }, address), address, "CAST(ROW('X', 1) AS ROW<`city` STRING, `zip` INT NOT NULL>)"],
  [
    lit([{ city: null, zip: 1 }], ARRAY(address)),
    ARRAY(address),
    'CAST(ARRAY[ROW(CAST(NULL AS STRING), 1)] AS ARRAY<ROW<`city` STRING, `zip` INT NOT NULL>>)',
  ],
  [lit(Number.NaN, DOUBLE()), DOUBLE(), "CAST('NaN' AS DOUBLE)"],
  [lit(Number.NEGATIVE_INFINITY, DOUBLE()), DOUBLE(), "CAST('-Infinity' AS DOUBLE)"],
  [lit('ab', CHAR(2)), CHAR(2), "'ab'"],
  [lit('ab', VARCHAR(2)), VARCHAR(2), "CAST('ab' AS VARCHAR(2))"],
  [lit(new Uint8Array([1]), BINARY(1)), BINARY(1), "x'01'"],
  [lit('12:00:00.5', TIME(3)), TIME(3), "CAST(TIME '12:00:00.5' AS TIME(3))"],
  [lit('2024-01-01 00:00:00.123456789', TIMESTAMP(9)), TIMESTAMP(9), "TIMESTAMP '2024-01-01 00:00:00.123456789'"],
])('writes a literal of a type that holds others, or that has a length (%#)', (expression, type, sql) => {
  expect(renderExpression(expression.node)).toBe(sql);
  expect(String(typeOf(expression.node, [], []))).toBe(`${type.name} NOT NULL`);
});

/** As somebody without types calls it. */
const untyped = lit as (value: unknown, type?: DataType) => ReturnType<typeof lit>;

it.each<[unknown, DataType, string]>([
  ['x', ARRAY(INT()), '"x" is not of type ARRAY<INT>, which takes an array'],
  [['x'], ARRAY(INT()), '"x" is not of type INT, which takes a whole number in its range'],
  [
    [null],
    ARRAY(INT().notNull()),
    'null is not of type ARRAY<INT NOT NULL>, which takes no NULL within ARRAY<INT NOT NULL>',
  ],
  [{ 1: 2 }, MAP(INT(), INT()), '{"1":2} is not of type MAP<INT, INT>, which takes a Map'],
  [
    { city: 'X' },
    address,
    '{"city":"X"} is not of type ROW<`city` STRING, `zip` INT NOT NULL>, which takes an object of city, zip',
  ],
  ['abc', VARCHAR(2), '"abc" is not of type VARCHAR(2), which takes text of at most that length'],
  [
    new Uint8Array([1, 2]),
    BINARY(1),
    expect.stringContaining('is not of type BINARY(1), which takes a Uint8Array of at most that length'),
  ],
  [Number.NaN, FLOAT(), 'NaN is not of type FLOAT, which takes a finite number'],
  ['12:00:00.1234', TIME(3), expect.stringContaining('at most three')],
])('refuses %p for %s', (value, type, problem) => {
  expect(problemsOf(() => untyped(value, type))).toEqual([problem]);
});

it('knows the kinds of what is within', () => {
  // @ts-expect-error -- a text among numbers
  expect(() => lit(['x'], ARRAY(INT()))).toThrow('"x" is not of type INT');
  // @ts-expect-error -- a field that is missing
  expect(() => lit({ city: 'X' }, address)).toThrow('an object of city, zip');
});
