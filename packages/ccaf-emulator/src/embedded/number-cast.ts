import type { FlinkType } from '../sql';
import { type Cast, fitLength, physicalType } from './cast-parts';
import { isInteger } from './type-rules';

/** A number as another type of number, as Java converts it: no number is too large, it wraps around or is the largest. */
export function numberToNumber(sql: string, cast: Cast): string {
  const { from, to } = cast;
  if (to.root === 'DECIMAL') return toDecimal(sql, cast);
  if (isInteger(to)) {
    if (isFloat(from)) return floatToInteger(sql, to);
    return wrapped(from.root === 'DECIMAL' ? `trunc(${sql})` : sql, to);
  }
  const double = from.root === 'DECIMAL' ? decimalToDouble(sql, from) : sql;
  if (to.root === 'DOUBLE' || isInteger(from)) return `CAST(${double} AS ${to.root})`;
  // What is too large for a FLOAT is infinite.
  return `coalesce(TRY_CAST(${double} AS FLOAT), sign(${double}) * CAST('Infinity' AS FLOAT))`;
}

const isFloat = ({ root }: FlinkType): boolean => root === 'FLOAT' || root === 'DOUBLE';

const BITS: Readonly<Record<string, bigint>> = { TINYINT: 8n, SMALLINT: 16n, INTEGER: 32n, BIGINT: 64n };

/** The lowest bits of a whole number. */
function wrapped(sql: string, to: FlinkType): string {
  const bits = BITS[to.root] ?? 64n;
  const [mask, sign] = [(1n << bits) - 1n, 1n << (bits - 1n)].map((value) => `CAST(${value} AS HUGEINT)`);
  const wrap = `CAST(xor(CAST(${sql} AS HUGEINT) & ${mask}, ${sign}) - ${sign} AS ${to.root})`;
  return `coalesce(TRY_CAST(${sql} AS ${to.root}), ${wrap})`;
}

/** NaN is 0, and what is too large the largest INT or BIGINT; smaller types have the lowest bits of that INT. */
function floatToInteger(sql: string, to: FlinkType): string {
  const wide: FlinkType = to.root === 'BIGINT' ? to : { root: 'INTEGER' };
  const most = (1n << ((BITS[wide.root] ?? 64n) - 1n)) - 1n;
  const saturated =
    `coalesce(TRY_CAST(trunc(${sql}) AS ${wide.root}), CAST(CASE WHEN isnan(${sql}) THEN 0 ` +
    `WHEN ${sql} > 0 THEN ${most} WHEN ${sql} < 0 THEN -${most} - 1 END AS ${wide.root}))`;
  return to.root === wide.root ? saturated : wrapped(saturated, to);
}

/** A number that does not fit a DECIMAL is NULL. Source: DecimalData#fromBigDecimal. */
function toDecimal(sql: string, { from, to }: Cast): string {
  if (!isFloat(from) || to.root !== 'DECIMAL') return `TRY_CAST(${sql} AS ${physicalType(to)})`;
  const { precision, scale } = to;
  const double = `CAST(${sql} AS DOUBLE)`;
  const written = `CAST(flink_float_decimal(${double}, ${precision}, ${scale}) AS ${physicalType(to)})`;
  return `CASE WHEN ${isRoundedEasily(double, scale)} THEN TRY_CAST(${double} AS ${physicalType(to)}) ELSE ${written} END`;
}

/** Whether a number is so small, and so far from a half of the last digit, that it does not matter how it is written. */
const isRoundedEasily = (double: string, scale: number): string =>
  `abs(${double}) < 1e${12 - scale} AND abs(abs(${double} * 1e${scale}) % 1 - 0.5) > 0.001`;

/**
 * Up to 18 digits, Flink divides all digits by the power of ten; DuckDB reads the others from text, exactly.
 *
 * Source: DecimalDataUtils#doubleValue.
 */
function decimalToDouble(sql: string, from: FlinkType): string {
  if (from.root !== 'DECIMAL' || from.precision > 18) return `CAST(CAST(${sql} AS VARCHAR) AS DOUBLE)`;
  if (from.scale === 0) return `CAST(CAST(${sql} AS BIGINT) AS DOUBLE)`;
  const factor = `CAST(1${'0'.repeat(from.scale)} AS DECIMAL(${from.scale + 1}, 0))`;
  // With all the digits that there are: the engine would keep to the 18 that fit 64 bits.
  const wide = `CAST(${sql} AS DECIMAL(38, ${from.scale}))`;
  return `(CAST(CAST(${wide} * ${factor} AS BIGINT) AS DOUBLE) / 1e${from.scale})`;
}

/** FLOAT and DOUBLE as Java writes them. */
export function numberToText(sql: string, { from, to }: Cast): string {
  if (!isFloat(from)) return fitLength(`CAST(${sql} AS VARCHAR)`, to);
  return fitLength(`flink_float_text(CAST(${sql} AS DOUBLE), ${from.root === 'DOUBLE'})`, to);
}

/** TRUE is 1, which not every DECIMAL holds. */
export const booleanToNumber = (sql: string, { to }: Cast): string =>
  `TRY_CAST(CAST(${sql} AS INTEGER) AS ${physicalType(to)})`;
