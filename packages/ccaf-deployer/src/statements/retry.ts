/** When and how long to wait before a request is sent again. */
export interface RetryPolicy {
  /** How often a request is sent, the first time included. */
  readonly attempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/**
 * Every request may be sent again: a statement's name is an idempotency key, so that a POST that did arrive answers 409,
 * a PUT is guarded by its resource version, and a DELETE that did arrive answers 404.
 */
export const RETRY: RetryPolicy = { attempts: 5, baseDelayMs: 200, maxDelayMs: 5_000 };

/** Statuses after which the same request may succeed. */
export const isRetryable = (status: number): boolean => status === 429 || (status >= 500 && status !== 501);

/**
 * How long to wait before the next attempt, in milliseconds: what the server asked for, or else exponential backoff with
 * full jitter.
 *
 * @param attempt how many attempts were made, from 1
 * @param random a number from 0 to 1
 */
export function retryDelayMs(
  policy: RetryPolicy,
  attempt: number,
  random: number,
  retryAfterMs: number | undefined,
): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  return Math.round(Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1)) * random);
}

/**
 * Reads a Retry-After header: seconds, or an HTTP date.
 *
 * @example parseRetryAfter('2', 0) // 2000
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const delay = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}
