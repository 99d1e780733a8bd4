import { type Goal, isAsWanted, namespaceOf, type Part } from './goal';
import { discard, halt } from './halt';
import { inheritedSources, readerToHalt } from './inherit';
import {
  headsOf,
  isActive,
  isOnTrial,
  isYoung,
  lineageOf,
  type Namespace,
  startsAtOffsets,
  successorOf,
} from './lineage';
import type { Memory } from './memory';
import { positionsIn } from './positions';
import { withStartOffsets } from './start-offsets';
import type { Step, Verdict } from './step';
import { FIRST_PART, writerName } from './target';
import type { World, Writer } from './world';

/** What there is to decide on for one part. */
interface Situation {
  readonly goal: Goal;
  readonly part: Part;
  readonly memory: Memory;
  /** Everything. */
  readonly world: World;
  /** The statements of this part. */
  readonly lineage: World;
  readonly namespace: Namespace;
}

/** Decides what to do next for one part of an app, whose other parts may run as they did before. */
export function decidePart(goal: Goal, part: Part, world: World, memory: Memory): Step | Verdict {
  const lineage = lineageOf(world, part.number);
  const namespace = namespaceOf(goal, part.number);
  const situation = { goal, part, memory, world, lineage, namespace };
  const [head, ...duplicates] = headsOf(namespace, lineage);
  if (!head) return start(situation);
  const duplicate = duplicates.find(isActive);
  if (duplicate) return { kind: 'delete', name: duplicate.name, because: `'${head.name}' writes the same rows` };
  return isUpToDate(situation, head) ? keep(situation, head) : evolve(situation, head);
}

/** Whether the head does what it should, and no other part has gone on with its sources while it was stopped. */
const isUpToDate = ({ goal, part, world }: Situation, head: Writer): boolean =>
  isAsWanted(part, head) && (isActive(head) || inheritedSources(goal, part, world, head).length === 0);

/** Nothing ever ran: whatever is there failed before it did. */
function start(situation: Situation): Step | Verdict {
  const { goal, part, memory, world, lineage } = situation;
  const [writer] = lineage.writers;
  if (!writer) return create(situation, undefined);
  if (isActive(writer)) {
    // What it takes over from others is theirs until it runs: another one starts where they are, not where it waits.
    const isPassed = startsAtOffsets(writer) && !isAsWanted(part, writer);
    if (isPassed) return halt(goal, world, memory, writer, 'it was to take over, but never did');
    return { kind: 'wait-until-running', name: writer.name };
  }
  if (memory.attempted.has(writer.name)) return { kind: 'failed', writer };
  return { kind: 'delete', name: writer.name, because: 'it ended before it ever ran' };
}

/** The head is what should run: it must be at work, and nothing else may wait to take over. */
function keep(situation: Situation, head: Writer): Step | Verdict {
  const { memory, lineage, namespace } = situation;
  const { name, phase } = head;
  const successor = successorOf(namespace, lineage, head);
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

/** The part runs; one that is new must do so for a while. */
function settle({ part, memory, lineage, namespace }: Situation, head: Writer): Step | Verdict {
  const { attempted, soaked } = memory;
  const isAdded = part.number !== FIRST_PART && attempted.has(head.name) && isYoung(lineage, head);
  if (isAdded || isOnTrial(namespace, lineage, head)) {
    if (head.phase === 'RUNNING' && !soaked.has(head.name)) return { kind: 'soak', name: head.name };
    if (head.phase === 'DEGRADED' && attempted.has(head.name)) return { kind: 'failed', writer: head };
  }
  return { kind: 'running', writers: [head] };
}

/** The head does something else, or is behind: a successor takes over where it stops. */
function evolve(situation: Situation, head: Writer): Step | Verdict {
  const { part, memory, lineage, namespace } = situation;
  const successor = successorOf(namespace, lineage, head);
  if (!successor) return create(situation, head);
  if (!isAsWanted(part, successor)) return discard(memory, head, successor);
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

/**
 * Starts the statement that should run: where the head stops, or, with sources that another statement has read, at
 * offsets that are final because all who read them have stopped.
 */
function create({ goal, part, memory, world }: Situation, head: Writer | undefined): Step {
  const name = writerName(goal.app, goal.target, head?.name, part.number);
  const inherited = inheritedSources(goal, part, world, head);
  const reader = readerToHalt(goal, part, world, { head, inherited });
  if (reader) return halt(goal, world, memory, reader, `'${name}' takes over`);
  if (head?.phase === 'FAILING') return { kind: 'wait-until-stopped', name: head.name };
  if (!head || inherited.length > 0) {
    const offsets = positionsIn(part.sources, world.writers);
    return { kind: 'create', name, sql: withStartOffsets(part.insert, goal.target, offsets) };
  }
  if (head.phase === 'FAILED') {
    return { kind: 'create', name, sql: withStartOffsets(part.insert, goal.target, head.offsets) };
  }
  return { kind: 'create', name, sql: part.insert, carriesOverFrom: head.name };
}
