import { assertNever } from '../errors';
import type { Statement } from '../statements';
import { type Applied, changeAsJudged, readAsJudged } from './as-judged';
import { StatementFailedError } from './deploy-errors';
import { internalName, targetIdOf } from './identity';
import { execute } from './internal-statement';
import { type ObservedState, toManaged, withStatement } from './observed-state';
import { statementOf } from './plan';
import { isYounger } from './positions';
import type { Situation } from './situation';
import { markOf } from './statement-labels';
import type { CreateStep, Step } from './step';
import { submit, withRead } from './submit';
import { type WaitContext, waitUntil, waitUntilGone } from './wait';

export interface ApplyContext extends WaitContext {
  readonly requestId: string;
  /** Looks at everything anew. */
  readonly observeAgain: () => Promise<ObservedState>;
  /** How long the next statement must run before it counts as healthy, in milliseconds. */
  readonly soakMs: number;
}

/** How long somebody else's deploy gets to make its statement run, in milliseconds. */
const OTHER_DEPLOY_MS = 30_000;
/** The time that is kept to go back to what ran, where a statement gets no resources, in milliseconds. */
const WAY_BACK_MS = 60_000;

const ALTER_ADVICE =
  'What runs goes on. Correct the option in the app; or set it on the table by other means, and leave it out of ' +
  'the app';

/** Does one step, and tells the state afterwards; where the step rests on what is not so any more, only that is told. */
export async function apply(context: ApplyContext, situation: Situation, step: Step): Promise<Applied> {
  const { observed, desired, owner } = situation;
  const internal = { ...context, project: owner.project, target: desired.target };
  switch (step.kind) {
    case 'create-sink': {
      const name = internalName(owner.project, 'ddl', `${step.sink} ${context.requestId}`);
      const keptAs = [...markOf(owner.project, targetIdOf(owner.ids)), `creates-${step.sink}`];
      const statement = { name, sql: step.sql, purpose: 'creating the sink', keptAs };
      const result = await execute(internal, statement).catch((error: unknown) =>
        createdByOther(context, observed, step, error),
      );
      if ('isDone' in result) return result;
      const ddl = { name, sink: step.sink, createdAt: result.createdAt };
      return done({ ...observed, sinks: new Set([...observed.sinks, step.sink]), ddl: [...observed.ddl, ddl] });
    }
    case 'alter-sink': {
      const name = internalName(owner.project, 'ddl', `alter ${step.sql} ${context.requestId}`);
      await execute(internal, { name, sql: step.sql, purpose: 'altering the sink', advice: ALTER_ADVICE });
      return done(observed);
    }
    case 'create': {
      const moved = await readAsJudged(context.client, observed, step.restsOn);
      if (moved) return moved;
      return submit(context, situation, step);
    }
    case 'delete': {
      const moved = await readAsJudged(context.client, observed, step.restsOn ?? [step.name]);
      if (moved) return moved;
      await context.client.delete(step.name);
      return waited(context, situation, { kind: 'wait-until-gone', name: step.name });
    }
    case 'stop':
      return changeAsJudged(context.client, observed, step.name, true);
    case 'resume':
      return resume(context, situation, step.name);
    default:
      return waited(context, situation, step);
  }
}

const done = (observed: ObservedState): Applied => ({ observed, isDone: true });

/** A sink that another deploy has created meanwhile is there: what is to be done is judged again. */
async function createdByOther(
  { observeAgain }: ApplyContext,
  { sinks, statements }: ObservedState,
  { sink }: Extract<Step, { kind: 'create-sink' }>,
  error: unknown,
): Promise<Applied> {
  if (!(error instanceof StatementFailedError) || sinks.has(sink)) throw error;
  const observed = await observeAgain();
  const known = new Set(statements.map(({ name }) => name));
  const isNew = observed.statements.some(({ name, writes }) => writes.has(sink) && !known.has(name));
  // Where nothing shows yet who created it, what is older than it would count: another deploy is at work.
  if (!observed.sinks.has(sink) || !(isNew || observed.ddl.some((ddl) => ddl.sink === sink))) throw error;
  return { observed, isDone: false };
}

