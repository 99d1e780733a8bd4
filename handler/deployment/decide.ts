import { headsOf, isActive, isOnTrial, type Namespace, predecessorOf, successorOf } from './lineage';
import type { Memory } from './memory';
import { withoutStartOffsets, withStartOffsets } from './start-offsets';
import { writerName } from './target';
import type { World, Writer } from './world';

/** What should run. */
export interface Goal extends Namespace {
  readonly createSink: string;
  readonly insert: string;
}

/** One thing to do. */
export type Step =
  | { readonly kind: 'create-sink'; readonly sql: string }
  | { readonly kind: 'create'; readonly name: string; readonly sql: string; readonly carriesOverFrom?: string }
  | { readonly kind: 'stop'; readonly name: string; readonly because: string }
  | { readonly kind: 'resume'; readonly name: string }
  | { readonly kind: 'delete'; readonly name: string; readonly because: string }
  /** Deletes a successor that never ran; not where its predecessor has stopped meanwhile, for then it may run. */
  | { readonly kind: 'discard'; readonly name: string; readonly predecessor: string; readonly because: string }
  | { readonly kind: 'wait-until-stopped'; readonly name: string }
  | { readonly kind: 'wait-until-running'; readonly name: string }
  /** Gives somebody else's deploy the time to get through. */
  | { readonly kind: 'yield'; readonly name: string }
  | { readonly kind: 'soak'; readonly name: string };

/** Nothing is left to do: the app runs as it should, cannot be made to, or is not to any more. */
export type Verdict =
  | { readonly kind: 'running'; readonly writer: Writer }
  | { readonly kind: 'failed'; readonly writer: Writer }
  | { readonly kind: 'superseded'; readonly writer: Writer };

/**
 * Decides what to do next, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds.
 */
export function decide(goal: Goal, world: World, memory: Memory): Step | Verdict {
  if (!world.sinkExists) return { kind: 'create-sink', sql: goal.createSink };
  const [head, ...duplicates] = headsOf(goal, world);
  if (!head) return start(goal, world, memory);
  const duplicate = duplicates.find(isActive);
  if (duplicate) return { kind: 'delete', name: duplicate.name, because: `'${head.name}' writes the same rows` };
  return isGoal(goal, head) ? keep(goal, world, memory, head) : evolve(goal, world, memory, head);
}

const isGoal = ({ insert }: Goal, { sql }: Writer): boolean => withoutStartOffsets(sql) === insert;

/** Nothing ever ran: whatever is there failed before it did. */
function start(goal: Goal, { writers }: World, { attempted }: Memory): Step | Verdict {
  const [writer] = writers;
  if (!writer) return { kind: 'create', name: writerName(goal.app, goal.target, undefined), sql: goal.insert };
  if (isActive(writer)) return { kind: 'wait-until-running', name: writer.name };
  if (attempted.has(writer.name)) return { kind: 'failed', writer };
  return { kind: 'delete', name: writer.name, because: 'it ended before it ever ran' };
}

/** The head is what should run: it must be at work, and nothing else may wait to take over. */
function keep(goal: Goal, world: World, memory: Memory, head: Writer): Step | Verdict {
  const { name, phase } = head;
  const successor = successorOf(goal, world, head);
  if (successor) return discard(memory, head, successor);
  switch (phase) {
    case 'RUNNING':
    case 'DEGRADED':
      return settle(goal, world, memory, head);
    case 'STOPPED':
      // Nothing here stops what should run: somebody else did, while this deploy waited for it.
      return memory.attempted.has(name) ? { kind: 'superseded', writer: head } : { kind: 'resume', name };
    case 'FAILED':
      return memory.attempted.has(name) ? { kind: 'failed', writer: head } : { kind: 'resume', name };
    case 'STOPPING':
    case 'FAILING':
      return { kind: 'wait-until-stopped', name };
    default:
      return { kind: 'wait-until-running', name };
  }
}

/** The app runs. What it replaced stays for a way back; what that replaced goes. */
function settle(goal: Goal, world: World, { attempted, soaked }: Memory, head: Writer): Step | Verdict {
  const predecessor = predecessorOf(goal, world, head);
  if (isOnTrial(goal, world, head)) {
    if (head.phase === 'RUNNING' && !soaked.has(head.name)) return { kind: 'soak', name: head.name };
    if (head.phase === 'DEGRADED' && attempted.has(head.name)) return { kind: 'failed', writer: head };
  }
  const old = world.writers.find((writer) => writer !== head && writer !== predecessor);
  if (old) return { kind: 'delete', name: old.name, because: 'it was replaced' };
  return { kind: 'running', writer: head };
}

/** The head does something else: a successor takes over where it stops. */
function evolve(goal: Goal, world: World, memory: Memory, head: Writer): Step | Verdict {
  const successor = successorOf(goal, world, head);
  if (!successor) return create(goal, head);
  if (!isGoal(goal, successor)) return discard(memory, head, successor);
  if (successor.phase === 'FAILED') {
    if (memory.attempted.has(successor.name)) return { kind: 'failed', writer: successor };
    return discard(memory, head, successor);
  }
  const waitsInVain = head.phase === 'FAILED' && successor.carriesOverFrom !== undefined;
  if (successor.phase === 'STOPPED' || waitsInVain) return discard(memory, head, successor);
  if (head.phase === 'STOPPING' || head.phase === 'FAILING') return { kind: 'wait-until-stopped', name: head.name };
  if (isActive(head)) return { kind: 'stop', name: head.name, because: `'${successor.name}' takes over` };
  return { kind: 'wait-until-running', name: successor.name };
}

function create(goal: Goal, head: Writer): Step {
  const name = writerName(goal.app, goal.target, head.name);
  if (head.phase === 'FAILING') return { kind: 'wait-until-stopped', name: head.name };
  if (head.phase === 'FAILED') {
    return { kind: 'create', name, sql: withStartOffsets(goal.insert, goal.target, head.offsets) };
  }
  return { kind: 'create', name, sql: goal.insert, carriesOverFrom: head.name };
}

/** Removes a successor that never ran, and never will: stopped first, so that it cannot begin meanwhile. */
function discard({ attempted, yielded }: Memory, head: Writer, { name, phase }: Writer): Step {
  if (phase === 'PENDING' && !attempted.has(name) && !yielded.has(name)) return { kind: 'yield', name };
  const because = phase === 'FAILED' ? 'it failed before it ever ran' : 'it was to take over, but never did';
  if (phase === 'PENDING') return { kind: 'stop', name, because };
  if (phase === 'STOPPING') return { kind: 'wait-until-stopped', name };
  return { kind: 'discard', name, predecessor: head.name, because };
}
