import type { Clock } from '../engine/clock';
import type { MetricRules } from '../faults/metric-rules';
import { failure } from '../http/failure';
import { decodeToken, encodeToken } from '../http/paging';
import { parseJson } from '../http/read-request';
import type { Answer, Request } from '../http/routes';
import type { Account } from '../statements/account';
import { DESCRIPTORS } from './descriptors';
import { dataOf, type Group, groupsOf } from './groups';
import { type Measurable, Meter, MINUTE_MS, minuteOf } from './meter';
import { type Query, readQuery } from './query-request';

/** What the Metrics API is to know besides what runs. */
export interface MetricsOptions {
  /** How many CFUs each compute pool may have. */
  readonly cfuLimit: number;
  /** How old a minute's beginning is before anything is told of it, in milliseconds. */
  readonly delayMs: number;
  readonly rules: MetricRules;
}

/** Where the Metrics API is asked. */
export const METRICS_PATH = '/v2/metrics/cloud/query';

/** What is known of a minute is told after five. Source: ccloud-sdk-go-v2, metrics/v2/api/openapi.yaml, "Metric Data Latency". */
export const METRICS_DELAY_MS = 5 * MINUTE_MS;

/** The Metrics API: what runs is measured, and told late. */
export class Metrics {
  readonly #meter: Meter;
  readonly #clock: Clock;
  readonly #account: Account;
  readonly #options: MetricsOptions;

  constructor(measured: Measurable & { readonly account: Account }, options: MetricsOptions) {
    this.#meter = new Meter(measured);
    this.#clock = measured.clock;
    this.#account = measured.account;
    this.#options = options;
  }

  /** Measures up to now; to be called before anything is changed. */
  catchUp(): void {
    this.#meter.catchUp();
  }

  /**
   * Answers a query.
   *
   * @throws {HttpFailure} for every answer that is not a success
   */
  answer({ method, body, query: parameters }: Request): Answer {
    if (method !== 'POST') throw failure(405, `${method} is not possible here, only POST`);
    const query = readQuery(parseJson(body));
    const { pools } = this.#account;
    const unknown = query.filter.pools.filter((pool) => !pools.includes(pool));
    if (unknown.length > 0) throw failure(403, `Access to compute_pool.id=${unknown.join(', ')} is not allowed`);
    const groups = this.#groups(query);
    const skip = decodeToken(parameters, (position) => position > 0) ?? 0;
    const end = skip + query.limit;
    const next = groups.length > end ? { next_page_token: encodeToken(end) } : {};
    const data = dataOf(groups.slice(skip, end), query);
    return { status: 200, body: { data, meta: { pagination: { page_size: query.limit, ...next } } } };
  }

  #groups(query: Query): readonly Group[] {
    const { rules, cfuLimit, delayMs } = this.#options;
    const descriptor = DESCRIPTORS[query.metric];
    if (descriptor === undefined) throw failure(400, `Unknown metric: ${query.metric}`);
    const now = this.#clock.now();
    const pools = { ids: this.#account.pools, cfuLimit, fullSince: (id: string) => this.#account.fullSince(id) };
    const series = descriptor.series(this.#meter, pools, minuteOf(now));
    return groupsOf(query, { series, type: descriptor.type, rules, until: minuteOf(now - delayMs) + 1 });
  }
}
