import type { ManagedStatement } from './observed-state';
import { type Offsets, topicsRead } from './specific-offsets';

/** The offsets of a topic, by partition. */
type Partitions = ReadonlyMap<number, number>;

const parse = (offsets: string): Partitions =>
  new Map(
    [...offsets.matchAll(/partition:(\d+),offset:(\d+)/g)].map(([, partition, offset]) => [
      Number(partition),
      Number(offset),
    ]),
  );

/** Whether anything was read of a topic. */
const hasBegun = (offsets: string): boolean => [...parse(offsets).values()].some((offset) => offset > 0);

/** The furthest of several offsets of a topic, partition by partition: they only grow. */
export function furthest(all: readonly string[]): string {
  const found = new Map<number, number>();
  for (const [partition, offset] of all.flatMap((offsets) => [...parse(offsets)])) {
    found.set(partition, Math.max(offset, found.get(partition) ?? 0));
  }
  const sorted = [...found].sort(([a], [b]) => a - b);
  return sorted.map(([partition, offset]) => `partition:${partition},offset:${offset}`).join(';');
}

/** What the SQL of a statement tells: a long one is asked for each of its sources, but is read once. */
const TOLD = new WeakMap<ManagedStatement, ReturnType<typeof topicsRead>>();

function readsOf(statement: ManagedStatement): ReturnType<typeof topicsRead> {
  const told = TOLD.get(statement) ?? topicsRead(statement.sql);
  TOLD.set(statement, told);
  return told;
}

/** The topics that a statement reads, as its SQL and its offsets tell. */
export const topicsOf = (statement: ManagedStatement): ReadonlySet<string> =>
  new Set([...readsOf(statement).keys(), ...Object.keys(statement.latestOffsets)]);

/** Whether a statement reads a topic that another one does not. */
export const readsMore = (one: ManagedStatement, other: ManagedStatement): boolean => {
  const read = topicsOf(other);
  return [...topicsOf(one)].some((topic) => !read.has(topic));
};

/** The offsets that a statement was told to start at, by topic. */
export const specificOffsetsOf = (statement: ManagedStatement): Offsets =>
  Object.fromEntries([...readsOf(statement)].filter(([, offsets]) => offsets !== ''));

/** How far a statement has read a topic; where it has not begun, that is where it is to start. Empty when it never did. */
const offsetsIn = (topic: string, statement: ManagedStatement): string =>
  furthest([readsOf(statement).get(topic) ?? '', statement.latestOffsets[topic] ?? '']);

/** How far any of these statements has read each topic; a topic that none has read is not in it. */
export function furthestOffsets(topics: readonly string[], statements: readonly ManagedStatement[]): Offsets {
  const offsets = topics.map(
    (topic) => [topic, furthest(statements.map((statement) => offsetsIn(topic, statement)))] as const,
  );
  return Object.fromEntries(offsets.filter(([, furthestOfAll]) => hasBegun(furthestOfAll)));
}
