import { assertNever } from '../errors';
import { type NewStatement, poll, type Statement, StatementsApiError } from '../statements';
import type { DesiredState } from './desired-state';
import { DeadlineError } from './errors';
import { execute } from './internal-statement';
import { hasSpecificOffsets } from './latest-offsets';
import {
  INITIAL_OFFSET_FROM,
  type ManagedStatement,
  type ObservedState,
  toManaged,
  withStatement,
} from './observed-state';
import { labelsTelling, readsOf } from './statement-labels';
import type { Step } from './step';
import { internalName, labelOf, propertiesOf } from './target';
import { type WaitContext, waitUntil, waitUntilGone } from './wait';

export interface ApplyContext extends WaitContext {
  readonly requestId: string;
  /** How long the next statement must run before it counts as healthy, in milliseconds. */
  readonly soakMs: number;
}

/** How long somebody else's deploy gets to make its statement run, in milliseconds. */
const OTHER_DEPLOY_MS = 30_000;

const ALTER_ADVICE =
  'What runs was not touched. Correct the option; or set it on the topic by other means, and leave it out of the app';

/** Does one step, and tells the state afterwards. */
export async function apply(
  context: ApplyContext,
  desired: DesiredState,
  observed: ObservedState,
  step: Step,
): Promise<ObservedState> {
  if (step.kind === 'create-sink') {
    const name = internalName(desired.app, 'ddl', context.requestId);
    await execute({ ...context, ...desired }, { name, sql: step.sql, purpose: 'creating the sink' });
    return { ...observed, sinkExists: true };
  }
  if (step.kind === 'alter-sink') {
    const name = internalName(desired.app, 'ddl', `alter ${context.requestId}`);
    await execute(
      { ...context, ...desired },
      { name, sql: step.sql, purpose: 'altering the sink', advice: ALTER_ADVICE },
    );
    return observed;
  }
  if (step.kind === 'abort') return abort(context, observed, step);
  const statement = await change(context, desired, step);
  return withStatement(observed, step.name, statement && toManaged(statement));
}

/** Does a step that changes or watches one statement, and gives that statement afterwards; `undefined` when it is gone. */
async function change(
  context: ApplyContext,
  desired: DesiredState,
  step: Exclude<Step, { kind: 'create-sink' | 'alter-sink' | 'abort' }>,
): Promise<Statement | undefined> {
  const { client, clock } = context;
  const { name } = step;
  switch (step.kind) {
    case 'create':
      return create(context, newStatement(desired, step));
    case 'delete':
      return remove(context, name);
    case 'stop':
      return as('STOPPING', await client.stop(name));
    case 'resume': {
      const before = await client.resume(name);
      return before && waitUntil(context, name, (found) => !found || hasMovedOn(before, found), 'resumed');
    }
    case 'wait-until-stopped':
      return waitUntil(context, name, (found) => !found || hasStopped(found), 'STOPPED');
    case 'wait-until-running':
      return waitUntil(context, name, (found) => !found || !UNSETTLED.has(found.phase), 'RUNNING');
    case 'wait-for-other-deploy':
      return waitUntil(context, name, (found) => found?.phase !== 'PENDING', 'RUNNING', clock.now() + OTHER_DEPLOY_MS);
    case 'wait-until-stable':
      return waitUntil(context, name, (found) => found?.phase !== 'RUNNING', 'stable', clock.now() + context.soakMs);
    default:
      return assertNever(step);
  }
}

const UNSETTLED = new Set<string>(['PENDING', 'FAILING', 'STOPPING', 'DELETING']);

/** A statement that was told to stop may look as if it ran for a moment; one that was told to go on does run. */
const hasStopped = ({ phase, stopped }: Statement): boolean =>
  !UNSETTLED.has(phase) && !(stopped && (phase === 'RUNNING' || phase === 'DEGRADED'));

/**
 * Whether a statement that was told to go on shows it. It may go on showing that it ended; one that ended once more, before
 * anybody saw it run, tells of another end.
 */
const hasMovedOn = (before: Statement, { phase, endedAt, detail }: Statement): boolean =>
  !(phase === 'STOPPED' || phase === 'FAILED') || endedAt !== before.endedAt || detail !== before.detail;

const as = (phase: string, statement: Statement | undefined): Statement | undefined =>
  statement && { ...statement, phase: hasStopped(statement) ? statement.phase : phase };

function newStatement(
  { app, target, fingerprint, sources }: DesiredState,
  step: Extract<Step, { kind: 'create' }>,
): NewStatement {
  const carryOver = step.initialOffsetFrom ? { [INITIAL_OFFSET_FROM]: step.initialOffsetFrom } : {};
  const told = labelsTelling({ fingerprint, reads: readsOf(sources, step.specificOffsets) });
  return {
    name: step.name,
    sql: step.sql,
    labels: { [labelOf(app)]: 'true', ...told },
    properties: { ...propertiesOf(target), ...carryOver },
  };
}

/** A name that is taken belongs to this deploy's own statement, or to another's: what it is, is decided next. */
async function create({ client, clock, deadline }: ApplyContext, statement: NewStatement): Promise<Statement> {
  let failure: Error | undefined;
  const created = await poll(clock, deadline, async () => {
    try {
      return await client.create(statement);
    } catch (error) {
      if (!(error instanceof StatementsApiError && error.status === 409)) throw error;
      const existing = await client.get(statement.name);
      if (existing && existing.phase !== 'DELETING') return existing;
      failure = existing ? new DeadlineError('deleted, so that its name is free', existing) : error;
      return undefined;
    }
  });
  if (!created) throw failure;
  return created;
}

async function remove(context: ApplyContext, name: string): Promise<undefined> {
  await context.client.delete(name);
  return waitUntilGone(context, name);
}

async function abort(
  context: ApplyContext,
  observed: ObservedState,
  { name, previous }: Extract<Step, { kind: 'abort' }>,
): Promise<ObservedState> {
  const [before, statement] = await Promise.all([context.client.get(previous), context.client.getDeleted(name)]);
  const seen = withStatement(observed, previous, before && toManaged(before));
  const next = statement && toManaged(statement);
  if (next && mayHaveRun(next, before)) return withStatement(seen, name, next);
  await remove(context, name);
  return withStatement(seen, name, undefined);
}

/** One that waits begins when the previous one has stopped; one that starts at given offsets tells how far it is. */
function mayHaveRun(next: ManagedStatement, previous: Statement | undefined): boolean {
  if (next.phase === 'FAILED') return false;
  return hasSpecificOffsets(next) ? Object.keys(next.latestOffsets).length > 0 : previous?.phase === 'STOPPED';
}
