import type { Clock } from '../engine/clock';
import type { Statement } from './statement';

/**
 * How long a foreground statement, a SELECT whose rows go to a client, goes on while nobody asks for them, in
 * milliseconds: five minutes. Source: `flinkStatementStop` of Confluent's Terraform provider, which says so and looks
 * whether the server was faster (https://github.com/confluentinc/terraform-provider-confluent, resource_flink_statement.go).
 */
export const UNREAD_LIMIT_MS = 5 * 60 * 1000;

const DETAIL =
  'This statement was stopped because nobody has read its results for 5 minutes. Submit it again, and read them.';

/** Has a statement that has just started stopped when its rows are not read, by the emulator's clock. */
export function watchReader(statement: Statement, clock: Clock, stop: (detail: string) => unknown): void {
  if (statement.execution?.traits.sql_kind !== 'SELECT') return;
  statement.readAt = clock.now();
  const { readAt: startedAt } = statement;
  const look = (): void => {
    const isRunning = ['RUNNING', 'DEGRADED'].includes(statement.state.phase);
    if (!isRunning) return;
    const left = UNREAD_LIMIT_MS - (clock.now() - (statement.readAt ?? startedAt));
    if (left <= 0) stop(DETAIL);
    else clock.after(left, look);
  };
  clock.after(UNREAD_LIMIT_MS, look);
}
