import { show } from '../errors';
import type { WatchRequest } from '../watch';

const KNOWN: readonly string[] = ['resume_failed', 'cfu_minutes_a_day'];

/** What is wrong with the key `watch` of an event. */
export function watchProblems({ action, watch }: Record<string, unknown>): string[] {
  if (watch === undefined) return [];
  if (typeof watch !== 'object' || watch === null || Array.isArray(watch)) {
    return [`'watch' must be an object, got ${show(watch)}`];
  }
  const { resume_failed: resumeFailed, cfu_minutes_a_day: budget } = watch as Record<string, unknown>;
  return [
    ...(action === 'watch'
      ? []
      : [`'watch' is only for the action "watch", got the action ${show(action ?? 'deploy')}`]),
    ...(resumeFailed === undefined || typeof resumeFailed === 'boolean'
      ? []
      : [`'watch.resume_failed' must be true or false, got ${show(resumeFailed)}`]),
    ...(budget === undefined || (typeof budget === 'number' && Number.isFinite(budget) && budget >= 0)
      ? []
      : [`'watch.cfu_minutes_a_day' must be a number of 0 or more, got ${show(budget)}`]),
    ...Object.keys(watch)
      .filter((key) => !KNOWN.includes(key))
      .map((key) => `${show(`watch.${key}`)} is not known; expected one of ${KNOWN.join(', ')}`),
  ];
}

/** Reads the key `watch` of an event that is valid; a budget of 0 is none. */
export function watchRequestIn(watch: unknown): WatchRequest {
  const { resume_failed: resumeFailed, cfu_minutes_a_day: budget } = Object(watch) as Record<string, unknown>;
  return {
    resumeFailed: resumeFailed === true,
    ...(typeof budget === 'number' && budget > 0 && { cfuMinutesADay: budget }),
  };
}
