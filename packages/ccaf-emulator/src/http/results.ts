import { rfc3339 } from '../engine/clock';
import type { Statement } from '../statements/statement';
import { failure } from './failure';
import { decodeToken, encodeToken } from './paging';
import { type Site, statementsUrl } from './wire';

const ROWS_PER_PAGE = 1000;

/**
 * One page of a statement's results. While the statement can still bring rows there is always a next page, which may be
 * empty; an empty `next` is the end.
 *
 * @throws {HttpFailure} 409 while the statement is PENDING, 400 for a token that is not from here.
 */
export function resultsPage(site: Site, statement: Statement, query: URLSearchParams): unknown {
  const { name, state, execution, createdAt } = statement;
  if (state.phase === 'PENDING') throw failure(409, `Results for Statement=${name} are not ready`);
  const rows = execution?.rows ?? [];
  const from = decodeToken(query, (position) => position >= 0) ?? 0;
  const page = rows.slice(from, from + ROWS_PER_PAGE);
  const to = from + page.length;
  const self = `${statementsUrl(site)}/${name}/results`;
  const hasMore = to < rows.length || bringsRows(statement);
  return {
    api_version: 'sql/v1',
    kind: 'StatementResult',
    metadata: { self, next: hasMore ? `${self}?page_token=${encodeToken(to)}` : '', created_at: rfc3339(createdAt) },
    results: { data: page },
  };
}

function bringsRows({ state, execution }: Statement): boolean {
  return (
    execution?.kind === 'job' && execution.traits.sql_kind === 'SELECT' && ['RUNNING', 'DEGRADED'].includes(state.phase)
  );
}
