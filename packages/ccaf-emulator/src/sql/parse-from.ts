import type { FromItem, HintOptions, Identifier, Query, TableName } from './ast';
import { parseExpression } from './parse-expression';
import { parseOptions } from './parse-options';
import { parseQuery } from './parse-query';
import { refuseAny } from './refusals';
import { ALIASES, READINGS, SOURCES } from './refused-queries';
import type { TokenStream } from './token-stream';

/** One to three names with dots between. */
export function parseTableName(tokens: TokenStream): TableName {
  const first = tokens.expectIdentifier('a table name');
  const parts: Identifier[] = [first];
  while (parts.length < 3 && tokens.acceptSymbol('.')) parts.push(tokens.expectIdentifier('a name'));
  return { parts, span: tokens.spanFrom(first.span.start) };
}

/** A name behind AS, or without it. */
export function parseAlias(tokens: TokenStream): Identifier | undefined {
  if (tokens.acceptKeyword('AS')) return tokens.expectIdentifier('an alias');
  return tokens.isIdentifier() ? tokens.expectIdentifier('an alias') : undefined;
}

/** What stands behind FROM. */
export function parseFrom(tokens: TokenStream): FromItem {
  const { start } = tokens.peek().span;
  const first = parseFromItem(tokens);
  const join = joinHere(tokens);
  if (join === undefined) return first;
  while (acceptJoin(tokens)) {
    parseFromItem(tokens);
    if (tokens.acceptKeyword('ON')) parseExpression(tokens);
    else if (tokens.acceptKeyword('USING')) {
      tokens.expectSymbol('(');
      tokens.list(() => tokens.expectIdentifier('a column'));
      tokens.expectSymbol(')');
    }
  }
  return { kind: 'join', name: join, span: tokens.spanFrom(start) };
}

function acceptJoin(tokens: TokenStream): boolean {
  if (joinHere(tokens) === undefined) return false;
  if (tokens.acceptSymbol(',')) return true;
  while (tokens.next().keyword !== 'JOIN');
  return true;
}

function parseFromItem(tokens: TokenStream): FromItem {
  const { start } = tokens.peek().span;
  refuseAny(tokens, SOURCES);
  refuseTableFunction(tokens);
  if (tokens.acceptSymbol('(')) {
    const query = parseFromQuery(tokens);
    tokens.expectSymbol(')');
    refuseAny(tokens, READINGS);
    const alias = parseTableAlias(tokens);
    return { kind: 'subquery', query, ...(alias && { alias }), span: tokens.spanFrom(start) };
  }
  const name = parseTableName(tokens);
  const options = parseHint(tokens);
  refuseAny(tokens, READINGS);
  const alias = parseTableAlias(tokens);
  return { kind: 'table', name, options, ...(alias && { alias }), span: tokens.spanFrom(start) };
}

/** A query in parentheses; what else may stand in them there is a join. */
function parseFromQuery(tokens: TokenStream): Query {
  const isQuery = tokens.isSymbol('(') || tokens.isOneOf(['SELECT', 'VALUES', 'WITH', 'TABLE']);
  if (!isQuery && tokens.isIdentifier()) {
    parseFromItem(tokens);
    const join = joinHere(tokens);
    if (join !== undefined) tokens.refuse(join);
    tokens.fail('a join');
  }
  return parseQuery(tokens);
}

function parseTableAlias(tokens: TokenStream): Identifier | undefined {
  const alias = parseAlias(tokens);
  refuseAny(tokens, alias === undefined ? READINGS : ALIASES);
  return alias;
}

/** The hint OPTIONS('key' = 'value', …) of a table, the only kind there is in Confluent Cloud. */
function parseHint(tokens: TokenStream): HintOptions {
  if (!tokens.acceptSymbol('/*+')) return [];
  if (tokens.peek().kind === 'word' && !tokens.isKeyword('OPTIONS')) tokens.refuse(`The hint ${tokens.peek().text}`);
  tokens.expectKeyword('OPTIONS');
  const options = parseOptions(tokens, true);
  if (tokens.isSymbol(',')) tokens.refuse('A second hint');
  tokens.expectSymbol('*/');
  return options;
}

/** `TABLE(f(…))`, or f(…) alone. */
function refuseTableFunction(tokens: TokenStream): void {
  const ahead = tokens.isKeyword('TABLE') && tokens.isSymbol('(', 1) ? 2 : 0;
  const { kind, keyword } = tokens.peek(ahead);
  if (kind === 'word' && tokens.isSymbol('(', ahead + 1)) tokens.refuse(`The table function ${keyword}`, ahead + 1);
}

const JOIN_WORDS = ['NATURAL', 'LEFT', 'RIGHT', 'FULL', 'INNER', 'CROSS', 'OUTER', 'JOIN'];

/** The kind of join that stands here, by its words, if one does. */
function joinHere(tokens: TokenStream): string | undefined {
  if (tokens.isSymbol(',')) return 'A join (FROM with a comma)';
  let length = 0;
  while (tokens.isOneOf(JOIN_WORDS, length)) length += 1;
  if (length === 0 || tokens.peek(length - 1).keyword !== 'JOIN') return undefined;
  return Array.from({ length }, (_, ahead) => tokens.peek(ahead).keyword).join(' ');
}
