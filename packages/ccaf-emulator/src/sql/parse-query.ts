import type { FromItem, HintOptions, Identifier, OrderItem, Position, Query, SelectItem, TableName } from './ast';
import { parseExpression } from './parse-expression';
import { parseOptions } from './parse-options';
import type { TokenStream } from './token-stream';

/** Parses a query: SELECT, VALUES, UNION ALL of them, parentheses, ORDER BY and LIMIT. */
export function parseQuery(tokens: TokenStream): Query {
  return tokens.nested(() => {
    const { start } = tokens.peek().span;
    const input = parseUnion(tokens, start);
    const orderBy = tokens.acceptKeyword('ORDER', 'BY') ? tokens.list(() => parseOrderItem(tokens)) : [];
    const limit = tokens.acceptKeyword('LIMIT') ? tokens.expectInteger('a number of rows') : undefined;
    if (orderBy.length === 0 && limit === undefined) return input;
    return { kind: 'ordered', input, orderBy, ...(limit !== undefined && { limit }), span: tokens.spanFrom(start) };
  });
}

/** One to three names with dots between. */
export function parseTableName(tokens: TokenStream): TableName {
  const first = tokens.expectIdentifier('a table name');
  const parts: Identifier[] = [first];
  while (parts.length < 3 && tokens.acceptSymbol('.')) parts.push(tokens.expectIdentifier('a name'));
  return { parts, span: tokens.spanFrom(first.span.start) };
}

function parseUnion(tokens: TokenStream, start: Position): Query {
  const arms: Query[] = [parseArm(tokens)];
  while (tokens.isKeyword('UNION') || tokens.isKeyword('INTERSECT') || tokens.isKeyword('EXCEPT')) {
    const operator = tokens.next().keyword;
    const all = tokens.acceptKeyword('ALL');
    const arm = parseArm(tokens);
    if (operator === 'UNION' && all) arms.push(arm);
    else {
      const span = tokens.spanFrom(start);
      arms.splice(0, arms.length, { kind: 'setOperation', operator: all ? `${operator} ALL` : operator, span });
    }
  }
  const [only] = arms;
  if (arms.length === 1 && only !== undefined) return only;
  return { kind: 'unionAll', arms, span: tokens.spanFrom(start) };
}

function parseArm(tokens: TokenStream): Query {
  const { start } = tokens.peek().span;
  if (tokens.acceptSymbol('(')) {
    const query = parseQuery(tokens);
    tokens.expectSymbol(')');
    return query;
  }
  if (tokens.acceptKeyword('VALUES')) return parseValues(tokens, start);
  if (tokens.acceptKeyword('SELECT')) return parseSelect(tokens, start);
  return tokens.fail('SELECT, VALUES or a query in parentheses');
}

function parseValues(tokens: TokenStream, start: Position): Query {
  const rows = tokens.list(() => {
    tokens.acceptKeyword('ROW');
    if (!tokens.acceptSymbol('(')) return [parseExpression(tokens)];
    const row = tokens.list(() => parseExpression(tokens));
    tokens.expectSymbol(')');
    return row;
  });
  return { kind: 'values', rows, span: tokens.spanFrom(start) };
}

function parseSelect(tokens: TokenStream, start: Position): Query {
  const distinct = tokens.acceptKeyword('DISTINCT');
  if (!distinct) tokens.acceptKeyword('ALL');
  const items = tokens.list(() => parseSelectItem(tokens));
  const from = tokens.acceptKeyword('FROM') ? parseFrom(tokens) : undefined;
  const where = tokens.acceptKeyword('WHERE') ? parseExpression(tokens) : undefined;
  const groupBy = tokens.acceptKeyword('GROUP', 'BY') ? tokens.list(() => parseExpression(tokens)) : [];
  const having = tokens.acceptKeyword('HAVING') ? parseExpression(tokens) : undefined;
  return {
    kind: 'select',
    distinct,
    items,
    ...(from && { from }),
    ...(where && { where }),
    groupBy,
    ...(having && { having }),
    span: tokens.spanFrom(start),
  };
}

