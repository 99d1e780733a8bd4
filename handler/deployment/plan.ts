import { decide } from './decide';
import type { Goal } from './goal';
import { NOTHING_DONE, remember } from './memory';
import { isVerdict, type Step, type Verdict } from './step';
import { type World, type Writer, withWriter } from './world';

/** What a deploy would do, in order, and how it would end. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
}

/** Plays a deploy through, every step succeeding. */
export function plan(goal: Goal, observed: World): Plan {
  const steps: Step[] = [];
  let [world, memory] = [observed, NOTHING_DONE];
  for (;;) {
    const next = decide(goal, world, memory);
    if (isVerdict(next)) return { steps, verdict: next };
    steps.push(next);
    memory = remember(memory, next);
    world = expectedAfter(next, world);
  }
}

/** The statement of a plan that the API will not take, if there is one. */
export const tooLong = (steps: readonly Step[], limit: number): Extract<Step, { kind: 'create' }> | undefined =>
  steps.flatMap((step) => (step.kind === 'create' && step.sql.length > limit ? [step] : []))[0];

function expectedAfter(step: Step, world: World): World {
  switch (step.kind) {
    case 'create-sink':
      return { ...world, sinkExists: true };
    case 'create':
      return withWriter(world, step.name, created(step));
    case 'delete':
    case 'discard':
      return withWriter(world, step.name, undefined);
    case 'stop':
      return withPhase(world, step.name, 'STOPPING');
    case 'wait-until-stopped':
      return withPhase(world, step.name, 'STOPPED');
    case 'resume':
      return withPhase(world, step.name, 'PENDING');
    case 'wait-until-running':
      return withPhase(world, step.name, 'RUNNING');
    case 'soak':
    case 'yield':
      return world;
    default:
      return step satisfies never;
  }
}

const created = ({ name, sql, carriesOverFrom }: Extract<Step, { kind: 'create' }>): Writer => ({
  name,
  sql,
  phase: 'PENDING',
  detail: '',
  createdAt: '',
  carriesOverFrom,
  offsets: {},
});

const withPhase = (world: World, name: string, phase: Writer['phase']): World => ({
  ...world,
  writers: world.writers.map((writer) => (writer.name === name ? { ...writer, phase } : writer)),
});
