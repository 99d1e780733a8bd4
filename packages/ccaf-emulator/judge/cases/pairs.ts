import { type Asked, asked, pairs, type SourceTable, slug } from './case';
import { MOMENTS, NUMBERS, TEXT_PAIRS } from './values';

type Types = Readonly<Record<string, readonly (string | null)[]>>;

/** A table in which values of each type meet values of each other: columns `a_int`, `b_double` and so on. */
function crossed(name: string, types: Types, some: readonly number[], others: readonly number[]): SourceTable {
  const entries = Object.entries(types);
  return {
    name,
    columns: ['a', 'b'].flatMap((side) => entries.map(([type]) => [`${side}_${slug(type)}`, type] as const)),
    rows: pairs(some, others).map(([a, b]) => [
      ...entries.map(([, values]) => values[a] ?? null),
      ...entries.map(([, values]) => values[b] ?? null),
    ]),
  };
}

/** The places of the values of each type. */
const places = (types: Types): readonly number[] => [...(Object.values(types)[0]?.keys() ?? [])];
const sides = (types: object) => pairs(Object.keys(types).map(slug), Object.keys(types).map(slug));
const all = (types: object, operators: readonly string[]) =>
  sides(types).flatMap(([a, b]) => operators.map((operator) => `a_${a} ${operator} b_${b}`));

const isFloating = (type: string) => type === 'float' || type === 'double';

export const numberPairs = asked(crossed('numbers', NUMBERS, places(NUMBERS), places(NUMBERS)), {
  arithmetic: all(NUMBERS, ['+', '-', '*']),
  comparison: [
    ...all(NUMBERS, ['=', '<']),
    ...sides(NUMBERS)
      .filter(([a, b]) => a === b || isFloating(a) || isFloating(b))
      .flatMap(([a, b]) => ['<>', '<=', '>', '>='].map((operator) => `a_${a} ${operator} b_${b}`)),
  ],
});

/** What is divided: a common value, a negative one, the least one, NULL. Fewer, for each division by zero is a statement. */
const DIVIDENDS = [1, 4, 6, 7];

export const quotients = asked(crossed('quotients', NUMBERS, DIVIDENDS, places(NUMBERS)), {
  division: all(NUMBERS, ['/']),
  modulo: all(NUMBERS, ['%']),
});

export const momentPairs = asked(crossed('moments', MOMENTS, places(MOMENTS), places(MOMENTS)), {
  comparison: [
    ...all(MOMENTS, ['=', '<']),
    ...sides(MOMENTS)
      .filter(([a, b]) => a === b)
      .flatMap(([a, b]) => ['<>', '<=', '>', '>='].map((operator) => `a_${a} ${operator} b_${b}`)),
  ],
});

const fixed = (type: string) => [`CAST(a AS ${type}) = b`, `CAST(a AS ${type}) = CAST(b AS ${type})`];

export const textPairs: Asked = asked(
  {
    name: 'text_pairs',
    columns: [
      ['a', 'STRING'],
      ['b', 'STRING'],
    ],
    rows: pairs(TEXT_PAIRS, TEXT_PAIRS),
  },
  {
    comparison: [
      ...['=', '<>', '<', '<=', '>', '>='].map((operator) => `a ${operator} b`),
      ...["a = 'a'", "a = 'a '", "a > 'a'", "CAST(a AS CHAR(3)) = 'a'", "CAST(a AS CHAR(3)) < 'b'"],
      ...[...fixed('CHAR(3)'), ...fixed('VARCHAR(3)')],
    ],
    function: ["CONCAT(CAST(a AS CHAR(3)), '|')", 'CONCAT(a, b)', "CONCAT(a, '-', b)"],
  },
);

const LOGICAL = [true, false, null];
const word = (value: boolean | null) => (value === null ? null : String(value));

export const logic: Asked = asked(
  {
    name: 'logic',
    columns: [
      ['a', 'BOOLEAN'],
      ['b', 'BOOLEAN'],
      ['n', 'INT'],
    ],
    rows: pairs(pairs(LOGICAL, LOGICAL), ['1', null]).map(([[a, b], n]) => [word(a), word(b), n]),
  },
  {
    logic: [
      ...['a AND b', 'a OR b', 'NOT (a)', 'a = b', 'a <> b', 'a < b', 'a >= b', 'NOT (a AND b)', 'NOT (a OR b)'],
      ...['(a AND b) OR NOT (a)', 'a IS NULL AND b IS NOT NULL', 'n = 1 OR a', 'NOT (n = 1)', 'n <> 1 OR n IS NULL'],
      ...['(a OR b) AND (n = 1)', 'a AND NULL', 'a OR NULL', 'NULL AND a', 'NOT NULL', 'a = TRUE', 'a <> FALSE'],
      ...['a AND b AND n = 1', 'a = CAST(NULL AS BOOLEAN)', 'a AND CAST(NULL AS BOOLEAN)', '(a = b) IS NULL', 'TRUE'],
      ...['a AND TRUE', 'a OR FALSE', 'a = NULL', 'NULL IS NULL'],
    ],
    extra: [
      ...['CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END', 'IF(a, 1, 2)', 'COALESCE(a, b)', 'COALESCE(a, b, FALSE)'],
      ...['NULLIF(a, b)', 'a IN (TRUE)', 'a IS TRUE', 'a IS NOT TRUE', 'a IS FALSE', 'a IS NOT FALSE', 'a IS UNKNOWN'],
      ...['a IS NOT UNKNOWN', 'a IS NOT DISTINCT FROM b', 'a IS DISTINCT FROM b'],
    ],
  },
);
