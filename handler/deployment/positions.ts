import type { ManagedStatement } from './observed-state';
import type { Offsets } from './start-offsets';
import { topicsRead } from './start-offsets';

/** The offsets of a topic, by partition. */
type Partitions = ReadonlyMap<number, number>;

const parse = (offsets: string): Partitions =>
  new Map(
    [...offsets.matchAll(/partition:(\d+),offset:(\d+)/g)].map(([, partition, offset]) => [
      Number(partition),
      Number(offset),
    ]),
  );

/** Whether anything was read before a position. */
const isBegun = (position: string): boolean => [...parse(position).values()].some((offset) => offset > 0);

/** The furthest of several positions in a topic, partition by partition: a topic's offsets only grow. */
export function furthest(positions: readonly string[]): string {
  const found = new Map<number, number>();
  for (const [partition, offset] of positions.flatMap((position) => [...parse(position)])) {
    found.set(partition, Math.max(offset, found.get(partition) ?? 0));
  }
  const sorted = [...found].sort(([a], [b]) => a - b);
  return sorted.map(([partition, offset]) => `partition:${partition},offset:${offset}`).join(';');
}

/** What the SQL of a statement tells: a long one is asked for each of its sources, but is read once. */
const TOLD = new WeakMap<ManagedStatement, ReturnType<typeof topicsRead>>();

function toldBy(statement: ManagedStatement): ReturnType<typeof topicsRead> {
  const told = TOLD.get(statement) ?? topicsRead(statement.sql);
  TOLD.set(statement, told);
  return told;
}

/** The topics that a statement reads, as its SQL and its offsets tell. */
export const topicsOf = (statement: ManagedStatement): ReadonlySet<string> =>
  new Set([...toldBy(statement).keys(), ...Object.keys(statement.offsets)]);

/** Whether a statement reads a topic that another one does not. */
export const readsMore = (one: ManagedStatement, other: ManagedStatement): boolean => {
  const read = topicsOf(other);
  return [...topicsOf(one)].some((topic) => !read.has(topic));
};

/** The offsets that a statement was told to start at, by topic. */
export const startOffsetsOf = (statement: ManagedStatement): Offsets =>
  Object.fromEntries([...toldBy(statement)].filter(([, offsets]) => offsets !== ''));

/** How far a statement has read a topic; where it has not begun, that is where it is to start. Empty when it never did. */
const positionIn = (topic: string, statement: ManagedStatement): string =>
  furthest([toldBy(statement).get(topic) ?? '', statement.offsets[topic] ?? '']);

/** How far any of these statements has read each topic; a topic that none has read is not in it. */
export function positionsIn(topics: readonly string[], statements: readonly ManagedStatement[]): Offsets {
  const positions = topics.map(
    (topic) => [topic, furthest(statements.map((statement) => positionIn(topic, statement)))] as const,
  );
  return Object.fromEntries(positions.filter(([, position]) => isBegun(position)));
}
