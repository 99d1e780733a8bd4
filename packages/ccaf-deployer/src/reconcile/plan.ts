import { decide } from './decide';
import type { DesiredState } from './desired-state';
import { type ManagedStatement, type ObservedState, withStatement } from './observed-state';
import { furthest, isPosition, offsetsAt } from './offsets';
import { NO_PROGRESS, progressAfter } from './rollout-progress';
import { Situation } from './situation';
import { readsOf, topicId } from './statement-labels';
import { type CreateStep, isVerdict, type Step, type Verdict } from './step';

/** What a deploy would do, in order, and how it would end. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
}

/** What a plan is made of: a situation before anything was done. */
export type PlanContext = Pick<Situation, 'owner' | 'desired' | 'observed' | 'answers'>;

/** More than any deploy takes: a plan that goes on for longer never ends. */
const MOST_STEPS = 200;

/** Plays a deploy through, every step succeeding. */
export function plan({ owner, desired, observed: before, answers }: PlanContext): Plan {
  const steps: Step[] = [];
  let [observed, progress] = [before, NO_PROGRESS];
  while (steps.length < MOST_STEPS) {
    const situation = new Situation(owner, desired, observed, progress, answers);
    const step = decide(situation);
    if (isVerdict(step)) return { steps, verdict: step };
    steps.push(step);
    progress = progressAfter(progress, step, statementOf(step, observed));
    observed = expectedAfter(step, situation);
  }
  throw new Error(`the plan of '${desired.app}' does not end: ${steps.map(({ kind }) => kind).join(', ')}`);
}

/** The statement of a plan that the API will not take, if there is one. */
export const tooLong = (steps: readonly Step[], limit: number): CreateStep | undefined =>
  steps.flatMap((step) => (step.kind === 'create' && step.sql.length > limit ? [step] : []))[0];

/** The statement that a step is about, as it is. */
export const statementOf = (step: Step, { statements }: ObservedState): ManagedStatement | undefined =>
  'name' in step ? statements.find(({ name }) => name === step.name) : undefined;

function expectedAfter(step: Step, situation: Situation): ObservedState {
  const { observed, desired } = situation;
  switch (step.kind) {
    case 'create-sink': {
      const ddl = { name: '', sink: step.sink, createdAt: '' };
      return { ...observed, sinks: new Set([...observed.sinks, step.sink]), ddl: [...observed.ddl, ddl] };
    }
    case 'create':
      return withStatement(observed, step.name, created(step, desired));
    case 'delete':
    case 'wait-until-gone':
      return withStatement(observed, step.name, undefined);
    case 'stop':
      return changed(observed, step.name, (statement) => afterStop(situation, statement));
    case 'wait-until-stopped':
      return changed(observed, step.name, (statement) => afterEnd(situation, statement));
    case 'resume':
      return changed(observed, step.name, () => resumed(desired));
    case 'wait-until-running':
      return changed(observed, step.name, () => ({ phase: 'RUNNING' }));
    case 'alter-sink':
    case 'wait-until-stable':
    case 'wait-for-other-deploy':
      return observed;
    default:
      return step satisfies never;
  }
}

type Change = Partial<ManagedStatement>;

const changed = (
  observed: ObservedState,
  name: string,
  change: (statement: ManagedStatement) => Change,
): ObservedState => ({
  ...observed,
  statements: observed.statements.map((one) => (one.name === name ? { ...one, ...change(one) } : one)),
});

const resumed = ({ computePoolId, principalId }: DesiredState): Change => ({
  phase: 'PENDING',
  computePoolId,
  principalId,
});

const now = ({ observed }: Situation): string => new Date(observed.observedAt).toISOString();

/** What never began ends at once, and tells nothing. */
const afterStop = (situation: Situation, statement: ManagedStatement): Change =>
  situation.positions.neverRan(statement)
    ? { phase: 'STOPPED', endedAt: now(situation), ranMs: undefined }
    : { phase: 'STOPPING' };

/** What is stopped in order tells how far it has read. */
function afterEnd(situation: Situation, { reads, latestOffsets, phase, createdAt }: ManagedStatement): Change {
  const ranMs = createdAt === '' ? 0 : Math.max(0, situation.observed.observedAt - Date.parse(createdAt));
  if (phase === 'FAILING') return { phase: 'FAILED', endedAt: now(situation), ranMs };
  const offsets = situation.desired.sources
    .filter(({ topic }) => reads.has(topicId(topic)))
    .map(({ topic }) => [topic, latestOffsets[topic] ?? guessed(situation, reads, topic)] as const);
  return {
    phase: 'STOPPED',
    endedAt: now(situation),
    ranMs,
    latestOffsets: { ...latestOffsets, ...Object.fromEntries(offsets) },
    offsetsAt: '',
  };
}

/** What runs may tell nothing: it is where the others have come to at least, and where it began. */
function guessed({ writers }: Situation, reads: ManagedStatement['reads'], topic: string): string {
  const told = writers.map(({ latestOffsets }) => offsetsAt(latestOffsets, topic)).filter(isPosition);
  return furthest([...told, reads.get(topicId(topic)) ?? '']) || 'partition:0,offset:0';
}

const created = (
  { name, sql, initialOffsetFrom, specificOffsets, anew = [] }: CreateStep,
  { fingerprint, properties, sources, sinks, isStateful, computePoolId, principalId }: DesiredState,
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
  createdAt: '',
  updatedAt: '',
  endedAt: '',
  ranMs: undefined,
  initialOffsetFrom,
  latestOffsets: {},
  offsetsAt: '',
  computePoolId,
  principalId,
});
