import fc from 'fast-check';
import { furthest, isFurther } from '../../src/reconcile/offsets';
import { isActive, isAtRest } from '../../src/reconcile/phases';
import { plan } from '../../src/reconcile/plan';
import { progressAfter } from '../../src/reconcile/rollout-progress';
import type { Situation } from '../../src/reconcile/situation';
import type { Step } from '../../src/reconcile/step';
import { anything, situationOf } from './anything';
import { app, planned, shown, situation, statement, stepsOf } from './builders';

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

it('plans to go on from what runs, though the server tells its offsets only when it has stopped', () => {
  const kept = statement('one', 'STOPPED', { sql: 'oldest', from: 'ab', told: 3 });
  const head = statement('two', 'RUNNING', { sql: 'old', told: 'nothing', created: 2 });
  expect(stepsOf(app(), [kept, head])).toEqual([
    'create next from two',
    'stop two',
    'wait-until-stopped two',
    'wait-until-running next',
    'wait-until-stable next',
  ]);
});

const RUNS = 300;

/** Runs a property over plans of whatever may be there, but for those that are refused. */
const always = (property: (before: Situation, steps: readonly Step[]) => void): void =>
  fc.assert(
    fc.property(anything, (spec) => {
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
    fc.property(anything, (spec) => {
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
