import type { Start } from './insert-text';
import type { Statement, Uncommitted } from './statement';
import type { Partition, Topic } from './topic';

/** How many rows of a partition a statement reads at each tick: it catches up three times as fast as rows come. */
const SPEED = 3;

/** Lets a statement begin: at its hints, where its predecessor stopped, or at the first row that is there. */
export function begin(statement: Statement, predecessor: Statement | undefined): void {
  statement.began = true;
  for (const { topic, start } of statement.job?.reads ?? []) {
    const carried = start ? undefined : predecessor?.position.get(topic);
    const offsets = topic.partitions.map((partition, index) =>
      carried ? Math.max(partition.begin, carried[index] ?? partition.begin) : firstOf(partition, index, start),
    );
    statement.position.set(topic, offsets);
  }
}

/**
 * Where a partition is read from that is given a start. What becomes of one that specific offsets leave out is not
 * documented: here it is read from its end, which is the worst for who relies on it.
 */
function firstOf(partition: Partition, index: number, start: Start | undefined): number {
  switch (start?.kind) {
    case undefined:
    case 'earliest':
      return partition.begin;
    case 'latest':
      return partition.end;
    case 'timestamp':
      return Math.max(partition.begin, partition.firstSince(start.millis));
    case 'offsets': {
      const offset = start.offsets.get(index);
      return offset === undefined ? partition.end : Math.max(partition.begin, offset);
    }
  }
}

/** Lets a statement read on; what it reads is written at once, or never committed. */
export function read(statement: Statement, isCommitted = true): void {
  const { job } = statement;
  for (const { topic } of job?.reads ?? []) {
    for (const [index, partition] of topic.partitions.entries()) {
      const offsets = statement.position.get(topic) ?? [];
      const from = Math.max(offsets[index] ?? partition.begin, partition.begin);
      const to = Math.min(from + SPEED, Math.max(from, partition.end));
      offsets[index] = to;
      statement.position.set(topic, offsets);
      if (from === to) continue;
      if (isCommitted) job?.sink.ledger.write(topic, index, from, to, statement.name);
      else statement.uncommitted.push({ topic, partition: index, from, to });
    }
  }
}

/** Writes what was left uncommitted: the server does so when a statement goes on. */
export function commit(statement: Statement): void {
  for (const { topic, partition, from, to } of statement.uncommitted) {
    statement.job?.sink.ledger.write(topic, partition, from, to, statement.name);
  }
  statement.uncommitted = [];
}

/** How far the sink has a statement's rows of a partition. */
export function committedOf(statement: Statement, topic: Topic, partition: number): number {
  const isHere = (one: Uncommitted): boolean => one.topic === topic && one.partition === partition;
  return Math.min(
    statement.offsetOf(topic, partition),
    ...statement.uncommitted.filter(isHere).map(({ from }) => from),
  );
}

/** A position as the API tells it. */
export const offsetsTold = (statement: Statement, tellsUnread: boolean): Record<string, string> =>
  Object.fromEntries(
    [...statement.position].map(([topic, offsets]) => [
      topic.name,
      offsets
        .map((offset, index) => {
          const isUnread = tellsUnread && offset === (topic.partitions[index] as Partition).begin;
          return `partition:${index},offset:${isUnread ? -2 : offset}`;
        })
        .join(';'),
    ]),
  );
