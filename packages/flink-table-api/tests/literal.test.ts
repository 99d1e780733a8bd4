import { type DataType, DataTypes, lit, renderExpression } from '../src';
import { typeOf } from '../src/expressions/type-of';
import { problemsOf } from './problems';

const { STRING, BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE, DECIMAL } = DataTypes;
const { BYTES, DATE, TIME, TIMESTAMP, TIMESTAMP_LTZ } = DataTypes;
/** As somebody without types calls it. */
const untyped = lit as (value: unknown, type?: DataType) => ReturnType<typeof lit>;
const shown = (value: unknown, type?: DataType): string => {
  const { node } = untyped(value, type);
  return `${renderExpression(node)} is ${typeOf(node, [], [])}`;
};

it.each([
  ['Aachen', "'Aachen' is CHAR(6) NOT NULL"],
  ["it's", "'it''s' is CHAR(4) NOT NULL"],
  ['a🛫', "'a🛫' is CHAR(3) NOT NULL"],
  [true, 'TRUE is BOOLEAN NOT NULL'],
  [-1, '-1 is INT NOT NULL'],
  [2_147_483_647, '2147483647 is INT NOT NULL'],
  [-2_147_483_648, '-2147483648 is INT NOT NULL'],
  [-2_147_483_649, '-2147483649 is BIGINT NOT NULL'],
  [-(2n ** 63n), '-9223372036854775808 is BIGINT NOT NULL'],
  [9_223_372_036_854_775_807n, '9223372036854775807 is BIGINT NOT NULL'],
  [0.5, '0.5 is DECIMAL(2, 1) NOT NULL'],
  [-12.25, '-12.25 is DECIMAL(4, 2) NOT NULL'],
  [1e-7, '1E-7 is DOUBLE NOT NULL'],
  [new Uint8Array([0, 255]), "x'00ff' is BINARY(2) NOT NULL"],
  [new Date(1_706_696_430_123), 'TO_TIMESTAMP_LTZ(1706696430123, 3) is TIMESTAMP_LTZ(3)'],
])('writes %p as Flink types it', (value, text) => {
  expect(shown(value)).toBe(text);
});

