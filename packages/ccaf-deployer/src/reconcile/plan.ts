import { decide } from './decide';
import type { DesiredState } from './desired-state';
import { type ManagedStatement, type ObservedState, withStatement } from './observed-state';
import { NO_PROGRESS, progressAfter } from './rollout-progress';
import { readsOf } from './statement-labels';
import { isVerdict, type Step, type Verdict } from './step';

/** What a deploy would do, in order, and how it would end. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
}

/** Plays a deploy through, every step succeeding. */
export function plan(desired: DesiredState, before: ObservedState): Plan {
  const steps: Step[] = [];
  let [observed, progress] = [before, NO_PROGRESS];
  for (;;) {
    const step = decide(desired, observed, progress);
    if (isVerdict(step)) return { steps, verdict: step };
    steps.push(step);
    progress = progressAfter(progress, step);
    observed = expectedAfter(step, desired, observed);
  }
}

/** The statement of a plan that the API will not take, if there is one. */
export const tooLong = (steps: readonly Step[], limit: number): Extract<Step, { kind: 'create' }> | undefined =>
  steps.flatMap((step) => (step.kind === 'create' && step.sql.length > limit ? [step] : []))[0];

function expectedAfter(step: Step, desired: DesiredState, observed: ObservedState): ObservedState {
  switch (step.kind) {
    case 'create-sink':
      return { ...observed, sinkExists: true };
    case 'create':
      return withStatement(observed, step.name, created(step, desired));
    case 'delete':
    case 'abort':
      return withStatement(observed, step.name, undefined);
    case 'stop':
      return withPhase(observed, step.name, 'STOPPING');
    case 'wait-until-stopped':
      return withPhase(observed, step.name, 'STOPPED');
    case 'resume':
      return withPhase(observed, step.name, 'PENDING');
    case 'wait-until-running':
      return withPhase(observed, step.name, 'RUNNING');
    case 'alter-sink':
    case 'wait-until-stable':
    case 'wait-for-other-deploy':
      return observed;
    default:
      return step satisfies never;
  }
}

const created = (
  { name, sql, initialOffsetFrom, specificOffsets }: Extract<Step, { kind: 'create' }>,
  { fingerprint, sources }: DesiredState,
): ManagedStatement => ({
  name,
  sql,
  fingerprint,
  reads: readsOf(sources, specificOffsets),
  phase: 'PENDING',
  detail: '',
  createdAt: '',
  initialOffsetFrom,
  latestOffsets: {},
});

const withPhase = (observed: ObservedState, name: string, phase: ManagedStatement['phase']): ObservedState => ({
  ...observed,
  statements: observed.statements.map((statement) => (statement.name === name ? { ...statement, phase } : statement)),
});
