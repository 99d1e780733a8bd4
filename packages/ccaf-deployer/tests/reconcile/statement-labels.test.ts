import {
  fingerprintOf,
  hasLabel,
  keysTelling,
  labelOf,
  labelsOf,
  markOf,
  readsOf,
  type Told,
  toldBy,
  topicId,
} from '../../src/reconcile/statement-labels';

const FINGERPRINT = fingerprintOf('INSERT INTO `s` SELECT 1');
const SINKS = ['0123456789abcdef01234567', 'fedcba9876543210fedcba98'];
const TOLD: Told = {
  fingerprint: FINGERPRINT,
  reads: undefined,
  anew: new Set(),
  writes: new Set(SINKS),
  isStateful: false,
};
const roundTrip = (told: Partial<Told>) =>
  toldBy({ ...labelsOf(['shop']), ...labelsOf(keysTelling({ ...TOLD, ...told })) });

it('tells in keys what a statement does, what it writes and reads, where it starts and what it reads anew', () => {
  const reads = readsOf(['a', 'b'], { b: 'partition:0,offset:12;partition:3,offset:-2' });
  expect(keysTelling({ ...TOLD, reads, anew: new Set([topicId('a')]), isStateful: true })).toEqual([
    'fingerprint-9ac514e09f6d4a543b5fd955eb6826d5',
    'writes-0123456789abcdef01234567',
    'writes-fedcba9876543210fedcba98',
    'stateful',
    'anew-0eb5b8d6f81bc677da8a0856',
    'reads-0eb5b8d6f81bc677da8a0856',
    'reads-a8950f05d3443e7921e7ec6f-0-12',
    'reads-a8950f05d3443e7921e7ec6f-3--2',
  ]);
});

it('gives each key the value true', () => {
  expect(labelsOf(['shop', 'hidden'])).toEqual({
    'user.confluent.io/shop': 'true',
    'user.confluent.io/hidden': 'true',
  });
  expect(labelOf('shop')).toBe('user.confluent.io/shop');
  expect(hasLabel(labelsOf(['shop']), 'shop')).toBe(true);
  expect(hasLabel({ 'user.confluent.io/shop': 'false', 'example.com/shop': 'true' }, 'shop')).toBe(false);
});

it('marks whose a statement is, and where', () => {
  expect(markOf({ name: 'shop', installation: '1/eu/shop' }, 'f'.repeat(24))).toEqual([
    'shop',
    'installation-91cb5e44dac7f6a8c644081c',
    'target-ffffffffffffffffffffffff',
  ]);
});

it('reads back what it told, whatever the topics are called', () => {
  const topics = ['a', 'prod.eu.orders-v1', 'x'.repeat(249), "漢 `.'", 'constructor', '__proto__'];
  const offsets = {
    a: 'partition:0,offset:12;partition:3,offset:0',
    constructor: 'partition:1,offset:9007199254740991;partition:2,offset:-2',
  };
  const told: Told = {
    fingerprint: FINGERPRINT,
    reads: readsOf(topics, offsets),
    anew: new Set([topicId('__proto__')]),
    writes: new Set(SINKS),
    isStateful: true,
  };
  expect(roundTrip(told)).toEqual(told);
});

it('tells of a start by time as of none: the topic is one that is read anew', () => {
  const reads = readsOf(['a'], { a: 'timestamp:1769817600000' });
  expect(roundTrip({ reads, anew: new Set([topicId('a')]) })).toEqual({
    ...TOLD,
    reads: new Map([[topicId('a'), '']]),
    anew: new Set([topicId('a')]),
  });
});

it('keeps to the alphabet and the length of labels', () => {
  const reads = readsOf(['a', 'b'], { a: 'partition:99999,offset:9007199254740991' });
  const keys = [
    ...markOf({ name: 'shop', installation: '1/eu/shop' }, 'f'.repeat(24)),
    ...keysTelling({ ...TOLD, reads, anew: new Set([topicId('b')]), isStateful: true }),
  ];
  for (const key of keys) expect(key).toMatch(/^[a-z0-9-]{1,63}$/);
});

it('tells of no topic where that took more than 64 labels, or an offset is no number', () => {
  const topics = Array.from({ length: 64 }, (_, index) => `t${index}`);
  expect(roundTrip({ reads: readsOf(topics) })?.reads?.size).toBe(64);
  const anew = new Set([topicId('more')]);
  // What is read anew is told all the same: without it, what was read before would count.
  expect(roundTrip({ reads: readsOf([...topics, 'more']), anew })).toEqual({ ...TOLD, anew });
  expect(roundTrip({ reads: new Map([[topicId('a'), 'partition:0,offset:5;partition:1,offset:?']]) })).toEqual(TOLD);
});

it.each([
  [{}],
  [{ 'user.confluent.io/shop': 'true' }],
  [{ 'user.confluent.io/fingerprint-12': 'true', 'user.confluent.io/reads-a': 'true' }],
  [{ [`user.confluent.io/fingerprint-${'a'.repeat(32)}`]: 'false' }],
  [{ [`example.com/fingerprint-${'a'.repeat(32)}`]: 'true' }],
  [{ [`user.confluent.io/reads-${'a'.repeat(24)}`]: 'true' }],
])('knows nothing of a statement with the labels %j', (labels) => {
  expect(toldBy(labels)).toBeUndefined();
});
