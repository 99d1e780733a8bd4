import type { Comparison, Expression } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { comparable } from './comparable';
import { comparisonSql } from './comparison';
import { joined } from './evaluation-order';
import { analyze, type ExpressionContext } from './expression';
import { inList } from './in-list';
import { familyOf } from './type-rules';
import { BOOLEAN, cannotApply, quoteLiteral, requireTyped, type Typed } from './typed';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;
type Condition = Of<'not' | 'logical' | 'comparison' | 'isNull' | 'isTruth' | 'isDistinct' | 'between' | 'in' | 'like'>;

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/**
 * An expression that is TRUE, FALSE or NULL. Flink turns NOT of a comparison into the opposite one, and NaN is neither less than
 * a number nor not less.
 *
 * @param not whether it stands below a NOT
 */
export function analyzeCondition(expression: Condition, context: ExpressionContext, not = false): Typed {
  switch (expression.kind) {
    case 'not': {
      const operand = below(expression.operand, context, !not);
      if (operand.type.root !== 'BOOLEAN') throw cannotApply('NOT', [operand], expression);
      return operand;
    }
    case 'logical': {
      const operands = expression.operands.map((operand) => below(operand, context, not));
      requireConditions(expression, operands);
      const operator = (expression.operator === 'AND') === not ? 'OR' : 'AND';
      const sqls = operands.map(({ sql }) => sql);
      const isLast = expression.operands.map((operand) => operator === 'AND' && staysNegated(operand, not));
      const ordered = [...sqls.filter((_, index) => !isLast[index]), ...sqls.filter((_, index) => isLast[index])];
      return truth(joined(operator, ordered), operands);
    }
    case 'comparison': {
      const { operator } = expression;
      const itself = comparedWithTruth(expression);
      if (itself !== undefined) return analyzeCondition(itself.of, context, itself.isNegated !== not);
      const operands = [expression.left, expression.right].map((operand) => analyze(operand, context));
      const [left, right] = comparable(operator, operands, expression);
      return truth(comparisonSql(not ? OPPOSITE[operator] : operator, left, right), operands);
    }
    case 'isNull': {
      const { sql } = analyze(expression.operand, context);
      return truth(`(${sql} IS ${expression.negated === not ? '' : 'NOT '}NULL)`, []);
    }
    case 'isTruth':
      return isTruth(expression, context, not);
    case 'isDistinct': {
      const operands = [expression.left, expression.right].map((operand) => analyze(operand, context));
      const [left, right] = comparable('IS DISTINCT FROM', operands, expression);
      const isSame = `coalesce(${comparisonSql('=', left, right)}, ${left.sql} IS NULL AND ${right.sql} IS NULL)`;
      return truth(expression.negated === not ? `(NOT ${isSame})` : isSame, []);
    }
    case 'between':
      return between(expression, context, not);
    case 'in':
      return inList(expression, context, not);
    case 'like':
      return like(expression, context, not);
  }
}

const truth = (sql: string, operands: readonly Typed[]): Typed => ({
  sql,
  type: BOOLEAN,
  nullable: operands.some(({ nullable }) => nullable),
});

/** An operand of AND, OR or NOT, which is yet to be seen to be a condition. */
function below(expression: Expression, context: ExpressionContext, not: boolean): Typed {
  if (isCondition(expression)) return analyzeCondition(expression, context, not);
  const operand = analyze(expression, context);
  requireTyped([operand], expression);
  return not ? { ...operand, sql: `(NOT ${operand.sql})` } : operand;
}

/** The condition that is compared with TRUE or FALSE, which Flink takes as that condition, or as NOT of it. */
function comparedWithTruth({ operator, left, right }: Of<'comparison'>) {
  const [of, literal] = left.kind === 'boolean' ? [right, left] : [left, right];
  if (literal.kind !== 'boolean' || !isCondition(of) || (operator !== '=' && operator !== '<>')) return undefined;
  return { of, isNegated: (operator === '=') !== literal.value };
}

/**
 * Whether a NOT is left when all are as far inside as they go. Flink evaluates such operands of AND after the others: the cast
 * of `NOT (b OR CAST(s AS INT) > 0)` comes first, and fails even where `b` is TRUE.
 *
 * Measured on Flink 2.3.0 (`RexSimplify#simplifyAnd2` of Calcite).
 */
