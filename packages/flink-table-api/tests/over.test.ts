import {
  col,
  count,
  type Expression,
  jsonArrayAgg,
  lit,
  ntile,
  Over,
  rank,
  renderExpression,
  rowInterval,
  rowNumber,
  UNBOUNDED_RANGE,
  UNBOUNDED_ROW,
} from '../src';
import { typeOf } from '../src/expressions/type-of';
import { problemsOf } from './problems';
import { columns, tableOf } from './tables';

const [a, b, t] = [col('a'), col('b'), col('t')];
const byTime = Over.partitionBy(b).orderBy(t);

it.each<[string, Expression]>([
  ['SUM(`a`) OVER (PARTITION BY `b` ORDER BY `t`)', a.sum().over(byTime)],
  ['RANK() OVER (ORDER BY `a` DESC, `t`)', rank().over(Over.orderBy(a.desc(), t.asc()))],
  [
    'COUNT(*) OVER (ORDER BY `t` ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)',
    count().over(Over.orderBy(t).preceding(rowInterval(2))),
  ],
  [
    'COUNT(DISTINCT `a`) OVER (PARTITION BY `b` ORDER BY `t` ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)',
    a.count().distinct().over(byTime.preceding(UNBOUNDED_ROW)),
  ],
  [
    'MAX(`a`) OVER (PARTITION BY `b` ORDER BY `t` RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)',
    a.max().over(byTime.preceding(UNBOUNDED_RANGE)),
  ],
  [
    "AVG(`a`) OVER (PARTITION BY `b` ORDER BY `t` RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW)",
    a.avg().over(byTime.preceding(lit(1).hours())),
  ],
  ['`a` - LAG(`a`, 1) OVER (PARTITION BY `b` ORDER BY `t`)', a.minus(a.lag(1).over(byTime))],
])('renders %s', (sql, expression) => {
  expect(renderExpression(expression.node)).toBe(sql);
});

const present = columns({ a: 'INT', b: 'STRING', t: 'TIMESTAMP(3)' }).map(({ name, type }) => ({
  name,
  type: type.notNull(),
}));

it.each<[Expression, string]>([
  [a.sum().over(byTime), 'INT NOT NULL'],
  [a.sum().over(byTime.preceding(UNBOUNDED_RANGE)), 'INT NOT NULL'],
  [a.sum().over(byTime.preceding(rowInterval(2))), 'INT'],
  [a.lag(1).over(byTime), 'INT'],
  [a.lead(1, 0).over(byTime), 'INT NOT NULL'],
  [rowNumber().over(byTime), 'BIGINT NOT NULL'],
])('knows the type of a value over rows (%#)', (expression, type) => {
  expect(String(typeOf(expression.node, present, [], false))).toBe(type);
});

it('uses the columns of the value, of the keys and of the order, and no others', () => {
  const stock = tableOf('stock', 'a', 'b', 't').select(a, b, t);
  const total = a.max().over(byTime).as('total');
  expect(stock.select(total).columns).toEqual(['total']);
  expect(stock.select(rowNumber().over(Over.orderBy(t)).as('n')).columns).toEqual(['n']);
  const perDepot = a
    .max()
    .over(Over.partitionBy(col('depot')).orderBy(t))
    .as('x');
  // @ts-expect-error -- the table has no column 'depot' to tell the rows apart by
  expect(() => stock.select(perDepot)).toThrow('"depot"');
});

it('refuses what has no value over rows', () => {
  const needs = 'only an aggregate, like sum(), or a function of a window, like rowNumber(), has over()';
  // @ts-expect-error -- a column is no aggregate
  expect(problemsOf(() => a.over(byTime))).toEqual([needs]);
  expect(problemsOf(() => a.sum().plus(1).over(byTime))).toEqual([needs]);
  expect(problemsOf(() => rowNumber().over(byTime.preceding(UNBOUNDED_ROW)))).toEqual([
    'ROW_NUMBER() looks at all rows; leave out preceding()',
  ]);
  expect(problemsOf(() => a.sum().filter(a.gt(1)).over(byTime))).toEqual([
    'Flink has no FILTER before OVER: SUM(`a`) FILTER (WHERE `a` > 1)',
  ]);
  expect(problemsOf(() => jsonArrayAgg('NULL', a).over(byTime))).toEqual([
    'JSON_ARRAYAGG(`a` NULL ON NULL) can be used only in a group, not with over()',
  ]);
  expect(problemsOf(() => rowInterval(-1))).toEqual(['rowInterval takes a number of rows of 0 or more, got -1']);
  const problems: string[] = [];
  for (const call of [ntile(a), a.lag(1, 0n), a.lag(1, 2 ** 40)]) {
    typeOf(call.over(Over.orderBy(col('ts'))).node, present, problems);
  }
  expect(problems).toEqual([
    'NTILE(`a`) is not valid: its argument 1 must be a constant',
    'LAG(`a`, 1, 1099511627776) is not valid: the value for no row must be INT, got BIGINT; cast it',
  ]);
});
