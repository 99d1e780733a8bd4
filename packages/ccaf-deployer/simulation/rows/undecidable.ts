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
  6: 'a statement is resumed by one deploy at the moment in which another one creates its successor',
  7: 'a partition is added between the creation and the start of a statement with hints',
  8: 'rows are deleted by retention while a statement is active and behind',
  12: 'a person deletes, or hides, what a start began while the start stands in the settings',
} as const;

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
    for (const { position } of before) {
      const from = position.get(topic)?.[partition] ?? 0;
      excuses.add({ ...place, wrong: 'twice', from, to, because: named(1) });
    }
    const isMade = [...world.statements.values()].some(
      ({ sql, phase }) => phase === 'COMPLETED' && sql.startsWith('CREATE TABLE') && sql.includes(`\`${sink.name}\``),
    );
    if (!isMade) continue;
    excuses.add({ ...place, wrong: 'twice', from: 0, to, because: named(2) });
    excuses.addUntilBegun({ ...place, from: to, because: named(2) });
  }
  lostHolders(world, excuses, [statement]);
}

const reads = ({ job }: Statement, topic: Topic): boolean => job?.reads.some((read) => read.topic === topic) === true;

/** The server deletes what ended long ago. */
export function purge(world: World, excuses: Excuses, ours: (one: Statement) => boolean): void {
  const gone = [...world.statements.values()].filter(({ isActive }) => !isActive);
  for (const { name } of gone) world.statements.delete(name);
  lostHolders(world, excuses, gone.filter(ours));
}

/** Topics that nobody reads any more into a sink that others of the project write: they look new. */
export function lostHolders(world: World, excuses: Excuses, gone: readonly Statement[]): void {
  for (const statement of gone) {
    for (const place of partitionsOf(statement)) {
      const others = world.jobs().filter((one) => !gone.includes(one) && !one.isHidden && one.job?.sink === place.sink);
      if (others.length === 0 || others.some((one) => reads(one, place.topic))) continue;
      const to = writtenTo(place.sink, place.topic, place.partition);
      excuses.add({ ...place, wrong: 'twice', from: 0, to, because: named(3) });
    }
  }
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
