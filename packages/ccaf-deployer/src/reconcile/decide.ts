import { type DesiredState, matchesSpec } from './desired-state';
import { furthestOffsets, topicsOf } from './latest-offsets';
import type { ManagedStatement, ObservedState } from './observed-state';
import { currentStatements, isActive, isProgressing, nextOf, previousOf } from './revisions';
import type { RolloutProgress } from './rollout-progress';
import { topicId } from './statement-labels';
import type { Step, Verdict } from './step';
import { abort, stop, stopInOrder } from './stop-in-order';
import { statementName } from './target';

/** What there is to decide on. */
interface DecisionContext {
  readonly desired: DesiredState;
  readonly observed: ObservedState;
  readonly progress: RolloutProgress;
}

/**
 * Decides what to do next, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds.
 */
export function decide(desired: DesiredState, observed: ObservedState, progress: RolloutProgress): Step | Verdict {
  if (!observed.sinkExists) return { kind: 'create-sink', sql: desired.createSink };
  const context = { desired, observed, progress };
  const [current, ...others] = currentStatements(desired, observed);
  const isKept = current !== undefined && matchesSpec(desired, current);
  const alter = alterSink(desired, progress);
  // Only statements that are created afterwards take notice of it; and where it fails, nothing was stopped for them.
  if (alter && !isKept) return alter;
  if (!current) return start(context);
  const step =
    stopInOrder(desired, observed, progress, [current, ...others]) ??
    (isKept ? keep(context, current) : evolve(context, current));
  // What runs comes first.
  return alter && step.kind === 'running' ? alter : step;
}

const alterSink = ({ alterSink: sql }: DesiredState, { sinkAltered }: RolloutProgress): Step | undefined =>
  sql === undefined || sinkAltered ? undefined : { kind: 'alter-sink', sql };

/** Nothing ever ran: whatever is there failed before it did. */
function start({ desired, observed, progress }: DecisionContext): Step | Verdict {
  const { app, target, insert } = desired;
  const [statement] = observed.statements;
  if (!statement) return { kind: 'create', name: statementName(app, target, undefined), sql: insert };
  if (isActive(statement)) return { kind: 'wait-until-running', name: statement.name };
  if (progress.started.has(statement.name)) return { kind: 'failed', statement };
  return { kind: 'delete', name: statement.name, because: 'it ended before it ever ran' };
}

/** The current statement is what should run: it must be at work, and nothing else may wait to take over. */
function keep(context: DecisionContext, current: ManagedStatement): Step | Verdict {
  const { desired, observed, progress } = context;
  const { name, phase } = current;
  const next = nextOf(desired, observed, current);
  if (next) return abort(progress, current, next);
  switch (phase) {
    case 'RUNNING':
    case 'DEGRADED':
      return settle(context, current);
    case 'STOPPED':
      // Nothing here stops what should run: somebody else did, while this deploy waited for it.
      return progress.started.has(name) ? { kind: 'superseded', statement: current } : { kind: 'resume', name };
    case 'FAILED':
      return progress.started.has(name) ? { kind: 'failed', statement: current } : { kind: 'resume', name };
    case 'STOPPING':
    case 'FAILING':
      return { kind: 'wait-until-stopped', name };
    default:
      return { kind: 'wait-until-running', name };
  }
}

/** The app runs; a new statement must do so for a while. What it replaced stays for a way back, and the rest goes. */
function settle({ desired, observed, progress }: DecisionContext, current: ManagedStatement): Step | Verdict {
  const { started, stable } = progress;
  if (isProgressing(desired, observed, current)) {
    if (current.phase === 'RUNNING' && !stable.has(current.name))
      return { kind: 'wait-until-stable', name: current.name };
    if (current.phase === 'DEGRADED' && started.has(current.name)) return { kind: 'failed', statement: current };
  }
  const previous = previousOf(desired, observed, current);
  const old = observed.statements.find((statement) => statement !== current && statement !== previous);
  if (old) return { kind: 'delete', name: old.name, because: 'it was replaced' };
  return { kind: 'running', statement: current };
}

/** The current statement does something else: the next one takes over where it stops. */
function evolve(context: DecisionContext, current: ManagedStatement): Step | Verdict {
  const { desired, observed, progress } = context;
  const next = nextOf(desired, observed, current);
  if (!next) return create(context, current);
  if (!matchesSpec(desired, next)) return abort(progress, current, next);
  if (next.phase === 'FAILED') {
    if (progress.started.has(next.name)) return { kind: 'failed', statement: next };
    return abort(progress, current, next);
  }
  const waitsInVain = current.phase === 'FAILED' && next.initialOffsetFrom !== undefined;
  if (next.phase === 'STOPPED' || waitsInVain) return abort(progress, current, next);
  if (isActive(current)) return stop(current, `'${next.name}' takes over`);
  return { kind: 'wait-until-running', name: next.name };
}

/**
 * Starts the next statement: where the current one stops, or at given offsets. Those are final only when the current one
 * has stopped, and are needed after one that failed, and for sources that it does not read, but another has read before.
 */
function create({ desired, observed }: DecisionContext, current: ManagedStatement): Step {
  const name = statementName(desired.app, desired.target, current.name);
  const told = furthestOffsets(desired.sources, observed.statements);
  const read = topicsOf(current);
  const comesAgain = Object.keys(told).some((source) => !read.has(topicId(source)));
  if (comesAgain && isActive(current)) return stop(current, `'${name}' takes over`);
  if (current.phase === 'FAILING') return { kind: 'wait-until-stopped', name: current.name };
  if (comesAgain || current.phase === 'FAILED') {
    const specificOffsets = comesAgain ? told : current.latestOffsets;
    return { kind: 'create', name, sql: desired.insertFrom(specificOffsets), specificOffsets };
  }
  return { kind: 'create', name, sql: desired.insert, initialOffsetFrom: current.name };
}
