import type { Step } from './step';

/** How far a deploy came, as it remembers itself; nothing of it is needed to go on after a crash. */
export interface RolloutProgress {
  /** Statements that this deploy created, resumed or waited for: their failure is its failure. */
  readonly started: ReadonlySet<string>;
  /** Statements that ran on for long enough after they were changed. */
  readonly stable: ReadonlySet<string>;
  /** Statements of others that were waited for in vain. */
  readonly yieldedTo: ReadonlySet<string>;
  /** Whether the sink's table has been given the options that the app declares. */
  readonly sinkAltered: boolean;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_PROGRESS: RolloutProgress = { started: NONE, stable: NONE, yieldedTo: NONE, sinkAltered: false };

/** The progress after a step was done. */
export function progressAfter(progress: RolloutProgress, step: Step): RolloutProgress {
  const including = (names: ReadonlySet<string>, name: string): ReadonlySet<string> => new Set([...names, name]);
  const without = (names: ReadonlySet<string>, name: string): ReadonlySet<string> =>
    new Set([...names].filter((other) => other !== name));
  switch (step.kind) {
    case 'create':
      // The name may have been that of another statement before, which is gone.
      return {
        ...progress,
        started: including(progress.started, step.name),
        stable: without(progress.stable, step.name),
      };
    case 'resume':
    case 'wait-until-running':
      return { ...progress, started: including(progress.started, step.name) };
    case 'wait-until-stable':
      return {
        ...progress,
        started: including(progress.started, step.name),
        stable: including(progress.stable, step.name),
      };
    case 'alter-sink':
      return { ...progress, sinkAltered: true };
    case 'wait-for-other-deploy':
      return { ...progress, yieldedTo: including(progress.yieldedTo, step.name) };
    default:
      return progress;
  }
}
