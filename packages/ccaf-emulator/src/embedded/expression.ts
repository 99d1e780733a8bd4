import type { Expression } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { analyzeArithmetic, negate } from './arithmetic';
import { analyzeCall } from './functions';
import { analyzeLiteral } from './literal';
import { requireScalars } from './nested';
import { resolveColumn, type Scope } from './scope';
import { familyOf, leastRestrictive } from './type-rules';
import { BOOLEAN, cannotApply, castTo, INTEGER, quoteLiteral, type Typed } from './typed';

/** Rendered text grows where an operand stands twice; nesting must not let it explode. */
const MAX_SQL_LENGTH = 4_000_000;

/** How an expression is read: what it can name, and whether it stands where aggregates may. */
export interface ExpressionContext {
  readonly scope: Scope;
  readonly aggregates?: Aggregation;
}

/** The rules inside a SELECT with GROUP BY or aggregate functions. */
export interface Aggregation {
  /** The engine's SQL of the grouping columns. */
  readonly keys: ReadonlySet<string>;
  readonly inside: boolean;
}

/**
 * Gives an expression its Flink type and the engine's SQL with the same meaning.
 *
 * @throws {ValidationError} for unknown columns, wrong types, and what would mean something else in the engine.
 */
export function analyze(expression: Expression, context: ExpressionContext): Typed {
  const typed = analyzeKind(expression, context);
  if (typed.sql.length > MAX_SQL_LENGTH) throw notSupported('An expression nested this deeply', expression.span);
  return typed;
}

function analyzeKind(expression: Expression, context: ExpressionContext): Typed {
  switch (expression.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'binary':
    case 'temporal':
      return analyzeLiteral(expression);
    case 'column':
      return analyzeColumn(expression, context);
    case 'negate':
      return negate(expression, context);
    case 'arithmetic':
      return analyzeArithmetic(expression, context);
    case 'not': {
      const operand = condition(expression.operand, context, 'NOT');
      return { sql: `(NOT ${operand.sql})`, type: BOOLEAN, nullable: operand.nullable };
    }
    case 'logical': {
      const operands = expression.operands.map((operand) => condition(operand, context, expression.operator));
      const sql = `(${operands.map((operand) => operand.sql).join(` ${expression.operator} `)})`;
      return { sql, type: BOOLEAN, nullable: operands.some((operand) => operand.nullable) };
    }
    case 'comparison':
      return compare(expression.operator, expression.left, expression.right, context, expression);
    case 'isNull': {
      const { sql } = analyze(expression.operand, context);
      return { sql: `(${sql} IS ${expression.negated ? 'NOT ' : ''}NULL)`, type: BOOLEAN, nullable: false };
    }
    case 'between':
      return between(expression, context);
    case 'in':
      return inList(expression, context);
    case 'like':
      return like(expression, context);
    case 'case':
      return analyzeCase(expression, context);
    case 'cast': {
      const operand = analyze(expression.operand, context);
      const { type, lenient } = expression;
      return { sql: castTo(operand, type, expression, lenient), type, nullable: operand.nullable || lenient };
    }
    case 'call':
      return analyzeCall(expression, context);
  }
}

function analyzeColumn(
  expression: Extract<Expression, { kind: 'column' }>,
  { scope, aggregates }: ExpressionContext,
): Typed {
  const column = resolveColumn(scope, expression);
  if (aggregates === undefined || aggregates.inside || aggregates.keys.has(column.sql)) return column;
  throw new ValidationError(`Expression '${column.name}' is not being grouped`, expression.span);
}

/** An expression that must be BOOLEAN. */
export function condition(expression: Expression, context: ExpressionContext, operator: string): Typed {
  const typed = analyze(expression, context);
  if (typed.type.root !== 'BOOLEAN' && typed.type.root !== 'NULL') throw cannotApply(operator, [typed], expression);
  return typed;
}

