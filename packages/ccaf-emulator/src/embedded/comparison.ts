import type { Comparison } from '../sql';
import { physicalType } from './cast';
import { asDecimal, familyOf, isFloating, widerNumber } from './type-rules';
import type { Typed } from './typed';

/** Two values compared as Flink does it, NULL where one of them is. */
export function comparisonSql(operator: Comparison, left: Typed, right: Typed): string {
  const families = [left, right].map(({ type }) => familyOf(type));
  if (families.every((family) => family === 'numeric')) return compareNumbers(operator, left, right);
  if (families.every((family) => family === 'character')) return compareTexts(operator, left, right);
  return plain(operator, left.sql, right.sql);
}

const plain = (operator: Comparison, left: string, right: string): string => `(${left} ${operator} ${right})`;
const isOrder = (operator: Comparison): boolean => operator !== '=' && operator !== '<>';

function compareNumbers(operator: Comparison, left: Typed, right: Typed): string {
  if (!isFloating(left.type) && !isFloating(right.type)) return compareExact(operator, left, right);
  // Flink knows without looking that a value equals itself, even NaN.
  if (left.sql === right.sql) return plain(operator, left.sql, right.sql);
  if ([left, right].some(({ type }) => type.root === 'DECIMAL')) return compareWithDecimal(operator, left, right);
  const isFloatWithDouble = left.type.root === 'FLOAT' && right.type.root === 'DOUBLE';
  return compareFloats(operator, left, isFloatWithDouble && !isOrder(operator) ? asFloat(right) : right);
}

const asFloat = (value: Typed): Typed => {
  const infinity = `sign(${value.sql}) * CAST('Infinity' AS FLOAT)`;
  const sql = `coalesce(TRY_CAST(${value.sql} AS FLOAT), ${infinity})`;
  return { sql, type: { root: 'FLOAT' }, nullable: value.nullable };
};

/** NaN is neither equal to a number nor less nor greater; for DuckDB it is the greatest, and equal to itself. */
function compareFloats(operator: Comparison, left: Typed, right: Typed): string {
  const sql = plain(operator, left.sql, right.sql);
  switch (operator) {
    case '=':
      return mayBeNaN(left) && mayBeNaN(right) ? `(${sql} AND NOT ${hasNaN(left, right)})` : sql;
    case '<>':
      return mayBeNaN(left) && mayBeNaN(right) ? `(${sql} OR ${hasNaN(left, right)})` : sql;
    case '<':
    case '<=':
      return mayBeNaN(right) ? `(${sql} AND NOT ${hasNaN(right, left)})` : sql;
    default:
      return mayBeNaN(left) ? `(${sql} AND NOT ${hasNaN(left, right)})` : sql;
  }
}

const mayBeNaN = ({ type, constant }: Typed): boolean => isFloating(type) && constant === undefined;

/** Whether a value is NaN; where the other one is NULL it says no, so that the comparison stays NULL. */
const hasNaN = ({ sql }: Typed, other: Typed): string =>
  other.nullable ? `(isnan(${sql}) AND ${other.sql} IS NOT NULL)` : `isnan(${sql})`;

/** As DOUBLE; their order is that of `Double.compare`: NaN is the greatest, and -0.0 comes before 0.0. */
function compareWithDecimal(operator: Comparison, left: Typed, right: Typed): string {
  const [a, b] = [left, right].map((value) => {
    if (!isFloating(value.type)) return `CAST(${value.sql} AS DOUBLE)`;
    if (!isOrder(operator) || value.constant !== undefined) return `CAST(${value.sql} AS DOUBLE)`;
    const other = value === left ? right : left;
    if (other.constant !== undefined && Number(other.constant) !== 0) return `CAST(${value.sql} AS DOUBLE)`;
    // No DECIMAL is this near to 0.
    return `(CASE WHEN ${value.sql} = 0 AND signbit(${value.sql}) THEN -4.9e-324 ELSE CAST(${value.sql} AS DOUBLE) END)`;
  });
  return plain(operator, a ?? '', b ?? '');
}

/**
 * DuckDB compares decimals in a type that holds both. Where there is none, their digits are compared, but to see whether they
 * are equal Flink rounds them to the type that it finds for both.
 */
function compareExact(operator: Comparison, left: Typed, right: Typed): string {
  const type = widerNumber(left.type, right.type);
  const scale = Math.max(...[left, right].map((value) => asDecimal(value.type)?.scale ?? 0));
  if (asDecimal(type)?.scale === scale) return plain(operator, left.sql, right.sql);
  const [a, b] = [left.sql, right.sql].map((sql) =>
    isOrder(operator) ? `CAST(${sql} AS VARCHAR)` : `CAST(${sql} AS ${physicalType(type)})`,
  );
  return isOrder(operator) ? `(decimal_compare(${a}, ${b}) ${operator} 0)` : `(${a} ${operator} ${b})`;
}

/**
 * Java compares texts by their UTF-16 units, DuckDB by their code points: only what has two units, which are less than those
 * of U+E000 to U+FFFF, comes at another place.
 */
function compareTexts(operator: Comparison, left: Typed, right: Typed): string {
  const isSame =
    !isOrder(operator) ||
    [left, right].some(({ constant }) => constant !== undefined && !/[\ue000-\u{10ffff}]/u.test(constant));
  const sql = plain(operator, left.sql, right.sql);
  if (isSame) return sql;
  // Beside a text in ASCII they agree, and most are.
  const isAscii = [left, right].map((value) => `length(${value.sql}) = strlen(${value.sql})`).join(' OR ');
  return `(CASE WHEN ${isAscii} THEN ${sql} ELSE ${plain(operator, inUnits(left), inUnits(right))} END)`;
}

/** A text that has its place among code points as the given one has it among UTF-16 units. */
const inUnits = ({ sql }: Typed): string => `regexp_replace(${sql}, '([\ue000-\uffff])', '\u{10ffff}\\1', 'g')`;
