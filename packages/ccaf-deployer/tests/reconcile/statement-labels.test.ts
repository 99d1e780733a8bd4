import { fingerprintOf, labelsTelling, readsOf, toldBy, topicId } from '../../src/reconcile/statement-labels';

const FINGERPRINT = fingerprintOf('INSERT INTO `s` SELECT 1');
const roundTrip = (topics: readonly string[], offsets = {}) =>
  toldBy({
    'user.confluent.io/app': 'true',
    ...labelsTelling({ fingerprint: FINGERPRINT, reads: readsOf(topics, offsets) }),
  });

it('tells in keys what a statement does, which topics it reads and where it starts', () => {
  const offsets = { b: 'partition:0,offset:12;partition:3,offset:0' };
  expect(labelsTelling({ fingerprint: FINGERPRINT, reads: readsOf(['a', 'b'], offsets) })).toEqual({
    'user.confluent.io/fingerprint-9ac514e09f6d4a543b5fd955eb6826d5': 'true',
    'user.confluent.io/reads-0eb5b8d6f81bc677da8a0856': 'true',
    'user.confluent.io/reads-a8950f05d3443e7921e7ec6f-0-12': 'true',
    'user.confluent.io/reads-a8950f05d3443e7921e7ec6f-3-0': 'true',
  });
});

it('reads back what it told, whatever the topics are called', () => {
  const topics = ['a', 'prod.eu.orders-v1', 'x'.repeat(249), "漢 `.'", 'constructor', '__proto__'];
  const offsets = {
    a: 'partition:0,offset:12;partition:3,offset:0',
    constructor: 'partition:1,offset:9007199254740991',
  };
  const { fingerprint, reads } = roundTrip(topics, offsets);
  expect(fingerprint).toBe(FINGERPRINT);
  expect([...(reads ?? [])].sort()).toEqual(
    [
      [topicId('a'), 'partition:0,offset:12;partition:3,offset:0'],
      [topicId('constructor'), 'partition:1,offset:9007199254740991'],
      ...topics.filter((topic) => topic !== 'a' && topic !== 'constructor').map((topic) => [topicId(topic), '']),
    ].sort(),
  );
});

it('keeps to the alphabet and the length of labels', () => {
  const reads = readsOf(['a', 'b'], { a: 'partition:99999,offset:9007199254740991' });
  const keys = Object.keys(labelsTelling({ fingerprint: FINGERPRINT, reads }));
  for (const key of keys) expect(key).toMatch(/^user\.confluent\.io\/[a-z0-9-]{1,63}$/);
});

it('tells of no topic where that took more than 64 labels, or an offset is no number', () => {
  const topics = Array.from({ length: 64 }, (_, index) => `t${index}`);
  expect(roundTrip(topics).reads?.size).toBe(64);
  expect(roundTrip([...topics, 'more'])).toEqual({ fingerprint: FINGERPRINT, reads: undefined });
  const offsets = { a: 'partition:0,offset:5;partition:1,offset:-2' };
  expect(roundTrip(['a'], offsets)).toEqual({ fingerprint: FINGERPRINT, reads: undefined });
});

it('tells nothing of a statement whose meaning has no fingerprint', () => {
  expect(labelsTelling({ fingerprint: undefined, reads: readsOf(['a']) })).toEqual({});
});

it.each([
  [{}],
  [{ 'user.confluent.io/app': 'true' }],
  [{ 'user.confluent.io/fingerprint-12': 'true', 'user.confluent.io/reads-a': 'true' }],
  [{ [`user.confluent.io/fingerprint-${'a'.repeat(32)}`]: 'false' }],
  [{ [`example.com/fingerprint-${'a'.repeat(32)}`]: 'true' }],
  [{ [`user.confluent.io/reads-${'a'.repeat(24)}`]: 'true' }],
])('knows nothing of a statement with the labels %j', (labels) => {
  expect(toldBy(labels)).toEqual({ fingerprint: undefined, reads: undefined });
});
