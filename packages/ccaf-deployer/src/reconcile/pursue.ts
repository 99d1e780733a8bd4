import type { HandlerError } from '../errors';
import type { Logger } from '../log';
import { StatementsApiError } from '../statements';
import type { Answer } from './answers';
import { type ApplyContext, apply } from './apply';
import type { Applied } from './as-judged';
import { decide } from './decide';
import { HiddenStatementError } from './deploy-errors';
import type { DesiredState } from './desired-state';
import type { ManagedStatement, ObservedState } from './observed-state';
import { statementOf } from './plan';
import { isYounger } from './positions';
import { progressAfter, type RolloutProgress } from './rollout-progress';
import { type Owner, Situation } from './situation';
import { isVerdict, type Step, type Verdict } from './step';

export interface ReconcileContext extends ApplyContext {
  readonly log: Logger;
  readonly owner: Owner;
  readonly answers: readonly Answer[];
  /** How long a statement may be, in characters. */
  readonly statementLimit: number;
}

/** How the pursuit of a desired state ended, and what is there then. */
export interface Pursued {
  readonly verdict: Verdict | { readonly kind: 'not created'; readonly error: HandlerError };
  readonly situation: Situation;
}

/**
 * Does what is decided, step by step, until nothing is left to do.
 *
 * @param steps those that were done are added to it
 * @param failed on the way back: what it goes back from
 */
export async function pursue(
  context: ReconcileContext,
  desired: DesiredState,
  before: ObservedState,
  progressBefore: RolloutProgress,
  steps: Step[],
  failed?: ManagedStatement,
): Promise<Pursued> {
  let [observed, progress] = [before, progressBefore];
  let isFresh = false;
  for (;;) {
    const situation = new Situation(context.owner, desired, observed, progress, context.answers);
    const step = overtaken(situation, failed) ?? decide(situation);
    if (isVerdict(step)) {
      if (step.kind !== 'refused' || isFresh) return { verdict: step, situation };
      // Another deploy may have ended what this one went on from, and have begun what follows.
      observed = await context.observeAgain();
      isFresh = true;
      continue;
    }
    if (step.kind === 'create' && desired.mismatch) throw desired.mismatch;
    const applied = await attempt(context, situation, step, steps);
    if ('error' in applied) return { verdict: { kind: 'not created', error: applied.error }, situation };
    if (applied.isDone) {
      progress = progressAfter(progress, step, statementOf(step, observed), statementOf(step, applied.observed));
      steps.push(step);
    }
    observed = applied.observed;
    progress = starving(progress, step, observed);
    isFresh = false;
  }
}

/**
 * Where another deploy has begun something in the place of what this one created, under a name that was free again; and, on
 * the way back, anything since: it goes on from what is there, so that nothing of that may move.
 */
function overtaken({ writers, progress }: Situation, failed: ManagedStatement | undefined): Verdict | undefined {
  const { created } = progress;
  const isSince = (one: ManagedStatement): boolean => failed !== undefined && isYounger(one, failed);
  const statement = writers.find(
    (one) => one.isOurs && created.get(one.name) !== one.createdAt && (created.has(one.name) || isSince(one)),
  );
  return statement && { kind: 'superseded', statement };
}

/**
 * Whether a step was left undone because what it rests on is gone: what else is known is as old as that, and another deploy
 * may have begun what is not in it.
 */
const isGone = ({ statements }: ObservedState, { observed, isDone }: Applied): boolean =>
  !isDone && statements.some(({ name }) => !observed.statements.some((one) => one.name === name));

/** Does a step; gives the failure of one that others were stopped for in vain, for there is a way back from it. */
async function attempt(
  context: ReconcileContext,
  situation: Situation,
  step: Step,
  before: readonly Step[],
): Promise<Applied | { readonly error: HandlerError }> {
  context.log.info('step', { app: situation.desired.app, ...step });
  try {
    const applied = await apply(context, situation, step);
    return isGone(situation.observed, applied) ? { observed: await context.observeAgain(), isDone: false } : applied;
  } catch (error) {
    if (isNotCreated(step, error, before)) return { error };
    throw error;
  }
}

/**
 * Whether a statement was refused after others had been stopped for it. One that carries offsets over is created while its
 * previous one goes on running, so that a refusal leaves everything as it was.
 */
const isNotCreated = (step: Step, error: unknown, before: readonly Step[]): error is HandlerError =>
  step.kind === 'create' &&
  step.initialOffsetFrom === undefined &&
  (error instanceof HiddenStatementError ||
    (error instanceof StatementsApiError && (error.status === 400 || error.status === 422))) &&
  before.some(({ kind }) => kind === 'stop');

/** Remembers a statement that was waited for until it was time to go back, and still has no resources. */
function starving(progress: RolloutProgress, step: Step, observed: ObservedState): RolloutProgress {
  const waited = step.kind === 'wait-until-running' ? statementOf(step, observed) : undefined;
  if (waited?.phase !== 'PENDING') return progress;
  return { ...progress, starved: new Set([...progress.starved, waited.name]) };
}
