import { type Expression, type FlinkType, MAX_LENGTH } from '../sql';
import { notSupported } from '../sql/validation-error';
import { physicalType } from './cast';
import { divideDecimals } from './decimal-division';
import { analyze, type ExpressionContext } from './expression';
import { numberLiteral } from './literal';
import { asDecimal, familyOf, isInteger, widerNumber } from './type-rules';
import { cannotApply, type Typed } from './typed';

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
  if (expression.operand.kind === 'number') return numberLiteral(`-${expression.operand.text}`, expression);
  const operand = analyze(expression.operand, context);
  if (familyOf(operand.type) !== 'numeric') throw cannotApply('-', [operand], expression);
  return { ...operand, sql: `(-${operand.sql})` };
}

function apply(operator: Operator, left: Typed, right: Typed, at: Expression): Typed {
  const family = operator === '||' ? 'character' : 'numeric';
  if (familyOf(left.type) !== family || familyOf(right.type) !== family) throw cannotApply(operator, [left, right], at);
  if (operator === '||') return concatenate([left, right]);
  return operator === '/' || operator === '%' ? divide(operator, left, right, at) : combine(operator, left, right, at);
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

function combine(operator: '+' | '-' | '*', left: Typed, right: Typed, at: Expression): Typed {
  const type = resultType(operator, left.type, right.type);
  if (type === undefined) throw notSupported(`A DECIMAL of more than 38 digits, the result of '${operator}',`, at.span);
  const nullable = left.nullable || right.nullable;
  if (type.root === 'DECIMAL') {
    const [a, b] = [left, right].map((value) => wide(value));
    return { sql: `CAST((${a} ${operator} ${b}) AS ${physicalType(type)})`, type, nullable };
  }
  return { sql: `(${as(left, type)} ${operator} ${as(right, type)})`, type, nullable };
}

/** With all the digits that there are: the engine would keep to those that fit 64 bits. */
const wide = ({ sql, type }: Typed): string => `CAST(${sql} AS DECIMAL(38, ${asDecimal(type)?.scale ?? 0}))`;

function as(value: Typed, type: FlinkType): string {
  return value.type.root === type.root ? value.sql : `CAST(${value.sql} AS ${physicalType(type)})`;
}

/** Source: the rules for decimal results in org.apache.flink.table.types.logical.utils.LogicalTypeMerging. */
function resultType(operator: '+' | '-' | '*', left: FlinkType, right: FlinkType): FlinkType | undefined {
  const [a, b] = [asDecimal(left), asDecimal(right)];
  const isDecimal = a !== undefined && b !== undefined && (left.root === 'DECIMAL' || right.root === 'DECIMAL');
  if (!isDecimal) return widerNumber(left, right);
  const scale = operator === '*' ? a.scale + b.scale : Math.max(a.scale, b.scale);
  const whole =
    operator === '*'
      ? a.precision + b.precision + 1 - scale
      : Math.max(a.precision - a.scale, b.precision - b.scale) + 1;
  return whole + scale > 38 ? undefined : { root: 'DECIMAL', precision: whole + scale, scale };
}

/** Integers divide to an integer, exact numbers to an exact one, and by zero not at all. */
function divide(operator: '/' | '%', left: Typed, right: Typed, at: Expression): Typed {
  const nullable = left.nullable || right.nullable;
  if (isInteger(left.type) && isInteger(right.type)) {
    const wider = widerNumber(left.type, right.type) ?? left.type;
    const type = operator === '%' ? right.type : wider;
    const native = operator === '/' ? '//' : '%';
    const quotient = `CAST((${as(left, wider)} ${native} ${as(right, wider)}) AS ${physicalType(type)})`;
    const failure = `CAST(error('/ by zero') AS ${physicalType(type)})`;
    return { sql: `(CASE WHEN ${right.sql} = 0 THEN ${failure} ELSE ${quotient} END)`, type, nullable };
  }
  if (operator === '%') throw notSupported(`'%' on DECIMAL or floating-point numbers`, at.span);
  if (asDecimal(left.type) !== undefined && asDecimal(right.type) !== undefined) {
    const quotient = divideDecimals(left, right);
    if (quotient === undefined) throw notSupported(`'/' on DECIMAL numbers of so many digits`, at.span);
    return quotient;
  }
  const type: FlinkType = widerNumber(left.type, right.type) ?? { root: 'DOUBLE' };
  return { sql: `(${as(left, type)} / ${as(right, type)})`, type, nullable };
}