function parseSelectItem(tokens: TokenStream): SelectItem {
  const { start } = tokens.peek().span;
  if (tokens.acceptSymbol('*')) return { kind: 'star', qualifier: [], span: tokens.spanFrom(start) };
  const qualifier = parseStarQualifier(tokens);
  if (qualifier !== undefined) return { kind: 'star', qualifier, span: tokens.spanFrom(start) };
  const expression = parseExpression(tokens);
  const alias = parseAlias(tokens);
  return { kind: 'expression', expression, ...(alias && { alias }), span: tokens.spanFrom(start) };
}

function parseStarQualifier(tokens: TokenStream): readonly Identifier[] | undefined {
  let length = 0;
  while (tokens.isIdentifier(length) && tokens.isSymbol('.', length + 1)) length += 2;
  if (length === 0 || !tokens.isSymbol('*', length)) return undefined;
  const qualifier: Identifier[] = [];
  while (!tokens.acceptSymbol('*')) {
    qualifier.push(tokens.expectIdentifier('a name'));
    tokens.expectSymbol('.');
  }
  return qualifier;
}

function parseAlias(tokens: TokenStream): Identifier | undefined {
  if (tokens.acceptKeyword('AS')) return tokens.expectIdentifier('an alias');
  return tokens.isIdentifier() ? tokens.expectIdentifier('an alias') : undefined;
}

function parseFrom(tokens: TokenStream): FromItem {
  const { start } = tokens.peek().span;
  const first = parseFromItem(tokens);
  if (!tokens.isSymbol(',') && !JOIN_WORDS.some((word) => tokens.isKeyword(word))) return first;
  while (tokens.acceptSymbol(',') || acceptJoin(tokens)) {
    parseFromItem(tokens);
    if (tokens.acceptKeyword('ON')) parseExpression(tokens);
    else if (tokens.acceptKeyword('USING')) {
      tokens.expectSymbol('(');
      tokens.list(() => tokens.expectIdentifier('a column'));
      tokens.expectSymbol(')');
    }
  }
  return { kind: 'join', span: tokens.spanFrom(start) };
}

const JOIN_WORDS = ['JOIN', 'INNER', 'LEFT', 'RIGHT', 'FULL', 'CROSS', 'NATURAL'];

function acceptJoin(tokens: TokenStream): boolean {
  if (!JOIN_WORDS.some((word) => tokens.isKeyword(word))) return false;
  tokens.acceptKeyword('NATURAL');
  const sided = tokens.acceptKeyword('LEFT') || tokens.acceptKeyword('RIGHT') || tokens.acceptKeyword('FULL');
  if (sided) tokens.acceptKeyword('OUTER');
  else if (!tokens.acceptKeyword('INNER')) tokens.acceptKeyword('CROSS');
  tokens.expectKeyword('JOIN');
  return true;
}

function parseFromItem(tokens: TokenStream): FromItem {
  const { start } = tokens.peek().span;
  if (tokens.acceptSymbol('(')) {
    const query = parseQuery(tokens);
    tokens.expectSymbol(')');
    const alias = parseAlias(tokens);
    return { kind: 'subquery', query, ...(alias && { alias }), span: tokens.spanFrom(start) };
  }
  const name = parseTableName(tokens);
  const options = parseHint(tokens);
  const alias = parseAlias(tokens);
  return { kind: 'table', name, options, ...(alias && { alias }), span: tokens.spanFrom(start) };
}

/** The hint OPTIONS('key' = 'value', …) of a table, the only kind there is in Confluent Cloud. */
function parseHint(tokens: TokenStream): HintOptions {
  if (!tokens.acceptSymbol('/*+')) return [];
  tokens.expectKeyword('OPTIONS');
  const options = parseOptions(tokens);
  tokens.expectSymbol('*/');
  return options;
}

function parseOrderItem(tokens: TokenStream): OrderItem {
  const expression = parseExpression(tokens);
  const descending = tokens.acceptKeyword('DESC');
  if (!descending) tokens.acceptKeyword('ASC');
  return { expression, descending };
}
