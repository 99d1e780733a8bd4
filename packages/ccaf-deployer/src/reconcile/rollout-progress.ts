import type { ManagedStatement } from './observed-state';
import type { Step } from './step';

/** How far a deploy came, as it remembers itself; nothing of it is needed to go on after a crash. */
export interface RolloutProgress {
  /** Statements that this deploy created, resumed or waited for: their failure is its failure. */
  readonly started: ReadonlySet<string>;
  /** Statements that this deploy created, each with when: a name that is free again may become that of somebody else's. */
  readonly created: ReadonlyMap<string, string>;
  /** Statements that this deploy told to stop. */
  readonly stopped: ReadonlySet<string>;
  /** Statements that this deploy resumed, each with the time of the offsets that it told before. */
  readonly resumed: ReadonlyMap<string, string>;
  /** Statements that this deploy stopped so that they go on elsewhere. */
  readonly moved: ReadonlySet<string>;
  /** Statements that ran on for long enough after they were changed. */
  readonly stable: ReadonlySet<string>;
  /** Statements of others that were waited for in vain. */
  readonly yieldedTo: ReadonlySet<string>;
  /** Statements that got no resources in the time there was. */
  readonly starved: ReadonlySet<string>;
  /** The DDL that made the tables of sinks what the app declares. */
  readonly altered: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_PROGRESS: RolloutProgress = {
  started: NONE,
  created: new Map(),
  stopped: NONE,
  resumed: new Map(),
  moved: NONE,
  stable: NONE,
  yieldedTo: NONE,
  starved: NONE,
  altered: NONE,
};

/**
 * The progress after a step was done.
 *
 * @param statement the step's statement as it was before
 * @param after the same as it is now
 */
export function progressAfter(
  progress: RolloutProgress,
  step: Step,
  statement: ManagedStatement | undefined,
  after?: ManagedStatement,
): RolloutProgress {
  const including = (names: ReadonlySet<string>, name: string): ReadonlySet<string> => new Set([...names, name]);
  const without = (names: ReadonlySet<string>, name: string): ReadonlySet<string> =>
    new Set([...names].filter((other) => other !== name));
  switch (step.kind) {
    case 'create':
      // The name may have been that of another statement before, which is gone.
      return {
        ...progress,
        started: including(progress.started, step.name),
        created: new Map([...progress.created, [step.name, after?.createdAt ?? '']]),
        stable: without(progress.stable, step.name),
      };
    case 'stop':
      return {
        ...progress,
        stopped: including(progress.stopped, step.name),
        moved: step.isMove ? including(progress.moved, step.name) : progress.moved,
      };
    case 'resume':
      return {
        ...progress,
        started: including(progress.started, step.name),
        stopped: without(progress.stopped, step.name),
        stable: without(progress.stable, step.name),
        resumed: new Map([...progress.resumed, [step.name, statement?.offsetsAt ?? '']]),
      };
    case 'wait-until-running':
      return { ...progress, started: including(progress.started, step.name) };
    case 'wait-until-stable':
      return {
        ...progress,
        started: including(progress.started, step.name),
        stable: including(progress.stable, step.name),
      };
    case 'alter-sink':
      return { ...progress, altered: including(progress.altered, step.sql) };
    case 'wait-for-other-deploy':
      return { ...progress, yieldedTo: including(progress.yieldedTo, step.name) };
    default:
      return progress;
  }
}
