import fc from 'fast-check';
import { furthest, isFurther } from '../../src/reconcile/offsets';
import { isActive, isAtRest } from '../../src/reconcile/phases';
import { plan } from '../../src/reconcile/plan';
import { progressAfter } from '../../src/reconcile/rollout-progress';
import type { Situation } from '../../src/reconcile/situation';
import type { Step } from '../../src/reconcile/step';
import { app, at, day, planned, shown, situation, statement, stepsOf } from './builders';

it('plays a deploy through to its end, every step succeeding', () => {
  const { steps, verdict } = planned(app(), [statement('one', 'RUNNING', { sql: 'old' })]);
  expect(steps.map(shown)).toEqual([
    'create next from one',
    'stop one',
    'wait-until-stopped one',
    'wait-until-running next',
    'wait-until-stable next',
  ]);
  expect(verdict).toMatchObject({
    kind: 'running',
    statement: { phase: 'RUNNING', initialOffsetFrom: 'one', isOurs: true },
  });
});

it('is refused without a step, or with the steps that would come first', () => {
  expect(stepsOf(app(), [])).toEqual(['refused: no-position']);
  expect(stepsOf(app(), [statement('other', 'RUNNING', { from: 'b' })])).toEqual([
    'stop other',
    'wait-until-stopped other',
    'refused: no-position',
  ]);
});

it('begins where the plan of a deploy that was killed would go on', () => {
  const desired = app();
  const before = situation(desired, [statement('one', 'RUNNING', { sql: 'old' })]);
  const all = plan(before).steps.map(shown);
  const waiter = statement('shop-s-000000000000', 'PENDING', { initialOffsetFrom: 'one', created: 2 });
  expect(plan(situation(desired, [...before.writers, waiter])).steps.map(shown)).toEqual(all.slice(1));
});

const RUNS = 300;
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
const given = fc.record({
  statements,
  desired: fc.record({
    from: letters,
    into: fc.constantFrom('s', 'rs'),
    isAppend: fc.boolean(),
    isStateful: fc.boolean(),
    hasPrimaryKey: fc.boolean(),
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
type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

const situationOf = ({ statements: all, desired, ...details }: Given): Situation =>
  situation(
    app(desired),
    all.map(({ phase, waitsFor, ...more }, index) =>
      statement(`s${index}`, phase, { ...more, initialOffsetFrom: waitsFor, created: index + 1 }),
    ),
    details,
  );

/** Runs a property over plans of whatever may be there, but for those that are refused. */
const always = (property: (before: Situation, steps: readonly Step[]) => void): void =>
  fc.assert(
    fc.property(given, (spec) => {
      const before = situationOf(spec);
      const { steps, verdict } = plan(before);
      if (verdict.kind !== 'refused') property(before, steps);
    }),
    { numRuns: RUNS },
  );
const indexOf = (steps: readonly Step[], name: string, ...kinds: readonly Step['kind'][]): number =>
  steps.findIndex((step) => kinds.includes(step.kind) && 'name' in step && step.name === name);

it('comes to an end, whatever is there', () => {
  fc.assert(
    fc.property(given, (spec) => {
      expect(plan(situationOf(spec)).steps.length).toBeLessThan(40);
    }),
    { numRuns: RUNS },
  );
});

it('creates one statement at the most, for which each topic is carried over, given offsets, or read anew', () => {
  always(({ desired }, steps) => {
    const [create, ...more] = steps.flatMap((step) => (step.kind === 'create' ? [step] : []));
    expect(more).toEqual([]);
    if (!create) return;
    for (const { topic } of desired.sources) {
      const isAnew = create.anew?.includes(topic) === true;
      const isGiven = create.specificOffsets?.[topic] !== undefined;
      const isAnswered = isAnew && create.answer !== undefined;
      expect([topic, isAnew || isGiven || create.initialOffsetFrom !== undefined]).toEqual([topic, true]);
      if (isGiven && !isAnswered) expect(isAnew).toBe(false);
    }
  });
});

it('goes on behind nobody who tells, and beyond nobody', () => {
  always(({ desired, writers, positions }, steps) => {
    const create = steps.find((step) => step.kind === 'create');
    if (create?.kind !== 'create' || create.answer !== undefined) return;
    for (const { topic } of desired.sources) {
      const holders = desired.sinks.flatMap(({ id }) => positions.holders(id, topic));
      const starts = create.specificOffsets?.[topic];
      const from = writers.find(({ name, phase }) => name === create.initialOffsetFrom && phase === 'STOPPED');
      const where = starts ?? from?.latestOffsets[topic];
      if (where === undefined) continue;
      const told = holders
        .filter((holder) => positions.tells(holder))
        .map(({ latestOffsets }) => latestOffsets[topic] ?? '');
      expect(told.filter((offsets) => isFurther(offsets, where))).toEqual([]);
      const all = furthest(writers.map(({ latestOffsets }) => latestOffsets[topic] ?? ''));
      if (starts !== undefined) expect(isFurther(starts, all)).toBe(false);
    }
  });
});

it('lets nothing else write the sinks when a statement may begin', () => {
  always(({ writers }, steps) => {
    const create = steps.findIndex(({ kind }) => kind === 'create');
    const step = steps[create];
    if (step?.kind !== 'create') return;
    for (const { name, phase } of writers.filter(isActive)) {
      const end = indexOf(steps, name, 'wait-until-stopped', 'wait-until-gone', 'delete');
      expect([name, phase, end >= 0]).toEqual([name, phase, true]);
      if (name !== step.initialOffsetFrom) expect(end).toBeLessThan(create);
    }
  });
});

it('deletes nothing that may hold a position', () => {
  always((before, steps) => {
    let { progress } = before;
    for (const step of steps) {
      const was = 'name' in step ? before.writers.find(({ name }) => name === step.name) : undefined;
      if (step.kind === 'delete' && was) {
        expect([was.name, !isAtRest(was) || before.positions.neverRan(was)]).toEqual([was.name, true]);
        expect(progress.resumed.has(was.name)).toBe(false);
      }
      progress = progressAfter(progress, step, was);
    }
  });
});

it('ends with one statement that writes', () => {
  always((before, steps) => {
    const { verdict } = plan(before);
    if (verdict.kind !== 'running') return;
    for (const { name } of before.writers.filter((one) => isActive(one) && one.name !== verdict.statement.name)) {
      expect([name, indexOf(steps, name, 'wait-until-stopped', 'wait-until-gone', 'delete') >= 0]).toEqual([
        name,
        true,
      ]);
    }
  });
});
