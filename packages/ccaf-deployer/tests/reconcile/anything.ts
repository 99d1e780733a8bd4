import fc from 'fast-check';
import type { Situation } from '../../src/reconcile/situation';
import { app, at, day, situation, statement } from './builders';

const letters = fc.constantFrom('a', 'b', 'ab');
const offsets = fc.constantFrom<Record<string, string> | number | 'nothing'>(
  ...[3, 5, 9, 'nothing' as const],
  { a: at(5) },
  { a: at(-1) },
  { a: 'partition:0,offset:4;partition:1,offset:-2', b: at(2) },
);
const statements = fc.array(
  fc.record({
    phase: fc.constantFrom(
      ...[
        'PENDING',
        'RUNNING',
        'DEGRADED',
        'STOPPING',
        'STOPPED',
        'FAILING',
        'FAILED',
        'COMPLETED',
        'DELETING',
        'NEW ONE',
      ],
    ),
    sql: fc.constantFrom('new', 'old'),
    from: letters,
    into: fc.constantFrom('s', 'rs'),
    told: offsets,
    isOurs: fc.boolean(),
    isStateful: fc.boolean(),
    waitsFor: fc.option(fc.constantFrom('s0', 's1', 'gone'), { nil: undefined }),
    ranMs: fc.constantFrom(undefined, 1_000),
    anew: fc.constantFrom('', 'a'),
  }),
  { maxLength: 4 },
);
/** Whatever may be there, and be wanted. */
export const anything = fc.record({
  statements,
  desired: fc.record({
    from: letters,
    into: fc.constantFrom('s', 'rs'),
    isAppend: fc.boolean(),
    isStateful: fc.boolean(),
    isUpsert: fc.boolean(),
    partitions: fc.constantFrom(undefined, 2),
    retentionDays: fc.constantFrom(undefined, 7),
  }),
  there: fc.constantFrom('rs', 'rs', 's', ''),
  made: fc.constantFrom({}, {}, { s: 2 }, { r: 2, s: 2 }),
  answers: fc.subarray([
    ...['none', 's0', 's1'].flatMap((after) => [
      `start s after ${after} a=earliest b=${at(1)}`,
      `start r,s after ${after} a=latest b=earliest`,
      `rebuild s after ${after}`,
      `discard-state r,s after ${after}`,
      `discard-state s after ${after}`,
    ]),
    `accept-gap s0 s1 s2 s3 asked=${day(31)}`,
  ]),
});
export type Anything = typeof anything extends fc.Arbitrary<infer Value> ? Value : never;

export const situationOf = ({ statements: all, desired, ...details }: Anything): Situation =>
  situation(
    app(desired),
    all.map(({ phase, waitsFor, told, ...more }, index) => {
      const read =
        typeof told === 'object' ? Object.entries(told).filter(([topic]) => more.from.includes(topic)) : undefined;
      return statement(`s${index}`, phase, {
        ...more,
        told: read ? Object.fromEntries(read) : told,
        initialOffsetFrom: waitsFor,
        created: index + 1,
      });
    }),
    details,
  );
