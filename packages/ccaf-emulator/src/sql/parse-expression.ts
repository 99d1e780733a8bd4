import type { ArithmeticOperator, Comparison, Expression, Span } from './ast';
import { parsePrimary } from './parse-primary';
import { refuseAny } from './refusals';
import { IN_LISTS, OPERATORS, SYMMETRIC, TESTS } from './refused-expressions';
import type { TokenStream } from './token-stream';

/** Parses an expression, loosest binding first: OR, AND, NOT, comparison, `||`, `+ -`, `* / %`, sign. */
export function parseExpression(tokens: TokenStream): Expression {
  return tokens.nested(() => parseLogical(tokens, 'OR'));
}

function parseLogical(tokens: TokenStream, operator: 'AND' | 'OR'): Expression {
  const operand = (): Expression => (operator === 'OR' ? parseLogical(tokens, 'AND') : parseNot(tokens));
  const first = operand();
  if (!tokens.isKeyword(operator)) return first;
  const operands = [first];
  while (tokens.acceptKeyword(operator)) operands.push(operand());
  return { kind: 'logical', operator, operands, span: tokens.spanFrom(first.span.start) };
}

function parseNot(tokens: TokenStream): Expression {
  const { start } = tokens.peek().span;
  if (!tokens.acceptKeyword('NOT')) return parseComparison(tokens);
  const operand = tokens.nested(() => parseNot(tokens));
  return { kind: 'not', operand, span: tokens.spanFrom(start) };
}

const COMPARISONS: readonly Comparison[] = ['=', '<>', '<', '<=', '>', '>='];
/** From loose to tight. */
const ARITHMETIC: readonly (readonly ArithmeticOperator[])[] = [['||'], ['+', '-'], ['*', '/', '%']];

/** Comparisons and IS bind from left to right, and looser than BETWEEN, IN and LIKE: `a = b IS NULL` is `(a = b) IS NULL`. */
function parseComparison(tokens: TokenStream): Expression {
  let left = parseMembership(tokens);
  for (;;) {
    refuseAny(tokens, OPERATORS);
    const operator = COMPARISONS.find((symbol) => tokens.isSymbol(symbol));
    if (operator !== undefined) {
      tokens.next();
      const right = parseMembership(tokens);
      left = { kind: 'comparison', operator, left, right, span: tokens.spanFrom(left.span.start) };
    } else if (tokens.acceptKeyword('IS')) left = parseIs(tokens, left);
    else return left;
  }
}

function parseMembership(tokens: TokenStream): Expression {
  const left = parseArithmetic(tokens);
  refuseAny(tokens, OPERATORS);
  const negated = tokens.acceptKeyword('NOT');
  if (tokens.acceptKeyword('BETWEEN')) return parseBetween(tokens, left, negated);
  if (tokens.acceptKeyword('IN')) return parseIn(tokens, left, negated);
  if (tokens.acceptKeyword('LIKE')) return parseLike(tokens, left, negated);
  if (negated) tokens.fail('BETWEEN, IN or LIKE');
  return left;
}

function parseIs(tokens: TokenStream, operand: Expression): Expression {
  refuseAny(tokens, TESTS);
  const negated = tokens.acceptKeyword('NOT');
  const truth = TRUTHS.find((keyword) => tokens.acceptKeyword(keyword));
  const base = { operand, negated };
  if (truth !== undefined) return { kind: 'isTruth', ...base, truth, span: spanOf(tokens, operand) };
  if (tokens.acceptKeyword('DISTINCT')) {
    tokens.expectKeyword('FROM');
    const right = parseArithmetic(tokens);
    return { kind: 'isDistinct', left: operand, right, negated, span: spanOf(tokens, operand) };
  }
  if (!tokens.acceptKeyword('NULL')) tokens.fail('NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM');
  return { kind: 'isNull', ...base, span: spanOf(tokens, operand) };
}

const TRUTHS = ['TRUE', 'FALSE', 'UNKNOWN'] as const;
const spanOf = (tokens: TokenStream, { span }: Expression): Span => tokens.spanFrom(span.start);

function parseBetween(tokens: TokenStream, operand: Expression, negated: boolean): Expression {
  refuseAny(tokens, SYMMETRIC);
  tokens.acceptKeyword('ASYMMETRIC');
  const low = parseArithmetic(tokens);
  tokens.expectKeyword('AND');
  const high = parseArithmetic(tokens);
  return { kind: 'between', operand, low, high, negated, span: tokens.spanFrom(operand.span.start) };
}

function parseIn(tokens: TokenStream, operand: Expression, negated: boolean): Expression {
  tokens.expectSymbol('(');
  refuseAny(tokens, IN_LISTS);
  const list = tokens.list(() => parseExpression(tokens));
  tokens.expectSymbol(')');
  return { kind: 'in', operand, list, negated, span: tokens.spanFrom(operand.span.start) };
}

function parseLike(tokens: TokenStream, operand: Expression, negated: boolean): Expression {
  const pattern = parseArithmetic(tokens);
  const escapeBy = tokens.acceptKeyword('ESCAPE') ? parseArithmetic(tokens) : undefined;
  const span = tokens.spanFrom(operand.span.start);
  return { kind: 'like', operand, pattern, ...(escapeBy && { escape: escapeBy }), negated, span };
}

function parseArithmetic(tokens: TokenStream, level = 0): Expression {
  const operators = ARITHMETIC[level];
  if (operators === undefined) return parseSign(tokens);
  const first = parseArithmetic(tokens, level + 1);
  const rest: { operator: ArithmeticOperator; operand: Expression }[] = [];
  for (;;) {
    const operator = operators.find((symbol) => tokens.isSymbol(symbol));
    if (operator === undefined) break;
    tokens.next();
    rest.push({ operator, operand: parseArithmetic(tokens, level + 1) });
  }
  if (rest.length === 0) return first;
  return { kind: 'arithmetic', first, rest, span: tokens.spanFrom(first.span.start) };
}

function parseSign(tokens: TokenStream): Expression {
  const { start } = tokens.peek().span;
  if (tokens.acceptSymbol('+')) return tokens.nested(() => parseSign(tokens));
  if (!tokens.acceptSymbol('-')) return parsePrimary(tokens);
  const operand = tokens.nested(() => parseSign(tokens));
  return { kind: 'negate', operand, span: tokens.spanFrom(start) };
}
