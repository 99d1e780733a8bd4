import type { Deadline } from '../clock';

/** How long to wait before a request is sent again. */
export interface RetryPolicy {
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/**
 * Every request may be sent again, as long as there is time: a statement's name is an idempotency key, so that a POST that
 * did arrive answers 409, a PUT is guarded by its resource version, and a DELETE that did arrive answers 404.
 */
export const RETRY: RetryPolicy = { baseDelayMs: 200, maxDelayMs: 5_000 };

/** Statuses after which the same request may succeed. */
export const isRetryable = (status: number): boolean =>
  status === 408 || status === 429 || (status >= 500 && status !== 501);

/**
 * How long to wait before the next attempt, in milliseconds: what the server asked for, or else exponential backoff, half of
 * which is left to chance.
 *
 * A server that asks for no pause gets none, but only once: one that goes on refusing is not asked without end.
 *
 * @param attempt how many attempts were made, from 1
 * @param random a number from 0 to 1
 */
export function retryDelayMs(
  { baseDelayMs, maxDelayMs }: RetryPolicy,
  attempt: number,
  random: number,
  retryAfterMs: number | undefined,
): number {
  const limit = Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  const own = Math.round((limit * (1 + random)) / 2);
  if (retryAfterMs === undefined) return own;
  return attempt === 1 ? retryAfterMs : Math.max(retryAfterMs, own);
}

/**
 * Reads a Retry-After header: seconds, or an HTTP date. What is neither counts for nothing.
 *
 * @example parseRetryAfter('2', 0) // 2000
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const at = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** How long a host that has no address is asked for: resolvers fail for a moment, but a mistyped name never gets one. */
const NAME_PATIENCE_MS = 30_000;

/** What no second attempt changes: a certificate that is not right, a request that cannot be sent, a client that is closed. */
const FINAL = /CERT|^UNABLE_TO_|^ERR_INVALID_|^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|DESTROYED|CLOSED)$/;

/**
 * How long a key is waited for that is not known: one that was just made may take minutes, and a wrong one stays wrong.
 *
 * @see https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/troubleshoot.html
 */
export const KEY_PATIENCE_MS = 60_000;

/** Until when it makes sense to send a request again that got no answer. */
export function patience(error: unknown, startedAt: number, deadline: Deadline): Deadline {
  const code = String((Object(error) as Readonly<Record<string, unknown>>)['code']);
  if (FINAL.test(code)) return startedAt;
  return code === 'ENOTFOUND' ? Math.min(deadline, startedAt + NAME_PATIENCE_MS) : deadline;
}
