import { array, col, type Expression, lit, map, mapFromArrays, renderExpression, row } from '../src';
import { typeOf } from '../src/expressions/type-of';
import { columns } from './tables';

const [a, m, r, n] = [col('a'), col('m'), col('r'), col('n')];
const types = columns({
  a: 'ARRAY<INT NOT NULL>',
  m: 'MAP<STRING, ROW<`x` INT>>',
  r: 'ROW<`names` ARRAY<STRING>>',
  n: 'BIGINT',
}).map(({ name, type }) => ({ name, type: type.notNull() }));

it.each<[string, Expression]>([
  ['`a`[1]', a.at(1)],
  ["`m`['x'].`x`", m.at('x').get('x')],
  ['`r`.`names`[2]', r.get('names').at(2)],
  ['`a`[CARDINALITY(`a`) - 1]', a.at(a.cardinality().minus(1))],
  ['ARRAY_CONCAT(`a`, `a`, `a`)', a.arrayConcat(a, a)],
  ["MAP['x', 1, 'y', 2]", map('x', 1, 'y', 2)],
  ['ARRAY_SORT(`a`, FALSE, TRUE)', a.arraySort(false, true)],
  ['CARDINALITY(ARRAY[1, `n`]) > 1', array(1, n).cardinality().gt(1)],
])('renders %s', (sql, expression) => {
  expect(renderExpression(expression.node)).toBe(sql);
});

it.each<[Expression, string]>([
  [a.at(1), 'INT'],
  [m.at('x').get('x'), 'INT'],
  [a.cardinality(), 'INT NOT NULL'],
  [a.arrayAppend(1), 'ARRAY<INT NOT NULL> NOT NULL'],
  [a.element(), 'INT NOT NULL'],
  [a.arrayMax(), 'INT'],
  [m.mapKeys(), 'ARRAY<STRING> NOT NULL'],
  [m.mapEntries(), 'ARRAY<ROW<`key` STRING, `value` ROW<`x` INT>>> NOT NULL'],
  [array(1, n), 'ARRAY<BIGINT NOT NULL> NOT NULL'],
  [map('x', 1, 'yy', n), 'MAP<VARCHAR(2) NOT NULL, BIGINT NOT NULL> NOT NULL'],
  [row(n, 'x'), 'ROW<`EXPR$0` BIGINT NOT NULL, `EXPR$1` CHAR(1) NOT NULL> NOT NULL'],
  [mapFromArrays(r.get('names'), a), 'MAP<STRING, INT NOT NULL>'],
])('knows the type of what is in a collection (%#)', (expression, type) => {
  expect(String(typeOf(expression.node, types, []))).toBe(type);
});

it('refuses an element, a place and a key of another type', () => {
  const numbers = array(lit(1), lit(2));
  // @ts-expect-error -- a text among numbers
  const element: Expression = numbers.arrayContains('x');
  // @ts-expect-error -- a place is a number
  const place: Expression = numbers.at('x');
  // @ts-expect-error -- the keys are texts
  const key: Expression = map('x', 1).at(1);
  const mixed: Expression = map('x', 1, 2, 1);
  // @ts-expect-error -- a number and a text in one array
  const members: Expression = array(lit(1), 'x');
  const problems: string[] = [];
  const long = [a.at(n), a.arrayAppend(n), a.arraySlice(n)];
  for (const { node } of [element, place, key, mixed, members, ...long]) typeOf(node, types, problems);
  expect(problems).toEqual([
    "ARRAY_CONTAINS(ARRAY[1, 2], 'x') is not valid: ARRAY<INT NOT NULL> has no element of type CHAR(1); cast it",
    "ARRAY[1, 2]['x'] is not valid: the index of an array must be an INT, got CHAR(1)",
    "MAP['x', 1][1] is not valid: MAP<CHAR(1) NOT NULL, INT NOT NULL> has no key of type INT; cast it",
    "MAP['x', 1, 2, 1] is not valid: CHAR(1) and INT have no common type; cast them to one type",
    "ARRAY[1, 'x'] is not valid: INT and CHAR(1) have no common type; cast them to one type",
    '`a`[`n`] is not valid: the index of an array must be an INT, got BIGINT',
    'ARRAY_APPEND(`a`, `n`) is not valid: ARRAY<INT NOT NULL> has no element of type BIGINT; cast it',
    'ARRAY_SLICE(`a`, `n`) is not valid: its argument 2 takes an INT, got BIGINT; cast it',
  ]);
});
