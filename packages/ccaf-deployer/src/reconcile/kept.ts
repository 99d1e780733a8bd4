import type { ManagedStatement } from './observed-state';

/**
 * How long the server keeps a statement that has ended, in days.
 *
 * Source: Confluent's documentation of Flink statements, "Statement lifecycle".
 */
export const KEPT_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment so many days after another one. */
export const daysAfter = (moment: number, days: number): number => moment + days * DAY_MS;

/** The day on which a statement that ended at a moment is deleted, with its position. */
export const deletedOn = (ended: number): string => new Date(daysAfter(ended, KEPT_DAYS)).toISOString().slice(0, 10);

/** The day on which a statement that has ended is deleted; `undefined` where its end is not told. */
export function keptUntil({ endedAt }: Pick<ManagedStatement, 'endedAt'>): string | undefined {
  const ended = Date.parse(endedAt);
  return Number.isNaN(ended) ? undefined : deletedOn(ended);
}
