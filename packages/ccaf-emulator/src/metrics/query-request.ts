import { HttpFailure } from '../http/failure';
import { BodyReader } from '../http/read-request';
import type { Labels } from './descriptors';
import { type Filter, readFilter } from './filter';
import { MINUTE_MS } from './meter';

/** A query as it was understood. */
export interface Query {
  readonly metric: string;
  readonly filter: Filter;
  readonly groupBy: readonly (keyof Labels)[];
  /** The length of a bucket in minutes; of ALL there is one. */
  readonly bucketMinutes: number;
  readonly interval: { readonly from: number; readonly to: number };
  /** How many groups a page has. */
  readonly limit: number;
  readonly isGrouped: boolean;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** Each granularity in minutes, and how long an interval may be for it. */
const GRANULARITIES: Readonly<Record<string, readonly [bucket: number, longest: number]>> = {
  PT1M: [1, 6 * HOUR],
  PT5M: [5, DAY],
  PT15M: [15, 4 * DAY],
  PT30M: [30, 7 * DAY],
  PT1H: [HOUR, Number.POSITIVE_INFINITY],
  PT4H: [4 * HOUR, Number.POSITIVE_INFINITY],
  PT6H: [6 * HOUR, Number.POSITIVE_INFINITY],
  PT12H: [12 * HOUR, Number.POSITIVE_INFINITY],
  P1D: [DAY, Number.POSITIVE_INFINITY],
  ALL: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
};

const LABELS = ['resource.compute_pool.id', 'resource.flink_statement.name'] as const;
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;

/**
 * Reads the body of a query.
 *
 * Source: confluentinc/ccloud-sdk-go-v2, metrics/v2/api/openapi.yaml, QueryRequest. Of intervals only one is read here, and
 * only as `<start>/<end>`.
 *
 * @throws {HttpFailure} 400 with all problems
 */
export function readQuery(json: unknown): Query {
  const body = new BodyReader(json);
  const metric = metricIn(body);
  const filter = readFilter(body.at('/filter'));
  if (typeof filter === 'string') body.problem('/filter', filter);
  const groupBy = list(body.at('/group_by') ?? []).map(String);
  for (const label of groupBy.filter((one) => !isLabel(one))) body.problem('/group_by', `'${label}' is no label`);
  const isGrouped = body.string('/format') === 'GROUPED';
  if (isGrouped && groupBy.length === 0) body.problem('/format', 'GROUPED is only possible with group_by');
  const [bucketMinutes, longest] = GRANULARITIES[body.string('/granularity') ?? ''] ?? [0, 0];
  if (bucketMinutes === 0) body.problem('/granularity', `must be one of ${Object.keys(GRANULARITIES).join(', ')}`);
  const interval = intervalIn(body);
  if (bucketMinutes > 0 && interval.to - interval.from > longest * MINUTE_MS) {
    body.problem('/intervals', `must not be longer than ${longest / HOUR} hours for this granularity`);
  }
  const limit = Number(body.at('/limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    body.problem('/limit', `must be from 1 to ${MAX_LIMIT}`);
  body.finish();
  if (typeof filter === 'string') throw new HttpFailure(400, [{ detail: filter }]);
  return { metric, filter, groupBy: groupBy.filter(isLabel), bucketMinutes, interval, limit, isGrouped };
}

function metricIn(body: BodyReader): string {
  const aggregations = list(body.at('/aggregations'));
  if (aggregations.length !== 1) body.problem('/aggregations', 'exactly one aggregation per request is supported');
  const metric = Object(aggregations[0])['metric'];
  if (typeof metric === 'string') return metric;
  body.problem('/aggregations/0/metric', 'is required');
  return '';
}

function intervalIn(body: BodyReader): Query['interval'] {
  const [text, ...more] = list(body.at('/intervals')).map(String);
  const [from = Number.NaN, to = Number.NaN] = (text ?? '').split('/').map((part) => Date.parse(part));
  if (more.length > 0 || !(from < to)) body.problem('/intervals', 'must be one <start>/<end>, the end after the start');
  return { from, to };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isLabel = (text: string): text is keyof Labels => (LABELS as readonly string[]).includes(text);
