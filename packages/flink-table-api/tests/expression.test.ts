import {
  and,
  col,
  concat,
  DataTypes,
  type Expression,
  lit,
  lower,
  not,
  or,
  parseDataType,
  renderExpression,
  toTimestampLtz,
  upper,
} from '../src';
import { typeOf } from '../src/expressions/type-of';
import { problemsOf } from './problems';
import { columns, tableOf } from './tables';

const { STRING, INT, BIGINT, DOUBLE, DECIMAL, TIMESTAMP_LTZ, DATE, BOOLEAN } = DataTypes;
const [a, b, c] = [col('a'), col('b'), col('c')];

it.each<[string, Expression]>([
  ['`a` = 1', a.eq(1)],
  ["`a` <> 'x'", a.neq('x')],
  ['`a` < `b`', a.lt(b)],
  ['`a` <= 1.5', a.lte(1.5)],
  ['`a` > 9007199254740993', a.gt(9007199254740993n)],
  ['`a` >= TRUE', a.gte(true)],
  ['`a` IS NULL', a.isNull()],
  ['(`a` + 1) IS NOT NULL', a.plus(1).isNotNull()],
  ['(`a` = 1) IS NULL', a.eq(1).isNull()],
  ['(`a` = 1) = (`b` = 2)', a.eq(1).eq(b.eq(2))],
  ['`a` = 1 AND `b` = 2 AND `c` = 3', and(a.eq(1), and(b.eq(2), c.eq(3)))],
  ['`a` = 1 OR `b` = 2 OR `c` = 3', or(or(a.eq(1), b.eq(2)), c.eq(3))],
  ['(`a` = 1 AND `b` = 2) OR `c` = 3', a.eq(1).and(b.eq(2)).or(c.eq(3))],
  ['(`a` = 1 OR `b` = 2) AND `c` = 3', a.eq(1).or(b.eq(2)).and(c.eq(3))],
  ['NOT (`a` = 1 OR `b` = 2) AND NOT (NOT (`c` = 3))', not(a.eq(1).or(b.eq(2))).and(not(not(c.eq(3))))],
  ['`a` + `b` - `c`', a.plus(b).minus(c)],
  ['`a` - (`b` - `c`)', a.minus(b.minus(c))],
  ['`a` - (`b` + `c`)', a.minus(b.plus(c))],
  ['`a` * `b` / `c`', a.times(b).dividedBy(c)],
  ['`a` / (`b` * `c`)', a.dividedBy(b.times(c))],
  ['(`a` + `b`) * `c`', a.plus(b).times(c)],
  ['`a` + `b` * `c` > 0', a.plus(b.times(c)).gt(0)],
  ['`a` - -1', a.minus(-1)],
  ['CAST(`a` + 1 AS DECIMAL(10, 2))', a.plus(1).cast(DECIMAL(10, 2))],
  ['TRY_CAST(`a` AS TIMESTAMP_LTZ(3))', a.tryCast(TIMESTAMP_LTZ(3))],
  ['CAST(`a` AS STRING)', a.cast(STRING().notNull())],
  ["CONCAT(UPPER(`a`), '-', LOWER(`b`))", concat(upper(a), '-', lower(b))],
  ['TO_TIMESTAMP_LTZ(`a` * 1000, 3)', toTimestampLtz(a.times(1000))],
])('renders %s', (sql, expression) => {
  expect(renderExpression(expression.node)).toBe(sql);
});

const present = columns({ text: 'STRING', int: 'INT', big: 'BIGINT', price: 'DECIMAL(10, 2)', float: 'FLOAT' });
const more = columns({ double: 'DOUBLE', small: 'SMALLINT', day: 'DATE', at: 'TIMESTAMP(3)', row: 'ROW<`x` INT>' });
const all = [...present, ...more, { name: 'key', type: parseDataType('BIGINT', false) }];

