import {
  col,
  currentDate,
  currentWatermark,
  DataTypes,
  type Expression,
  lit,
  renderExpression,
  temporalOverlaps,
  timestampAdd,
  timestampDiff,
  toTimestamp,
  toTimestampLtz,
  unixTimestamp,
} from '../src';
import { typeOf } from '../src/expressions/type-of';
import { columns } from './tables';

const [d, t, z, s, n] = [col('d'), col('t'), col('z'), col('s'), col('n')];
const types = columns({ d: 'DATE', t: 'TIMESTAMP(6)', z: 'TIMESTAMP_LTZ(6)', s: 'STRING', n: 'BIGINT' });
const present = types.map(({ name, type }) => ({ name, type: type.notNull() }));

it.each<[string, Expression]>([
  ['TO_TIMESTAMP_LTZ(`n`, 0)', toTimestampLtz(n, 0)],
  ["TO_TIMESTAMP_LTZ(`s`, 'yyyy', 'Asia/Tokyo')", toTimestampLtz(s, 'yyyy', 'Asia/Tokyo')],
  ['UNIX_TIMESTAMP()', unixTimestamp()],
  ['FLOOR(`t` TO HOUR)', t.floor('HOUR')],
  ['CEIL(`n` + 0.5)', n.plus(0.5).ceil()],
  ["UNIX_TIMESTAMP(`s`, 'yyyy')", unixTimestamp(s, 'yyyy')],
  ["EXTRACT(DOW FROM `t` + INTERVAL '1' HOUR)", t.plus(lit(1).hours()).extract('DOW')],
  [
    "(`d`, `d`) OVERLAPS (`d`, INTERVAL '1' DAY) AND `s` IS NULL",
    temporalOverlaps(d, d, d, lit(1).days()).and(s.isNull()),
  ],
])('renders %s', (sql, expression) => {
  expect(renderExpression(expression.node)).toBe(sql);
});

it.each<[Expression, string]>([
  [currentDate(), 'DATE NOT NULL'],
  [currentWatermark(z), 'TIMESTAMP_LTZ(3)'],
  [currentWatermark(t), 'TIMESTAMP(3)'],
  [t.extract('MONTH'), 'BIGINT NOT NULL'],
  [lit(5).hours().extract('SECOND'), 'BIGINT NOT NULL'],
  [timestampDiff('DAY', d, t), 'INT NOT NULL'],
  [timestampAdd('DAY', 1, d), 'DATE NOT NULL'],
  [timestampAdd('HOUR', 1, d), 'TIMESTAMP(6) NOT NULL'],
  [timestampAdd('HOUR', n, z), 'TIMESTAMP_LTZ(6) NOT NULL'],
  [t.floor('HOUR'), 'TIMESTAMP(6) NOT NULL'],
  [n.floor(), 'BIGINT NOT NULL'],
  [toTimestamp(s, 'yyyy'), 'TIMESTAMP(3)'],
  [toTimestampLtz(n), 'TIMESTAMP_LTZ(3)'],
  [unixTimestamp(), 'BIGINT NOT NULL'],
  [temporalOverlaps(d, lit(1).days(), d, d), 'BOOLEAN NOT NULL'],
])('knows the type of a moment (%#)', (expression, type) => {
  expect(String(typeOf(expression.node, present, []))).toBe(type);
});

it('refuses units that there are not, and moments that are none', () => {
  // @ts-expect-error -- no unit of time
  const unit: Expression = t.extract('FORTNIGHT');
  // @ts-expect-error -- a number is no moment
  const difference: Expression = timestampDiff('DAY', lit(1), t);
  const formatless: Expression = toTimestampLtz(s);
  // @ts-expect-error -- the same, of a kind that is known
  toTimestampLtz('2024');
  const mixed: Expression = toTimestampLtz(n, 'yyyy');
  // @ts-expect-error -- a moment has no whole number
  const unitless: Expression = z.cast(DataTypes.DATE()).floor();
  // @ts-expect-error -- a number has no hours
  const hourless: Expression = n.cast(DataTypes.INT()).floor('HOUR');
  const zones = timestampDiff('DAY', d, z);
  const spans = temporalOverlaps(d, d, t, t);
  const problems: string[] = [];
  for (const { node } of [unit, difference, formatless, mixed, zones, spans, unitless, hourless])
    typeOf(node, present, problems);
  expect(problems).toEqual([
    "EXTRACT('FORTNIGHT' FROM `t`) is not valid: its argument 2 takes one of YEAR, QUARTER, MONTH, WEEK, DAY, DOY, DOW, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, NANOSECOND, EPOCH, ISODOW, ISOYEAR, DECADE, CENTURY, MILLENNIUM, got CHAR(9)",
    'TIMESTAMPDIFF(DAY, 1, `t`) is not valid: its argument 2 takes a DATE, a TIMESTAMP or a TIMESTAMP_LTZ, got ' +
      'INT; cast it',
    'TO_TIMESTAMP_LTZ(`s`, 3) is not valid: it takes an integer, got STRING; add a cast',
    "TO_TIMESTAMP_LTZ(`n`, 'yyyy') is not valid: BIGINT cannot be compared with CHAR(4); cast one of them",
    'TIMESTAMPDIFF(DAY, `d`, `z`) is not valid: DATE and TIMESTAMP_LTZ(6) cannot be subtracted; cast one of them',
    '(`d`, `d`) OVERLAPS (`t`, `t`) is not valid: DATE cannot be compared with TIMESTAMP(6); cast one of them',
    'FLOOR(CAST(`z` AS DATE)) is not valid: it takes numbers, got DATE; add a cast',
    'FLOOR(CAST(`n` AS INT) TO HOUR) is not valid: its argument 1 takes a date, a time or a timestamp, got INT; ' +
      'cast it',
  ]);
});
