import type { HandlerError } from '../errors';
import type { Logger } from '../log';
import { type StatementException, StatementsApiError } from '../statements';
import { type ApplyContext, apply } from './apply';
import { decide } from './decide';
import { RolledBackError, StatementFailedError, SupersededError } from './errors';
import { formerStatement } from './former';
import type { Goal } from './goal';
import { type Memory, NOTHING_DONE, remember } from './memory';
import { plan, tooLong } from './plan';
import { topicsOf } from './positions';
import { withoutStartOffsets } from './start-offsets';
import { isVerdict, type Step, type Verdict } from './step';
import type { World, Writer } from './world';

export interface ReconcileContext extends ApplyContext {
  readonly log: Logger;
  /** How long a statement may be, in characters. */
  readonly statementLimit: number;
}

/** What a reconciliation came to. */
export interface Reconciled {
  readonly steps: readonly Step[];
  readonly writer: Writer;
}

/** How far the pursuit of a goal came, and how it ended. */
interface Pursued {
  readonly verdict: Verdict | { readonly kind: 'refused'; readonly error: StatementsApiError };
  readonly world: World;
  readonly memory: Memory;
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
  const { verdict, world, memory } = await pursue(context, goal, { world: observed, memory: NOTHING_DONE }, steps);
  if (verdict.kind === 'running') return { steps, writer: verdict.writer };
  if (verdict.kind === 'superseded') throw new SupersededError(verdict.writer);

  const failed = verdict.kind === 'failed' ? verdict.writer : undefined;
  const exceptions = failed ? await context.client.exceptions(failed.name) : [];
  const failure =
    verdict.kind === 'refused'
      ? verdict.error
      : new StatementFailedError('the app does not run', verdict.writer, { exceptions });
  const former = formerStatement(goal, world, failed);
  if (!former) throw failure;
  const formerGoal = { ...goal, insert: withoutStartOffsets(former.sql), sources: [...topicsOf(former)] };
  // A way back on which a statement would be refused is none: what is there had better stay as it is.
  if (tooLong(plan(formerGoal, world).steps, context.statementLimit)) throw failure;
  context.log.error('rolling back', { failed: failed?.name ?? failure.message, to: former.name });
  const back = await pursue(context, formerGoal, { world, memory }, steps);
  throw rolledBack(failure, back.verdict, exceptions);
}

function rolledBack(
  failure: HandlerError,
  back: Pursued['verdict'],
  exceptions: readonly StatementException[],
): HandlerError {
  if (back.kind === 'running') return new RolledBackError(failure, back.writer, exceptions);
  if (back.kind === 'refused') return back.error;
  return new StatementFailedError('neither the app nor what ran before it runs', back.writer, {
    exceptions,
    cause: failure,
  });
}

async function pursue(
  context: ReconcileContext,
  goal: Goal,
  before: Pick<Pursued, 'world' | 'memory'>,
  steps: Step[],
): Promise<Pursued> {
  let { world, memory } = before;
  for (;;) {
    const next = decide(goal, world, memory);
    if (isVerdict(next)) return { verdict: next, world, memory };
    context.log.info('step', { ...next });
    try {
      world = await apply(context, goal, world, next);
    } catch (error) {
      if (!(error instanceof StatementsApiError && isRefused(next, error, steps))) throw error;
      return { verdict: { kind: 'refused', error }, world, memory };
    }
    if (isOwn(next, world)) memory = remember(memory, next);
    steps.push(next);
  }
}

/**
 * Whether a statement was refused after others had been stopped for it. One that carries offsets over is created while its
 * predecessor goes on running, so that a refusal leaves everything as it was.
 */
const isRefused = (step: Step, { status }: StatementsApiError, before: readonly Step[]): boolean =>
  step.kind === 'create' &&
  step.carriesOverFrom === undefined &&
  (status === 400 || status === 422) &&
  before.some(({ kind }) => kind === 'stop');

/** Whether a step did what it says: the name that a `create` asked for may turn out to be taken by another deploy. */
const isOwn = (step: Step, { writers }: World): boolean =>
  step.kind !== 'create' || writers.some(({ name, sql }) => name === step.name && sql === step.sql);
