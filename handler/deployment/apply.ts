import type { Clock, Deadline } from '../clock';
import { type NewStatement, poll, type Statement, StatementsApiError, type StatementsClient } from '../statements';
import { execute } from './auxiliary';
import type { Desired } from './compile';
import type { Step } from './decide';
import { DeadlineError, NameTakenError } from './errors';
import { auxiliaryName, labelOf, propertiesOf } from './target';
import { toWriter, type World, withWriter } from './world';

export interface ApplyContext {
  readonly client: StatementsClient;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly requestId: string;
}

/** Does one step, and tells how the world is afterwards. */
export async function apply(context: ApplyContext, desired: Desired, world: World, step: Step): Promise<World> {
  const { app, target } = desired;
  switch (step.kind) {
    case 'create-sink': {
      const name = auxiliaryName(app, 'ddl', context.requestId);
      await execute({ ...context, app, target }, { name, sql: step.sql, purpose: 'creating the sink' });
      return { ...world, sinkExists: true };
    }
    case 'create': {
      const labels = { [labelOf(app)]: 'true' };
      const { name, sql } = step;
      return updated(world, name, await create(context, { name, sql, labels, properties: propertiesOf(target) }));
    }
    case 'resume':
      return updated(world, step.name, await resume(context, step.name));
    case 'delete':
      await context.client.delete(step.name);
      await waitUntil(context, step.name, 'deleted', (statement) => statement === undefined);
      return withWriter(world, step.name, undefined);
    case 'wait-until-running':
      return updated(world, step.name, await settled(context, step.name));
    default:
      return step satisfies never;
  }
}

const updated = (world: World, name: string, statement: Statement | undefined): World =>
  withWriter(world, name, statement && toWriter(statement));

/** A name that is taken by the same statement is this deploy's own, or that of one like it: it goes on from there. */
async function create(context: ApplyContext, statement: NewStatement): Promise<Statement> {
  const { client, clock, deadline } = context;
  let existing: Statement | undefined;
  const created = await poll(clock, deadline, async () => {
    try {
      return await client.create(statement);
    } catch (error) {
      if (!(error instanceof StatementsApiError && error.status === 409)) throw error;
      existing = await client.get(statement.name);
      if (!existing || existing.phase === 'DELETING') return undefined;
      if (existing.sql.trim() !== statement.sql) throw new NameTakenError(existing);
      return existing;
    }
  });
  if (created) return created;
  throw existing ? new DeadlineError('deleted', existing) : new Error(`the name ${statement.name} never became free`);
}

async function resume(context: ApplyContext, name: string): Promise<Statement | undefined> {
  await context.client.resume(name);
  return waitUntil(context, name, 'resumed', (found) => found?.phase !== 'STOPPED' && found?.phase !== 'FAILED');
}

const UNSETTLED: readonly string[] = ['PENDING', 'FAILING', 'STOPPING', 'DELETING'];

const settled = (context: ApplyContext, name: string): Promise<Statement | undefined> =>
  waitUntil(context, name, 'RUNNING', (found) => !found || !UNSETTLED.includes(found.phase));

async function waitUntil(
  { client, clock, deadline }: ApplyContext,
  name: string,
  expected: string,
  isReached: (statement: Statement | undefined) => boolean,
): Promise<Statement | undefined> {
  let latest: Statement | undefined;
  const reached = await poll(clock, deadline, async () => {
    latest = await client.get(name);
    return isReached(latest) ? true : undefined;
  });
  if (!reached && latest) throw new DeadlineError(expected, latest);
  return latest;
}
