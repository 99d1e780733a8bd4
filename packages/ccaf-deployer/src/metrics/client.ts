import type { Deadline } from '../clock';
import { Connection, type ConnectionOptions, type Outcome } from '../statements/connection';
import { isRetryable, parseRetryAfter, type RetryPolicy, retryDelayMs } from '../statements/retry';
import type { Sample } from './flow';
import { parsePage, type Series } from './parse';
import { type Interval, type Metric, queryBody } from './query';
import { reasonOfError, reasonOfOutcome } from './reason';

export interface MetricsOptions extends ConnectionOptions {
  /** A number from 0 to 1, for the jitter. */
  readonly random: () => number;
  /** No request starts beyond this moment, and no answer is waited for. */
  readonly deadline: Deadline;
}

/** The values of a metric, or why they are not known. */
export type Measured =
  | { readonly kind: 'known'; readonly series: Series }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The API counts 60 requests a minute and IP address, whoever else asks from there: it is not asked many times. */
const MAX_ATTEMPTS = 3;
const RETRY: RetryPolicy = { baseDelayMs: 500, maxDelayMs: 4_000 };

/** A compute pool has far fewer statements than so many pages have groups. */
const MAX_PAGES = 5;

/**
 * The Metrics API of Confluent Cloud: a question, and its answer or the reason why there is none.
 *
 * A key that is answered 401 is not asked with again, unlike with the statements API: nobody waits here for one that was just
 * made, and the next check asks anew.
 */
export class MetricsClient {
  readonly #options: MetricsOptions;
  readonly #connection: Connection;

  constructor(options: MetricsOptions) {
    this.#options = options;
    this.#connection = new Connection(options);
  }

  /** Asks for a metric of all that runs in these compute pools; it never fails. */
  async query(
    metric: Metric,
    pools: readonly string[],
    interval: Interval,
    granularity: 'PT1M' | 'PT1H',
  ): Promise<Measured> {
    const body = queryBody(metric, pools, interval, granularity);
    const series = new Map<string, readonly Sample[]>();
    let token: string | undefined;
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const answer = await this.#page(body, token, metric.label);
      if (typeof answer === 'string') return { kind: 'unknown', reason: answer };
      for (const [of, samples] of answer.series) series.set(of, samples);
      token = answer.next;
      if (token === undefined) break;
    }
    return { kind: 'known', series };
  }

  /** A page, or why there is none. */
  async #page(body: unknown, page_token: string | undefined, label: string) {
    try {
      const outcome = await this.#send(body, page_token);
      if (outcome.kind !== 'answer' || outcome.status >= 300) return reasonOfOutcome(outcome);
      return parsePage(JSON.parse(outcome.text), label) ?? NO_VALUES;
    } catch (error) {
      return error instanceof SyntaxError ? NO_VALUES : reasonOfError(error);
    }
  }

  async #send(body: unknown, page_token: string | undefined): Promise<Outcome> {
    const { clock, deadline, random } = this.#options;
    const request = { method: 'POST', path: '/v2/metrics/cloud/query', query: { page_token }, body } as const;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#connection.attempt(request, deadline);
      const isAnswer = outcome.kind === 'answer';
      if (attempt === MAX_ATTEMPTS || (isAnswer && !isRetryable(outcome.status))) return outcome;
      const asked = isAnswer ? parseRetryAfter(outcome.retryAfter, clock.now()) : undefined;
      const delay = retryDelayMs(RETRY, attempt, random(), asked);
      if (clock.now() + delay >= deadline) return outcome;
      await clock.sleep(delay);
    }
  }
}

const NO_VALUES = "the Metrics API did not answer with a list of values: check 'metrics.endpoint' in the secret";
