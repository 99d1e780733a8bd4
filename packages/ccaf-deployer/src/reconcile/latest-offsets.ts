import type { ManagedStatement } from './observed-state';
import { furthest, hasBegun, type Offsets, offsetsAt } from './offsets';
import { topicId } from './statement-labels';

/** The topics that a statement reads, each by its `topicId`, as what it was told and its offsets tell. */
export const topicsOf = ({ reads, latestOffsets }: ManagedStatement): ReadonlySet<string> =>
  new Set([...reads.keys(), ...Object.keys(latestOffsets).map(topicId)]);

/** Whether a statement reads a topic that another one does not. */
export const readsMore = (one: ManagedStatement, other: ManagedStatement): boolean => {
  const read = topicsOf(other);
  return [...topicsOf(one)].some((topic) => !read.has(topic));
};

/** The offsets of a topic that a statement was told to start at; an empty text where it was told none. */
export const specificOffsetsIn = (topic: string, { reads }: ManagedStatement): string =>
  reads.get(topicId(topic)) ?? '';

/** Whether a statement was told at which offsets to start. */
export const hasSpecificOffsets = ({ reads }: ManagedStatement): boolean =>
  [...reads.values()].some((offsets) => offsets !== '');

/** Whether a statement was told to start each of these topics at these offsets, and the others at none. */
export const startsAt = (statement: ManagedStatement, topics: readonly string[], offsets: Offsets = {}): boolean =>
  topics.every((topic) => furthest([specificOffsetsIn(topic, statement)]) === furthest([offsetsAt(offsets, topic)]));

/** How far a statement has read a topic; where it has not begun, that is where it is to start. Empty when it never did. */
const offsetsIn = (topic: string, statement: ManagedStatement): string =>
  furthest([specificOffsetsIn(topic, statement), offsetsAt(statement.latestOffsets, topic)]);

/** How far any of these statements has read each topic; a topic that none has read is not in it. */
export function furthestOffsets(topics: readonly string[], statements: readonly ManagedStatement[]): Offsets {
  const offsets = topics.map(
    (topic) => [topic, furthest(statements.map((statement) => offsetsIn(topic, statement)))] as const,
  );
  return Object.fromEntries(offsets.filter(([, furthestOfAll]) => hasBegun(furthestOfAll)));
}
