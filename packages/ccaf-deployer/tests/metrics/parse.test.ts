import { parsePage } from '../../src/metrics/parse';

const LABEL = 'resource.flink_statement.name';
const AT = Date.parse('2026-11-27T10:00:00Z');
const point = (minute: number, value: unknown) => ({ timestamp: new Date(AT + minute * 60_000).toISOString(), value });

it('reads the values of each statement, the oldest first', () => {
  const json = {
    data: [
      { [LABEL]: 'a', points: [point(1, 7), point(0, 5.5)] },
      { [LABEL]: 'b', points: [point(0, 0)] },
    ],
    meta: { pagination: { page_size: 1000 } },
  };
  expect(parsePage(json, LABEL)).toEqual({
    series: new Map([
      [
        'a',
        [
          { at: AT, value: 5.5 },
          { at: AT + 60_000, value: 7 },
        ],
      ],
      ['b', [{ at: AT, value: 0 }]],
    ]),
    next: undefined,
  });
});

it('tells of the next page', () => {
  expect(parsePage({ data: [], meta: { pagination: { page_size: 1, next_page_token: 'dG9w' } } }, LABEL)?.next).toBe(
    'dG9w',
  );
});

it.each([
  ['Long.MIN_VALUE, which is a value that was never set', Number('-9223372036854775808')],
  ['another negative number', -1],
  ['null', null],
  ['a text', '5'],
  ['nothing', undefined],
])('takes %s for not known, and not for zero', (_, value) => {
  const json = {
    data: [
      { [LABEL]: 'a', points: [point(0, value), point(1, 3)] },
      { [LABEL]: 'b', points: [point(0, value)] },
    ],
  };
  expect(parsePage(json, LABEL)?.series).toEqual(new Map([['a', [{ at: AT + 60_000, value: 3 }]]]));
});

it('leaves out a group without points, without a name, or with a time that is none', () => {
  const data = [
    { [LABEL]: 'a' },
    { [LABEL]: 'b', points: [] },
    { points: [point(0, 1)] },
    { [LABEL]: 'c', points: [{ timestamp: 'soon', value: 1 }, null] },
    null,
  ];
  expect(parsePage({ data }, LABEL)).toEqual({ series: new Map(), next: undefined });
});

it.each([[undefined], [null], ['text'], [{}], [{ data: {} }], [{ errors: [] }]])('takes %j for no answer', (json) => {
  expect(parsePage(json, LABEL)).toBeUndefined();
});