function staysNegated(expression: Expression, not: boolean): boolean {
  if (expression.kind === 'not') return staysNegated(expression.operand, !not);
  if (expression.kind === 'like') return expression.negated !== not;
  return not && !isCondition(expression);
}

/** @throws {ValidationError} that names the first pair, of which one is none */
function requireConditions(expression: Of<'logical'>, operands: readonly Typed[]): void {
  const wrong = operands.findIndex(({ type }) => type.root !== 'BOOLEAN');
  const first = Math.max(wrong - 1, 0);
  if (wrong >= 0) throw cannotApply(expression.operator, operands.slice(first, first + 2), expression);
}

const KINDS: readonly string[] = [
  'not',
  'logical',
  'comparison',
  'isNull',
  'isTruth',
  'isDistinct',
  'between',
  'in',
  'like',
] satisfies readonly Condition['kind'][];
const isCondition = (expression: Expression): expression is Condition => KINDS.includes(expression.kind);

/** `IS [NOT] TRUE`, FALSE or UNKNOWN, which is never NULL itself. */
function isTruth(expression: Of<'isTruth'>, context: ExpressionContext, not: boolean): Typed {
  const operand = analyze(expression.operand, context);
  requireTyped([operand], expression);
  const is = `IS ${expression.negated ? 'NOT ' : ''}${expression.truth}`;
  if (operand.type.root !== 'BOOLEAN') throw cannotApply(is, [operand], expression);
  const other = `IS ${expression.negated === not ? '' : 'NOT '}${expression.truth.replace('UNKNOWN', 'NULL')}`;
  return truth(`(${operand.sql} ${other})`, []);
}

function between(expression: Of<'between'>, context: ExpressionContext, not: boolean): Typed {
  const operands = [expression.operand, expression.low, expression.high].map((part) => analyze(part, context));
  const [operand, low, high] = operands;
  if (operand === undefined || low === undefined || high === undefined)
    throw new TypeError('BETWEEN has three operands');
  const least = comparable('BETWEEN', [operand, low], expression);
  const most = comparable('BETWEEN', [operand, high], expression);
  const isOutside = expression.negated !== not;
  const [from, to, operator] = isOutside ? (['<', '>', 'OR'] as const) : (['>=', '<=', 'AND'] as const);
  return truth(joined(operator, [comparisonSql(from, ...least), comparisonSql(to, ...most)]), operands);
}

function like(expression: Of<'like'>, context: ExpressionContext, not: boolean): Typed {
  const operand = analyze(expression.operand, context);
  const { pattern, escape: escapeBy, negated } = expression;
  if (familyOf(operand.type) !== 'character') throw cannotApply('LIKE', [operand], expression);
  if (pattern.kind !== 'string') throw notSupported('LIKE with a pattern that is not a literal', pattern.span);
  if (escapeBy === undefined && pattern.value.includes('\\')) {
    throw notSupported('A backslash in a LIKE pattern without an ESCAPE character', pattern.span);
  }
  if (escapeBy !== undefined && (escapeBy.kind !== 'string' || escapeBy.value.length !== 1)) {
    throw new ValidationError('Invalid escape character: expected a string of one character', escapeBy.span);
  }
  if (escapeBy?.kind === 'string' && ['%', '_'].includes(escapeBy.value))
    throw notSupported(`LIKE with '${escapeBy.value}' as its escape character`, escapeBy.span);
  if (escapeBy?.kind === 'string') checkEscapes(pattern, escapeBy.value);
  const suffix = escapeBy?.kind === 'string' ? ` ESCAPE ${quoteLiteral(escapeBy.value, escapeBy)}` : '';
  const operator = negated === not ? 'LIKE' : 'NOT LIKE';
  return truth(`(${operand.sql} ${operator} ${quoteLiteral(pattern.value, pattern)}${suffix})`, [operand]);
}

/** @throws {ValidationError} unless each escape character stands before what it can escape; Flink fails at the first row */
function checkEscapes(pattern: Of<'string'>, by: string): void {
  const { value } = pattern;
  for (let at = value.indexOf(by); at !== -1; at = value.indexOf(by, at + 2)) {
    const next = value[at + 1];
    if (next === undefined || !['%', '_', by].includes(next)) {
      throw new ValidationError(`Invalid escape sequence '${value}', ${at}`, pattern.span);
    }
  }
}
