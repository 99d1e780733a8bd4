import { type Goal, isWanted, type Part } from './goal';
import { haltFirst, headThatIsWaitedFor } from './halt';
import { isActive } from './lineage';
import { isAhead, positionIn, topicsOf } from './positions';
import type { World, Writer } from './world';

/**
 * The sources of a part whose newest position its own head does not hold: another part's statement has read them further,
 * or still reads them, or they were dropped before and come again.
 */
export function inheritedSources(goal: Goal, part: Part, world: World, head: Writer | undefined): string[] {
  const own = head ? topicsOf(head) : new Set<string>();
  const others = world.writers.filter(
    (writer) => writer !== head && (writer.part === part.number || !isWanted(goal, writer)),
  );
  return part.sources.filter((source) =>
    others.some((writer) => {
      // Within a part, what came before the head is behind it.
      if (!topicsOf(writer).has(source) || (writer.part === part.number && own.has(source))) return false;
      return isActive(writer) || isAhead(positionIn(source, writer), head ? positionIn(source, head) : '');
    }),
  );
}

/**
 * The statement to stop next, so that the positions of these sources are final: whoever reads them, and the head. Never
 * one that is as it should be, since in the goal no two parts read the same source.
 */
export function readerToHalt(
  goal: Goal,
  part: Part,
  world: World,
  { head, inherited }: { readonly head: Writer | undefined; readonly inherited: readonly string[] },
): Writer | undefined {
  const readers = world.writers.filter(
    (writer) =>
      writer.part !== part.number && !isWanted(goal, writer) && inherited.some((topic) => topicsOf(writer).has(topic)),
  );
  // One that was stopped while it waited goes before its head stops: after that it looks as if it had run.
  const isIdle = (writer: Writer): boolean => {
    const awaited = writer.phase === 'STOPPED' ? headThatIsWaitedFor(goal, world, writer) : undefined;
    return awaited !== undefined && isActive(awaited);
  };
  const all = [...readers, ...(head && inherited.length > 0 ? [head] : [])];
  return haltFirst(
    goal,
    world,
    all.filter((writer) => isActive(writer) || isIdle(writer)),
  );
}
