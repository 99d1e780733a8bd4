import type { Position, Span } from './ast';
import { FlinkSqlSyntaxError } from './syntax-error';

/** `text` is the value: a quoted identifier or a string comes without its quotes and with doubled quotes undone. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'end';
  readonly text: string;
  /** The text in capitals for a word, so that keywords ignore case; otherwise empty. */
  readonly keyword: string;
  readonly span: Span;
}

const SPACE = /[\s\u00a0\ufeff]+/y;
const LINE_COMMENT = /(?:--|\/\/)[^\n]*/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const SYMBOL = /\/\*\+|\*\/|<>|<=|>=|!=|\|\||=>|->|::|[(),.;=<>+\-*/%[\]{}?:&|^]/y;

/**
 * Splits a Flink SQL text into tokens; comments and white space fall away, the last token is always `end`.
 *
 * @throws {FlinkSqlSyntaxError} at a character that begins no token, or an unclosed quote or comment.
 */
export function tokenize(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;

  const at = (index: number): Position => ({ line, column: index - lineStart + 1 });
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(sql)?.[0];
  };
  const advance = (length: number): void => {
    const end = offset + length;
    for (
      let newline = sql.indexOf('\n', offset);
      newline !== -1 && newline < end;
      newline = sql.indexOf('\n', newline + 1)
    ) {
      line += 1;
      lineStart = newline + 1;
    }
    offset = end;
  };
  const push = (kind: Token['kind'], text: string, length: number): void => {
    const start = at(offset);
    advance(length);
    const last = at(offset - 1);
    const end = kind === 'end' || last.column < 1 ? start : last;
    tokens.push({ kind, text, keyword: kind === 'word' ? text.toUpperCase() : '', span: { start, end } });
  };
  const quoted = (quote: string, what: string): { value: string; length: number } => {
    for (let end = sql.indexOf(quote, offset + 1); end !== -1; end = sql.indexOf(quote, end + 2)) {
      if (sql[end + 1] === quote) continue;
      return { value: sql.slice(offset + 1, end).replaceAll(quote + quote, quote), length: end + 1 - offset };
    }
    throw new FlinkSqlSyntaxError(at(offset), `an unclosed ${what}`, `a closing ${quote}`);
  };
  const blockComment = (): void => {
    const end = sql.indexOf('*/', offset + 2);
    if (end === -1) throw new FlinkSqlSyntaxError(at(offset), 'an unclosed comment', 'a closing */');
    advance(end + 2 - offset);
  };
  const quotedToken = (): boolean => {
    const character = sql[offset];
    if (character === "'") {
      const { value, length } = quoted("'", 'string');
      push('string', value, length);
      return true;
    }
    if (character === '`') {
      const { value, length } = quoted('`', 'identifier');
      if (value === '')
        throw new FlinkSqlSyntaxError(at(offset), 'an empty identifier', 'a name between the backticks');
      push('quoted', value, length);
      return true;
    }
    if (character === '"') {
      throw new FlinkSqlSyntaxError(at(offset), '"\\""', "a name in `backticks` or a string in 'single quotes'");
    }
    return false;
  };
  const plainToken = (): boolean => {
    const kinds = [
      ['word', WORD],
      ['number', NUMBER],
      ['symbol', SYMBOL],
    ] as const;
    for (const [kind, pattern] of kinds) {
      const text = match(pattern);
      if (text === undefined) continue;
      if (text === '!=') throw new FlinkSqlSyntaxError(at(offset), '"!="', '<>, as Flink has it');
      push(kind, text, text.length);
      return true;
    }
    return false;
  };

  while (offset < sql.length) {
    const skipped = match(SPACE) ?? match(LINE_COMMENT);
    if (skipped !== undefined) advance(skipped.length);
    else if (sql.startsWith('/*', offset) && sql[offset + 2] !== '+') blockComment();
    else if (!quotedToken() && !plainToken()) {
      const character = String.fromCodePoint(sql.codePointAt(offset) ?? 0);
      throw new FlinkSqlSyntaxError(at(offset), JSON.stringify(character), 'a name, a literal or an operator');
    }
  }
  push('end', '', 0);
  return tokens;
}
