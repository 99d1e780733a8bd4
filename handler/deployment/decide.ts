import { type Goal, isWanted } from './goal';
import { discard, halt, stop } from './halt';
import { headsOf, isActive, isOnTrial, predecessorOf, successorOf } from './lineage';
import type { Memory } from './memory';
import { positionsIn, topicsOf } from './positions';
import { withStartOffsets } from './start-offsets';
import type { Step, Verdict } from './step';
import { writerName } from './target';
import type { World, Writer } from './world';

/** What there is to decide on. */
interface Situation {
  readonly goal: Goal;
  readonly world: World;
  readonly memory: Memory;
}

/**
 * Decides what to do next, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds.
 */
export function decide(goal: Goal, world: World, memory: Memory): Step | Verdict {
  if (!world.sinkExists) return { kind: 'create-sink', sql: goal.createSink };
  const situation = { goal, world, memory };
  const [head, ...others] = headsOf(goal, world);
  if (!head) return start(situation);
  const next = halt(goal, world, memory, [head, ...others]);
  return next ?? (isWanted(goal, head) ? keep(situation, head) : evolve(situation, head));
}

/** Nothing ever ran: whatever is there failed before it did. */
function start({ goal, world, memory }: Situation): Step | Verdict {
  const [writer] = world.writers;
  if (!writer) return { kind: 'create', name: writerName(goal.app, goal.target, undefined), sql: goal.insert };
  if (isActive(writer)) return { kind: 'wait-until-running', name: writer.name };
  if (memory.attempted.has(writer.name)) return { kind: 'failed', writer };
  return { kind: 'delete', name: writer.name, because: 'it ended before it ever ran' };
}

/** The head is what should run: it must be at work, and nothing else may wait to take over. */
function keep(situation: Situation, head: Writer): Step | Verdict {
  const { goal, world, memory } = situation;
  const { name, phase } = head;
  const successor = successorOf(goal, world, head);
  if (successor) return discard(memory, head, successor);
  switch (phase) {
    case 'RUNNING':
    case 'DEGRADED':
      return settle(situation, head);
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

/** The app runs; a new statement must do so for a while. What it replaced stays for a way back, and the rest goes. */
function settle({ goal, world, memory }: Situation, head: Writer): Step | Verdict {
  const { attempted, soaked } = memory;
  if (isOnTrial(goal, world, head)) {
    if (head.phase === 'RUNNING' && !soaked.has(head.name)) return { kind: 'soak', name: head.name };
    if (head.phase === 'DEGRADED' && attempted.has(head.name)) return { kind: 'failed', writer: head };
  }
  const predecessor = predecessorOf(goal, world, head);
  const old = world.writers.find((writer) => writer !== head && writer !== predecessor);
  if (old) return { kind: 'delete', name: old.name, because: 'it was replaced' };
  return { kind: 'running', writer: head };
}

/** The head does something else: a successor takes over where it stops. */
function evolve(situation: Situation, head: Writer): Step | Verdict {
  const { goal, world, memory } = situation;
  const successor = successorOf(goal, world, head);
  if (!successor) return create(situation, head);
  if (!isWanted(goal, successor)) return discard(memory, head, successor);
  if (successor.phase === 'FAILED') {
    if (memory.attempted.has(successor.name)) return { kind: 'failed', writer: successor };
    return discard(memory, head, successor);
  }
  const waitsInVain = head.phase === 'FAILED' && successor.carriesOverFrom !== undefined;
  if (successor.phase === 'STOPPED' || waitsInVain) return discard(memory, head, successor);
  if (isActive(head)) return stop(head, `'${successor.name}' takes over`);
  return { kind: 'wait-until-running', name: successor.name };
}

/**
 * Starts a successor: where the head stops, or at given offsets. Those are final only when the head has stopped, and are
 * needed after one that failed, and for sources that the head does not read, but another statement has read before.
 */
function create({ goal, world }: Situation, head: Writer): Step {
  const name = writerName(goal.app, goal.target, head.name);
  const told = positionsIn(goal.sources, world.writers);
  const comesAgain = Object.keys(told).some((source) => !topicsOf(head).has(source));
  if (comesAgain && isActive(head)) return stop(head, `'${name}' takes over`);
  if (head.phase === 'FAILING') return { kind: 'wait-until-stopped', name: head.name };
  if (comesAgain || head.phase === 'FAILED') {
    const offsets = comesAgain ? told : head.offsets;
    return { kind: 'create', name, sql: withStartOffsets(goal.insert, goal.target, offsets) };
  }
  return { kind: 'create', name, sql: goal.insert, carriesOverFrom: head.name };
}
