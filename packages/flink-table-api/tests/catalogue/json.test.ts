import { col, DataTypes, type Expression, jsonArray, jsonObject, lit, renderExpression } from '../../src';
import { typeOf } from '../../src/expressions/type-of';
import { problemsOf } from '../problems';
import { columns } from '../tables';

const a = col('a');

function told(expression: Expression): readonly [type: string, ...problems: string[]] {
  const problems: string[] = [];
  return [String(typeOf(expression.node, columns({ a: 'STRING', b: 'INT' }), problems)), ...problems];
}

it.each<[string, string, Expression]>([
  ["JSON_VALUE(`a`, '$.x')", 'STRING', a.jsonValue('$.x')],
  ["JSON_VALUE(`a`, '$.x' RETURNING STRING)", 'STRING', a.jsonValue('$.x', {})],
  ["JSON_VALUE(`a`, '$.x' RETURNING DOUBLE)", 'DOUBLE', a.jsonValue('$.x', { returning: DataTypes.DOUBLE() })],
  ["JSON_VALUE(`a`, '$.x' DEFAULT 'it''s' ON ERROR)", 'STRING', a.jsonValue('$.x', { onError: { default: "it's" } })],
  ["JSON_VALUE(`a`, '$.x' NULL ON EMPTY)", 'STRING', a.jsonValue('$.x', { onEmpty: 'NULL' })],
  ["JSON_QUERY(`a`, '$.x')", 'STRING', a.jsonQuery('$.x')],
  [
    "JSON_QUERY(`a`, '$.x' RETURNING ARRAY<STRING> WITHOUT ARRAY WRAPPER EMPTY OBJECT ON ERROR)",
    'ARRAY<STRING>',
    a.jsonQuery('$.x', {
      returning: DataTypes.ARRAY(DataTypes.STRING()),
      wrapper: 'WITHOUT',
      onError: 'EMPTY OBJECT',
    }),
  ],
  ['`a` IS JSON', 'BOOLEAN NOT NULL', a.isJson()],
  ["JSON_EXISTS(`a`, '$.x')", 'BOOLEAN', a.jsonExists('$.x')],
  ["JSON_OBJECT(KEY 'x' VALUE 1 NULL ON NULL)", 'STRING NOT NULL', jsonObject('NULL', 'x', 1)],
  ['JSON_ARRAY(`a` ABSENT ON NULL)', 'STRING NOT NULL', jsonArray('ABSENT', a)],
])('renders %s, which gives %s', (sql, type, expression) => {
  expect(renderExpression(expression.node)).toBe(sql);
  expect(told(expression)).toEqual([type]);
});

it('knows at compile time what JSON_VALUE and JSON_QUERY return', () => {
  const count: Expression<'a', 'integer'> = a.jsonValue('$.n', { returning: DataTypes.INT() });
  const name: Expression<'a', 'text'> = a.jsonValue('$.n', { onEmpty: 'ERROR' });
  // @ts-expect-error -- a number is no text
  expect(told(count.upperCase())).toEqual([
    'UNKNOWN',
    "UPPER(JSON_VALUE(`a`, '$.n' RETURNING INT)) is not valid: it takes text, got INT; add a cast",
  ]);
  expect(told(name.upperCase())).toEqual(['STRING']);
});

it('refuses options that the function does not have, all at once', () => {
  const returning = DataTypes.DATE();
  // @ts-expect-error -- JSON_VALUE has no empty arrays
  const wrong = () => a.jsonValue('$.x', { returning, onEmpty: 'EMPTY ARRAY', onError: { default: 1 } });
  expect(problemsOf(wrong)).toEqual([
    'returning is DATE; expected one of STRING, BOOLEAN, INT, DOUBLE',
    'onEmpty is EMPTY ARRAY; expected one of NULL, ERROR',
    'the default of onError is 1, which is not of type DATE',
  ]);
  // @ts-expect-error -- no such wrapper
  expect(problemsOf(() => a.jsonQuery('$.x', { wrapper: 'ALWAYS' }))).toEqual([
    'wrapper is ALWAYS; expected one of WITHOUT, CONDITIONAL, UNCONDITIONAL',
  ]);
});

it('refuses paths and keys that are no constants, and a key without a value', () => {
  expect(told(a.jsonValue(a))).toEqual([
    'UNKNOWN',
    'JSON_VALUE(`a`, `a`) is not valid: its argument 2 must be a constant',
  ]);
  expect(told(jsonObject('NULL', 'x', 1, a, 2))).toEqual([
    'UNKNOWN',
    "JSON_OBJECT(KEY 'x' VALUE 1, KEY `a` VALUE 2 NULL ON NULL) is not valid: its argument 4 must be a constant",
  ]);
  expect(told(jsonObject('NULL', 'x', 1, lit('y')))).toEqual([
    'UNKNOWN',
    "JSON_OBJECT(KEY 'x' VALUE 1, KEY 'y' NULL ON NULL) is not valid: its last 1 arguments must come 2 by 2",
  ]);
  // @ts-expect-error -- no such word
  expect(told(a.isJson('TEXT'))).toEqual([
    'UNKNOWN',
    "`a` IS JSON 'TEXT' is not valid: its argument 2 takes one of VALUE, SCALAR, ARRAY, OBJECT, got CHAR(4)",
  ]);
});
