import type { DesiredState } from './desired-state';
import { insertTextFrom } from './insert-text';
import type { ManagedStatement } from './observed-state';
import { isActive, isYoung } from './phases';
import { isYounger, topicsOf, youngest } from './positions';
import type { Situation } from './situation';
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
 * It is what the failed statement replaced, if that one is new: a deploy before this one may have been killed. There is no
 * way back where another statement follows the failed one, where that one writes other sinks, or where several were replaced.
 *
 * @param failed the statement that cannot be made to run; `undefined` where none could be created
 */
export function lastStableState(situation: Situation, failed: ManagedStatement | undefined): StableState | undefined {
  const { writers, observed, progress, positions, desired } = situation;
  if (failed && !progress.started.has(failed.name) && !isYoung(observed.observedAt, failed)) return undefined;
  if (failed && writers.some((other) => other !== failed && isYounger(other, failed))) return undefined;
  const others = writers.filter((statement) => statement !== failed && !positions.neverRan(statement));
  const before = youngest(others.filter(({ isOurs }) => isOurs)) ?? youngest(others);
  if (!before || before.phase === 'FAILED' || before.phase === 'COMPLETED') return undefined;
  if (failed && !hasSame(before.writes, failed.writes)) return undefined;
  if (others.some((other) => ranBeside(other, before))) return undefined;
  return { statement: before, desired: stateOf(desired, before) };
}

/** Whether a statement has read, beside another one, what that does not read. */
function ranBeside(one: ManagedStatement, other: ManagedStatement): boolean {
  const read = topicsOf(other);
  const isFollowed = other.initialOffsetFrom === one.name;
  const isBeside = isActive(one) || (!isFollowed && Date.parse(one.endedAt) > Date.parse(other.createdAt));
  return one !== other && isBeside && [...topicsOf(one)].some((topic) => !read.has(topic));
}

const hasSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((member) => other.has(member));

/**
 * Nothing but the text is left to submit again: the app that it was rendered from was replaced by the one of now. The
 * sink was good enough for it, and is left as it is.
 */
function stateOf(
  desired: DesiredState,
  { sql, fingerprint, properties, latestOffsets, isStateful }: ManagedStatement,
): DesiredState {
  const { mismatch: _mismatch, former: _former, sinks, ...rest } = desired;
  const topics = [...tablesReadIn(tokenize(sql)).map(({ topic }) => topic), ...Object.keys(latestOffsets)];
  const known = new Map(desired.sources.map((source) => [source.topic, source]));
  return {
    ...rest,
    sinks: sinks.map(({ alter: _alter, ...sink }) => sink),
    insert: insertTextFrom(sql),
    insertFrom: (offsets) => insertTextFrom(sql, offsets),
    properties,
    fingerprint,
    sources: [...new Set(topics)].map(
      (topic) => known.get(topic) ?? { topic, partitions: undefined, retentionMs: undefined },
    ),
    isStateful,
  };
}
