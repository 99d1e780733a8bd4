/** A decimal number: the digits as a whole number, and how many of them stand behind the point. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Flink divides with so many significant digits, before it rounds to the scale. Source: DecimalDataUtils, MC_DIVIDE. */
const DIGITS = 38;

export function parseDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { unscaled: BigInt(whole + fraction), scale: fraction.length };
}

/**
 * A number as a DECIMAL of this precision and scale, the last digit rounded half up; `null` where it has more digits.
 *
 * Source: org.apache.flink.table.data.DecimalData#fromBigDecimal.
 */
export function formatDecimal(value: Decimal, precision: number, scale: number): string | null {
  const { unscaled } = rescale(value, scale);
  const digits = String(magnitude(unscaled)).padStart(scale + 1, '0');
  if (magnitude(unscaled) >= 10n ** BigInt(precision)) return null;
  const point = digits.length - scale;
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, point)}${scale === 0 ? '' : `.${digits.slice(point)}`}`;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { unscaled: rescale(a, scale).unscaled + rescale(b, scale).unscaled, scale };
}

export const negative = ({ unscaled, scale }: Decimal): Decimal => ({ unscaled: -unscaled, scale });

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale };
}

/** @throws {RangeError} for a division by zero, as `java.math.BigDecimal` words it */
export function divide(a: Decimal, b: Decimal): Decimal {
  requireDivisor(a, b);
  // More digits than are kept; what is cut off here cannot change how the last one is rounded half up.
  const more = 3 * DIGITS;
  const scale = a.scale - b.scale + more;
  const quotient = { unscaled: (a.unscaled * 10n ** BigInt(more)) / b.unscaled, scale };
  const surplus = String(magnitude(quotient.unscaled)).length - DIGITS;
  return surplus <= 0 ? quotient : rescale(quotient, scale - surplus);
}

/**
 * What is left of a division, with the sign of the dividend.
 *
 * @throws {RangeError} for a division by zero, and for one of which the whole part has too many digits, as Java's
 */
export function remainder(a: Decimal, b: Decimal): Decimal {
  requireDivisor(a, b);
  const scale = Math.max(a.scale, b.scale);
  const [dividend, divisor] = [rescale(a, scale).unscaled, rescale(b, scale).unscaled];
  const whole = magnitude(dividend / divisor);
  const surplus = String(whole).length - DIGITS;
  if (surplus > 0 && whole % 10n ** BigInt(surplus) !== 0n) throw new RangeError('Division impossible');
  return { unscaled: dividend % divisor, scale };
}

function requireDivisor(a: Decimal, b: Decimal): void {
  if (b.unscaled === 0n) throw new RangeError(a.unscaled === 0n ? 'Division undefined' : 'Division by zero');
}

/** -1, 0 or 1: whether a is less than b, equal, or greater. */
export function compare(a: Decimal, b: Decimal): number {
  const { unscaled } = add(a, negative(b));
  return unscaled < 0n ? -1 : Number(unscaled > 0n);
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function rescale({ unscaled, scale }: Decimal, to: number): Decimal {
  if (to >= scale) return { unscaled: unscaled * 10n ** BigInt(to - scale), scale: to };
  const unit = 10n ** BigInt(scale - to);
  const rounded = (2n * magnitude(unscaled) + unit) / (2n * unit);
  return { unscaled: unscaled < 0n ? -rounded : rounded, scale: to };
}
