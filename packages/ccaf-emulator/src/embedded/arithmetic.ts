import { type Expression, MAX_LENGTH } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { combineDecimals } from './decimal-arithmetic';
import { analyze, type ExpressionContext } from './expression';
import { divideIntegers } from './integer-division';
import { numberLiteral } from './literal';
import { familyOf, isInteger, widerNumber } from './type-rules';
import { cannotApply, castTo, requireTyped, type Typed } from './typed';
import { signed, widened, wrapped } from './wrap-around';

type Operator = Extract<Expression, { kind: 'arithmetic' }>['rest'][number]['operator'];

/** A chain of operators of one precedence, from left to right. */
export function analyzeArithmetic(
  expression: Extract<Expression, { kind: 'arithmetic' }>,
  context: ExpressionContext,
): Typed {
  let left = analyze(expression.first, context);
  for (const { operator, operand } of expression.rest)
    left = apply(operator, left, analyze(operand, context), expression);
  return left;
}

export function negate(expression: Extract<Expression, { kind: 'negate' }>, context: ExpressionContext): Typed {
  const digits = writtenNumber(expression);
  if (digits !== undefined) return numberLiteral(digits, expression);
  const operand = analyze(expression.operand, context);
  requireTyped([operand], expression);
  if (familyOf(operand.type) !== 'numeric') throw cannotApply('-', [operand], expression);
  return signed('-', operand);
}

/** The digits of a number with all signs before it. */
function writtenNumber(expression: Expression): string | undefined {
  if (expression.kind === 'number') return expression.text;
  if (expression.kind !== 'negate') return undefined;
  const digits = writtenNumber(expression.operand);
  return digits?.startsWith('-') ? digits.slice(1) : digits && `-${digits}`;
}

function apply(operator: Operator, left: Typed, right: Typed, at: Expression): Typed {
  requireTyped([left, right], at);
  const family = operator === '||' ? 'character' : 'numeric';
  if (familyOf(left.type) !== family || familyOf(right.type) !== family) throw cannotApply(operator, [left, right], at);
  if (operator === '||') return concatenate([left, right]);
  return calculate(operator, left, right, at);
}

/** Strings joined; NULL if one of them is. */
export function concatenate(parts: readonly Typed[]): Typed {
  const length = Math.min(
    parts.reduce((sum, { type }) => sum + ('length' in type ? type.length : MAX_LENGTH), 0),
    MAX_LENGTH,
  );
  const root = parts.every(({ type }) => type.root === 'CHAR') ? 'CHAR' : 'VARCHAR';
  const sql = `(${parts.map((part) => part.sql).join(' || ')})`;
  return { sql, type: { root, length }, nullable: parts.some((part) => part.nullable) };
}

function calculate(operator: Exclude<Operator, '||'>, left: Typed, right: Typed, at: Expression): Typed {
  const areIntegers = isInteger(left.type) && isInteger(right.type);
  const areConstant = left.constant !== undefined && right.constant !== undefined;
  if (operator === '/' && areConstant && Number(right.constant) === 0)
    throw new ValidationError('Division by zero', at.span);
  if (areIntegers && (operator === '/' || operator === '%')) return divideIntegers(operator, left, right);
  const exact = areIntegers ? undefined : combineDecimals(operator, left, right);
  if (exact !== undefined) return exact;
  if (operator === '%') throw cannotApply(operator, [left, right], at);
  const type = widerNumber(left.type, right.type);
  const nullable = left.nullable || right.nullable;
  if (!areIntegers)
    return { sql: `(${castTo(left, type, at)} ${operator} ${castTo(right, type, at)})`, type, nullable };
  return { sql: wrapped(`(${widened(left.sql, type)} ${operator} ${widened(right.sql, type)})`, type), type, nullable };
}
