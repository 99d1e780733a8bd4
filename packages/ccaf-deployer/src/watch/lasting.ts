import type { Finding } from './finding';

const MINUTE_MS = 60_000;

/** When something began, as far as the server tells; `Number.NaN` where it does not. */
export interface Began {
  /** Not before. */
  readonly earliest: number;
  /** Not after. */
  readonly latest: number;
}

export const beganAt = (at: number): Began => ({ earliest: at, latest: at });

/** The time of a text; `Number.NaN` where there is none. */
export const timeIn = (text: string): number => (text === '' ? Number.NaN : Date.parse(text));

/** A time as a text; nothing where there is none. */
export const sinceOf = (at: number): { readonly since?: string } =>
  Number.isFinite(at) ? { since: new Date(at).toISOString() } : {};

/** What three checks prove, in milliseconds: the last of them comes ten minutes after the first. */
const PROVEN_BY_LASTING_MS = 10 * MINUTE_MS;

/**
 * Whether something was so for as long as it may be: `now` where that is proven, nothing where it is proven that it was not,
 * and `if it lasts` where it may have been by the time at which that calls somebody.
 *
 * @example urgencyOf(beganAt(0), 10, 600_000) // 'now'
 */
export function urgencyOf(
  { earliest, latest }: Began,
  waitMinutes: number,
  now: number,
): Finding['urgency'] | undefined {
  const waitMs = waitMinutes * MINUTE_MS;
  if (now - latest >= waitMs) return 'now';
  const isExact = earliest === latest;
  return isExact || now - earliest < waitMs - PROVEN_BY_LASTING_MS ? undefined : 'if it lasts';
}
