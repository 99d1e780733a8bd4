import { hasSpecificOffsets, readsMore } from './latest-offsets';
import type { ManagedStatement, ObservedState } from './observed-state';
import { hasRun, isActive, nextOf, previousOf } from './revisions';
import type { RolloutProgress } from './rollout-progress';
import type { Step } from './step';
import type { Owner } from './target';

/** Removes a next statement that never ran, and never will: stopped first, so that it cannot begin meanwhile. */
export function abort(
  { started, yieldedTo }: RolloutProgress,
  current: ManagedStatement,
  { name, phase }: ManagedStatement,
): Step {
  if (phase === 'PENDING' && !started.has(name) && !yieldedTo.has(name)) return { kind: 'wait-for-other-deploy', name };
  const because = phase === 'FAILED' ? 'it failed before it ever ran' : 'it was to take over, but never did';
  if (phase === 'PENDING') return { kind: 'stop', name, because };
  if (phase === 'STOPPING') return { kind: 'wait-until-stopped', name };
  return { kind: 'abort', name, previous: current.name, because };
}

/** Stops a statement that reads and writes rows, or may begin to. */
export function stop({ name, phase }: ManagedStatement, because: string): Step {
  const isEnding = phase === 'STOPPING' || phase === 'FAILING';
  return isEnding ? { kind: 'wait-until-stopped', name } : { kind: 'stop', name, because };
}

/**
 * The next step to end what writes rows beside the current statement, or may begin to; `undefined` where nothing does.
 *
 * What reads nothing that the current one does not is a duplicate. Any other alone tells how far its sources were read,
 * and is kept until the app runs: a statement that somebody made by hand, or one of several that an older version split
 * an app into. What waits for it goes first, for it would begin when that stops.
 */
export function stopInOrder(
  owner: Owner,
  observed: ObservedState,
  progress: RolloutProgress,
  [current, ...others]: readonly [ManagedStatement, ...ManagedStatement[]],
): Step | undefined {
  for (const other of others) {
    const next = nextOf(owner, observed, other);
    if (next) return abort(progress, other, next);
    if (!isActive(other)) continue;
    if (!readsMore(other, current)) {
      return { kind: 'delete', name: other.name, because: `'${current.name}' writes the same rows` };
    }
    return stop(other, `the app is one statement, '${current.name}'`);
  }
  const orphan = observed.statements.find((statement) => statement !== current && isOrphan(owner, observed, statement));
  return orphan && stop(orphan, 'it was to take over, but never did');
}

/** Whether a statement is on its way to go on with what others read, none of which its name or properties tell. */
const isOrphan = (owner: Owner, observed: ObservedState, statement: ManagedStatement): boolean =>
  isActive(statement) &&
  hasSpecificOffsets(statement) &&
  !previousOf(owner, observed, statement) &&
  !hasRun(owner, observed, statement);
