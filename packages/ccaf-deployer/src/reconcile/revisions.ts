import { hasSpecificOffsets, specificOffsetsIn } from './latest-offsets';
import type { ManagedStatement, ObservedState } from './observed-state';
import { furthest, offsetsAt } from './offsets';
import { type Owner, statementName } from './target';

/** Phases in which a statement reads and writes rows, or may begin to at any moment. */
const ACTIVE = new Set<string>(['PENDING', 'RUNNING', 'DEGRADED', 'STOPPING', 'FAILING']);

export const isActive = ({ phase }: ManagedStatement): boolean => ACTIVE.has(phase);

/** The statement whose work this one continues: the one it was told of, or the one that its name was made from. */
export const previousOf = (
  { app, target }: Owner,
  { statements }: ObservedState,
  statement: ManagedStatement,
): ManagedStatement | undefined =>
  statements.find(
    ({ name }) => name === statement.initialOffsetFrom || statementName(app, target, name) === statement.name,
  );

/** The statement that continues the work of this one. */
export const nextOf = (
  owner: Owner,
  observed: ObservedState,
  statement: ManagedStatement,
): ManagedStatement | undefined =>
  observed.statements.find((other) => previousOf(owner, observed, other) === statement);

/**
 * Whether a statement ever read on from where it was to start, so that the rows it wrote must not be written again.
 *
 * One that was stopped or failed has, where it is further than it started: at the offsets of the previous one, or
 * at those that it was told. Where the server tells no offsets, one that was stopped has not while the previous one is not, for
 * which it waits, nor where it was told to start at given ones, for those come from a server that tells offsets.
 */
export function hasRun(owner: Owner, observed: ObservedState, statement: ManagedStatement): boolean {
  const previous = previousOf(owner, observed, statement);
  const startedAt = (topic: string): string =>
    specificOffsetsIn(topic, statement) || offsetsAt(previous?.latestOffsets ?? {}, topic);
  const moved = Object.entries(statement.latestOffsets).some(
    ([topic, at]) => furthest([at]) !== furthest([startedAt(topic)]),
  );
  switch (statement.phase) {
    case 'PENDING':
    case 'FAILING':
    case 'FAILED':
      return moved;
    case 'STOPPING':
    case 'STOPPED':
      return moved || !(waits(statement, previous) || neverBegan(statement));
    default:
      return true;
  }
}

const waits = ({ initialOffsetFrom }: ManagedStatement, previous: ManagedStatement | undefined): boolean =>
  initialOffsetFrom !== undefined && previous !== undefined && previous.phase !== 'STOPPED';

/** Whether a statement was told at which offsets to start, and tells of none. */
const neverBegan = (statement: ManagedStatement): boolean =>
  hasSpecificOffsets(statement) && Object.keys(statement.latestOffsets).length === 0;

/**
 * The statements that hold the newest offsets, the one to go on from first.
 *
 * Normally there is one: the end of the chain. There are more where somebody started a second one; one that is at
 * work comes before one that is not, then one that something waits for, then the youngest.
 */
export function currentStatements(owner: Owner, observed: ObservedState): ManagedStatement[] {
  const ran = observed.statements.filter(
    (statement) => isFirst(owner, observed, statement) || hasRun(owner, observed, statement),
  );
  const continued = new Set(ran.map((statement) => previousOf(owner, observed, statement)?.name));
  const rank = (statement: ManagedStatement): number =>
    (isActive(statement) ? 2 : 0) + (nextOf(owner, observed, statement) ? 1 : 0);
  return ran
    .filter(({ name }) => !continued.has(name))
    .sort((a, b) => rank(b) - rank(a) || (a.createdAt < b.createdAt ? 1 : -1));
}

/**
 * A first statement that is on its way counts as current before it ever ran: whatever follows must wait for it. Not so
 * one that was given offsets: it goes on with what another statement read, which is gone from sight.
 */
const isFirst = (owner: Owner, observed: ObservedState, statement: ManagedStatement): boolean =>
  isActive(statement) &&
  !statement.initialOffsetFrom &&
  !hasSpecificOffsets(statement) &&
  !previousOf(owner, observed, statement);

/** The longest that a Lambda runs, in milliseconds. */
const PROGRESS_DEADLINE_MS = 15 * 60 * 1000;

/**
 * Whether a statement that replaced another has yet to prove itself: the deploy that created it may still be running, or
 * may have been killed before it saw the statement run for long enough.
 */
export const isProgressing = (owner: Owner, observed: ObservedState, statement: ManagedStatement): boolean =>
  previousOf(owner, observed, statement) !== undefined && isYoung(observed, statement);

/** Whether the deploy that created a statement may still be running. */
export const isYoung = ({ observedAt }: ObservedState, { createdAt }: ManagedStatement): boolean =>
  createdAt === '' || observedAt - Date.parse(createdAt) < PROGRESS_DEADLINE_MS;
