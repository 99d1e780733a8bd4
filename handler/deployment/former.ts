import { type Goal, isWanted, namespaceOf, type Part } from './goal';
import { headsOf, isActive, isOnTrial, isYoung, lineageOf, predecessorOf } from './lineage';
import { isAhead, positionIn, startOffsetsOf, topicsOf } from './positions';
import { withoutStartOffsets } from './start-offsets';
import type { World, Writer } from './world';

/**
 * What ran before the goal was pursued, as a goal of its own; `undefined` where that cannot be told or ran no better.
 *
 * A part's new statement steps back to the one that it replaced, and to none where the part is new. New is what this
 * deploy created and what is on trial, since a deploy before this one may have been killed; where what is left then does
 * not go together, just what this deploy created.
 *
 * @param failed the statement that cannot be made to run; `undefined` where none could be created
 * @param created the names of the statements that this deploy created
 */
export function formerGoal(
  goal: Goal,
  world: World,
  failed: Writer | undefined,
  created: ReadonlySet<string>,
): Goal | undefined {
  if (failed && !created.has(failed.name) && !isYoung(world, failed)) return undefined;
  const isCreated = (writer: Writer): boolean => writer === failed || created.has(writer.name);
  const isTried = (writer: Writer): boolean =>
    isCreated(writer) || isOnTrial(namespaceOf(goal, writer.part), lineageOf(world, writer.part), writer);
  for (const isNew of [isTried, isCreated]) {
    const before = statementsBefore(goal, world, isNew);
    if (before.some(({ part, phase }) => part === failed?.part && phase === 'FAILED')) return undefined;
    const former = before.filter(({ phase }) => phase !== 'FAILED').filter((writer, _, all) => !isOutrun(writer, all));
    const added = world.writers.filter((writer) => isWanted(goal, writer) && isNew(writer));
    if (former.length > 0 && isDisjoint(former) && isCovered(added, world)) {
      return { ...goal, parts: former.map(toPart), isWayBack: true };
    }
  }
  return undefined;
}

const toPart = (writer: Writer): Part => ({
  number: writer.part,
  insert: withoutStartOffsets(writer.sql),
  sources: [...topicsOf(writer)],
});

/** In each part, the statement that was the head before the goal's, in the order of the parts. */
function statementsBefore(goal: Goal, world: World, isNew: (writer: Writer) => boolean): Writer[] {
  const numbers = [...new Set(world.writers.map(({ part }) => part))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const lineage = lineageOf(world, number);
    const namespace = namespaceOf(goal, number);
    const [head] = headsOf(namespace, lineage);
    if (!head) return [];
    return (isWanted(goal, head) && isNew(head) ? predecessorOf(namespace, lineage, head) : head) ?? [];
  });
}

/** Whether others have gone on with all that a statement read: it was retired, though nobody removed it yet. */
const isOutrun = (writer: Writer, all: readonly Writer[]): boolean =>
  [...topicsOf(writer)].every((topic) =>
    all.some((other) => other !== writer && topicsOf(other).has(topic) && isLater(topic, other, writer)),
  );

function isLater(topic: string, one: Writer, other: Writer): boolean {
  if (isActive(one) !== isActive(other)) return isActive(one);
  const [position, compared] = [positionIn(topic, one), positionIn(topic, other)];
  return isAhead(position, compared) || (!isAhead(compared, position) && one.createdAt > other.createdAt);
}

const isDisjoint = (writers: readonly Writer[]): boolean => {
  const topics = writers.flatMap((writer) => [...topicsOf(writer)]);
  return new Set(topics).size === topics.length;
};

/** Whether what new statements took over from is still there; what was cleaned up already can not be gone back to. */
const isCovered = (added: readonly Writer[], { writers }: World): boolean =>
  added.every((one) =>
    Object.keys(startOffsetsOf(one)).every((topic) =>
      writers.some((writer) => !added.includes(writer) && topicsOf(writer).has(topic)),
    ),
  );
