import { array, type Json, object, text } from '../json';
import type { Sample } from './flow';

/** The values of a metric, by what they are of: the oldest first. */
export type Series = ReadonlyMap<string, readonly Sample[]>;

/** A page of an answer. */
export interface Page {
  readonly series: Series;
  /** The token of the next page; `undefined` at the end. */
  readonly next: string | undefined;
}

/**
 * Reads an answer in the format GROUPED; `undefined` for what is none.
 *
 * What is no number is not known, and so is what is negative: none of our metrics can be, and Long.MIN_VALUE is how the API
 * says that a value was never set. A group without a value that is known is left out.
 *
 * @param label by what the values were grouped
 */
export function parsePage(json: unknown, label: string): Page | undefined {
  const { data, meta } = object(json);
  if (!Array.isArray(data)) return undefined;
  const groups = data.map(object).flatMap((group): [string, readonly Sample[]][] => {
    const of = group[label];
    const samples = array(group['points']).map(object).flatMap(sampleOf);
    return typeof of === 'string' && samples.length > 0 ? [[of, samples.sort((a, b) => a.at - b.at)]] : [];
  });
  const next = object(object(meta)['pagination'])['next_page_token'];
  return { series: new Map(groups), next: text(next) || undefined };
}

function sampleOf({ timestamp, value }: Json): readonly Sample[] {
  const at = Date.parse(text(timestamp));
  const isKnown = typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return isKnown && !Number.isNaN(at) ? [{ at, value }] : [];
}