it.each<[unknown, DataType, string]>([
  ['a', STRING(), "CAST('a' AS STRING) is STRING NOT NULL"],
  [true, BOOLEAN(), 'TRUE is BOOLEAN NOT NULL'],
  [-128, TINYINT(), 'CAST(-128 AS TINYINT) is TINYINT NOT NULL'],
  [7, SMALLINT(), 'CAST(7 AS SMALLINT) is SMALLINT NOT NULL'],
  [7, INT(), '7 is INT NOT NULL'],
  [7n, BIGINT(), 'CAST(7 AS BIGINT) is BIGINT NOT NULL'],
  [-(2n ** 63n), BIGINT(), '-9223372036854775808 is BIGINT NOT NULL'],
  [2n ** 63n, DECIMAL(38, 0), "CAST('9223372036854775808' AS DECIMAL(38, 0)) is DECIMAL(38, 0) NOT NULL"],
  ['922337203685477580.7', DECIMAL(19, 1), '922337203685477580.7 is DECIMAL(19, 1) NOT NULL'],
  ['922337203685477580.8', DECIMAL(19, 1), "CAST('922337203685477580.8' AS DECIMAL(19, 1)) is DECIMAL(19, 1) NOT NULL"],
  ['12.50', DECIMAL(10, 2), 'CAST(12.50 AS DECIMAL(10, 2)) is DECIMAL(10, 2) NOT NULL'],
  ['12.50', DECIMAL(4, 2), '12.50 is DECIMAL(4, 2) NOT NULL'],
  [3, DECIMAL(10, 2), 'CAST(3 AS DECIMAL(10, 2)) is DECIMAL(10, 2) NOT NULL'],
  ['-0.1', DECIMAL(38, 38), 'CAST(-0.1 AS DECIMAL(38, 38)) is DECIMAL(38, 38) NOT NULL'],
  [1.5, FLOAT(), 'CAST(1.5E0 AS FLOAT) is FLOAT NOT NULL'],
  [1e300, DOUBLE(), '1E300 is DOUBLE NOT NULL'],
  [0, DOUBLE(), '0E0 is DOUBLE NOT NULL'],
  [new Uint8Array([1]), BYTES(), "CAST(x'01' AS BYTES) is BYTES NOT NULL"],
  ['2024-02-29', DATE(), "DATE '2024-02-29' is DATE NOT NULL"],
  ['23:59:59', TIME(), "TIME '23:59:59' is TIME(0) NOT NULL"],
  ['2024-02-29 23:59:59', TIMESTAMP(0), "TIMESTAMP '2024-02-29 23:59:59' is TIMESTAMP(0) NOT NULL"],
  [
    '2024-02-29 23:59:59.5',
    TIMESTAMP(3),
    "CAST(TIMESTAMP '2024-02-29 23:59:59.5' AS TIMESTAMP(3)) is TIMESTAMP(3) NOT NULL",
  ],
  [new Date(0), TIMESTAMP_LTZ(3), 'TO_TIMESTAMP_LTZ(0, 3) is TIMESTAMP_LTZ(3)'],
  [null, STRING(), 'CAST(NULL AS STRING) is STRING'],
])('writes %p for %s', (value, type, text) => {
  expect(shown(value, type)).toBe(text);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (value) => {
  expect(problemsOf(() => lit(value))).toEqual([
    `${value} is not a number that SQL can carry exactly; expected a finite number, integers up to 2^53 - 1`,
  ]);
});

it.each<[unknown, DataType | undefined, string]>([
  [
    2n ** 63n,
    undefined,
    '9223372036854775808 is not a number that SQL can carry exactly; expected a finite number, integers up to 2^63 - 1',
  ],
  [{}, undefined, '{} is not a value; expected text, a number, a boolean, a Date or a Uint8Array'],
  [undefined, undefined, 'undefined is not a value; expected text, a number, a boolean, a Date or a Uint8Array'],
  [new Date(Number.NaN), undefined, 'null is not a value; expected text, a number, a boolean, a Date or a Uint8Array'],
  [null, undefined, 'NULL needs a type: lit(null, DataTypes.STRING())'],
  [128, TINYINT(), '128 is not of type TINYINT, which takes a whole number in its range'],
  [1.5, INT(), '1.5 is not of type INT, which takes a whole number in its range'],
  [
    '1.005',
    DECIMAL(10, 2),
    '"1.005" is not of type DECIMAL(10, 2), which takes a number of at most that many digits, as text if a ' +
      'double is not exact',
  ],
  [
    '1000',
    DECIMAL(5, 2),
    '"1000" is not of type DECIMAL(5, 2), which takes a number of at most that many digits, as text if a double ' +
      'is not exact',
  ],
  [Number.NaN, FLOAT(), 'NaN is not of type FLOAT, which takes a finite number'],
  ['2023-02-29', DATE(), '"2023-02-29" is not of type DATE, which takes text like 2024-02-29'],
  ['0000-01-01', DATE(), '"0000-01-01" is not of type DATE, which takes text like 2024-02-29'],
  [
    '25:00:00',
    TIME(),
    '"25:00:00" is not of type TIME(0), which takes text like 23:59:59, with at most as many fractional digits ' +
      'as the type, and at most three',
  ],
  ["2024-01-01 00:00:00'; DROP", TIMESTAMP(3), expect.stringContaining('is not of type TIMESTAMP(3)')],
  [
    '2024-01-01 00:00:00.1234',
    TIMESTAMP(3),
    expect.stringContaining('with at most as many fractional digits as the type'),
  ],
])('refuses %p for %s', (value, type, problem) => {
  expect(problemsOf(() => untyped(value, type))).toEqual([problem]);
});
