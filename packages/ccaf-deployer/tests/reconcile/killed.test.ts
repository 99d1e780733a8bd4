import fc from 'fast-check';
import { decide } from '../../src/reconcile/decide';
import { isActive } from '../../src/reconcile/phases';
import { plan, statementOf } from '../../src/reconcile/plan';
import { NO_PROGRESS, progressAfter } from '../../src/reconcile/rollout-progress';
import { Situation } from '../../src/reconcile/situation';
import { isVerdict, type Step } from '../../src/reconcile/step';
import { anything, situationOf } from './anything';
import { shown } from './builders';
import { played } from './played';

/** What is there after so many steps of a deploy, which remembers nothing of them, and these steps. */
function killedAfter(before: Situation, count: number): { readonly steps: Step[]; readonly left: Situation } {
  const { owner, desired, answers } = before;
  const steps: Step[] = [];
  let [observed, progress] = [before.observed, NO_PROGRESS];
  while (steps.length < count) {
    const situation = new Situation(owner, desired, observed, progress, answers);
    const step = decide(situation);
    if (isVerdict(step)) break;
    steps.push(step);
    progress = progressAfter(progress, step, statementOf(step, observed));
    observed = {
      ...played(situation, step, steps.length),
      observedAt: before.observed.observedAt + steps.length * 60_000,
    };
  }
  return { steps, left: new Situation(owner, desired, observed, NO_PROGRESS, answers) };
}

/** What was resumed and tells nothing cannot be told from what has yet to begin: no server was seen that says more. */
const isUntold = ({ observed }: Situation, steps: readonly Step[]): boolean =>
  observed.statements.some(
    ({ name, phase, latestOffsets }) =>
      phase === 'PENDING' &&
      Object.keys(latestOffsets).length === 0 &&
      steps.some((step) => step.kind === 'resume' && step.name === name),
  );

/** When what was followed was started again, no `duration` of this server tells, for all that it knows began when it was created. */
const isStartedAgain = ({ writers }: Situation): boolean =>
  writers.some(({ initialOffsetFrom, latestOffsets }) =>
    writers.some(
      (other) => other.name === initialOffsetFrom && isActive(other) && Object.keys(latestOffsets).length > 0,
    ),
  );

const killed = fc.tuple(anything, fc.integer({ min: 1, max: 12 }));
const RUNS = 300;

it('a deploy that is begun can be killed anywhere: the next one is not refused, and comes to the same end', () => {
  fc.assert(
    fc.property(killed, ([spec, count]) => {
      const before = situationOf(spec);
      const { verdict } = plan(before);
      if (verdict.kind === 'refused') return;
      const { steps, left } = killedAfter(before, count);
      if (isUntold(left, steps)) return;
      const after = plan(left);
      const told = after.verdict.kind === 'refused' ? after.verdict.refusal.rule : after.verdict.kind;
      expect([steps.map(shown), told]).toEqual([steps.map(shown), verdict.kind]);
    }),
    { numRuns: RUNS },
  );
});

it('creates no second statement where a deploy is killed after it created one', () => {
  fc.assert(
    fc.property(killed, ([spec, count]) => {
      const before = situationOf(spec);
      if (isStartedAgain(before) || plan(before).verdict.kind === 'refused') return;
      const { steps, left } = killedAfter(before, count);
      const isCreated = steps.some(({ kind }) => kind === 'create');
      const again = plan(left).steps.filter(({ kind }) => kind === 'create');
      if (isCreated) expect([steps.map(shown), again.map(shown)]).toEqual([steps.map(shown), []]);
    }),
    { numRuns: RUNS },
  );
});
