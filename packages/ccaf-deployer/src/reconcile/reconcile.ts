import type { HandlerError } from '../errors';
import type { Logger } from '../log';
import { type StatementException, StatementsApiError } from '../statements';
import { type ApplyContext, apply } from './apply';
import { decide } from './decide';
import { type DesiredState, matchesSpec } from './desired-state';
import { RolledBackError, StatementFailedError, SupersededError } from './errors';
import { exceptionsOf } from './exceptions';
import { lastStableState } from './last-stable-state';
import { startsAt } from './latest-offsets';
import type { ManagedStatement, ObservedState } from './observed-state';
import { plan, tooLong } from './plan';
import { NO_PROGRESS, progressAfter, type RolloutProgress } from './rollout-progress';
import { isVerdict, type Step, type Verdict } from './step';

export interface ReconcileContext extends ApplyContext {
  readonly log: Logger;
  /** How long a statement may be, in characters. */
  readonly statementLimit: number;
}

/** What a reconciliation came to. */
export interface Reconciled {
  readonly steps: readonly Step[];
  readonly statement: ManagedStatement;
}

/** How far the pursuit of a desired state came, and how it ended. */
interface Pursued {
  readonly verdict: Verdict | { readonly kind: 'refused'; readonly error: StatementsApiError };
  readonly observed: ObservedState;
  readonly progress: RolloutProgress;
}

/**
 * Makes the app run as is desired, step by step, and ends when it does.
 *
 * Where a statement that it created fails, what ran before is desired: the way back is found by the same decisions
 * as the way forward, so that it loses and doubles no row either.
 *
 * @throws {StatementFailedError} when the app cannot be made to run, {RolledBackError} when it runs as before,
 *   {SupersededError} when somebody else deployed meanwhile
 */
export async function reconcile(
  context: ReconcileContext,
  desired: DesiredState,
  before: ObservedState,
): Promise<Reconciled> {
  const steps: Step[] = [];
  const { verdict, observed, progress } = await pursue(
    context,
    desired,
    { observed: before, progress: NO_PROGRESS },
    steps,
  );
  if (verdict.kind === 'running') return { steps, statement: verdict.statement };
  if (verdict.kind === 'superseded') throw new SupersededError(verdict.statement);

  const failed = verdict.kind === 'failed' ? verdict.statement : undefined;
  const exceptions = failed ? await exceptionsToTell(context, failed.name) : [];
  const failure =
    verdict.kind === 'refused'
      ? verdict.error
      : new StatementFailedError('the app does not run', verdict.statement, { exceptions });
  const stable = lastStableState(desired, observed, failed);
  // A way back on which a statement would be refused is none: what is there had better stay as it is.
  if (!stable || tooLong(plan(stable.desired, observed).steps, context.statementLimit)) throw failure;
  context.log.error('rolling back', { failed: failed?.name ?? failure.message, to: stable.statement.name });
  const back = await pursue(context, stable.desired, { observed, progress }, steps);
  throw rolledBack(failure, back.verdict, exceptions);
}

async function exceptionsToTell(context: ReconcileContext, name: string): Promise<readonly StatementException[]> {
  const { exceptions, problem } = await exceptionsOf(context, name);
  if (problem !== undefined) context.log.error(problem, { statement: name });
  return exceptions;
}

function rolledBack(
  failure: HandlerError,
  back: Pursued['verdict'],
  exceptions: readonly StatementException[],
): HandlerError {
  if (back.kind === 'running') return new RolledBackError(failure, back.statement, exceptions);
  if (back.kind === 'refused') return back.error;
  return new StatementFailedError('neither the app nor what ran before it runs', back.statement, {
    exceptions,
    cause: failure,
  });
}

async function pursue(
  context: ReconcileContext,
  desired: DesiredState,
  before: Pick<Pursued, 'observed' | 'progress'>,
  steps: Step[],
): Promise<Pursued> {
  let { observed, progress } = before;
  for (;;) {
    const step = decide(desired, observed, progress);
    if (isVerdict(step)) return { verdict: step, observed, progress };
    if (step.kind === 'create' && desired.mismatch) throw desired.mismatch;
    context.log.info('step', { ...step });
    try {
      observed = await apply(context, desired, observed, step);
    } catch (error) {
      if (!(error instanceof StatementsApiError && isRefused(step, error, steps))) throw error;
      return { verdict: { kind: 'refused', error }, observed, progress };
    }
    if (isOwn(step, desired, observed)) progress = progressAfter(progress, step);
    steps.push(step);
  }
}

/**
 * Whether a statement was refused after others had been stopped for it. One that carries offsets over is created while its
 * previous one goes on running, so that a refusal leaves everything as it was.
 */
const isRefused = (step: Step, { status }: StatementsApiError, before: readonly Step[]): boolean =>
  step.kind === 'create' &&
  step.initialOffsetFrom === undefined &&
  (status === 400 || status === 422) &&
  before.some(({ kind }) => kind === 'stop');

/** Whether a step did what it says: the name that a `create` asked for may turn out to be taken by another deploy. */
const isOwn = (step: Step, desired: DesiredState, { statements }: ObservedState): boolean =>
  step.kind !== 'create' ||
  statements.some(
    (statement) =>
      statement.name === step.name &&
      matchesSpec(desired, statement) &&
      startsAt(statement, desired.sources, step.specificOffsets),
  );
