/** A piece of SQL: a name or a string comes without its quotes, a doubled quote in it undone. */
export interface SqlToken {
  /** Numbers are words, too: nobody here computes with them. */
  readonly kind: 'word' | 'name' | 'string' | 'symbol';
  readonly text: string;
  /** From this character of the SQL (inclusive) to that one (exclusive). */
  readonly start: number;
  readonly end: number;
}

const LONG_SYMBOLS = ['/*+', '*/'];

/**
 * Splits SQL into tokens. White space and comments fall away; a hint does not, for it is no comment.
 *
 * It refuses nothing: the text is one that the server took, and what is no SQL is read as something all the same.
 */
export function tokenize(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let at = 0;
  while (at < sql.length) {
    const blank = endOfBlank(sql, at);
    if (blank > at) {
      at = blank;
      continue;
    }
    const token = tokenAt(sql, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Where white space or a comment ends that begins here; this very place where none does. */
function endOfBlank(sql: string, start: number): number {
  if (isBlank(sql.charAt(start))) return start + 1;
  if (sql.startsWith('--', start)) return endAfter(sql, '\n', start);
  return sql.startsWith('/*', start) && sql[start + 2] !== '+' ? endAfter(sql, '*/', start + 2) : start;
}

function endAfter(sql: string, mark: string, from: number): number {
  const found = sql.indexOf(mark, from);
  return found === -1 ? sql.length : found + mark.length;
}

function tokenAt(sql: string, start: number): SqlToken {
  const first = sql.charAt(start);
  if (first === '`' || first === "'") {
    const end = endOfQuoted(sql, start, first);
    const text = sql.slice(start + 1, sql[end - 1] === first && end > start + 1 ? end - 1 : end);
    return { kind: first === '`' ? 'name' : 'string', text: text.replaceAll(first + first, first), start, end };
  }
  let end = start;
  while (end < sql.length && isWordPart(sql.charAt(end))) end += 1;
  if (end > start) return { kind: 'word', text: sql.slice(start, end), start, end };
  const symbol = LONG_SYMBOLS.find((long) => sql.startsWith(long, start)) ?? first;
  return { kind: 'symbol', text: symbol, start, end: start + symbol.length };
}

/** Behind the closing quote; a doubled one closes nothing. */
function endOfQuoted(sql: string, start: number, quote: string): number {
  for (let end = sql.indexOf(quote, start + 1); end !== -1; end = sql.indexOf(quote, end + 2)) {
    if (sql[end + 1] !== quote) return end + 1;
  }
  return sql.length;
}

const isBlank = (character: string): boolean => character.trim() === '';

const WORD_PARTS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$');
const isWordPart = (character: string): boolean =>
  WORD_PARTS.has(character) || (character > '\x7f' && !isBlank(character));
