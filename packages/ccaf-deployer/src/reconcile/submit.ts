import { type NewStatement, poll, type Statement, StatementsApiError } from '../statements';
import type { Applied } from './as-judged';
import { DeadlineError, HiddenStatementError } from './deploy-errors';
import { type DesiredState, matchesSpec } from './desired-state';
import { propertiesOf, targetIdOf } from './identity';
import {
  INITIAL_OFFSET_FROM,
  type ManagedStatement,
  type ObservedState,
  toManaged,
  withStatement,
} from './observed-state';
import { furthest, offsetsAt } from './offsets';
import type { Situation } from './situation';
import { keysTelling, labelsOf, markOf, readsOf, topicId } from './statement-labels';
import type { CreateStep } from './step';
import type { WaitContext } from './wait';

/** Submits an app's next statement. */
export const submit = async (context: WaitContext, situation: Situation, step: CreateStep): Promise<Applied> =>
  created(situation, step, await create(context, newStatement(situation, step)));

/** The state with a statement of the app's sinks as it was read. */
export function withRead(
  observed: ObservedState,
  statement: Statement | undefined,
  name: string,
  { sinks }: DesiredState,
): ObservedState {
  const known = observed.statements.find((one) => one.name === name);
  const ownership = known ?? { isOurs: true, writes: new Set(sinks.map(({ id }) => id)) };
  return withStatement(observed, name, statement && toManaged(statement, ownership));
}

/** The name that was asked for may turn out to be taken by another deploy: whose statement it is, is decided next. */
function created(situation: Situation, step: CreateStep, statement: Statement): Applied {
  const { desired, observed } = situation;
  const after = withRead(observed, statement, step.name, desired);
  const found = after.statements.find(({ name }) => name === step.name);
  return {
    observed: after,
    isDone: found !== undefined && matchesSpec(desired, found) && startsAt(desired, found, step),
  };
}

/** Whether a statement was told to start each topic where the step says, and the others nowhere. */
const startsAt = (
  { sources }: DesiredState,
  { reads }: ManagedStatement,
  { specificOffsets = {} }: CreateStep,
): boolean =>
  sources.every(
    ({ topic }) => furthest([reads.get(topicId(topic)) ?? '']) === furthest([offsetsAt(specificOffsets, topic)]),
  );

function newStatement({ desired, owner }: Situation, step: CreateStep): NewStatement {
  const { target, fingerprint, sources, sinks, isStateful, properties } = desired;
  const carryOver = step.initialOffsetFrom ? { [INITIAL_OFFSET_FROM]: step.initialOffsetFrom } : {};
  const topics = sources.map(({ topic }) => topic);
  const telling = fingerprint && {
    fingerprint,
    reads: readsOf(topics, step.specificOffsets),
    anew: new Set((step.anew ?? []).map(topicId)),
    writes: new Set(sinks.map(({ id }) => id)),
    isStateful,
  };
  const keys = [...markOf(owner.project, targetIdOf(owner.ids)), ...(telling ? keysTelling(telling) : [])];
  return {
    name: step.name,
    sql: step.sql,
    labels: labelsOf(keys),
    properties: { ...properties, ...propertiesOf(target), ...carryOver },
  };
}

/** A name that is taken belongs to this deploy's own statement, or to another's: what it is, is decided next. */
async function create({ client, clock, deadline }: WaitContext, statement: NewStatement): Promise<Statement> {
  let failure: Error | undefined;
  const created = await poll(clock, deadline, async () => {
    const outcome = await createOrFind(client, statement);
    if (!(outcome instanceof Error)) return outcome;
    // Another deploy may have deleted it in between; one that cannot be seen has its name the next time, too.
    if (outcome instanceof HiddenStatementError && failure instanceof HiddenStatementError) throw outcome;
    failure = outcome;
    return undefined;
  });
  if (!created) throw failure;
  return created;
}

/** @returns the statement of that name, or why there is none that can be told anything of yet */
async function createOrFind(client: WaitContext['client'], statement: NewStatement): Promise<Statement | Error> {
  try {
    return await client.create(statement);
  } catch (error) {
    if (!(error instanceof StatementsApiError && error.status === 409)) throw error;
    const existing = await client.getDeleted(statement.name);
    if (!existing) return new HiddenStatementError(statement.name, error);
    return existing.phase === 'DELETING' ? new DeadlineError('deleted, so that its name is free', existing) : existing;
  }
}
