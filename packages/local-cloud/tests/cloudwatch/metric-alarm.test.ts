import { type MetricAlarm, stateAt, stateOf } from '../../src/cloudwatch/metric-alarm';

/** Periods as the documentation writes them: 0 is well, X breaches, - is missing; the newest is the last. */
const periods = (text: string): (number | undefined)[] =>
  [...text.replaceAll(' ', '')].map((sign) => (sign === '-' ? undefined : sign === 'X' ? 1 : 0));

const alarm = (of: Partial<MetricAlarm>): MetricAlarm => ({
  kind: 'metric',
  name: 'late',
  description: '',
  tells: { alarm: true, ok: true },
  namespace: 'ccaf',
  metric: 'Page',
  dimensions: { function: 'parcels' },
  statistic: 'Maximum',
  period: 300,
  periods: 3,
  breaches: 3,
  comparison: 'GreaterThanOrEqualToThreshold',
  threshold: 1,
  missing: 'ignore',
  ...of,
});

/** The tables of the documentation; `same` is the state before. */
describe.each([
  [3, '0 - X - X', { missing: 'OK', ignore: 'OK', breaching: 'OK', notBreaching: 'OK' }],
  [3, '- - - - 0', { missing: 'OK', ignore: 'OK', breaching: 'OK', notBreaching: 'OK' }],
  [3, '- - - - -', { missing: 'INSUFFICIENT_DATA', ignore: 'same', breaching: 'ALARM', notBreaching: 'OK' }],
  [3, '0 X X - X', { missing: 'ALARM', ignore: 'ALARM', breaching: 'ALARM', notBreaching: 'ALARM' }],
  [3, '- - X - -', { missing: 'ALARM', ignore: 'same', breaching: 'ALARM', notBreaching: 'OK' }],
  [2, '0 - X - X', { missing: 'ALARM', ignore: 'ALARM', breaching: 'ALARM', notBreaching: 'ALARM' }],
  [2, '0 0 X 0 X', { missing: 'ALARM', ignore: 'ALARM', breaching: 'ALARM', notBreaching: 'ALARM' }],
  [2, '0 - X - -', { missing: 'OK', ignore: 'OK', breaching: 'ALARM', notBreaching: 'OK' }],
  [2, '- - - - 0', { missing: 'OK', ignore: 'OK', breaching: 'ALARM', notBreaching: 'OK' }],
  [2, '- - - X -', { missing: 'ALARM', ignore: 'same', breaching: 'ALARM', notBreaching: 'OK' }],
] as const)('%d of 3, %s', (breaches, text, expected) => {
  it.each(Object.entries(expected))('%s: %s', (missing, state) => {
    const of = alarm({ breaches, missing: missing as MetricAlarm['missing'] });
    for (const before of ['OK', 'ALARM'] as const) {
      expect(stateOf(of, periods(text), before)).toBe(state === 'same' ? before : state);
    }
  });
});

it('one of one is an alarm at once, stays while nothing is told, and is over with the next value', () => {
  const once = alarm({ periods: 1, breaches: 1, threshold: 2 });
  expect(stateOf(once, [undefined, 0, 2], 'OK')).toBe('ALARM');
  expect(stateOf(once, [2, undefined, undefined], 'ALARM')).toBe('ALARM');
  expect(stateOf(once, [undefined, undefined, undefined], 'ALARM')).toBe('ALARM');
  expect(stateOf(once, [2, undefined, 1], 'ALARM')).toBe('OK');
});

it('a new alarm knows nothing until enough is told', () => {
  expect(stateOf(alarm({}), periods('---XX'), 'INSUFFICIENT_DATA')).toBe('INSUFFICIENT_DATA');
  expect(stateOf(alarm({}), periods('--XXX'), 'INSUFFICIENT_DATA')).toBe('ALARM');
});

describe('a metric', () => {
  const MINUTE = 60_000;
  const point = (minute: number, value: number, dimensions: Record<string, string> = { function: 'parcels' }) => ({
    ...{ namespace: 'ccaf', metric: 'Page', dimensions, value },
    at: minute * MINUTE,
  });
  const silence = alarm({ statistic: 'Sum', comparison: 'LessThanThreshold', missing: 'breaching' });

  it('counts in the periods that end now, each without its beginning', () => {
    const points = [point(0, 1), point(5, 1), point(10, 1)];
    expect(stateAt(silence, points, 10 * MINUTE, 'OK')).toBe('OK');
    expect(stateAt(silence, points, 24 * MINUTE, 'OK')).toBe('OK');
    expect(stateAt(silence, points, 35 * MINUTE, 'OK')).toBe('ALARM');
  });

  it('that is filled is never missing from the first value on', () => {
    const filled = { ...silence, fill: 0, missing: 'notBreaching' } as const;
    const points = [point(0, 1), point(5, 1), point(10, 1)];
    expect(stateAt(filled, points, 24 * MINUTE, 'OK')).toBe('OK');
    expect(stateAt(filled, points, 25 * MINUTE, 'OK')).toBe('ALARM');
    expect(stateAt(filled, [...points, point(26, 1)], 26 * MINUTE, 'ALARM')).toBe('OK');
    expect(stateAt(filled, [], 25 * MINUTE, 'ALARM')).toBe('OK');
    expect(stateAt({ ...filled, missing: 'breaching' }, [], 25 * MINUTE, 'OK')).toBe('ALARM');
  });

  it('is added up or the most of its period, as the alarm says', () => {
    const points = [point(1, 1), point(2, 1)];
    const of = { periods: 1, breaches: 1, threshold: 2 };
    expect(stateAt(alarm({ ...of, statistic: 'Sum' }), points, 5 * MINUTE, 'OK')).toBe('ALARM');
    expect(stateAt(alarm({ ...of, statistic: 'Maximum' }), points, 5 * MINUTE, 'OK')).toBe('OK');
  });

  it('with more dimensions, others or another name is another one', () => {
    const others = [
      point(5, 1, { function: 'parcels', app: 'orders' }),
      point(5, 1, { function: 'stock' }),
      { ...point(5, 1), metric: 'Ticket' },
      { ...point(5, 1), namespace: 'AWS/SQS' },
    ];
    expect(stateAt(alarm({ periods: 1, breaches: 1 }), others, 5 * MINUTE, 'OK')).toBe('OK');
    expect(stateAt(alarm({ periods: 1, breaches: 1 }), [point(5, 1)], 5 * MINUTE, 'OK')).toBe('ALARM');
  });
});
