import type { ManagedStatement, ObservedState } from '../../src/reconcile/observed-state';
import { furthest, isPosition } from '../../src/reconcile/offsets';
import type { Situation } from '../../src/reconcile/situation';
import { readsOf, topicId } from '../../src/reconcile/statement-labels';
import type { CreateStep, Step } from '../../src/reconcile/step';
import { at, NOW } from './builders';

/** What a server that does all that it is told makes of a step, `minutes` after the first look: told by it, not by a plan. */
export function played({ observed, desired }: Situation, step: Step, minutes: number): ObservedState {
  const now = new Date(NOW + minutes * 60_000).toISOString();
  const { statements } = observed;
  const told = (name: string, change: (one: ManagedStatement) => Partial<ManagedStatement>): ObservedState => ({
    ...observed,
    statements: statements.map((one) => (one.name === name ? { ...one, ...change(one) } : one)),
  });
  switch (step.kind) {
    case 'create-sink':
      return {
        ...observed,
        sinks: new Set([...observed.sinks, step.sink]),
        ddl: [...observed.ddl, { name: `ddl-${minutes}`, sink: step.sink, createdAt: now }],
      };
    case 'create':
      return { ...observed, statements: [...statements, createdAs(step, desired, now)] };
    case 'delete':
    case 'wait-until-gone':
      return { ...observed, statements: statements.filter(({ name }) => name !== step.name) };
    case 'stop':
      return told(step.name, (one) =>
        hasRun(one) ? { phase: 'STOPPING', updatedAt: now } : stoppedAt(now, undefined),
      );
    case 'wait-until-stopped':
      return told(step.name, (one) =>
        one.phase === 'FAILING'
          ? { phase: 'FAILED', endedAt: now, ranMs: since(one, now) }
          : ended(one, statements, now),
      );
    case 'resume':
      return told(step.name, () => ({ phase: 'PENDING', endedAt: '', ranMs: undefined, updatedAt: now }));
    case 'wait-until-running':
      return told(step.name, () => ({ phase: 'RUNNING' }));
    default:
      return observed;
  }
}

const hasRun = ({ phase, latestOffsets }: ManagedStatement): boolean =>
  phase !== 'PENDING' || Object.keys(latestOffsets).length > 0;

const stoppedAt = (now: string, ranMs: number | undefined): Partial<ManagedStatement> => ({
  phase: 'STOPPED',
  endedAt: now,
  updatedAt: now,
  ranMs,
});

/** How long one has run that was created and started at once. */
const since = ({ createdAt }: ManagedStatement, now: string): number => Date.parse(now) - Date.parse(createdAt);

/** Where one has come to of which nothing more is known: as far as all others. */
const furthestOf = (all: readonly ManagedStatement[], topic: string): string => {
  const told = all.map(({ latestOffsets }) => latestOffsets[topic] ?? '').filter(isPosition);
  return furthest(told) || at(0);
};

/** What is stopped in order tells of each topic that it reads. */
const ended = (one: ManagedStatement, all: readonly ManagedStatement[], now: string): Partial<ManagedStatement> => ({
  ...stoppedAt(now, since(one, now)),
  latestOffsets: Object.fromEntries(
    ['a', 'b']
      .filter((topic) => one.reads.has(topicId(topic)))
      .map((topic) => [topic, one.latestOffsets[topic] ?? furthestOf(all, topic)]),
  ),
  offsetsAt: now,
});

const createdAs = (
  { name, sql, initialOffsetFrom, specificOffsets, anew = [] }: CreateStep,
  { fingerprint, properties, sources, sinks, isStateful, computePoolId, principalId }: Situation['desired'],
  now: string,
): ManagedStatement => ({
  name,
  sql,
  fingerprint,
  properties,
  reads: readsOf(
    sources.map(({ topic }) => topic),
    specificOffsets,
  ),
  anew: new Set(anew.map(topicId)),
  writes: new Set(sinks.map(({ id }) => id)),
  isStateful,
  isOurs: true,
  phase: 'PENDING',
  detail: '',
  scalingState: '',
  createdAt: now,
  updatedAt: now,
  endedAt: '',
  ranMs: undefined,
  initialOffsetFrom,
  latestOffsets: {},
  offsetsAt: '',
  computePoolId,
  principalId,
});
