import { decidePart } from './decide-part';
import { type Goal, namespaceOf } from './goal';
import { halt, haltFirst } from './halt';
import { isActive, lineageOf, predecessorOf } from './lineage';
import type { Memory } from './memory';
import type { Step, Verdict } from './step';
import type { World, Writer } from './world';

/**
 * Decides what to do next, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds. Parts are made to run one after the other. What they replace is
 * removed when all of them run: until then it may be what tells how far a source was read.
 */
export function decide(goal: Goal, world: World, memory: Memory): Step | Verdict {
  if (!world.sinkExists) return { kind: 'create-sink', sql: goal.createSink };
  const running: Writer[] = [];
  for (const part of goal.parts) {
    const next = decidePart(goal, part, world, memory);
    if (next.kind !== 'running') return next;
    running.push(...next.writers);
  }
  return cleanUp(goal, world, memory, running) ?? { kind: 'running', writers: running };
}

/** What a statement replaced stays for a way back; what that replaced goes, and so does a part that the app has no more. */
function cleanUp(goal: Goal, world: World, memory: Memory, running: readonly Writer[]): Step | undefined {
  for (const writer of running) {
    const lineage = lineageOf(world, writer.part);
    const predecessor = predecessorOf(namespaceOf(goal, writer.part), lineage, writer);
    const old = lineage.writers.find((other) => other !== writer && other !== predecessor);
    if (old) return { kind: 'delete', name: old.name, because: 'it was replaced' };
  }
  const retired = world.writers.filter(({ part }) => !running.some((writer) => writer.part === part));
  const because = 'the app has no such part any more';
  const next = haltFirst(goal, world, goal.isWayBack ? retired.filter(isActive) : retired);
  if (!next) return undefined;
  return goal.isWayBack ? halt(goal, world, memory, next, because) : { kind: 'delete', name: next.name, because };
}
