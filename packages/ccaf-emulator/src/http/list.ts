import type { StatementView } from '../statements/statement';
import { failure } from './failure';
import { decodeToken, encodeToken, pageSize } from './paging';
import { type Site, statementsUrl } from './wire';

/**
 * The label of statements that consoles leave out. The API lists them like any others: Confluent's extension for VS Code
 * asks for `user.confluent.io/hidden!=true` in order not to get them (`getFlinkStatements` in confluentinc/vscode).
 * That a listing without a selector has them is concluded from that, and documented nowhere.
 */
export const HIDDEN = 'user.confluent.io/hidden';

type Term = readonly [key: string, value: string, isWanted: boolean];

/**
 * One page of statements, the newest first, filtered by `label_selector` (`key=value` or `key!=value`, several with
 * commas), `spec.compute_pool_id`, and `statement_name_search_query`, a part of the name.
 *
 * @throws {HttpFailure} 400 for a bad page size, token or selector.
 */
export function listPage(
  { site, hiddenListed }: { readonly site: Site; readonly hiddenListed: boolean },
  statements: readonly StatementView[],
  query: URLSearchParams,
  toBody: (statement: StatementView) => unknown,
): unknown {
  const size = pageSize(query);
  // A listing that is told to have statements twice counts them on below 1.
  const isGiven = (position: number): boolean =>
    position > 0 || statements.some(({ sequence }) => sequence <= position);
  const before = decodeToken(query, isGiven) ?? Infinity;
  const selector = parseSelector(query.get('label_selector') ?? '');
  const isListed = hiddenListed || selector.some(([key]) => key === HIDDEN);
  const pool = query.get('spec.compute_pool_id');
  const part = query.get('statement_name_search_query') ?? '';
  const matching = statements.filter(
    ({ sequence, name, labels, spec }) =>
      sequence < before &&
      name.includes(part) &&
      selector.every(([key, value, isWanted]) => (labels[key] === value) === isWanted) &&
      (isListed || labels[HIDDEN] !== 'true') &&
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

function parseSelector(selector: string): readonly Term[] {
  if (selector === '') return [];
  return selector.split(',').map((term): Term => {
    const [, key, operator, value] = /^([^=!\s]+)(!=|==?)([^=\s]*)$/.exec(term.trim()) ?? [];
    if (key === undefined || value === undefined) {
      const expected = 'label_selector must be key=value or key!=value, several with commas';
      throw failure(400, `${expected}, got ${JSON.stringify(term)}`, { parameter: 'label_selector' });
    }
    return [key, value, operator !== '!='];
  });
}
