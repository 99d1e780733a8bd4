import { type DesiredState, matchesSpec } from './desired-state';
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
  readonly desired: DesiredState;
  readonly observed: ObservedState;
  readonly memory: Memory;
}

/**
 * Decides what to do next, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds.
 */
export function decide(desired: DesiredState, observed: ObservedState, memory: Memory): Step | Verdict {
  if (!observed.sinkExists) return { kind: 'create-sink', sql: desired.createSink };
  const situation = { desired, observed, memory };
  const [head, ...others] = headsOf(desired, observed);
  if (!head) return start(situation);
  const next = halt(desired, observed, memory, [head, ...others]);
  return next ?? (matchesSpec(desired, head) ? keep(situation, head) : evolve(situation, head));
}

/** Nothing ever ran: whatever is there failed before it did. */
function start({ desired, observed, memory }: Situation): Step | Verdict {
  const [statement] = observed.statements;
  if (!statement)
    return { kind: 'create', name: statementName(desired.app, desired.target, undefined), sql: desired.insert };
  if (isActive(statement)) return { kind: 'wait-until-running', name: statement.name };
  if (memory.attempted.has(statement.name)) return { kind: 'failed', statement };
  return { kind: 'delete', name: statement.name, because: 'it ended before it ever ran' };
}

/** The head is what should run: it must be at work, and nothing else may wait to take over. */
function keep(situation: Situation, head: ManagedStatement): Step | Verdict {
  const { desired, observed, memory } = situation;
  const { name, phase } = head;
  const successor = successorOf(desired, observed, head);
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
function settle({ desired, observed, memory }: Situation, head: ManagedStatement): Step | Verdict {
  const { attempted, soaked } = memory;
  if (isOnTrial(desired, observed, head)) {
    if (head.phase === 'RUNNING' && !soaked.has(head.name)) return { kind: 'soak', name: head.name };
    if (head.phase === 'DEGRADED' && attempted.has(head.name)) return { kind: 'failed', statement: head };
  }
  const predecessor = predecessorOf(desired, observed, head);
  const old = observed.statements.find((statement) => statement !== head && statement !== predecessor);
  if (old) return { kind: 'delete', name: old.name, because: 'it was replaced' };
  return { kind: 'running', statement: head };
}

/** The head does something else: a successor takes over where it stops. */
function evolve(situation: Situation, head: ManagedStatement): Step | Verdict {
  const { desired, observed, memory } = situation;
  const successor = successorOf(desired, observed, head);
  if (!successor) return create(situation, head);
  if (!matchesSpec(desired, successor)) return discard(memory, head, successor);
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
function create({ desired, observed }: Situation, head: ManagedStatement): Step {
  const name = statementName(desired.app, desired.target, head.name);
  const told = positionsIn(desired.sources, observed.statements);
  const comesAgain = Object.keys(told).some((source) => !topicsOf(head).has(source));
  if (comesAgain && isActive(head)) return stop(head, `'${name}' takes over`);
  if (head.phase === 'FAILING') return { kind: 'wait-until-stopped', name: head.name };
  if (comesAgain || head.phase === 'FAILED') {
    const offsets = comesAgain ? told : head.offsets;
    return { kind: 'create', name, sql: withStartOffsets(desired.insert, desired.target, offsets) };
  }
  return { kind: 'create', name, sql: desired.insert, carriesOverFrom: head.name };
}
