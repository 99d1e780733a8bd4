import type { Expression, Identifier, Position } from './ast';
import { parseExpression } from './parse-expression';
import { parseType } from './parse-type';
import type { TokenStream } from './token-stream';

/** Parses what stands between operators: a literal, a column, a call, CASE, CAST, or parentheses. */
export function parsePrimary(tokens: TokenStream): Expression {
  const token = tokens.peek();
  const { span } = token;
  if (tokens.acceptSymbol('(')) {
    if (tokens.isKeyword('SELECT')) tokens.fail('an expression (this emulator has no scalar sub-query)');
    const inner = parseExpression(tokens);
    tokens.expectSymbol(')');
    return inner;
  }
  if (token.kind === 'string') return { kind: 'string', value: tokens.next().text, span };
  if (token.kind === 'number') return { kind: 'number', text: tokens.next().text, span };
  if (token.kind === 'word') {
    const binary = parseBinary(tokens);
    if (binary !== undefined) return binary;
    const keyword = parseKeywordExpression(tokens, token.keyword, span.start);
    if (keyword !== undefined) return keyword;
    if (tokens.isSymbol('(', 1)) return parseCall(tokens);
  }
  if (tokens.isIdentifier()) return parseColumn(tokens);
  return tokens.fail('an expression');
}

/** `x'00ff'`: the string stands right behind the x. */
function parseBinary(tokens: TokenStream): Expression | undefined {
  const [x, digits] = [tokens.peek(), tokens.peek(1)];
  const isAdjacent = x.span.end.line === digits.span.start.line && x.span.end.column + 1 === digits.span.start.column;
  if (x.keyword !== 'X' || digits.kind !== 'string' || !isAdjacent) return undefined;
  tokens.next();
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits.text)) tokens.fail('an even number of hexadecimal digits');
  tokens.next();
  return { kind: 'binary', hex: digits.text, span: tokens.spanFrom(x.span.start) };
}

function parseKeywordExpression(tokens: TokenStream, keyword: string, start: Position): Expression | undefined {
  switch (keyword) {
    case 'NULL':
      tokens.next();
      return { kind: 'null', span: tokens.spanFrom(start) };
    case 'TRUE':
    case 'FALSE':
      tokens.next();
      return { kind: 'boolean', value: keyword === 'TRUE', span: tokens.spanFrom(start) };
    case 'DATE':
    case 'TIME':
    case 'TIMESTAMP': {
      tokens.next();
      const text = tokens.expectString(`a string after ${keyword}`);
      return { kind: 'temporal', unit: keyword, text, span: tokens.spanFrom(start) };
    }
    case 'CASE':
      tokens.next();
      return parseCase(tokens, start);
    case 'CAST':
    case 'TRY_CAST':
      tokens.next();
      return parseCast(tokens, keyword === 'TRY_CAST', start);
    default:
      return undefined;
  }
}

function parseCase(tokens: TokenStream, start: Position): Expression {
  const operand = tokens.isKeyword('WHEN') ? undefined : parseExpression(tokens);
  const branches: { when: Expression; result: Expression }[] = [];
  if (!tokens.isKeyword('WHEN')) tokens.fail('WHEN');
  while (tokens.acceptKeyword('WHEN')) {
    const when = parseExpression(tokens);
    tokens.expectKeyword('THEN');
    branches.push({ when, result: parseExpression(tokens) });
  }
  const otherwise = tokens.acceptKeyword('ELSE') ? parseExpression(tokens) : undefined;
  tokens.expectKeyword('END');
  const span = tokens.spanFrom(start);
  return { kind: 'case', ...(operand && { operand }), branches, ...(otherwise && { otherwise }), span };
}

function parseCast(tokens: TokenStream, lenient: boolean, start: Position): Expression {
  tokens.expectSymbol('(');
  const operand = parseExpression(tokens);
  tokens.expectKeyword('AS');
  const type = parseType(tokens);
  tokens.expectSymbol(')');
  return { kind: 'cast', operand, type, lenient, span: tokens.spanFrom(start) };
}

function parseCall(tokens: TokenStream): Expression {
  const name = tokens.next();
  tokens.expectSymbol('(');
  const base = { kind: 'call', name: name.keyword } as const;
  const finish = (args: readonly Expression[], distinct: boolean, star: boolean): Expression => {
    tokens.expectSymbol(')');
    return { ...base, arguments: args, distinct, star, span: tokens.spanFrom(name.span.start) };
  };
  if (tokens.acceptSymbol('*')) return finish([], false, true);
  if (tokens.isSymbol(')')) return finish([], false, false);
  const distinct = tokens.acceptKeyword('DISTINCT');
  const first = parseExpression(tokens);
  const args = [first];
  const isSubstring = name.keyword === 'SUBSTRING' && tokens.acceptKeyword('FROM');
  if (isSubstring) {
    args.push(parseExpression(tokens));
    if (tokens.acceptKeyword('FOR')) args.push(parseExpression(tokens));
  } else {
    while (tokens.acceptSymbol(',')) args.push(parseExpression(tokens));
  }
  return finish(args, distinct, false);
}

function parseColumn(tokens: TokenStream): Expression {
  const first = tokens.expectIdentifier('a column');
  const parts: Identifier[] = [first];
  while (tokens.acceptSymbol('.')) parts.push(tokens.expectIdentifier('a name'));
  return { kind: 'column', parts, span: tokens.spanFrom(first.span.start) };
}
