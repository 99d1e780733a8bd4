import type { Logger } from '../log';
import type { StatementException } from '../statements';
import { type ApplyContext, apply } from './apply';
import { decide, type Goal, type Step, type Verdict } from './decide';
import { RolledBackError, StatementFailedError, SupersededError } from './errors';
import { isOnTrial, predecessorOf } from './lineage';
import { type Memory, NOTHING_DONE, remember } from './memory';
import { isVerdict } from './plan';
import { withoutStartOffsets } from './start-offsets';
import type { World, Writer } from './world';

export interface ReconcileContext extends ApplyContext {
  readonly log: Logger;
}

/** What a reconciliation came to. */
export interface Reconciled {
  readonly steps: readonly Step[];
  readonly writer: Writer;
}

/**
 * Makes the app run as the goal says, step by step, and ends when it does.
 *
 * Where a statement that it created fails, the goal becomes what ran before: the way back is found by the same decisions
 * as the way forward, so that it loses and doubles no row either.
 *
 * @throws {StatementFailedError} when the app cannot be made to run, {RolledBackError} when it runs as before,
 *   {SupersededError} when somebody else deployed meanwhile
 */
export async function reconcile(context: ReconcileContext, goal: Goal, observed: World): Promise<Reconciled> {
  const steps: Step[] = [];
  const { verdict, world, memory } = await pursue(context, goal, observed, NOTHING_DONE, steps);
  if (verdict.kind === 'running') return { steps, writer: verdict.writer };
  if (verdict.kind === 'superseded') throw new SupersededError(verdict.writer);

  const failed = verdict.writer;
  const exceptions = await context.client.exceptions(failed.name);
  const failure = new StatementFailedError('the app does not run', failed, { exceptions });
  const former = predecessorOf(goal, world, failed);
  if (!former || former.phase === 'FAILED' || !isOnTrial(goal, world, failed)) throw failure;
  context.log.error('rolling back', { failed: failed.name, to: former.name });
  const formerGoal = { ...goal, insert: withoutStartOffsets(former.sql) };
  const back = await pursue(context, formerGoal, world, memory, steps);
  throw rolledBack(failure, back.verdict, exceptions);
}

function rolledBack(failure: StatementFailedError, back: Verdict, exceptions: readonly StatementException[]): Error {
  if (back.kind === 'running') return new RolledBackError(failure, back.writer, exceptions);
  return new StatementFailedError('neither the app nor what ran before it runs', back.writer, {
    exceptions,
    cause: failure,
  });
}

async function pursue(context: ReconcileContext, goal: Goal, observed: World, before: Memory, steps: Step[]) {
  let [world, memory] = [observed, before];
  for (;;) {
    const next = decide(goal, world, memory);
    if (isVerdict(next)) return { verdict: next, world, memory };
    context.log.info('step', { ...next });
    world = await apply(context, goal, world, next);
    if (isOwn(next, world)) memory = remember(memory, next);
    steps.push(next);
  }
}

/** Whether a step did what it says: the name that a `create` asked for may turn out to be taken by another deploy. */
const isOwn = (step: Step, { writers }: World): boolean =>
  step.kind !== 'create' || writers.some(({ name, sql }) => name === step.name && sql === step.sql);
