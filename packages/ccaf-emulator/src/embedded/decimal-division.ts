import { asDecimal } from './type-rules';
import type { Typed } from './typed';

/** The engine's whole numbers of 128 bits hold all of so many digits twice over. */
const MAX_DIGITS = 37;

/**
 * The quotient of exact numbers as Flink calculates it: a DECIMAL, the last digit rounded half up. The engine would answer
 * with a floating-point number, so that it divides whole numbers here.
 *
 * `undefined` where there are too many digits for that.
 *
 * Source: findDivisionDecimalType in org.apache.flink.table.types.logical.utils.LogicalTypeMerging, DecimalDataUtils#divide.
 */
export function divideDecimals(left: Typed, right: Typed): string | undefined {
  const [a, b] = [asDecimal(left.type), asDecimal(right.type)];
  if (a === undefined || b === undefined) return undefined;
  const scale = Math.max(6, a.scale + b.precision + 1);
  const precision = a.precision - a.scale + b.scale + scale;
  // Flink rounds to 38 digits before it rounds to the scale; the divisor's digits tell whether that can make a difference.
  if (precision > MAX_DIGITS || precision + b.precision > 38) return undefined;
  const shift = `CAST('1${'0'.repeat(scale - a.scale + b.scale)}' AS HUGEINT)`;
  const [n, d] = [`(${unscaled(left)} * ${shift})`, unscaled(right)];
  const digits = `CAST((2 * ${n} + sign(${n}) * abs(${d})) // (2 * ${d}) AS DECIMAL(38, 0))`;
  return `CAST(${digits} * CAST('1e-${scale}' AS DECIMAL(38, ${scale})) AS DECIMAL(${precision}, ${scale}))`;
}

/** All digits of a number as a whole number: 12.50 as 1250. */
const unscaled = ({ sql }: Typed): string => `CAST(replace(CAST(${sql} AS VARCHAR), '.', '') AS HUGEINT)`;
