import type { ManagedStatement } from './observed-state';
import { isActive, isEnding } from './phases';
import type { Step } from './step';

/** Stops a statement that reads and writes rows, or may begin to. */
export const stop = (statement: ManagedStatement, because: string): Step =>
  isEnding(statement)
    ? { kind: 'wait-until-stopped', name: statement.name }
    : { kind: 'stop', name: statement.name, because };

/**
 * The next step to end all of these; `undefined` where they have ended. What waits for another one goes first, for it
 * would begin when that stops.
 */
export function stopAll(statements: readonly ManagedStatement[], because: string): Step | undefined {
  const active = statements.filter(isActive);
  const waits = ({ phase, initialOffsetFrom, latestOffsets }: ManagedStatement): boolean =>
    (phase === 'PENDING' || phase === 'STOPPING') &&
    initialOffsetFrom !== undefined &&
    Object.keys(latestOffsets).length === 0;
  const first = active.find(waits) ?? active[0];
  return first && stop(first, because);
}

/** @param promise what becomes of the rows */
export const resume = ({ name }: ManagedStatement, because: string, promise: string): Step => ({
  kind: 'resume',
  name,
  because,
  promise,
});
