import { rfc3339 } from '../engine/clock';
import type { Job } from '../engine/job';
import type { Statement } from './statement';

/** How long a statement waits for the one that it takes over from, in milliseconds: six hours, as documented. */
export const CARRY_OVER_LIMIT_MS = 6 * 60 * 60 * 1000;

/** Whether a statement can take over where another stopped. */
export type CarryOver =
  | { readonly kind: 'ready'; readonly from: Job }
  | { readonly kind: 'waiting'; readonly detail: string }
  | { readonly kind: 'impossible'; readonly detail: string };

/**
 * Looks at the statement that `sql.tables.initial-offset-from` names.
 *
 * One that waits for a statement which fails goes on waiting, for that one can be resumed; one that waits for a statement
 * which is deleted fails. Neither is documented.
 *
 * Source: docs.confluent.io/cloud/current/flink/operate-and-deploy/carry-over-offsets.html, and the detail text as the
 * API answers it.
 */
export function carryOver(name: string, predecessor: Statement | undefined, waitingSince: number): CarryOver {
  if (predecessor === undefined) {
    return { kind: 'impossible', detail: `Referenced statement ${name} does not exist.` };
  }
  const { execution, state } = predecessor;
  const isOther = execution !== undefined && (execution.kind !== 'job' || execution.traits.sql_kind === 'SELECT');
  if (isOther) {
    return { kind: 'impossible', detail: `Referenced statement ${name} is not a streaming INSERT: it has no offsets.` };
  }
  if (state.phase === 'STOPPED' && execution?.kind === 'job') return { kind: 'ready', from: execution.job };
  const limit = rfc3339(waitingSince + CARRY_OVER_LIMIT_MS);
  const detail =
    `Statement is currently pending until referenced statement ${name} is stopped. ` +
    `If ${name} is not stopped before ${limit}, this statement will fail.`;
  return { kind: 'waiting', detail };
}
