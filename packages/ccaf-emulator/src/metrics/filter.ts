import { isRecord } from '../http/read-request';
import type { Labels } from './descriptors';

/** Whether a series is asked for, and which compute pools the asking names. */
export interface Filter {
  readonly fits: (labels: Labels) => boolean;
  readonly pools: readonly string[];
}

/**
 * Reads a filter, or says what is wrong with it: EQ of a label, AND, OR and NOT of filters. GT and GTE are not read here.
 *
 * A query must name a resource, so that it is known whether the key may see it.
 */
export function readFilter(json: unknown): Filter | string {
  const filter = part(json);
  if (typeof filter === 'string' || filter.pools.length > 0) return filter;
  return "must name a resource: 'resource.compute_pool.id'";
}

function part(json: unknown): Filter | string {
  if (!isRecord(json)) return 'is required, an object';
  const { op, field, value, filters, filter } = json;
  if (op === 'EQ' && typeof field === 'string' && typeof value === 'string') {
    const pools = field === 'resource.compute_pool.id' ? [value] : [];
    return { fits: (labels) => labels[field as keyof Labels] === value, pools };
  }
  const parts = (op === 'NOT' ? [filter] : Array.isArray(filters) ? filters : []).map(part);
  const problem = parts.find((one) => typeof one === 'string');
  if (problem !== undefined) return problem;
  const read = parts.filter((one): one is Filter => typeof one !== 'string');
  const pools = op === 'NOT' ? [] : read.flatMap((one) => one.pools);
  switch (op) {
    case 'AND':
      return { fits: (labels) => read.every(({ fits }) => fits(labels)), pools };
    case 'OR':
      return { fits: (labels) => read.some(({ fits }) => fits(labels)), pools };
    case 'NOT':
      return { fits: (labels) => !read.some(({ fits }) => fits(labels)), pools };
    default:
      return 'must have an op: EQ with field and value, AND, OR or NOT';
  }
}
