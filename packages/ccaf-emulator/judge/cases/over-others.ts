import type { OverOneColumn } from './over-one-column';

/** Of texts, booleans, bytes and moments. */
export const OVER_OTHERS: OverOneColumn = {
  words: {
    function: [
      'UPPER(x)',
      'LOWER(x)',
      "CONCAT(x, '-', x)",
      'CONCAT(x, CAST(NULL AS STRING))',
      'CONCAT(x)',
      "x || '!'",
      "'a' || x",
    ],
    'text function': [
      ...['CHAR_LENGTH(x)', 'TRIM(x)', 'LTRIM(x)', 'RTRIM(x)', "REPLACE(x, 'a', 'bb')", "REPLACE(x, '', 'z')"],
      ...['SUBSTRING(x, 1, 2)', 'SUBSTRING(x, 2)', 'SUBSTRING(x FROM 3 FOR 1)', 'SUBSTRING(x, 1, 0)'],
    ],
    extra: [
      ...[
        "x LIKE 'a%'",
        "x LIKE '%e%'",
        "x LIKE '_'",
        "x LIKE '%!%%' ESCAPE '!'",
        "x LIKE 'a!%b!_c' ESCAPE '!'",
        "x LIKE ''",
      ],
      ...["x LIKE '%'", "x LIKE 'line%'", "x LIKE '%.%'", "x NOT LIKE '%1%'", "NULLIF(x, '')", "COALESCE(x, 'none')"],
      ...[
        "IFNULL(x, '')",
        "x IN ('1', 'abc', '')",
        "x NOT IN ('1', 'abc')",
        "x IN ('1', NULL)",
        "x BETWEEN 'a' AND 'z'",
      ],
      ...[
        "CASE WHEN x = '' THEN 'empty' WHEN x IS NULL THEN 'null' ELSE 'x' END",
        "CASE x WHEN '1' THEN 1 WHEN '0' THEN 0 END",
      ],
      ...["IF(x = '', 'e', x)", "COALESCE(NULLIF(x, ''), 'empty')", "CASE WHEN x = '1' THEN 1 ELSE 2.5 END"],
    ],
    'mixed comparison': ['x = 1', 'x > 0', 'x = TRUE', "x = DATE '2024-02-29'"],
  },
  of_boolean: { 'mixed comparison': ['x = 1', "x = 'true'"] },
  of_date: {
    comparison: ["x = DATE '2024-02-29'", "x >= DATE '1970-01-01'"],
    'mixed comparison': ["x = '2024-02-29'"],
  },
  of_time_0: { comparison: ["x = TIME '12:34:56'", "x < TIME '23:59:59'"] },
  of_timestamp_3: {
    comparison: ["x > TIMESTAMP '1970-01-01 00:00:00'", "x = TIMESTAMP '2024-02-29 12:34:56.789'"],
    'mixed comparison': ["x = '1970-01-01 00:00:00'"],
    extra: [
      "x BETWEEN TIMESTAMP '1970-01-01 00:00:00' AND TIMESTAMP '2024-02-29 12:34:56.789'",
      "COALESCE(x, TIMESTAMP '1970-01-01 00:00:00')",
    ],
  },
  of_timestamp_ltz_3: {
    comparison: ['x = TO_TIMESTAMP_LTZ(0, 3)', 'x < TO_TIMESTAMP_LTZ(-1, 3)'],
    'mixed comparison': ["x > TIMESTAMP '1970-01-01 00:00:00'"],
  },
  of_bytes: { comparison: ["x = x'00ff'", "x < x'61'"] },
};
