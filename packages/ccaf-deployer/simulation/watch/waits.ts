import type { Illness } from './illness';

export const MINUTE_MS = 60_000;
/** How often somebody looks. */
export const CHECK_MS = 5 * MINUTE_MS;
/** What an illness may take to be noticed once it has lasted as long as it may: two checks, and what looking takes. */
export const NOTICE_MS = 2 * CHECK_MS + MINUTE_MS;

/**
 * How long each may last, in minutes: nobody may be called for it before.
 *
 * A missing statement takes two checks, as a new app has none for a moment while its project is applied. But where that was
 * at one check and somebody deletes the statement before the next, whoever is called is called for something.
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

/** Whether metrics tell of it for a while after it is over: rows wait, and none comes out. */
export const isMeasured = (illness: Illness | undefined): boolean => illness === 'stuck' || illness === 'degraded';