function compare(
  operator: string,
  leftNode: Expression,
  rightNode: Expression,
  context: ExpressionContext,
  at: Expression,
): Typed {
  const left = analyze(leftNode, context);
  const right = analyze(rightNode, context);
  requireComparable(operator, left, right, at);
  return { sql: `(${left.sql} ${operator} ${right.sql})`, type: BOOLEAN, nullable: left.nullable || right.nullable };
}

function requireComparable(operator: string, left: Typed, right: Typed, at: Expression): void {
  requireScalars(`'${operator}' of`, [left, right], at);
  const [a, b] = [familyOf(left.type), familyOf(right.type)];
  if (a !== b && a !== 'null' && b !== 'null') throw cannotApply(operator, [left, right], at);
}

function between(expression: Extract<Expression, { kind: 'between' }>, context: ExpressionContext): Typed {
  const parts = [expression.operand, expression.low, expression.high].map((part) => analyze(part, context));
  const [operand, low, high] = parts;
  if (operand === undefined || low === undefined || high === undefined)
    throw new TypeError('BETWEEN has three operands');
  for (const bound of [low, high]) requireComparable('BETWEEN', operand, bound, expression);
  const not = expression.negated ? 'NOT ' : '';
  const sql = `(${operand.sql} ${not}BETWEEN ${low.sql} AND ${high.sql})`;
  return { sql, type: BOOLEAN, nullable: parts.some((part) => part.nullable) };
}

function inList(expression: Extract<Expression, { kind: 'in' }>, context: ExpressionContext): Typed {
  const operand = analyze(expression.operand, context);
  const list = expression.list.map((item) => analyze(item, context));
  for (const item of list) requireComparable('IN', operand, item, expression);
  const sql = `(${operand.sql} ${expression.negated ? 'NOT ' : ''}IN (${list.map((item) => item.sql).join(', ')}))`;
  return { sql, type: BOOLEAN, nullable: [operand, ...list].some((part) => part.nullable) };
}

function like(expression: Extract<Expression, { kind: 'like' }>, context: ExpressionContext): Typed {
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
  const suffix = escapeBy?.kind === 'string' ? ` ESCAPE ${quoteLiteral(escapeBy.value, escapeBy)}` : '';
  const sql = `(${operand.sql} ${negated ? 'NOT ' : ''}LIKE ${quoteLiteral(pattern.value, pattern)}${suffix})`;
  return { sql, type: BOOLEAN, nullable: operand.nullable };
}

function analyzeCase(expression: Extract<Expression, { kind: 'case' }>, context: ExpressionContext): Typed {
  const { operand } = expression;
  const conditions = expression.branches.map(({ when }) =>
    operand === undefined ? condition(when, context, 'WHEN') : compare('=', operand, when, context, when),
  );
  const resultNodes = expression.branches.map(({ result }) => result);
  const results = resultNodes.map((node) => analyze(node, context));
  const otherwise = expression.otherwise === undefined ? NULL : analyze(expression.otherwise, context);
  const type = commonType([...results, otherwise], expression);
  const branches = results.map(
    (result, index) => `WHEN ${conditions[index]?.sql} THEN ${castTo(result, type, expression)}`,
  );
  const sql = `CASE ${branches.join(' ')} ELSE ${castTo(otherwise, type, expression)} END`;
  return { sql: `(${sql})`, type, nullable: [...results, otherwise].some((part) => part.nullable) };
}

const NULL: Typed = { sql: 'NULL', type: { root: 'NULL' }, nullable: true };

/** The one type of several alternatives. */
export function commonType(parts: readonly Typed[], at: Expression): Typed['type'] {
  let type = parts[0]?.type ?? INTEGER;
  for (const part of parts) {
    const wider = leastRestrictive(type, part.type);
    if (wider === undefined) requireScalars('A CASE or COALESCE with', parts, at);
    if (wider === undefined)
      throw new ValidationError('Illegal mixing of types in CASE or COALESCE statement', at.span);
    type = wider;
  }
  return type;
}
