import { type Goal, namespaceOf } from './goal';
import { hasRun, headsOf, lineageOf, successorOf } from './lineage';
import type { Memory } from './memory';
import type { Step } from './step';
import type { World, Writer } from './world';

/** Removes a successor that never ran, and never will: stopped first, so that it cannot begin meanwhile. */
export function discard({ attempted, yielded }: Memory, head: Writer, { name, phase }: Writer): Step {
  if (phase === 'PENDING' && !attempted.has(name) && !yielded.has(name)) return { kind: 'yield', name };
  const because = phase === 'FAILED' ? 'it failed before it ever ran' : 'it was to take over, but never did';
  if (phase === 'PENDING') return { kind: 'stop', name, because };
  if (phase === 'STOPPING') return { kind: 'wait-until-stopped', name };
  return { kind: 'discard', name, predecessor: head.name, because };
}

/** The next step to bring a statement to its end that reads and writes rows, or may begin to. */
export function halt(goal: Goal, world: World, memory: Memory, writer: Writer, because: string): Step {
  const waitedFor = headThatIsWaitedFor(goal, world, writer);
  if (waitedFor) return discard(memory, waitedFor, writer);
  const { name, phase } = writer;
  const isEnding = phase === 'STOPPING' || phase === 'FAILING';
  return isEnding ? { kind: 'wait-until-stopped', name } : { kind: 'stop', name, because };
}

/** Which of several statements is to end first: one that waits for another to stop would begin when that does. */
export const haltFirst = (goal: Goal, world: World, writers: readonly Writer[]): Writer | undefined =>
  writers.find((writer) => headThatIsWaitedFor(goal, world, writer)) ?? writers[0];

/** The head of its part, where a statement is the successor of that, and never ran. */
export function headThatIsWaitedFor(goal: Goal, world: World, writer: Writer): Writer | undefined {
  const namespace = namespaceOf(goal, writer.part);
  const lineage = lineageOf(world, writer.part);
  const [head] = headsOf(namespace, lineage);
  const isNext = head && head !== writer && successorOf(namespace, lineage, head) === writer;
  return isNext && !hasRun(namespace, lineage, writer) ? head : undefined;
}
