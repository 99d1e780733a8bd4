import type { NameFilter, Statement } from './ast';
import { parseTableName } from './parse-from';
import type { TokenStream } from './token-stream';

/**
 * Parses what follows `SHOW`: what there is, where (`FROM` or `IN`), and with which names (`[NOT] LIKE` or `ILIKE`).
 *
 * Source: nightlies.apache.org/flink/flink-docs-release-2.3/docs/sql/reference/utility/show/
 */
export function parseShow(tokens: TokenStream): Statement {
  if (tokens.acceptKeyword('CREATE', 'TABLE')) return { kind: 'showCreateTable', name: parseTableName(tokens) };
  if (tokens.acceptKeyword('CREATE', 'VIEW')) return { kind: 'showCreateView', name: parseTableName(tokens) };
  if (tokens.acceptKeyword('CURRENT', 'CATALOG')) return { kind: 'showCurrent', what: 'catalog' };
  if (tokens.acceptKeyword('CURRENT', 'DATABASE')) return { kind: 'showCurrent', what: 'database' };
  if (tokens.acceptKeyword('CATALOGS')) return { kind: 'showCatalogs', ...parseFilter(tokens) };
  if (tokens.acceptKeyword('USER', 'FUNCTIONS')) {
    return { kind: 'showFunctions', isUser: true, ...parsePlace(tokens), ...parseFilter(tokens) };
  }
  if (tokens.acceptKeyword('FUNCTIONS')) {
    return { kind: 'showFunctions', isUser: false, ...parsePlace(tokens), ...parseFilter(tokens) };
  }
  for (const [word, kind] of LISTS) {
    if (tokens.acceptKeyword(word)) return { kind, ...parsePlace(tokens), ...parseFilter(tokens) };
  }
  for (const [word, what] of ABSENT) {
    if (tokens.acceptKeyword(word)) return { kind: 'showAbsent', what, ...parsePlace(tokens), ...parseFilter(tokens) };
  }
  return tokens.fail(
    '[USER] FUNCTIONS, CATALOGS, CONNECTIONS, CREATE TABLE, CREATE VIEW, CURRENT CATALOG, CURRENT DATABASE, DATABASES, ' +
      'MODELS, TABLES or VIEWS',
  );
}

const LISTS = [
  ['TABLES', 'showTables'],
  ['DATABASES', 'showDatabases'],
] as const;

const ABSENT = [
  ['VIEWS', 'view'],
  ['MODELS', 'model'],
  ['CONNECTIONS', 'connection'],
] as const;

function parsePlace(tokens: TokenStream): { readonly place?: ReturnType<typeof parseTableName> } {
  return tokens.acceptKeyword('IN') || tokens.acceptKeyword('FROM') ? { place: parseTableName(tokens) } : {};
}

function parseFilter(tokens: TokenStream): { readonly filter?: NameFilter } {
  const isNegated = tokens.acceptKeyword('NOT');
  const ignoresCase = tokens.acceptKeyword('ILIKE');
  if (!ignoresCase && !tokens.acceptKeyword('LIKE')) return isNegated ? tokens.fail('LIKE or ILIKE') : {};
  return { filter: { pattern: tokens.expectString('a pattern in quotes'), isNegated, ignoresCase } };
}
