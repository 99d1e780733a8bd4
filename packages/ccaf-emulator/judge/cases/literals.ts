import { asked } from './case';

const TEXTS = [
  ...[
    "'depot'",
    "''",
    "'o''hara'",
    "'zoë ✈ 東京 🛫'",
    "'tab\tline\nback\\slash'",
    "'a\\nb'",
    "' '",
    "'\u00a0'",
    "'a' || 'b'",
  ],
  ...[
    "'a' = 'a '",
    "'a' < 'B'",
    "CAST('abc' AS STRING)",
    "CAST('' AS STRING)",
    "CAST('a' AS CHAR(3))",
    "CAST('' AS CHAR(2))",
  ],
  ...["CONCAT('a', 'b')", "CONCAT('a', NULL)", "UPPER('ß')", "LOWER('İ')", "UPPER('abc')", 'UPPER(NULL)', "U&'\\00e9'"],
];
const NUMBERS = [
  ...['0', '1', '-1', '127', '2147483647', '-2147483647', '-2147483648', '2147483648', '-2147483649'],
  ...[
    '9223372036854775807',
    '-9223372036854775807',
    '-9223372036854775808',
    '9223372036854775808',
    '-(5)',
    '- 5',
    '- - 5',
    '+5',
  ],
  ...['CAST(-9223372036854775808 AS BIGINT)', '0.5', '-0.5', '1.10', '0.0', '-0.0', '00.5', '1.', '.5', '1E0', '-1E0'],
  ...['1.5E-7', '5E-324', '4.9E-324', '1.7976931348623157E308', '1E309', '1E-400', '0E0', '-0E0', '1e5', '1.5e+3'],
  ...[
    '99999999999999999999999999999999999999',
    '99999999999999999999999999999999999999 + 1',
    '0.1 + 0.2',
    '0.1E0 + 0.2E0',
  ],
  ...[
    '1.0 / 3.0',
    '10 / 3',
    '-10 / 3',
    '7 / 2',
    '10 % 3',
    '-10 % 3',
    '10 % -3',
    '5.5 % 2',
    '1 / 0',
    '1 / 0.0',
    '1E0 / 0',
    '0E0 / 0',
  ],
  ...[
    '2147483647 + 1',
    '9223372036854775807 + 1',
    '-2147483648 - 1',
    '2147483647 * 2',
    '12345678901234567890123456789012345678 * 10',
  ],
  ...['1 = NULL', '1 = 1.0', '0.1 = 0.1E0', '2147483648 > 1'],
];
const MOMENTS = [
  ...['TRUE', 'FALSE', 'TRUE AND NULL', "x'00ff'", "x''", "X'0a'", "x'0'"],
  ...[
    "DATE '2024-02-29'",
    "DATE '0001-01-01'",
    "DATE '9999-12-31'",
    "DATE '2023-02-29'",
    "DATE '1969-12-31'",
    "DATE '2024-2-9'",
  ],
  ...[
    "TIME '23:59:59'",
    "TIME '00:00:00'",
    "TIME '23:59:59.999'",
    "TIME '24:00:00'",
    "TIMESTAMP '2024-02-29 23:59:59'",
  ],
  ...[
    "TIMESTAMP '2024-02-29 23:59:59.123'",
    "TIMESTAMP '2024-02-29 23:59:59.123456'",
    "TIMESTAMP '2024-02-29 23:59:59.100'",
  ],
  ...[
    "TIMESTAMP '1969-12-31 23:59:59.999'",
    "TIMESTAMP '0001-01-01 00:00:00'",
    "TIMESTAMP '9999-12-31 23:59:59.999999'",
  ],
  ...["TIMESTAMP '2023-02-29 00:00:00'", "TIMESTAMP '2024-02-29'"],
  ...[
    'TO_TIMESTAMP_LTZ(0, 3)',
    'TO_TIMESTAMP_LTZ(-1, 3)',
    'TO_TIMESTAMP_LTZ(1709251199123, 3)',
    'TO_TIMESTAMP_LTZ(253402300799999, 3)',
  ],
  ...[
    'TO_TIMESTAMP_LTZ(-62135596800000, 3)',
    'TO_TIMESTAMP_LTZ(253402300800000, 3)',
    'TO_TIMESTAMP_LTZ(-62135596800001, 3)',
  ],
  ...[
    'TO_TIMESTAMP_LTZ(9223372036854775807, 3)',
    'TO_TIMESTAMP_LTZ(CAST(NULL AS BIGINT), 3)',
    'TO_TIMESTAMP_LTZ(0, 0)',
  ],
];
const CASTS = [
  ...[
    'STRING',
    'BOOLEAN',
    'INT',
    'BIGINT',
    'DECIMAL(10, 2)',
    'DOUBLE',
    'BYTES',
    'DATE',
    'TIME(0)',
    'TIMESTAMP(3)',
    'TIMESTAMP_LTZ(3)',
  ].map((type) => `CAST(NULL AS ${type})`),
  ...[
    'CAST(7 AS SMALLINT)',
    'CAST(-128 AS TINYINT)',
    'CAST(300 AS TINYINT)',
    'CAST(2147483648 AS INT)',
    'CAST(1E300 AS INT)',
  ],
  ...[
    'CAST(0.5 AS DECIMAL(10, 2))',
    'CAST(5 AS DECIMAL(10, 2))',
    'CAST(1.5E0 AS FLOAT)',
    'CAST(1E10 AS FLOAT)',
    'CAST(0.1 AS FLOAT)',
  ],
  ...[
    'CAST(0.1E0 AS DECIMAL(38, 20))',
    'CAST(1 AS BOOLEAN)',
    'CAST(TRUE AS INT)',
    "CAST('x' AS BOOLEAN)",
    "CAST('abc' AS INT)",
  ],
  ...[
    "CAST(TIMESTAMP '2024-02-29 23:59:59.123' AS TIMESTAMP(6))",
    "CAST(x'00ff' AS BYTES)",
    "CAST(DATE '2024-02-29' AS STRING)",
  ],
  ...[
    'CAST(TO_TIMESTAMP_LTZ(0, 3) AS TIMESTAMP_LTZ(6))',
    "CAST('VOID' AS DECIMAL(12, 2))",
    "TRY_CAST('VOID' AS DECIMAL(12, 2))",
  ],
  ...[
    "TRY_CAST('1.005' AS DECIMAL(12, 2))",
    "TRY_CAST('2024-02-30' AS DATE)",
    "TRY_CAST('2024-02-30' AS TIMESTAMP(3))",
  ],
  ...[
    "CAST(CAST('2024-03-31 01:30:00' AS TIMESTAMP(3)) AS TIMESTAMP_LTZ(3))",
    "CAST('NaN' AS DOUBLE)",
    "CAST('Infinity' AS FLOAT)",
    "CAST('NaN' AS FLOAT)",
    "CAST('Infinity' AS DOUBLE)",
    "TRY_CAST('Infinity' AS FLOAT)",
    'CAST(1E39 AS FLOAT)',
  ],
];

/** Written as they are, over a table of one row. */
export const literals = asked(
  { name: 'single_row', columns: [['x', 'INT']], rows: [['1']] },
  { literal: [...TEXTS, ...NUMBERS, ...MOMENTS, ...CASTS] },
);
