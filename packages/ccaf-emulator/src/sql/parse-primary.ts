import type { Expression, Identifier, Position } from './ast';
import type { Token } from './lexer';
import { parseExpression } from './parse-expression';
import { parseType } from './parse-type';
import { refuseAny } from './refusals';
import {
  ARGUMENTS,
  CALL_SUFFIXES,
  CAST_POSTFIXES,
  EXPRESSIONS,
  IN_PARENTHESES,
  ROW_PARTS,
  refusePrefixedString,
  SEPARATORS,
  STRING_PARTS,
  SUFFIXES,
  WHEN_PARTS,
} from './refused-expressions';
import { INTERVALS } from './refused-tables';
import { CALLABLE, RESERVED } from './reserved';
import type { TokenStream } from './token-stream';

/** Parses what stands between operators: a literal, a column, a call, CASE, CAST, or parentheses. */
export function parsePrimary(tokens: TokenStream): Expression {
  const token = tokens.peek();
  const { span } = token;
  refuseAny(tokens, EXPRESSIONS);
  refusePrefixedString(tokens);
  if (tokens.acceptSymbol('(')) return parseParentheses(tokens);
  if (token.kind === 'string') return parseString(tokens);
  if (token.kind === 'number') return { kind: 'number', text: tokens.next().text, span };
  const worded = token.kind === 'word' ? parseWord(tokens) : undefined;
  if (worded !== undefined) return worded;
  if (isCallable(token) && tokens.isSymbol('(', 1)) return parseCall(tokens);
  if (tokens.isIdentifier()) return parseColumn(tokens);
  return tokens.fail('an expression');
}

/** What a word of its own means, if it means anything. */
function parseWord(tokens: TokenStream): Expression | undefined {
  const { keyword, span } = tokens.peek();
  if (SYSTEM.includes(keyword) && !tokens.isSymbol('(', 1)) {
    tokens.next();
    return { kind: 'call', name: keyword, arguments: [], distinct: false, star: false, span };
  }
  return parseBinary(tokens) ?? parseKeywordExpression(tokens, keyword, span.start);
}

function parseString(tokens: TokenStream): Expression {
  const { text, span } = tokens.next();
  refuseAny(tokens, STRING_PARTS);
  return { kind: 'string', value: text, span };
}

const isCallable = ({ kind, keyword }: Token): boolean =>
  kind === 'quoted' || (kind === 'word' && (!RESERVED.has(keyword) || CALLABLE.has(keyword)));

/** Words that the parser takes for functions without parentheses, none of which Flink has. */
const SYSTEM = [
  'USER',
  'CURRENT_USER',
  'SESSION_USER',
  'SYSTEM_USER',
  'CURRENT_CATALOG',
  'CURRENT_SCHEMA',
  'CURRENT_PATH',
  'CURRENT_ROLE',
];

function parseParentheses(tokens: TokenStream): Expression {
  refuseAny(tokens, IN_PARENTHESES);
  const inner = parseExpression(tokens);
  refuseAny(tokens, ROW_PARTS);
  tokens.expectSymbol(')');
  refuseAny(tokens, SUFFIXES);
  return inner;
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
    if (operand !== undefined) refuseAny(tokens, WHEN_PARTS);
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
  refuseAny(tokens, INTERVALS);
  const type = parseType(tokens);
  refuseAny(tokens, CAST_POSTFIXES);
  tokens.expectSymbol(')');
  return { kind: 'cast', operand, type, lenient, span: tokens.spanFrom(start) };
}

function parseCall(tokens: TokenStream): Expression {
  const name = tokens.next();
  tokens.expectSymbol('(');
  const base = { kind: 'call', name: name.text.toUpperCase() } as const;
  const finish = (args: readonly Expression[], distinct: boolean, star: boolean): Expression => {
    refuseAny(tokens, SEPARATORS);
    tokens.expectSymbol(')');
    refuseAny(tokens, CALL_SUFFIXES);
    return { ...base, arguments: args, distinct, star, span: tokens.spanFrom(name.span.start) };
  };
  if (tokens.acceptSymbol('*')) return finish([], false, true);
  if (tokens.isSymbol(')')) return finish([], false, false);
  const distinct = tokens.acceptKeyword('DISTINCT');
  if (!distinct) tokens.acceptKeyword('ALL');
  refuseAny(tokens, ARGUMENTS);
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
  while (tokens.acceptSymbol('.')) {
    const isCall = isCallable(tokens.peek()) && tokens.isSymbol('(', 1);
    if (isCall) tokens.refuse('A function of a catalog', 1, 'the cloud alone');
    parts.push(tokens.expectIdentifier('a name'));
  }
  refuseAny(tokens, SUFFIXES);
  return { kind: 'column', parts, span: tokens.spanFrom(first.span.start) };
}
