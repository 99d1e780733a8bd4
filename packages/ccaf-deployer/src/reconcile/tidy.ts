import type { DesiredState } from './desired-state';
import type { ManagedStatement, ObservedState } from './observed-state';
import { isActive, isAtRest, runs } from './phases';
import { isYounger, topicsOf } from './positions';
import type { Step } from './step';
import { stopAll } from './stop-in-order';

/**
 * What is left to tidy up when all apps run, one step at a time.
 *
 * What is deleted holds nothing: kept, it would pass for the statement to go on from once the one that followed it is gone.
 */
export function tidy(apps: readonly DesiredState[], observed: ObservedState): Step | undefined {
  const { statements, ddl } = observed;
  const declared = new Set(apps.flatMap(({ sinks }) => sinks.map(({ id }) => id)));
  // The oldest first: wherever this ends, the youngest of those that are left is the one to go on from.
  const [superseded] = statements
    .filter((statement) => isSuperseded(statement, observed))
    .sort((one, other) => (isYounger(one, other) ? 1 : -1));
  if (superseded) {
    const { name } = superseded;
    const restsOn = [name, ...youngerThan(superseded, observed).map((younger) => younger.name)];
    return { kind: 'delete', name, because: 'it was replaced', restsOn };
  }
  const isCreated = (id: string): boolean => statements.some(({ writes, phase }) => writes.has(id) && runs({ phase }));
  const done = ddl.find(({ sink }) => declared.has(sink) && isCreated(sink));
  if (done) return { kind: 'delete', name: done.name, because: 'the sink that it created is in use' };
  return stopAll(undeclaredIn(apps, observed), 'no app writes its sink any more');
}

/** The statements of ours whose sinks no app writes any more, and that have not ended. */
export function undeclaredIn(apps: readonly DesiredState[], { statements }: ObservedState): ManagedStatement[] {
  const declared = new Set(apps.flatMap(({ sinks }) => sinks.map(({ id }) => id)));
  return statements.filter(
    (statement) => statement.isOurs && isActive(statement) && ![...statement.writes].some((id) => declared.has(id)),
  );
}

/** Whether for all that a statement has read into its sinks a younger one runs, or that sink was created anew since. */
function isSuperseded(statement: ManagedStatement, observed: ObservedState): boolean {
  if (!isAtRest(statement)) return false;
  const { ddl } = observed;
  const younger = youngerThan(statement, observed);
  const isVoid = (sink: string): boolean =>
    ddl.some((created) => created.sink === sink && Date.parse(created.createdAt) > Date.parse(statement.createdAt));
  const isFollowed = (sink: string, topic: string): boolean =>
    younger.some((other) => other.writes.has(sink) && topicsOf(other).has(topic));
  const sinks = [...statement.writes];
  const topics = [...topicsOf(statement)];
  return (
    sinks.length > 0 &&
    sinks.every((sink) => isVoid(sink) || (topics.length > 0 && topics.every((topic) => isFollowed(sink, topic))))
  );
}

/** Those of ours that run, and were created after a statement. */
const youngerThan = (statement: ManagedStatement, { statements }: ObservedState): ManagedStatement[] =>
  statements.filter(
    (other) =>
      other.isOurs &&
      runs(other) &&
      isYounger(other, statement) &&
      [...other.writes].some((sink) => statement.writes.has(sink)),
  );