it.each<[string, Expression]>([
  ['BOOLEAN', col('int').gt(0)],
  ['BOOLEAN NOT NULL', col('key').gt(0)],
  ['BOOLEAN', col('key').gt(0).and(col('int').gt(0))],
  ['BOOLEAN NOT NULL', not(col('int').isNull())],
  ['BIGINT', col('int').plus(col('big'))],
  ['INT', col('small').times(col('int'))],
  ['CHAR(2) NOT NULL', upper(lit('ab'))],
  ['STRING', lower(col('text'))],
  ['INT', col('int').dividedBy(2)],
  ['FLOAT', col('float').plus(1)],
  ['FLOAT', col('float').plus(col('double'))],
  ['DOUBLE', col('double').plus(col('float'))],
  ['DOUBLE', col('price').times(col('float'))],
  ['DECIMAL(13, 2)', col('price').plus(col('int'))],
  ['DECIMAL(21, 2)', col('price').times(col('int'))],
  ['DECIMAL(23, 13)', col('int').cast(DECIMAL(12, 2)).dividedBy(100).cast(DECIMAL(23, 13))],
  ['DECIMAL(21, 13)', col('price').dividedBy(col('int'))],
  [
    'DECIMAL(38, 17)',
    col('int')
      .cast(DECIMAL(30, 20))
      .times(col('int').cast(DECIMAL(30, 20))),
  ],
  [
    'DECIMAL(38, 6)',
    col('int')
      .cast(DECIMAL(38, 10))
      .times(col('int').cast(DECIMAL(38, 10))),
  ],
  ['STRING', col('int').cast(STRING())],
  ['STRING NOT NULL', col('key').cast(STRING())],
  ['STRING', col('key').tryCast(STRING())],
  ['STRING NOT NULL', concat('a', 'b')],
  ['TIMESTAMP_LTZ(3)', toTimestampLtz(col('key'))],
])('knows the type %s', (type, expression) => {
  const problems: string[] = [];
  expect(String(typeOf(expression.node, all, problems))).toBe(type);
  expect(problems).toEqual([]);
});

it.each<[string, Expression]>([
  ['`text` > 1 is not valid: STRING cannot be compared with INT; cast one of them', col('text').gt(1)],
  ['`at` = `day` is not valid: TIMESTAMP(3) cannot be compared with DATE; cast one of them', col('at').eq(col('day'))],
  ['`text` * 2 is not valid: its argument 1 takes a number or an interval, got STRING; cast it', col('text').times(2)],
  [
    '`row` + 1 is not valid: it takes numbers, moments or intervals, got ROW<`x` INT> and INT; add a cast',
    col('row').plus(1),
  ],
  ['CAST(`int` AS DATE) is not valid: Flink cannot cast INT to DATE', col('int').cast(DATE())],
  ['CAST(`day` AS BOOLEAN) is not valid: Flink cannot cast DATE to BOOLEAN', col('day').cast(BOOLEAN())],
  [
    'CAST(`big` AS TIMESTAMP_LTZ(3)) is not valid: Flink cannot cast BIGINT to TIMESTAMP_LTZ(3)',
    col('big').cast(TIMESTAMP_LTZ(3)),
  ],
  ['UPPER(`int`) is not valid: it takes text, got INT; add a cast', upper(col('int'))],
  [
    'TO_TIMESTAMP_LTZ(`double`, 3) is not valid: it takes an integer, got DOUBLE; add a cast',
    toTimestampLtz(col('double')),
  ],
])('tells before anything is submitted: %s', (problem, expression) => {
  const problems: string[] = [];
  typeOf(expression.node, all, problems);
  expect(problems).toEqual([problem]);
});

it('accepts what it cannot judge, and complains of a cause only once', () => {
  const problems: string[] = [];
  typeOf(col('row').cast(STRING()).node, all, problems);
  typeOf(lit(null, INT()).plus(1).gt(0).node, all, problems);
  typeOf(col('missing').plus(1).gt(col('text')).node, all, problems);
  expect(problems).toEqual([]);
  typeOf(col('text').plus(1).gt(col('text')).node, all, problems);
  expect(problems).toHaveLength(1);
});

it('reports the problems of all columns of a select, and those of a filter', () => {
  const table = tableOf('t', 'a', 'b');
  expect(problemsOf(() => table.select(a.plus(1).as('x'), c.as('y'), upper(b.isNull() as never).as('z')))).toEqual([
    'it has no column "c"; its columns are "a", "b"',
    '`a` + 1 is not valid: it takes numbers, moments or intervals, got STRING and INT; add a cast',
    'UPPER(`b` IS NULL) is not valid: it takes text, got BOOLEAN; add a cast',
  ]);
  expect(problemsOf(() => table.filter(a.gt(1)))).toEqual([
    '`a` > 1 is not valid: STRING cannot be compared with INT; cast one of them',
  ]);
});

it('refuses a filter by a value, and an operand that is none, from somebody without types', () => {
  expect(problemsOf(() => tableOf('t', 'a').filter(a as never))).toEqual(['it needs a condition, got STRING']);
  expect(problemsOf(() => a.eq(undefined as never))).toEqual([
    'undefined is not a value; expected text, a number, a boolean, a Date or a Uint8Array',
  ]);
});

it('refuses NULL as an operand, which nothing equals', () => {
  expect(problemsOf(() => a.eq(null as never))).toEqual(['NULL needs a type: lit(null, DataTypes.STRING())']);
});

it('checks the types of a sink against what is computed', () => {
  const table = tableOf('t', 'a').select(a.cast(DOUBLE()).gt(1).as('is_high'), a.cast(BIGINT()).as('n'));
  expect(table.relation.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(['is_high BOOLEAN', 'n BIGINT']);
});
