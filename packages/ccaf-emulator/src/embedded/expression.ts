import type { Expression } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { analyzeArithmetic, negate } from './arithmetic';
import { analyzeCondition } from './condition';
import { analyzeCall } from './functions';
import { analyzeLiteral } from './literal';
import { requireScalars } from './nested';
import { resolveColumn, type Scope } from './scope';
import { floorTimestamp } from './time-cast';
import { leastRestrictive } from './type-rules';
import { cannotApply, castTo, INTEGER, type Typed } from './typed';

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
    case 'not':
    case 'logical':
    case 'comparison':
    case 'isNull':
    case 'isTruth':
    case 'isDistinct':
    case 'between':
    case 'in':
    case 'like':
      return analyzeCondition(expression, context);
    case 'case':
      return analyzeCase(expression, context);
    case 'cast': {
      const operand = analyze(expression.operand, context);
      const { type, lenient } = expression;
      if (type.root === 'FLOAT') requireFinite(operand, lenient, expression);
      // Flink cuts digits off a literal while it plans, and unlike those of a column downwards before 1970, too.
      if (!lenient && isTimestampLiteral(expression.operand) && type.root === 'TIMESTAMP_WITHOUT_TIME_ZONE')
        return { sql: floorTimestamp(operand.sql, type.precision), type, nullable: false };
      return { sql: castTo(operand, type, expression, lenient), type, nullable: operand.nullable || lenient };
    }
    case 'call':
      return analyzeCall(expression, context);
  }
}

const isTimestampLiteral = (expression: Expression): boolean =>
  expression.kind === 'temporal' && expression.unit === 'TIMESTAMP';

/** @throws {ValidationError} for a text, or a number in TRY_CAST, that is no finite FLOAT: Flink cannot write it into its plan */
function requireFinite({ constant, type }: Typed, lenient: boolean, at: Expression): void {
  if (constant === undefined || (type.root !== 'CHAR' && !lenient)) return;
  if (!/^[+-]?(NaN|Infinity|[\d.]+(e[+-]?\d+)?)$/i.test(constant)) return;
  if (!Number.isFinite(Math.fround(Number(constant)))) throw new ValidationError('Infinite or NaN', at.span);
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

function analyzeCase(expression: Extract<Expression, { kind: 'case' }>, context: ExpressionContext): Typed {
  const { operand } = expression;
  const conditions = expression.branches.map(({ when }) =>
    operand === undefined ? condition(when, context, 'WHEN') : equality(operand, when, context),
  );
  const resultNodes = expression.branches.map(({ result }) => result);
  const results = resultNodes.map((node) => analyze(node, context));
  const otherwise = expression.otherwise === undefined ? NULL : analyze(expression.otherwise, context);
  const type = commonType([...results, otherwise], expression);
  if (type.root === 'NULL')
    throw new ValidationError('ELSE clause or at least one THEN clause must be non-NULL', expression.span);
  const branches = results.map(
    (result, index) => `WHEN ${conditions[index]?.sql} THEN ${castTo(result, type, expression)}`,
  );
  const sql = `CASE ${branches.join(' ')} ELSE ${castTo(otherwise, type, expression)} END`;
  return { sql: `(${sql})`, type, nullable: [...results, otherwise].some((part) => part.nullable) };
}

function equality(left: Expression, right: Expression, context: ExpressionContext): Typed {
  return analyzeCondition({ kind: 'comparison', operator: '=', left, right, span: right.span }, context);
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
