import { col, DataTypes, type Expression, lit, renderExpression } from '../src';
import { typeOf } from '../src/expressions/type-of';
import { columns } from './tables';

const a = col('a');

it.each<[string, Expression]>([
  ["INTERVAL '5' SECOND", lit(5).seconds()],
  ["INTERVAL '-5' MINUTE", lit(-5).minutes()],
  ["INTERVAL '99' HOUR", lit(99).hours()],
  ["INTERVAL '100' HOUR(3)", lit(100).hours()],
  ["INTERVAL '41 16:00:00.000' DAY TO SECOND(3)", lit(1000).hours()],
  ["INTERVAL '-1 03:46:40.000' DAY TO SECOND(3)", lit(-100_000).seconds()],
  ["INTERVAL '100 00:00:00.001' DAY(3) TO SECOND(3)", lit(8_640_000_001).millis()],
  ["INTERVAL '0.001' SECOND", lit(1).millis()],
  ["INTERVAL '-99.999' SECOND", lit(-99_999).millis()],
  ["INTERVAL '0 00:01:40.000' DAY TO SECOND(3)", lit(100_000).millis()],
  ["INTERVAL '999 00:00:00.000' DAY(3) TO SECOND(3)", lit(999 * 24).hours()],
  ["24000 * INTERVAL '1' HOUR", lit(24_000).hours()],
  ["`t` + 200 * INTERVAL '7' DAY", col('t').plus(lit(200).weeks())],
  ["86400000000 * INTERVAL '0.001' SECOND", lit(86_400_000_000).millis()],
  ["10000 * INTERVAL '1' YEAR", lit(10_000).years()],
  ["INTERVAL '14' DAY", lit(2).weeks()],
  ["INTERVAL '3' MONTH", lit(1).quarter()],
  ["INTERVAL '120' MONTH(3)", lit(120).months()],
  ["INTERVAL '83-4' YEAR(2) TO MONTH", lit(1000).months()],
  ["INTERVAL '1000-0' YEAR(4) TO MONTH", lit(1000).years()],
  ["`t` + `a` * INTERVAL '7' DAY", col('t').plus(a.weeks())],
  ["`t` - INTERVAL '1' DAY", col('t').minus(lit(1).day())],
  ["INTERVAL '1' DAY * 2", lit(1).days().times(2)],
])('renders %s', (sql, expression) => {
  expect(renderExpression(expression.node)).toBe(sql);
});

const moments = columns({ a: 'INT', d: 'DATE', t: 'TIMESTAMP(3)', z: 'TIMESTAMP_LTZ(6)', h: 'TIME(0)' });

it.each<[Expression, string]>([
  [lit(5).seconds(), 'INTERVAL SECOND(3) NOT NULL'],
  [lit(5).years(), 'INTERVAL MONTH NOT NULL'],
  [a.hours(), 'INTERVAL SECOND(3)'],
  [col('t').plus(lit(5).months()), 'TIMESTAMP(3)'],
  [col('z').minus(a.hours()), 'TIMESTAMP_LTZ(6)'],
  [col('d').plus(lit(1).days()), 'DATE'],
  [col('h').plus(lit(1).minutes()), 'TIME(0)'],
  [lit(5).seconds().plus(lit(1).days()), 'INTERVAL SECOND(3) NOT NULL'],
])('knows the type of what is made of intervals (%#)', (expression, type) => {
  expect(String(typeOf(expression.node, moments, []))).toBe(type);
});

it('takes whole numbers only', () => {
  // @ts-expect-error -- half a second is lit(500).millis()
  const half: Expression = lit(0.5).seconds();
  // @ts-expect-error -- text is no number of days
  const text: Expression = a.cast(DataTypes.STRING()).days();
  const problems: string[] = [];
  for (const { node } of [half, text]) typeOf(node, moments, problems);
  expect(problems).toEqual([
    "0.5 * INTERVAL '1' SECOND is not valid: it takes an integer, got DECIMAL(2, 1); add a cast",
    "CAST(`a` AS STRING) * INTERVAL '1' DAY is not valid: it takes an integer, got STRING; add a cast",
  ]);
});
