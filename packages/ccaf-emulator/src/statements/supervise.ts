import type { Job, Supervisor } from '../engine/job';
import type { Faults } from '../faults/faults';
import { errorOf } from '../faults/rules';
import type { Statement } from './statement';

/** Follows a statement's job, and has happen to it what the rules say. */
export function supervise(
  statement: Statement,
  job: Job,
  { faults, now }: { readonly faults: Faults; readonly now: () => number },
  ends: Pick<Supervisor, 'onCompletion' | 'onFailure'>,
): Supervisor {
  return {
    beforeStep: () => {
      const reading = { uid: statement.uid, sql: statement.spec.statement, rowsRead: job.rowsRead };
      const rule = faults.ofStatement(reading);
      if (rule?.phase === 'FAILED') throw errorOf(rule);
      if (rule !== undefined) statement.apply({ type: 'degraded', detail: rule.detail }, now());
      return faults.nextStep(reading);
    },
    ...ends,
  };
}
