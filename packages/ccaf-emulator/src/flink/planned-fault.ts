import type { Supervisor } from '../engine/job';

/** Looks, at a checkpoint, whether a rule makes a job fail; that it degrades a statement, the supervisor sees to. */
export function faultOf(supervisor: Supervisor): Error | undefined {
  try {
    if (supervisor.beforeStep().commits) return undefined;
    throw new Error(
      "The Flink engine leaves no rows uncommitted: a rule with 'uncommittedRows' is for the embedded one.",
    );
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
