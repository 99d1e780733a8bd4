import fc from 'fast-check';
import { frozen, isGood, parseAnswer, sinkLine, statementsLine } from '../../src/reconcile/answers';

const ASKED = 'asked=2026-11-26T17:00:00.000Z';
const AT = Date.parse('2026-11-26T17:00:00.000Z');

it.each<[line: string, expected: object]>([
  ['adopt combined-1 two', { kind: 'adopt', statements: ['combined-1', 'two'] }],
  ['accept-gap one', { kind: 'accept-gap', statements: ['one'] }],
  [
    'start s after none a=earliest b=latest',
    { kind: 'start', sinks: ['s'], after: undefined, starts: { a: 'earliest', b: 'latest' } },
  ],
  [
    'start r,s after one a=timestamp:12 b.c=partition:0,offset:5;partition:1,offset:-2',
    {
      kind: 'start',
      sinks: ['r', 's'],
      after: 'one',
      starts: { a: 'timestamp:12', 'b.c': 'partition:0,offset:5;partition:1,offset:-2' },
    },
  ],
  ['rebuild s after one', { kind: 'rebuild', sinks: ['s'], after: 'one', starts: {} }],
  ['discard-state r,s after one', { kind: 'discard-state', sinks: ['r', 's'], after: 'one', starts: {} }],
])('reads %s', (words, expected) => {
  const line = `${words} ${ASKED}`;
  expect(parseAnswer(line)).toEqual({ ...expected, line, askedAt: AT });
});

it('reads a line with white space around and between', () => {
  expect(parseAnswer(`  adopt \t one  ${ASKED}\n`)).toMatchObject({ kind: 'adopt', statements: ['one'] });
});

it.each([
  '',
  'yes',
  ASKED,
  `adopt ${ASKED}`,
  `adopts one ${ASKED}`,
  `adopt one,two ${ASKED}`,
  `adopt one ${ASKED} start s after none a=earliest ${ASKED}`,
  `start s after one ${ASKED}`,
  `start s none a=earliest ${ASKED}`,
  `start after none a=earliest ${ASKED}`,
  `start s after one a=somewhere ${ASKED}`,
  `start s after one a=partition:0,offset:-1 ${ASKED}`,
  `start s after one a=partition:0,offset:-3 ${ASKED}`,
  `start s after one a=partition:0,offset:5; ${ASKED}`,
  `start s after one a=timestamp: ${ASKED}`,
  `start s after one =earliest ${ASKED}`,
  `start s after one a ${ASKED}`,
  `rebuild s after one a=earliest ${ASKED}`,
  `rebuild s after ${ASKED}`,
])('takes no answer from %j', (line) => {
  expect(parseAnswer(line)).toEqual({
    problem: expect.stringMatching(/ is not an answer; expected a line of the form start <sink>\[,<sink>\] after /),
  });
});

it.each(['adopt one', 'adopt one asked=yesterday', 'start s after one a=earliest'])(
  'says of %j that it is not whole',
  (line) => {
    const problem = `${JSON.stringify(line)} has no 'asked=<time>' at its end: give the whole line that the refusal printed`;
    expect(parseAnswer(line)).toEqual({ problem });
  },
);

it('says what forms there are', () => {
  expect(parseAnswer('yes')).toEqual({
    problem:
      '"yes" is not an answer; expected a line of the form start <sink>[,<sink>] after <statement>|none ' +
      '<topic>=<earliest|latest|timestamp:<ms>|partition:0,offset:5;…> … asked=<time> in=<database>, or rebuild <sink>[,<sink>] after ' +
      '<statement> asked=<time> in=<database>, or discard-state <sink>[,<sink>] after <statement> asked=<time> in=<database>, or adopt <statement> … ' +
      'asked=<time>, or accept-gap <statement> asked=<time>',
  });
});

it('is good for seven days', () => {
  const day = 24 * 60 * 60 * 1000;
  expect(isGood({ askedAt: AT }, AT + 7 * day - 1)).toBe(true);
  expect(isGood({ askedAt: AT }, AT + 7 * day)).toBe(false);
});

it('tells a statement of no start where it reads from the earliest row, and freezes what "from now on" is', () => {
  expect(frozen({ a: 'earliest', b: 'latest', c: 'timestamp:12', d: 'partition:0,offset:5' }, AT)).toEqual({
    b: `timestamp:${AT}`,
    c: 'timestamp:12',
    d: 'partition:0,offset:5',
  });
});

/** What a statement or a topic may be called. */
const name = fc.stringMatching(/^[a-zA-Z0-9._-]{1,20}$/);
const offsets = fc
  .uniqueArray(fc.nat(99), { minLength: 1, maxLength: 3 })
  .chain((partitions) =>
    fc.tuple(
      ...partitions.map((partition) =>
        fc.integer({ min: 0 }).map((offset) => `partition:${partition},offset:${offset}`),
      ),
    ),
  )
  .map((parts) => parts.join(';'));
const where = fc.oneof(
  fc.constantFrom('earliest', 'latest'),
  fc.nat().map((ms) => `timestamp:${ms}`),
  offsets,
);
/** In the years that a time is told of with four digits. */
const time = fc.integer({ min: 0, max: Date.parse('9999-12-31T00:00:00Z') });

it('reads back each line about statements that it prints', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('adopt' as const, 'accept-gap' as const),
      fc.array(name, { minLength: 1, maxLength: 3 }),
      time,
      (kind, statements, askedAt) => {
        const line = statementsLine(kind, statements, askedAt);
        expect(parseAnswer(line)).toEqual({ kind, statements, askedAt, line });
      },
    ),
    { numRuns: 300 },
  );
});

it('reads back each line about sinks that it prints', () => {
  const sinks = fc.array(name, { minLength: 1, maxLength: 3 });
  const after = fc.option(
    name.filter((text) => text !== 'none'),
    { nil: undefined },
  );
  const given = fc
    .uniqueArray(name, { minLength: 1, maxLength: 3 })
    .chain((topics) => fc.tuple(...topics.map((topic) => where.map((start) => [topic, start] as const))));
  fc.assert(
    fc.property(fc.constantFrom('start', 'rebuild', 'discard-state'), sinks, after, given, time, (kind, ...rest) => {
      const [tables, previous, topics, askedAt] = rest;
      const starts = kind === 'start' ? Object.fromEntries(topics) : {};
      const clusterId = 'lkc-1';
      const line = sinkLine(kind, { sinks: tables.join(','), clusterId, after: previous, askedAt, starts });
      expect(parseAnswer(line)).toEqual({ kind, sinks: tables, clusterId, after: previous, starts, askedAt, line });
    }),
    { numRuns: 300 },
  );
});
