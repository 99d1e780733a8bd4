import type { HandlerError } from '../errors';
import type { Logger } from '../log';
import { type StatementException, StatementsApiError } from '../statements';
import type { Answer } from './answers';
import { type ApplyContext, apply } from './apply';
import { decide } from './decide';
import {
  DeployRefusedError,
  HiddenStatementError,
  RolledBackError,
  StatementFailedError,
  SupersededError,
} from './deploy-errors';
import type { DesiredState } from './desired-state';
import { exceptionsOf } from './exceptions';
import { lastStableState } from './last-stable-state';
import type { ManagedStatement, ObservedState } from './observed-state';
import { plan, statementOf, tooLong } from './plan';
import { NO_PROGRESS, progressAfter, type RolloutProgress } from './rollout-progress';
import { type Owner, Situation } from './situation';
import { startLine } from './start-anew';
import { isVerdict, type Step, type Verdict } from './step';

export interface ReconcileContext extends ApplyContext {
  readonly log: Logger;
  readonly owner: Owner;
  readonly answers: readonly Answer[];
  /** How long a statement may be, in characters. */
  readonly statementLimit: number;
}

/** What a reconciliation came to. */
export interface Reconciled {
  readonly steps: readonly Step[];
  readonly statement: ManagedStatement;
  readonly observed: ObservedState;
}

/** How far the pursuit of a desired state came, and how it ended. */
interface Pursued {
  readonly verdict: Verdict | { readonly kind: 'not created'; readonly error: HandlerError };
  readonly situation: Situation;
}

/**
 * Makes an app run as is desired, step by step, and ends when it does.
 *
 * Where a statement that it created fails, what ran before is desired: the way back is found by the same decisions
 * as the way forward, so that it loses and doubles no row either.
 *
 * @throws {StatementFailedError} when the app cannot be made to run, {RolledBackError} when it runs as before,
 *   {SupersededError} when somebody else deployed meanwhile, {DeployRefusedError} when what is there has changed since
 */
export async function reconcile(
  context: ReconcileContext,
  desired: DesiredState,
  before: ObservedState,
): Promise<Reconciled> {
  const steps: Step[] = [];
  const { verdict, situation } = await pursue(context, desired, before, NO_PROGRESS, steps);
  const { observed, progress } = situation;
  if (verdict.kind === 'running') return { steps, statement: verdict.statement, observed };
  if (verdict.kind === 'superseded') throw new SupersededError(verdict.statement);
  if (verdict.kind === 'refused') throw new DeployRefusedError([verdict.refusal], steps.length === 0);

  const failed = verdict.kind === 'failed' ? verdict.statement : undefined;
  const exceptions = failed ? await exceptionsToTell(context, failed.name) : [];
  const failureWith = (answers: readonly string[]): HandlerError =>
    verdict.kind === 'not created' ? verdict.error : failureOf(verdict.statement, exceptions, answers);
  const failure = failureWith(verdict.kind === 'failed' ? verdict.answers : []);
  const stable = lastStableState(situation, failed);
  const back = stable && { owner: context.owner, desired: stable.desired, observed, answers: [] };
  // A way back on which a statement would be refused is none: what is there had better stay as it is.
  if (!stable || !back || tooLong(plan(back).steps, context.statementLimit)) throw failure;
  context.log.error('rolling back', { failed: failed?.name ?? failure.message, to: stable.statement.name });
  const returned = await pursue({ ...context, answers: [] }, stable.desired, observed, progress, steps);
  if (returned.verdict.kind === 'refused') throw failureWith([startLine(again(context, desired, returned.situation))]);
  throw rolledBack(failure, returned.verdict, exceptions);
}

/** What the app finds where the way back has ended: what it failed with has been started again, and has ended since. */
const again = ({ owner, answers }: ReconcileContext, desired: DesiredState, { observed, progress }: Situation) =>
  new Situation(owner, desired, observed, progress, answers);

async function exceptionsToTell(context: ReconcileContext, name: string): Promise<readonly StatementException[]> {
  const { exceptions, problem } = await exceptionsOf(context, name);
  if (problem !== undefined) context.log.error(problem, { statement: name });
  return exceptions;
}

function failureOf(
  statement: ManagedStatement,
  exceptions: readonly StatementException[],
  answers: readonly string[],
): StatementFailedError {
  const { phase, scalingState } = statement;
  if (phase === 'PENDING') {
    const why = scalingState === 'POOL_EXHAUSTED' ? 'the compute pool is exhausted' : 'it got no resources in time';
    return new StatementFailedError(`the app does not run: ${why}`, statement, {
      exceptions,
      advice: 'Raise the CFU limit of the compute pool and deploy again',
    });
  }
  const [answer] = answers;
  const anew =
    answer === undefined
      ? ''
      : `. Where it can never go on from where it is, say where to begin, and deploy with:\n${answer}`;
  return new StatementFailedError('the app does not run', statement, {
    exceptions,
    advice: `Correct the cause and deploy again${anew}`,
  });
}

function rolledBack(
  failure: HandlerError,
  back: Exclude<Pursued['verdict'], { readonly kind: 'refused' }>,
  exceptions: readonly StatementException[],
): HandlerError {
  switch (back.kind) {
    case 'running':
      return new RolledBackError(failure, back.statement, exceptions);
    case 'not created':
      return back.error;
    default:
      return new StatementFailedError('neither the app nor what ran before it runs', back.statement, {
        exceptions,
        cause: failure,
      });
  }
}

async function pursue(
  context: ReconcileContext,
  desired: DesiredState,
  before: ObservedState,
  progressBefore: RolloutProgress,
  steps: Step[],
): Promise<Pursued> {
  let [observed, progress] = [before, progressBefore];
  for (;;) {
    const situation = new Situation(context.owner, desired, observed, progress, context.answers);
    const step = decide(situation);
    if (isVerdict(step)) return { verdict: step, situation };
    if (step.kind === 'create' && desired.mismatch) throw desired.mismatch;
    context.log.info('step', { app: desired.app, ...step });
    let isDone: boolean;
    try {
      ({ observed, isDone } = await apply(context, situation, step));
    } catch (error) {
      if (!isNotCreated(step, error, steps)) throw error;
      return { verdict: { kind: 'not created', error }, situation };
    }
    if (isDone) {
      progress = progressAfter(progress, step, statementOf(step, situation.observed));
      steps.push(step);
    }
    progress = starving(progress, step, observed);
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
