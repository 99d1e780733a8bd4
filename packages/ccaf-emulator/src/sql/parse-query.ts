import type { Expression, Identifier, OrderItem, Position, Query, SelectItem } from './ast';
import { parseExpression } from './parse-expression';
import { parseAlias, parseFrom } from './parse-from';
import { refuseAny } from './refusals';
import { CLAUSES, GROUPINGS, QUERIES, RANGES, SELECTIONS } from './refused-queries';
import type { TokenStream } from './token-stream';

/** Parses a query: SELECT, VALUES, UNION ALL of them, parentheses, ORDER BY and LIMIT. */
export function parseQuery(tokens: TokenStream): Query {
  return tokens.nested(() => {
    const { start } = tokens.peek().span;
    const input = parseUnion(tokens, start);
    const orderBy = tokens.acceptKeyword('ORDER', 'BY') ? tokens.list(() => parseOrderItem(tokens)) : [];
    refuseAny(tokens, RANGES);
    const limit = tokens.acceptKeyword('LIMIT') ? tokens.expectInteger('a number of rows') : undefined;
    refuseAny(tokens, RANGES);
    if (orderBy.length === 0 && limit === undefined) return input;
    return { kind: 'ordered', input, orderBy, ...(limit !== undefined && { limit }), span: tokens.spanFrom(start) };
  });
}

function parseUnion(tokens: TokenStream, start: Position): Query {
  const arms: Query[] = [parseArm(tokens)];
  while (tokens.isKeyword('UNION') || tokens.isKeyword('INTERSECT') || tokens.isKeyword('EXCEPT')) {
    const operator = tokens.next().keyword;
    const all = tokens.acceptKeyword('ALL');
    if (!all) tokens.acceptKeyword('DISTINCT');
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
  refuseAny(tokens, QUERIES);
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
  refuseAny(tokens, SELECTIONS);
  const distinct = tokens.acceptKeyword('DISTINCT');
  if (!distinct) tokens.acceptKeyword('ALL');
  const items = tokens.list(() => parseSelectItem(tokens));
  const from = tokens.acceptKeyword('FROM') ? parseFrom(tokens) : undefined;
  // Flink's parser knows these clauses only behind FROM.
  const hasFrom = from !== undefined;
  const where = hasFrom && tokens.acceptKeyword('WHERE') ? parseExpression(tokens) : undefined;
  const groupBy = hasFrom && tokens.acceptKeyword('GROUP', 'BY') ? tokens.list(() => parseGroupKey(tokens)) : [];
  const having = hasFrom && tokens.acceptKeyword('HAVING') ? parseExpression(tokens) : undefined;
  if (hasFrom) refuseAny(tokens, CLAUSES);
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

function parseGroupKey(tokens: TokenStream): Expression {
  refuseAny(tokens, GROUPINGS);
  return parseExpression(tokens);
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

function parseOrderItem(tokens: TokenStream): OrderItem {
  const expression = parseExpression(tokens);
  const descending = tokens.acceptKeyword('DESC');
  if (!descending) tokens.acceptKeyword('ASC');
  refuseAny(tokens, RANGES);
  return { expression, descending };
}
