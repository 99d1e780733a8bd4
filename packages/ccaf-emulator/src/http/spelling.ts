import { tokenize } from '../sql';
import type { Token } from '../sql/lexer';
import { RESERVED } from '../sql/reserved';

/**
 * How the API spells a statement's text when it gives it back: each is another text that means the same.
 *
 * Confluent's gateway is known to rewrite the query of a materialized table: keywords in capitals, INTEGER for INT, other
 * parentheses (confluentinc/terraform-provider-confluent, pull request 1023). What it does to a statement's text is not
 * documented.
 */
export type Spelling = 'submitted' | 'one-line' | 'line-ends' | 'lower-case' | 'unquoted' | 'semicolon' | 'rewritten';

const RULES: Readonly<Record<Spelling, (sql: string) => string>> = {
  submitted: (sql) => sql,
  'one-line': (sql) => written(tokenize(sql), ' '),
  'line-ends': (sql) => `${written(tokenize(sql), '\r\n\t')}\r\n`,
  'lower-case': (sql) => written(tokenize(sql).map(lowerCased), ' '),
  unquoted: (sql) => written(tokenize(sql).map(unquoted), ' '),
  semicolon: (sql) => (isSymbol(tokenize(sql).at(-2), ';') ? sql : `${sql};\n`),
  rewritten: (sql) => written(inParentheses(tokenize(sql).map(upperCased)), '\n'),
};

export const SPELLINGS = Object.keys(RULES) as readonly Spelling[];

/** A statement's text in some spelling; one that is no SQL stays as it is. */
export function spelled(sql: string, spelling: Spelling): string {
  try {
    return RULES[spelling](sql);
  } catch {
    return sql;
  }
}

const isSymbol = (token: Token | undefined, symbol: string): boolean =>
  token?.kind === 'symbol' && token.text === symbol;

/** Only of a keyword: the letter case of a name counts. */
const lowerCased = (token: Token): Token =>
  RESERVED.has(token.keyword) ? { ...token, text: token.text.toLowerCase() } : token;

const upperCased = (token: Token): Token =>
  RESERVED.has(token.keyword) ? { ...token, text: token.keyword === 'INT' ? 'INTEGER' : token.keyword } : token;

function unquoted(token: Token): Token {
  const isPlain =
    token.kind === 'quoted' && /^[A-Za-z_]\w*$/.test(token.text) && !RESERVED.has(token.text.toUpperCase());
  return isPlain ? { ...token, kind: 'word' } : token;
}

/** The query of an INSERT that names its columns, in parentheses, if it is in none. */
function inParentheses(tokens: readonly Token[]): readonly Token[] {
  const query = tokens.findIndex(({ keyword }) => keyword === 'SELECT');
  const end = tokens.at(-1);
  const open = tokens.find((token) => isSymbol(token, '('));
  if (tokens[0]?.keyword !== 'INSERT' || !end || !open || !isSymbol(tokens[query - 1], ')')) return tokens;
  const close: Token = { ...open, text: ')' };
  return [...tokens.slice(0, query), open, ...tokens.slice(query, -1), close, end];
}

/** Tokens with space between, except where a path's parts meet. */
function written(tokens: readonly Token[], space: string): string {
  return tokens
    .slice(0, -1)
    .map((token, index) => {
      const isJoined = index === 0 || isSymbol(token, '.') || isSymbol(tokens[index - 1], '.');
      return `${isJoined ? '' : space}${text(token)}`;
    })
    .join('');
}

function text({ kind, text: value }: Token): string {
  if (kind === 'quoted') return `\`${value.replaceAll('`', '``')}\``;
  return kind === 'string' ? `'${value.replaceAll("'", "''")}'` : value;
}
