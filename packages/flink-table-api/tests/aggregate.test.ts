import { col, count, type Expression, groupId, jsonArrayAgg, jsonObjectAgg, lit, renderExpression } from '../src';
import { typeOf } from '../src/expressions/type-of';
import { problemsOf } from './problems';
import { columns } from './tables';

const [a, b] = [col('a'), col('b')];
const nullable = columns({ a: 'INT', b: 'STRING', d: 'DECIMAL(10, 2)', w: 'ARRAY<DOUBLE>' });
const present = nullable.map(({ name, type }) => ({ name, type: type.notNull() }));

it.each<[string, Expression]>([
  ['COUNT(*)', count()],
  ['COUNT(`a`)', count(a)],
  ['COUNT(DISTINCT `a`)', a.count().distinct()],
  ['SUM(DISTINCT `a`) FILTER (WHERE `b` IS NULL)', a.sum().distinct().filter(b.isNull())],
  ['COUNT(*) FILTER (WHERE `a` > 1)', count().filter(a.gt(1))],
  ["LISTAGG(`b`, ', ')", b.listAgg(', ')],
  ['ARRAY_AGG(DISTINCT `a` IGNORE NULLS)', a.arrayAgg('IGNORE NULLS').distinct()],
  ['JSON_OBJECTAGG(KEY `b` VALUE `a` NULL ON NULL)', jsonObjectAgg('NULL', b, a)],
  ['JSON_ARRAYAGG(`a` ABSENT ON NULL)', jsonArrayAgg('ABSENT', a)],
  ['SUM(`a`) + COUNT(*)', a.sum().plus(count())],
  ['GROUP_ID()', groupId()],
])('renders %s', (sql, expression) => {
  expect(renderExpression(expression.node)).toBe(sql);
});

it.each<[Expression, ofNullable: string, ofPresent: string, withoutKeys: string]>([
  [a.count(), 'BIGINT NOT NULL', 'BIGINT NOT NULL', 'BIGINT NOT NULL'],
  [a.sum(), 'INT', 'INT NOT NULL', 'INT'],
  [a.sum0(), 'INT NOT NULL', 'INT NOT NULL', 'INT NOT NULL'],
  [col('d').sum(), 'DECIMAL(38, 2)', 'DECIMAL(38, 2) NOT NULL', 'DECIMAL(38, 2)'],
  [col('d').avg(), 'DECIMAL(38, 6)', 'DECIMAL(38, 6) NOT NULL', 'DECIMAL(38, 6)'],
  [a.sum().filter(b.isNull()), 'INT', 'INT', 'INT'],
  [a.max().plus(1), 'INT', 'INT NOT NULL', 'INT'],
  [b.lastValue(), 'STRING', 'STRING NOT NULL', 'STRING'],
  [a.collect(), 'MULTISET<INT> NOT NULL', 'MULTISET<INT NOT NULL> NOT NULL', 'MULTISET<INT NOT NULL> NOT NULL'],
  [a.arrayAgg(), 'ARRAY<INT>', 'ARRAY<INT NOT NULL> NOT NULL', 'ARRAY<INT NOT NULL> NOT NULL'],
  [b.listAgg(), 'STRING', 'STRING NOT NULL', 'STRING NOT NULL'],
  [jsonArrayAgg('NULL', a), 'VARCHAR(2000) NOT NULL', 'VARCHAR(2000) NOT NULL', 'VARCHAR(2000) NOT NULL'],
  [a.percentile(0.5), 'DOUBLE', 'DOUBLE', 'DOUBLE'],
  [a.percentile(col('w')), 'ARRAY<DOUBLE>', 'ARRAY<DOUBLE>', 'ARRAY<DOUBLE>'],
])('gives an aggregate NULL where its values have it, or may all be missing (%#)', (expression, ...expected) => {
  const types = [
    typeOf(expression.node, nullable, []),
    typeOf(expression.node, present, []),
    typeOf(expression.node, present, [], false),
  ];
  expect(types.map(String)).toEqual(expected);
});

it('refuses what an aggregate does not take', () => {
  // @ts-expect-error -- text has no sum
  const text: Expression = lit('x').sum();
  // @ts-expect-error -- a word that SQL does not have there
  const word: Expression = a.arrayAgg('WITHOUT NULLS');
  const separator: Expression = b.listAgg(b);
  const problems: string[] = [];
  for (const { node } of [text, word, separator]) typeOf(node, nullable, problems);
  expect(problems).toEqual([
    "SUM('x') is not valid: it takes numbers, got CHAR(1); add a cast",
    "ARRAY_AGG(`a` 'WITHOUT NULLS') is not valid: its argument 2 takes one of RESPECT NULLS, IGNORE NULLS, got CHAR(13)",
    'LISTAGG(`b`, `b`) is not valid: its argument 2 must be a constant',
  ]);
});

it('has nothing to take once, or to choose, of what is no aggregate', () => {
  expect(problemsOf(() => a.plus(1).distinct())).toEqual(['only an aggregate, like sum(), has distinct()']);
  expect(problemsOf(() => a.filter(b.isNull()))).toEqual(['only an aggregate, like sum(), has filter()']);
  expect(problemsOf(() => count().distinct())).toEqual(['COUNT(*) cannot be DISTINCT']);
});
