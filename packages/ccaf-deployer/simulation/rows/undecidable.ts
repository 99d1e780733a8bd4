import { noteFloor } from '../world/database';
import { committedOf } from '../world/reading';
import type { Statement } from '../world/statement';
import type { Topic } from '../world/topic';
import type { World } from '../world/world';
import type { Excuses } from './excuses';
import { partitionsOf, writtenTo } from './written';

/** What no deploy can know with this API, by the numbers of the documents. */
export const CASES = {
  1: 'a person deletes, or hides, the statement that leads while the one it follows is listed',
  2: "a person deletes, or hides, a statement while the sink's DDL statement is listed",
  3: 'a topic returns after the last statement that read it was purged, or deleted by hand',
  5: 'without a duration nothing tells that a statement which failed has run again',
  6: 'a statement is resumed by one deploy at the moment in which another one creates its successor',
  7: 'a partition is added between the creation and the start of a statement with hints',
  8: 'rows are deleted by retention while a statement is active and behind',
  12: 'a person deletes, or hides, what a start began while the start stands in the settings',
} as const;

/** What follows of a statement that is hidden from the deploys' key is of case 8, too. */
export const HIDDEN = '8: a statement that is hidden writes on';

export const named = (number: keyof typeof CASES): string => `${number}: ${CASES[number]}`;

/** A person makes a statement invisible, by deleting it or otherwise. */
export function vanishes(
  world: World,
  excuses: Excuses,
  statement: Statement,
  ours: (one: Statement) => boolean,
): void {
  for (const place of partitionsOf(statement)) {
    const { sink, topic, partition } = place;
    const to = writtenTo(sink, topic, partition);
    const before = world
      .jobs()
      .filter((one) => one !== statement && !one.isHidden && one.job?.sink === sink && reads(one, topic))
      .filter((one) => one.number < statement.number || !ours(one));
    for (const one of before) {
      const from = committedOf(one, topic, partition);
      excuses.add({ ...place, wrong: 'twice', from, to, because: named(1) });
    }
    const isMade = [...world.statements.values()].some(
      ({ sql, phase }) => phase === 'COMPLETED' && sql.startsWith('CREATE TABLE') && sql.includes(`\`${sink.name}\``),
    );
    if (isMade) excuses.add({ ...place, wrong: 'twice', from: 0, to, because: named(2) });
    excuses.addUntilBegun({ ...place, from: to, because: named(isMade ? 2 : 1) });
  }
}

const reads = ({ job }: Statement, topic: Topic): boolean => job?.reads.some((read) => read.topic === topic) === true;

/** The server deletes what ended long ago; gives that. */
export function purge(world: World): Statement[] {
  const gone = [...world.statements.values()].filter(({ isActive }) => !isActive);
  for (const { name } of gone) world.statements.delete(name);
  return gone;
}

/** Rows are deleted: those that an active statement has not read yet are nobody's fault. */
export function forgotten(world: World, excuses: Excuses): void {
  for (const statement of world.jobs().filter(({ isActive }) => isActive)) {
    for (const place of partitionsOf(statement)) {
      const to = place.topic.partitions[place.partition]?.begin ?? 0;
      const from = writtenTo(place.sink, place.topic, place.partition);
      excuses.add({ ...place, wrong: 'never', from, to, because: named(8) });
    }
  }
}

/** A statement goes on into a sink that was made anew: of a hidden one nobody knows that. */
export function strayed(excuses: Excuses, statement: Statement): void {
  for (const place of partitionsOf(statement)) {
    noteFloor(place.sink, place.topic);
    const to = statement.isHidden ? statement.offsetOf(place.topic, place.partition) : 0;
    excuses.add({ ...place, wrong: 'never', from: 0, to, because: HIDDEN });
  }
}

/** A statement begins: partitions that its hints do not know came since it was made. */
export function beganLate(excuses: Excuses, statement: Statement): void {
  for (const place of partitionsOf(statement)) {
    const start = statement.job?.reads.find(({ topic }) => topic === place.topic)?.start;
    if (start?.kind !== 'offsets' || start.offsets.has(place.partition)) continue;
    const since = place.topic.partitions[place.partition];
    if (!since || since.addedAt < statement.createdAt) continue;
    const to = statement.offsetOf(place.topic, place.partition);
    excuses.add({ ...place, wrong: 'never', from: 0, to, because: named(7) });
  }
}
