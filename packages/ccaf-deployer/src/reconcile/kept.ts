import type { ManagedStatement } from './observed-state';

/**
 * How long the server keeps a statement that has ended, in days.
 *
 * Source: Confluent's documentation of Flink statements, "Statement lifecycle".
 */
const KEPT_DAYS = 30;

/** The day on which a statement that has ended is deleted, with its position; `undefined` where its end is not told. */
export function keptUntil({ endedAt }: Pick<ManagedStatement, 'endedAt'>): string | undefined {
  const ended = Date.parse(endedAt);
  if (Number.isNaN(ended)) return undefined;
  return new Date(ended + KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
