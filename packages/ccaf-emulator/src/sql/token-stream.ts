import type { Identifier, Position, Span } from './ast';
import { imbalanceIn } from './balance';
import type { Token } from './lexer';
import { RESERVED } from './reserved';
import { FlinkSqlSyntaxError } from './syntax-error';
import { NotRunHereError, type RunBy } from './validation-error';

/** Deeper nesting than this is refused, so that no text can exhaust the stack. */
const MAX_DEPTH = 200;

/** The parser's window on the tokens: look, take, and complain. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The token `ahead` places further on; past the end it stays the `end` token. */
  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#index + ahead, this.#tokens.length - 1)];
    if (token === undefined) throw new TypeError('a token stream needs at least an end token');
    return token;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#index += 1;
    return token;
  }

  isKeyword(...keywords: readonly string[]): boolean {
    return keywords.every((keyword, ahead) => this.peek(ahead).keyword === keyword);
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  /** Takes the keywords if they all stand here, in this order. */
  acceptKeyword(...keywords: readonly string[]): boolean {
    if (!this.isKeyword(...keywords)) return false;
    this.#index += keywords.length;
    return true;
  }

  acceptSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.#index += 1;
    return true;
  }

  expectKeyword(...keywords: readonly string[]): void {
    for (const keyword of keywords) if (!this.acceptKeyword(keyword)) this.fail(keyword);
  }

  expectSymbol(symbol: string): void {
    if (!this.acceptSymbol(symbol)) this.fail(`"${symbol}"`);
  }

  expectString(what: string): string {
    if (this.peek().kind !== 'string') this.fail(what);
    return this.next().text;
  }

  /** A whole number of at most ten digits. */
  expectInteger(what: string): number {
    const token = this.peek();
    if (token.kind !== 'number' || !/^\d{1,10}$/.test(token.text)) this.fail(what);
    this.#index += 1;
    return Number(token.text);
  }

  /** A name: quoted, or a word that Flink does not reserve. */
  expectIdentifier(what: string): Identifier {
    const { text, keyword } = this.peek();
    if (!this.isIdentifier()) this.fail(RESERVED.has(keyword) ? `${what}; as a name, write \`${text}\`` : what);
    const token = this.next();
    return { name: token.text, span: token.span };
  }

  isIdentifier(ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'quoted' || (token.kind === 'word' && !RESERVED.has(token.keyword));
  }

  /** One or more of `item`, between commas. */
  list<T>(item: () => T): readonly T[] {
    const items = [item()];
    while (this.acceptSymbol(',')) items.push(item());
    return items;
  }

  /** Runs `parse` one level deeper; the limit turns a stack overflow into a syntax error. */
  nested<T>(parse: () => T): T {
    if (this.#depth >= MAX_DEPTH) this.fail(`at most ${MAX_DEPTH} levels of nesting`);
    this.#depth += 1;
    try {
      return parse();
    } finally {
      this.#depth -= 1;
    }
  }

  /** The span from `start` to the last token taken. */
  spanFrom(start: Position): Span {
    const last = this.#tokens[Math.max(this.#index - 1, 0)];
    return { start, end: last?.span.end ?? start };
  }

  /** Whether one of these words stands here. */
  isOneOf(keywords: readonly string[], ahead = 0): boolean {
    return keywords.includes(this.peek(ahead).keyword);
  }

  /**
   * Ends the parse at a construct that Flink has and the embedded engine does not run: the next `length` tokens. What
   * follows is not looked at, but for its brackets: a text that lacks one is a syntax error all the same.
   */
  refuse(construct: string, length = 1, runBy: RunBy = 'flink'): never {
    const imbalance = imbalanceIn(this.#tokens);
    if (imbalance) {
      throw new FlinkSqlSyntaxError(imbalance.at.span.start, describe(imbalance.at), imbalance.expected);
    }
    const { start } = this.peek().span;
    throw new NotRunHereError(construct, runBy, { start, end: this.peek(length - 1).span.end });
  }

  fail(expected: string): never {
    const token = this.peek();
    throw new FlinkSqlSyntaxError(token.span.start, describe(token), expected);
  }
}

function describe(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'the end of the statement';
    case 'string':
      return "a string ('…')";
    case 'word':
      return RESERVED.has(token.keyword)
        ? `the reserved word "${token.text}" (a name only in backticks)`
        : `"${token.text}"`;
    case 'quoted':
      return `\`${token.text}\``;
    default:
      return `"${token.text}"`;
  }
}
