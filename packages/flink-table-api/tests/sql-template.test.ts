import { call, col, columnsOf, DataTypes, type Expression, identifier, nullOf, renderExpression, sql } from '../src';
import { typeOf } from '../src/expressions/type-of';
import { problemsOf } from './problems';
import { columns, tableOf } from './tables';

const [a, b] = [col('a'), col('b')];
const { INT, STRING, BOOLEAN, ROW } = DataTypes;

it.each<[string, Expression]>([
  ["MASK(`a`, 'it''s')", sql(STRING())`MASK(${a}, ${"it's"})`],
  ['(`a` + 1) BETWEEN SYMMETRIC `b` AND 2', sql(BOOLEAN())`${a.plus(1)} BETWEEN SYMMETRIC ${b} AND ${2}`],
  ['(`a` IS UNKNOWN) AND `b` IS NULL', sql(BOOLEAN())`${a} IS UNKNOWN`.and(b.isNull())],
  ['`my``fn`(`a`)', sql(INT())`${identifier('my`fn')}(${a})`],
  ['TRY_CAST(`a` AS ROW<`x y` INT>)', sql(ROW({ 'x y': INT() }))`TRY_CAST(${a} AS ${ROW({ 'x y': INT() })})`],
  ['`cat`.`db`.`fn`(`a`, TRUE)', call(['cat', 'db', 'fn'], INT(), a, true)],
  ['`fn`()', call('fn', INT())],
  ['CAST(NULL AS INT)', nullOf(INT())],
  ['`a` -(-5)', sql(INT())`${a} -${-5}`],
])('renders %s', (text, expression) => {
  expect(renderExpression(expression.node)).toBe(text);
});

it('has the type that is said, and complains of what is within', () => {
  const problems: string[] = [];
  const of = (expression: Expression): string =>
    String(typeOf(expression.node, columns({ a: 'INT', b: 'STRING' }), problems));
  expect(of(sql(INT().notNull())`F(${a})`)).toBe('INT NOT NULL');
  expect(of(call('f', STRING(), b.plus(1)))).toBe('STRING');
  expect(problems).toEqual([
    '`b` + 1 is not valid: it takes numbers, moments or intervals, got STRING and INT; add a cast',
  ]);
});

it('counts as not deterministic until it is said', () => {
  const facts = [
    sql(INT())`F()`,
    sql(INT(), { isDeterministic: true })`F()`,
    call('f', INT()),
    call({ name: 'f', isDeterministic: true }, INT()),
  ].map(({ node }) => 'isDeterministic' in node && node.isDeterministic);
  expect(facts).toEqual([false, true, false, true]);
});

it('uses the columns that are put into it, and no others', () => {
  const stock = tableOf('stock', 'a').select(a);
  expect(columnsOf(sql(INT())`${a} + ${b} + ${1}`.node)).toEqual(['a', 'b']);
  expect(stock.select(sql(INT())`F(${a}, ${INT()})`.as('x')).columns).toEqual(['x']);
  // @ts-expect-error -- the table has no column 'b'
  expect(() => stock.select(sql(INT())`F(${b})`.as('x'))).toThrow('"b"');
  // @ts-expect-error -- the table has no column 'b'
  expect(() => stock.select(call('f', INT(), b).as('x'))).toThrow('"b"');
});

it('refuses names that are none', () => {
  expect(problemsOf(() => identifier())).toEqual(['it needs parts that are not empty, got []']);
  expect(problemsOf(() => call(['cat', ''], INT()))).toEqual(['it needs parts that are not empty, got ["cat",""]']);
});

it.each<[string, () => Expression]>([
  ['SUM(…)', () => sql(INT())`1 + sum (${a})`],
  ['OVER', () => sql(INT())`ROW_NUMBER() OVER (ORDER BY ${a})`],
  ['SELECT', () => sql(BOOLEAN())`${a} IN (SELECT b FROM t)`],
])('refuses %s, which is of many rows', (what, make) => {
  expect(problemsOf(make)).toEqual([
    `a template is a value of one row, got ${what}: use the method for it, or sqlQuery, where you can say what ` +
      'state it keeps',
  ]);
});

it('takes words of many rows that are names and texts', () => {
  expect(renderExpression(sql(STRING())`my.sum(${a}, 'it''s SELECT', \`over\`)`.node)).toBe(
    "my.sum(`a`, 'it''s SELECT', `over`)",
  );
});
