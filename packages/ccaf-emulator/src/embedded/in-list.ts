import { type Expression, type FlinkType, sameType } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { comparable } from './comparable';
import { comparisonSql } from './comparison';
import { analyze, type ExpressionContext } from './expression';
import { familyOf, isFloating, isInteger } from './type-rules';
import { BOOLEAN, type Typed } from './typed';

/** `x IN (…)`, or NOT IN. */
export function inList(
  expression: Extract<Expression, { kind: 'in' }>,
  context: ExpressionContext,
  not: boolean,
): Typed {
  const operand = analyze(expression.operand, context);
  const given = expression.list.map((item) => analyze(item, context));
  const items = given.map((item) => narrowed(comparable('IN', [operand, item], expression)[1], operand.type));
  requireAlike(operand, given, expression);
  const isOutside = expression.negated !== not;
  const nullable = [operand, ...items].some((part) => part.nullable);
  const areListed = items.every(({ constant, type }) => constant !== undefined || type.root === 'NULL');
  const isExact = items.every((item) => comparisonSql('=', operand, item) === `(${operand.sql} = ${item.sql})`);
  if (
    (!areListed && [operand, ...items].some(({ type }) => isFloating(type))) ||
    !(isFloating(operand.type) || isExact)
  ) {
    const [equals, operator] = isOutside ? (['<>', ' AND '] as const) : (['=', ' OR '] as const);
    const sql = items.map((item) => comparisonSql(equals, operand, item)).join(operator);
    return { sql: `(${sql})`, type: BOOLEAN, nullable };
  }
  const sql = `${operand.sql} ${isOutside ? 'NOT ' : ''}IN (${items.map((item) => item.sql).join(', ')})`;
  return { sql: `(${sql}${exceptMinusZero(operand, items, isOutside)})`, type: BOOLEAN, nullable };
}

/** Flink looks numbers up in a set, in which -0.0 is another than 0.0; one alone it compares. */
function exceptMinusZero({ sql, type }: Typed, items: readonly Typed[], isOutside: boolean): string {
  const hasZero = items.some(({ constant }) => constant !== undefined && Number(constant) === 0);
  const hasNull = items.some((item) => item.type.root === 'NULL');
  if (!isFloating(type) || items.length < (hasNull ? 3 : 2) || !hasZero) return '';
  const isMinusZero = `(${sql} = 0 AND signbit(${sql}))`;
  const operator = isOutside ? 'OR' : 'AND';
  if (hasNull) return ` ${operator} CASE WHEN ${isMinusZero} THEN NULL ELSE ${isOutside ? 'FALSE' : 'TRUE'} END`;
  return isOutside ? ` OR ${isMinusZero}` : ` AND NOT ${isMinusZero}`;
}

/** @throws {ValidationError} for lists whose values Flink converts to a type of all, in which some fail and some are NULL */
function requireAlike(operand: Typed, items: readonly Typed[], at: Expression): void {
  const families = new Set(items.map(({ type }) => familyOf(type)).filter((family) => family !== 'null'));
  if (families.size > 1) throw new ValidationError('Values passed to IN operator must have compatible types', at.span);
  if (operand.type.root === 'BOOLEAN' && families.has('character')) throw notSupported('A BOOLEAN IN texts', at.span);
  const isMixed = items.some(({ constant, type }) => {
    if (constant !== undefined || familyOf(type) !== 'numeric' || isFloating(operand.type)) return false;
    return isInteger(operand.type) ? !isInteger(type) : !sameType(operand.type, type);
  });
  if (isMixed) throw notSupported('IN with columns of several numeric types', at.span);
}

const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64 };

/**
 * A number of the list as Flink takes it: as one of the operand's type, so that 7.5 is 7 for an integer.
 *
 * Source: Flink 2.3, by trying.
 */
function narrowed(item: Typed, type: FlinkType): Typed {
  const { constant } = item;
  if (constant === undefined || familyOf(item.type) !== 'numeric') return item;
  if (isFloating(type)) return { sql: `CAST('${constant}' AS ${type.root})`, type, nullable: false, constant };
  if (!isInteger(type)) return item;
  const whole = /e/i.test(constant) ? BigInt(Math.trunc(Number(constant))) : BigInt(constant.split('.')[0] || 0);
  const digits = String(BigInt.asIntN(BITS[type.root] ?? 64, whole));
  return { sql: `CAST(${digits} AS ${type.root})`, type, nullable: false, constant: digits };
}
