import { HttpFailure, type Problem } from './failure';

/**
 * What Confluent's clients send with every request, and what narrows nothing: `cell_based_self_url` asks for links to
 * the cell that has the statement (the Table API plugins send it), and there is one here.
 */
const HARMLESS = ['cell_based_self_url'];

/**
 * What a listing takes beside what the OpenAPI description has: confluent-sql sends `statement_name_search_query`, a
 * part of a name in which letter case counts, with `time_ordered`; a listing here is always in the order of time.
 */
const OF_LISTING = [
  'page_size',
  'page_token',
  'label_selector',
  'spec.compute_pool_id',
  'statement_name_search_query',
  'time_ordered',
];

export type Taking = 'listing' | 'results' | 'nothing';

const TAKEN: Readonly<Record<Taking, readonly string[]>> = {
  listing: [...OF_LISTING, ...HARMLESS],
  results: ['page_token', ...HARMLESS],
  nothing: HARMLESS,
};

/**
 * Refuses what is not known here, and what is said twice: a filter that is ignored, or of which a part is, would give
 * more than was asked for.
 *
 * @throws {HttpFailure} 400 that names each
 */
export function checkParameters(query: URLSearchParams, taking: Taking): void {
  const known = TAKEN[taking];
  const problems = [...new Set(query.keys())].flatMap((parameter): readonly Problem[] => {
    if (!known.includes(parameter)) {
      return [{ parameter, detail: `Unknown query parameter '${parameter}': expected one of ${known.join(', ')}` }];
    }
    const { length } = query.getAll(parameter);
    return length > 1 ? [{ parameter, detail: `'${parameter}' must be given once, got ${length} times` }] : [];
  });
  if (problems.length > 0) throw new HttpFailure(400, problems);
}
