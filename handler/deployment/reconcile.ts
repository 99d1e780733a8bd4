import type { HandlerError } from '../errors';
import type { Logger } from '../log';
import { type StatementException, StatementsApiError } from '../statements';
import { type ApplyContext, apply } from './apply';
import { decide } from './decide';
import { RolledBackError, StatementFailedError, SupersededError } from './errors';
import { formerGoal } from './former';
import type { Goal } from './goal';
import { type Memory, NOTHING_DONE, remember } from './memory';
import { plan, tooLong } from './plan';
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
  readonly writers: readonly Writer[];
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
 * as the way forward, so that it loses and doubles no row either. The parts of an app go that way together.
 *
 * @throws {StatementFailedError} when the app cannot be made to run, {RolledBackError} when it runs as before,
 *   {SupersededError} when somebody else deployed meanwhile
 */
export async function reconcile(context: ReconcileContext, goal: Goal, observed: World): Promise<Reconciled> {
  const steps: Step[] = [];
  const { verdict, world, memory } = await pursue(context, goal, { world: observed, memory: NOTHING_DONE }, steps);
  if (verdict.kind === 'running') return { steps, writers: verdict.writers };
  if (verdict.kind === 'superseded') throw new SupersededError(verdict.writer);

  const failed = verdict.kind === 'failed' ? verdict.writer : undefined;
  const exceptions = failed ? await context.client.exceptions(failed.name) : [];
  const failure =
    verdict.kind === 'refused'
      ? verdict.error
      : new StatementFailedError(purposeOf(goal, verdict.writer), verdict.writer, { exceptions });
  const created = new Set(steps.flatMap((step) => (step.kind === 'create' ? [step.name] : [])));
  const former = formerGoal(goal, world, failed, created);
  // A way back on which a statement would be refused is none: whatever runs then had better go on.
  if (!former || tooLong(plan(former, world).steps, context.statementLimit)) throw failure;
  const to = former.parts.map(({ number }) => number);
  context.log.error('rolling back', { failed: failed?.name ?? failure.message, to });
  const back = await pursue(context, former, { world, memory }, steps);
  throw rolledBack(failure, back.verdict, exceptions);
}

const purposeOf = ({ parts }: Goal, { part }: Writer): string =>
  parts.length === 1
    ? 'the app does not run'
    : `the app does not run, for its part ${part} of ${parts.length} does not`;

function rolledBack(
  failure: HandlerError,
  back: Pursued['verdict'],
  exceptions: readonly StatementException[],
): HandlerError {
  if (back.kind === 'running') return new RolledBackError(failure, back.writers, exceptions);
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
