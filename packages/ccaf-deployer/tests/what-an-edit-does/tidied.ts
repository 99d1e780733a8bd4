import type { DesiredState } from '../../src/reconcile/desired-state';
import type { ManagedStatement, ObservedState } from '../../src/reconcile/observed-state';
import { isAtRest } from '../../src/reconcile/phases';
import type { Plan } from '../../src/reconcile/plan';
import { readsOf } from '../../src/reconcile/statement-labels';
import type { Step } from '../../src/reconcile/step';
import { tidy } from '../../src/reconcile/tidy';
import { day, statement } from '../reconcile/builders';

/** What becomes at last of statements that were there before, in the words of the document, when all apps run. */
export function tidied(
  apps: readonly DesiredState[],
  before: ObservedState,
  plans: readonly (readonly [app: string, Plan])[],
): string[] {
  let state = before;
  for (const [name, { steps }] of plans) {
    for (const desired of apps.filter(({ app }) => app === name)) {
      for (const step of steps) state = after(state, desired, step);
    }
  }
  const last: Step[] = [];
  for (let step = tidy(apps, state); step; step = tidy(apps, state)) {
    last.push(step);
    state = after(state, undefined, step);
  }
  const isTold = (kind: string) => last.some((step) => step.kind === kind && before.statements.some(isOf(step)));
  const isLeft = state.statements.some((one) => isAtRest(one) && !last.some((step) => isOf(step)(one)));
  return [
    ...(isTold('delete') ? ['deleted'] : []),
    ...(isTold('stop') ? ['stopped and kept'] : []),
    ...(isLeft ? ['kept'] : []),
  ];
}

const isOf =
  (step: Step) =>
  ({ name }: ManagedStatement): boolean =>
    'name' in step && step.name === name;

/** What is there when a step is done. */
function after(state: ObservedState, desired: DesiredState | undefined, step: Step): ObservedState {
  const { statements, ddl } = state;
  const within = (phase: string): ObservedState => ({
    ...state,
    statements: statements.map((one) => ('name' in step && one.name === step.name ? { ...one, phase } : one)),
  });
  switch (step.kind) {
    case 'create-sink':
      return { ...state, ddl: [...ddl, { name: 'ddl', sink: step.sink, createdAt: day(30.8) }] };
    case 'create':
      return desired ? { ...state, statements: [...statements, made(step.name, desired)] } : state;
    case 'stop':
      return within('STOPPED');
    case 'resume':
    case 'wait-until-running':
      return within('RUNNING');
    case 'delete':
      return {
        ...state,
        statements: statements.filter(({ name }) => name !== step.name),
        ddl: ddl.filter(({ name }) => name !== step.name),
      };
    default:
      return state;
  }
}

const made = (name: string, { fingerprint, sources, sinks }: DesiredState): ManagedStatement => ({
  ...statement(name, 'RUNNING', { created: 30.9 }),
  fingerprint,
  reads: readsOf(sources.map(({ topic }) => topic)),
  latestOffsets: {},
  writes: new Set(sinks.map(({ id }) => id)),
});
