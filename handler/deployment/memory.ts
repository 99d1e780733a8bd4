import type { Step } from './step';

/** What a deploy remembers of itself; nothing of it is needed to go on after a crash. */
export interface Memory {
  /** Statements that this deploy created, resumed or waited for: their failure is its failure. */
  readonly attempted: ReadonlySet<string>;
  /** Statements that ran on for long enough after they were changed. */
  readonly soaked: ReadonlySet<string>;
  /** Statements of others that were waited for in vain. */
  readonly yielded: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NOTHING_DONE: Memory = { attempted: NONE, soaked: NONE, yielded: NONE };

/** The memory after a step was done. */
export function remember(memory: Memory, step: Step): Memory {
  const including = (names: ReadonlySet<string>, name: string): ReadonlySet<string> => new Set([...names, name]);
  const without = (names: ReadonlySet<string>, name: string): ReadonlySet<string> =>
    new Set([...names].filter((other) => other !== name));
  switch (step.kind) {
    case 'create':
      // The name may have been that of another statement before, which is gone.
      return {
        ...memory,
        attempted: including(memory.attempted, step.name),
        soaked: without(memory.soaked, step.name),
      };
    case 'resume':
    case 'wait-until-running':
      return { ...memory, attempted: including(memory.attempted, step.name) };
    case 'soak':
      return {
        ...memory,
        attempted: including(memory.attempted, step.name),
        soaked: including(memory.soaked, step.name),
      };
    case 'yield':
      return { ...memory, yielded: including(memory.yielded, step.name) };
    default:
      return memory;
  }
}