type WaitStep = Exclude<Step, CreateStep | { kind: 'create-sink' | 'alter-sink' | 'delete' | 'stop' | 'resume' }>;

async function waited(context: ApplyContext, situation: Situation, step: WaitStep): Promise<Applied> {
  const found = await watch(context, situation, step);
  return done(withRead(situation.observed, found, step.name, situation.desired));
}

function watch(context: ApplyContext, situation: Situation, step: WaitStep): Promise<Statement | undefined> {
  const { name } = step;
  const now = context.clock.now();
  switch (step.kind) {
    case 'wait-until-gone':
      return waitUntilGone(context, name, statementOf(step, situation.observed)?.createdAt ?? '');
    case 'wait-until-stopped':
      return waitUntil(context, name, (found) => !found || hasStopped(found), 'STOPPED');
    case 'wait-until-running':
      return waitUntil(
        context,
        name,
        (found) => !found || SETTLED.has(found.phase),
        'RUNNING',
        patience(context, situation, name),
      );
    case 'wait-for-other-deploy':
      return waitUntil(context, name, (found) => found?.phase !== 'PENDING', 'RUNNING', now + OTHER_DEPLOY_MS);
    case 'wait-until-stable':
      return waitUntil(context, name, (found) => found?.phase !== 'RUNNING', 'stable', now + context.soakMs);
    default:
      return assertNever(step);
  }
}

/** One that took over from another is waited for only as long as there is time to take that back. */
function patience({ clock, deadline }: ApplyContext, { progress, writers }: Situation, name: string): number {
  const canGoBack =
    progress.started.has(name) && writers.some((one) => progress.stopped.has(one.name) && one.phase === 'STOPPED');
  const until = deadline - WAY_BACK_MS;
  return canGoBack && until > clock.now() ? until : Number.POSITIVE_INFINITY;
}

const SETTLED = new Set<string>(['RUNNING', 'DEGRADED', 'STOPPED', 'FAILED', 'COMPLETED']);

/** A statement that was told to stop may look as if it ran for a moment; one that was told to go on does run. */
export const hasStopped = ({ phase, stopped }: Statement): boolean =>
  phase === 'STOPPED' || phase === 'FAILED' || phase === 'COMPLETED' || (!stopped && SETTLED.has(phase));

/**
 * Tells a statement to go on, and waits until that shows: it may go on showing that it ended. Where another deploy has just
 * created the one that follows it, that is judged first.
 */
async function resume(context: ApplyContext, situation: Situation, name: string): Promise<Applied> {
  const { client } = context;
  const { observed, desired, writers } = situation;
  const { nextName } = situation;
  const head = writers.find((one) => one.name === name);
  // Somebody may have put another one into the place of what followed.
  const followers = writers.filter((one) => head && isYounger(one, head)).map((one) => one.name);
  const [before, next, moved] = await Promise.all([
    client.getDeleted(name),
    client.getDeleted(nextName),
    readAsJudged(client, observed, followers),
  ]);
  if (moved) return moved;
  if (next) return { observed: withRead(observed, next, nextName, desired), isDone: false };
  const applied = await changeAsJudged(client, observed, name, false, before);
  const statement = applied.observed.statements.find((one) => one.name === name);
  if (!before || !statement || !applied.isDone) return applied;
  const found = await waitUntil(context, name, (now) => !now || hasMovedOn(before, now), 'resumed');
  return done(withStatement(observed, name, found && toManaged(found, statement)));
}

const hasMovedOn = (before: Statement, { phase, endedAt, detail }: Statement): boolean =>
  !(phase === 'STOPPED' || phase === 'FAILED') || endedAt !== before.endedAt || detail !== before.detail;
