import type { DesiredState } from './desired-state';
import { insertTextFrom } from './insert-text';
import { readsMore, topicsOf } from './latest-offsets';
import type { ManagedStatement, ObservedState } from './observed-state';
import { currentStatements, isYoung, previousOf } from './revisions';
import { tokenize } from './sql-tokens';
import { tablesReadIn } from './tables-in-text';

/** A state to go back to, and the statement that ran it. */
export interface StableState {
  readonly statement: ManagedStatement;
  readonly desired: DesiredState;
}

/**
 * What ran before a desired state was pursued; `undefined` where that cannot be told or ran no better.
 *
 * It is what the failed statement replaced, if that one is new: a deploy before this one may have been killed. Nor is
 * there a way back where another statement has read more sources than the one before, or where nothing else tells any
 * more how far a source was read that the failed one was to go on with.
 *
 * @param failed the statement that cannot be made to run; `undefined` where none could be created
 */
export function lastStableState(
  desired: DesiredState,
  observed: ObservedState,
  failed: ManagedStatement | undefined,
): StableState | undefined {
  if (failed && !isYoung(observed, failed)) return undefined;
  const others = observed.statements.filter((statement) => statement !== failed);
  const current = currentStatements(desired, { ...observed, statements: others });
  const before = failed ? previousOf(desired, observed, failed) : current[0];
  if (!before || before.phase === 'FAILED' || current.some((one) => readsMore(one, before))) return undefined;
  const given = [...(failed?.reads ?? [])].flatMap(([topic, offsets]) => (offsets === '' ? [] : [topic]));
  const told = new Set(others.flatMap((statement) => [...topicsOf(statement)]));
  const isTold = given.every((topic) => told.has(topic));
  return isTold ? { statement: before, desired: stateOf(desired, before) } : undefined;
}

/**
 * Nothing but the text is left to submit again: the app that it was rendered from was replaced by the one of now. The
 * sink was good enough for it, and is left as it is.
 */
const stateOf = (
  { app, target, createSink }: DesiredState,
  { sql, fingerprint, latestOffsets }: ManagedStatement,
): DesiredState => ({
  app,
  target,
  createSink,
  insert: insertTextFrom(sql),
  insertFrom: (offsets) => insertTextFrom(sql, offsets),
  fingerprint,
  sources: [...new Set([...tablesReadIn(tokenize(sql)).map(({ topic }) => topic), ...Object.keys(latestOffsets)])],
});
