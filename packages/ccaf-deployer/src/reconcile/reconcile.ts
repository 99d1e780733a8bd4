import type { HandlerError } from '../errors';
import type { StatementException } from '../statements';
import { DeployRefusedError, RolledBackError, StatementFailedError, SupersededError } from './deploy-errors';
import type { DesiredState } from './desired-state';
import { exceptionsOf } from './exceptions';
import { lastStableState } from './last-stable-state';
import type { ManagedStatement, ObservedState } from './observed-state';
import { plan, tooLong } from './plan';
import { type Pursued, pursue, type ReconcileContext } from './pursue';
import { NO_PROGRESS } from './rollout-progress';
import { Situation } from './situation';
import { startLine } from './start-anew';
import type { Step } from './step';

/** What a reconciliation came to. */
export interface Reconciled {
  readonly steps: readonly Step[];
  readonly statement: ManagedStatement;
  readonly observed: ObservedState;
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
  // What was accepted counts for the way back, too; what was said of the app that failed does not.
  const answers = context.answers.filter(({ kind }) => kind === 'accept-gap');
  const back = stable && { owner: context.owner, desired: stable.desired, observed, answers };
  // A way back on which a statement would be refused is none: what is there had better stay as it is.
  if (!stable || !back || tooLong(plan(back).steps, context.statementLimit)) throw failure;
  context.log.error('rolling back', { failed: failed?.name ?? failure.message, to: stable.statement.name });
  const returned = await pursue({ ...context, answers }, stable.desired, observed, progress, steps, failed);
  if (returned.verdict.kind === 'superseded') throw new SupersededError(returned.verdict.statement, { cause: failure });
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
      : '. If it can never go on from where it is, say where to begin: replace earliest, which reads everything again, with ' +
        `offsets, and deploy with:\n${answer}`;
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
