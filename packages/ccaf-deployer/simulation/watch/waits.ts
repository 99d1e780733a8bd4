import type { Illness } from './illness';

export const MINUTE_MS = 60_000;
/** How often somebody looks. */
export const CHECK_MS = 5 * MINUTE_MS;
/** What an illness may take to be noticed once it has lasted as long as it may: two checks, and what looking takes. */
export const NOTICE_MS = 2 * CHECK_MS + MINUTE_MS;

/**
 * How long each may last, in minutes.
 *
 * A statement that is not there tells no time, and is not there for a moment whenever a project with a new app is applied:
 * it takes two checks.
 */
export const WAITS: Readonly<Record<Illness, number>> = {
  failed: 0,
  failing: 10,
  missing: 0,
  stopped: 15,
  pending: 10,
  degraded: 0,
  doubled: 0,
  stuck: 15,
};

/** Before which nobody may be called for it, in minutes. */
export const EARLIEST: Readonly<Record<Illness, number>> = { ...WAITS, missing: 5 };

/** Whether metrics tell of it for a while after it is over: rows wait, and none comes out. */
export const isMeasured = (illness: Illness | undefined): boolean => illness === 'stuck' || illness === 'degraded';
