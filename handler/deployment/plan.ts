import type { Desired } from './compile';
import { decide, type Step, type Verdict } from './decide';
import { type World, type Writer, withWriter } from './world';

/** What a deploy would do, in order, and how it would end. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
}

/** Plays a deploy through, every step succeeding. */
export function plan(desired: Desired, observed: World): Plan {
  const steps: Step[] = [];
  const attempted = new Set<string>();
  let world = observed;
  for (;;) {
    const next = decide(desired, world, attempted);
    if (isVerdict(next)) return { steps, verdict: next };
    if (next.kind === 'create' || next.kind === 'resume') attempted.add(next.name);
    steps.push(next);
    world = expectedAfter(next, world);
  }
}

export const isVerdict = (next: Step | Verdict): next is Verdict =>
  ['running', 'failed', 'refused'].includes(next.kind);

function expectedAfter(step: Step, world: World): World {
  switch (step.kind) {
    case 'create-sink':
      return { ...world, sinkExists: true };
    case 'create':
      return withWriter(world, step.name, created(step.name, step.sql));
    case 'delete':
      return withWriter(world, step.name, undefined);
    case 'resume':
      return withPhase(world, step.name, 'PENDING');
    case 'wait-until-running':
      return withPhase(world, step.name, 'RUNNING');
    default:
      return step satisfies never;
  }
}

const created = (name: string, sql: string): Writer => ({
  name,
  sql,
  phase: 'PENDING',
  detail: '',
  predecessor: undefined,
  hasRun: false,
});

const withPhase = (world: World, name: string, phase: Writer['phase']): World => ({
  ...world,
  writers: world.writers.map((writer) => (writer.name === name ? { ...writer, phase } : writer)),
});
