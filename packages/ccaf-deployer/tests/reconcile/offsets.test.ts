import fc from 'fast-check';
import { covering, furthest, isFurther, isPosition, offsetsAt, partitionsOf } from '../../src/reconcile/offsets';

it('reads offsets by partition', () => {
  expect(partitionsOf('partition:0,offset:100;partition:12,offset:-2')).toEqual(
    new Map([
      [0, 100],
      [12, -2],
    ]),
  );
  expect(partitionsOf('')).toEqual(new Map());
});

it('has no offsets of a topic that is called like a property of an object', () => {
  expect(['a', 'constructor', '__proto__'].map((topic) => offsetsAt({ a: 'x' }, topic))).toEqual(['x', '', '']);
});

it.each([
  ['partition:0,offset:0', true],
  ['partition:0,offset:5;partition:1,offset:-2', true],
  ['', false],
  ['partition:0,offset:-1', false],
  ['partition:0,offset:5;partition:1,offset:-3', false],
])('takes %j for a place to go on: %j', (offsets, expected) => {
  expect(isPosition(offsets)).toBe(expected);
});

it('takes the furthest of each partition, those that nobody has read as they are', () => {
  expect(furthest(['partition:1,offset:3;partition:0,offset:9', 'partition:0,offset:4;partition:1,offset:8'])).toBe(
    'partition:0,offset:9;partition:1,offset:8',
  );
  expect(furthest(['partition:0,offset:-2', ''])).toBe('partition:0,offset:-2');
  expect(furthest(['partition:0,offset:-2', 'partition:0,offset:0'])).toBe('partition:0,offset:0');
});

it('reads partitions from their beginning that were added', () => {
  expect(covering('partition:0,offset:5', 3)).toBe('partition:0,offset:5;partition:1,offset:0;partition:2,offset:0');
  expect(covering('partition:1,offset:-2', 2)).toBe('partition:0,offset:0;partition:1,offset:-2');
  expect(covering('partition:0,offset:5', undefined)).toBe('partition:0,offset:5');
});

it.each([
  ['partition:0,offset:6', 'partition:0,offset:5', true],
  ['partition:0,offset:5', 'partition:0,offset:5', false],
  ['partition:0,offset:1;partition:1,offset:2', 'partition:0,offset:9', true],
  ['partition:0,offset:0', '', false],
  ['partition:0,offset:-2', '', false],
  ['partition:0,offset:0', 'partition:0,offset:-2', false],
])('takes %j for further than %j: %j', (one, other, expected) => {
  expect(isFurther(one, other)).toBe(expected);
});

const offsets = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.oneof(fc.constant(-2), fc.nat(1000))), {
    maxLength: 4,
    selector: ([partition]) => partition,
  })
  .map((parts) => parts.map(([partition, offset]) => `partition:${partition},offset:${offset}`).join(';'));

it('finds nothing further than the furthest, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(offsets, { maxLength: 4 }), (all) => {
      const found = furthest(all);
      for (const one of all) expect(isFurther(one, found)).toBe(false);
      expect(furthest([...all].reverse())).toBe(found);
      expect(furthest([found, ...all])).toBe(found);
    }),
    { numRuns: 300 },
  );
});

it('covers all partitions, and changes none that it knows', () => {
  fc.assert(
    fc.property(offsets, fc.nat(8), (before, partitions) => {
      const after = partitionsOf(covering(before, partitions));
      for (const [partition, offset] of partitionsOf(before)) expect(after.get(partition)).toBe(offset);
      for (let partition = 0; partition < partitions; partition += 1) expect(after.has(partition)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
