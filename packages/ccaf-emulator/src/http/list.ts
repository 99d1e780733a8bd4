import type { Statement } from '../statements/statement';
import { failure } from './failure';
import { decodeToken, encodeToken, pageSize } from './paging';
import { type Site, statementsUrl } from './wire';

/** Statements with this label stand in no listing that does not ask for it. */
export const HIDDEN = 'user.confluent.io/hidden';

/**
 * One page of statements, the newest first, filtered by `label_selector` (`key=value`, several with commas) and
 * `spec.compute_pool_id`.
 *
 * @throws {HttpFailure} 400 for a bad page size, token or selector.
 */
export function listPage(
  site: Site,
  statements: readonly Statement[],
  query: URLSearchParams,
  toBody: (statement: Statement) => unknown,
): unknown {
  const size = pageSize(query);
  const before = decodeToken(query) ?? Infinity;
  const selector = parseSelector(query.get('label_selector') ?? '');
  const pool = query.get('spec.compute_pool_id');
  const showHidden = selector.some(([key]) => key === HIDDEN);
  const matching = statements.filter(
    ({ sequence, labels, spec }) =>
      sequence < before &&
      selector.every(([key, value]) => labels[key] === value) &&
      (showHidden || labels[HIDDEN] !== 'true') &&
      (!pool || spec.compute_pool_id === pool),
  );
  const page = matching.slice(0, size);
  const last = page.at(-1);
  const self = statementsUrl(site);
  const next =
    last !== undefined && matching.length > page.length ? nextUrl(self, query, encodeToken(last.sequence)) : '';
  return {
    api_version: 'sql/v1',
    kind: 'StatementList',
    metadata: { self, first: self, next },
    data: page.map(toBody),
  };
}

function nextUrl(self: string, query: URLSearchParams, token: string): string {
  const next = new URLSearchParams(query);
  next.set('page_token', token);
  return `${self}?${next}`;
}

function parseSelector(selector: string): readonly (readonly [string, string])[] {
  if (selector === '') return [];
  return selector.split(',').map((term): readonly [string, string] => {
    const [, key, value] = /^([^=!\s]+)==?([^=\s]*)$/.exec(term.trim()) ?? [];
    if (key === undefined || value === undefined) {
      throw failure(400, `label_selector must be key=value, several with commas, got ${JSON.stringify(term)}`, {
        parameter: 'label_selector',
      });
    }
    return [key, value];
  });
}
