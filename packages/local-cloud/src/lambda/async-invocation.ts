import type { ServiceClock } from './functions';
import type { Invocation } from './invocation';
import type { Lambda } from './lambda';

/** How a function is invoked by somebody who does not wait for it. */
export interface AsyncOptions {
  /** How often a failure of the function is tried again. @default 2 */
  readonly retries?: number;
  /** How old an event may be when it is tried, in milliseconds. @default 21_600_000 - six hours */
  readonly maxAgeMs?: number;
  readonly clock: ServiceClock;
}

/** What Lambda sends to the destination of failures, in short. */
export interface UndeliveredEvent {
  readonly condition: 'RetriesExhausted' | 'EventAgeExceeded';
  readonly approximateInvokeCount: number;
  readonly requestId: string;
  readonly requestPayload: unknown;
  readonly functionError: string;
  readonly responsePayload: unknown;
}

/** How an event ended: its last invocation, and what its destination would get where it was given up. */
export interface AsyncOutcome {
  readonly last: Invocation;
  readonly undelivered?: UndeliveredEvent;
}

const SIX_HOURS_MS = 6 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

/**
 * Invokes a function as Lambda does that has taken an event to its own queue: one that fails is tried again a minute later,
 * and two minutes after that, with the same request id, and then given up.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export async function invokeAsync(lambda: Lambda, event: unknown, options: AsyncOptions): Promise<AsyncOutcome> {
  const { retries = 2, maxAgeMs = SIX_HOURS_MS, clock } = options;
  const takenAt = clock.now();
  let last = await lambda.invoke(event);
  for (let attempt = 1; last.functionError !== undefined; attempt += 1) {
    const isExhausted = attempt > retries;
    const pause = attempt * MINUTE_MS;
    if (isExhausted || clock.now() + pause - takenAt > maxAgeMs) {
      const condition = isExhausted ? 'RetriesExhausted' : 'EventAgeExceeded';
      return { last, undelivered: undelivered(condition, attempt, event, last, last.functionError) };
    }
    await clock.sleep(pause);
    last = await lambda.invoke(event, { requestId: last.requestId });
  }
  return { last };
}

const undelivered = (
  condition: UndeliveredEvent['condition'],
  approximateInvokeCount: number,
  requestPayload: unknown,
  { requestId, payload: responsePayload }: Invocation,
  functionError: string,
): UndeliveredEvent => ({
  ...{ condition, approximateInvokeCount, requestId, requestPayload, functionError, responsePayload },
});
