import { decide } from './decide';
import type { DesiredState } from './desired-state';
import { NOTHING_DONE, remember } from './memory';
import { type ManagedStatement, type ObservedState, withStatement } from './observed-state';
import { isVerdict, type Step, type Verdict } from './step';

/** What a deploy would do, in order, and how it would end. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
}

/** Plays a deploy through, every step succeeding. */
export function plan(desired: DesiredState, before: ObservedState): Plan {
  const steps: Step[] = [];
  let [observed, memory] = [before, NOTHING_DONE];
  for (;;) {
    const step = decide(desired, observed, memory);
    if (isVerdict(step)) return { steps, verdict: step };
    steps.push(step);
    memory = remember(memory, step);
    observed = expectedAfter(step, observed);
  }
}

/** The statement of a plan that the API will not take, if there is one. */
export const tooLong = (steps: readonly Step[], limit: number): Extract<Step, { kind: 'create' }> | undefined =>
  steps.flatMap((step) => (step.kind === 'create' && step.sql.length > limit ? [step] : []))[0];

function expectedAfter(step: Step, observed: ObservedState): ObservedState {
  switch (step.kind) {
    case 'create-sink':
      return { ...observed, sinkExists: true };
    case 'create':
      return withStatement(observed, step.name, created(step));
    case 'delete':
    case 'discard':
      return withStatement(observed, step.name, undefined);
    case 'stop':
      return withPhase(observed, step.name, 'STOPPING');
    case 'wait-until-stopped':
      return withPhase(observed, step.name, 'STOPPED');
    case 'resume':
      return withPhase(observed, step.name, 'PENDING');
    case 'wait-until-running':
      return withPhase(observed, step.name, 'RUNNING');
    case 'soak':
    case 'yield':
      return observed;
    default:
      return step satisfies never;
  }
}

const created = ({ name, sql, initialOffsetFrom }: Extract<Step, { kind: 'create' }>): ManagedStatement => ({
  name,
  sql,
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
