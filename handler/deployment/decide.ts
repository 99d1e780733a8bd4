import { type Goal, isWanted } from './goal';
import { discard, halt, stop } from './halt';
import { headsOf, isActive, isOnTrial, predecessorOf, successorOf } from './lineage';
import type { Memory } from './memory';
import type { ManagedStatement, ObservedState } from './observed-state';
import { positionsIn, topicsOf } from './positions';
import { withStartOffsets } from './start-offsets';
import type { Step, Verdict } from './step';
import { statementName } from './target';

/** What there is to decide on. */
interface Situation {
  readonly goal: Goal;
  readonly observed: ObservedState;
  readonly memory: Memory;
}

/**
 * Decides what to do next, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds.
 */
export function decide(goal: Goal, observed: ObservedState, memory: Memory): Step | Verdict {
  if (!observed.sinkExists) return { kind: 'create-sink', sql: goal.createSink };
  const situation = { goal, observed, memory };
  const [head, ...others] = headsOf(goal, observed);
  if (!head) return start(situation);
  const next = halt(goal, observed, memory, [head, ...others]);
  return next ?? (isWanted(goal, head) ? keep(situation, head) : evolve(situation, head));
}

/** Nothing ever ran: whatever is there failed before it did. */
function start({ goal, observed, memory }: Situation): Step | Verdict {
  const [statement] = observed.statements;
  if (!statement) return { kind: 'create', name: statementName(goal.app, goal.target, undefined), sql: goal.insert };
  if (isActive(statement)) return { kind: 'wait-until-running', name: statement.name };
  if (memory.attempted.has(statement.name)) return { kind: 'failed', statement };
  return { kind: 'delete', name: statement.name, because: 'it ended before it ever ran' };
}

/** The head is what should run: it must be at work, and nothing else may wait to take over. */
function keep(situation: Situation, head: ManagedStatement): Step | Verdict {
  const { goal, observed, memory } = situation;
  const { name, phase } = head;
  const successor = successorOf(goal, observed, head);
  if (successor) return discard(memory, head, successor);
  switch (phase) {
    case 'RUNNING':
    case 'DEGRADED':
      return settle(situation, head);
    case 'STOPPED':
      // Nothing here stops what should run: somebody else did, while this deploy waited for it.
      return memory.attempted.has(name) ? { kind: 'superseded', statement: head } : { kind: 'resume', name };
    case 'FAILED':
      return memory.attempted.has(name) ? { kind: 'failed', statement: head } : { kind: 'resume', name };
    case 'STOPPING':
    case 'FAILING':
      return { kind: 'wait-until-stopped', name };
    default:
      return { kind: 'wait-until-running', name };
  }
}

/** The app runs; a new statement must do so for a while. What it replaced stays for a way back, and the rest goes. */
function settle({ goal, observed, memory }: Situation, head: ManagedStatement): Step | Verdict {
  const { attempted, soaked } = memory;
  if (isOnTrial(goal, observed, head)) {
    if (head.phase === 'RUNNING' && !soaked.has(head.name)) return { kind: 'soak', name: head.name };
    if (head.phase === 'DEGRADED' && attempted.has(head.name)) return { kind: 'failed', statement: head };
  }
  const predecessor = predecessorOf(goal, observed, head);
  const old = observed.statements.find((statement) => statement !== head && statement !== predecessor);
  if (old) return { kind: 'delete', name: old.name, because: 'it was replaced' };
  return { kind: 'running', statement: head };
}

/** The head does something else: a successor takes over where it stops. */
function evolve(situation: Situation, head: ManagedStatement): Step | Verdict {
  const { goal, observed, memory } = situation;
  const successor = successorOf(goal, observed, head);
  if (!successor) return create(situation, head);
  if (!isWanted(goal, successor)) return discard(memory, head, successor);
  if (successor.phase === 'FAILED') {
    if (memory.attempted.has(successor.name)) return { kind: 'failed', statement: successor };
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
function create({ goal, observed }: Situation, head: ManagedStatement): Step {
  const name = statementName(goal.app, goal.target, head.name);
  const told = positionsIn(goal.sources, observed.statements);
  const comesAgain = Object.keys(told).some((source) => !topicsOf(head).has(source));
  if (comesAgain && isActive(head)) return stop(head, `'${name}' takes over`);
  if (head.phase === 'FAILING') return { kind: 'wait-until-stopped', name: head.name };
  if (comesAgain || head.phase === 'FAILED') {
    const offsets = comesAgain ? told : head.offsets;
    return { kind: 'create', name, sql: withStartOffsets(goal.insert, goal.target, offsets) };
  }
  return { kind: 'create', name, sql: goal.insert, carriesOverFrom: head.name };
}
