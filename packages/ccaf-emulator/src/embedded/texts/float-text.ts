import { type Binary, binaryOf } from './float-bits';

/**
 * A floating-point number as Java 17 writes it, which is how Flink does: `1.0`, `1.0E10`, `1.0E-4`, `NaN`. It is not
 * always the shortest text that names the number: later versions of Java write 2.1474836E9 for 2.14748365E9
 * (https://bugs.openjdk.org/browse/JDK-4511638).
 *
 * @example floatText(10_000_000, 'DOUBLE') // '1.0E7'
 */
export function floatText(value: number, root: 'FLOAT' | 'DOUBLE'): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0.0`;
  const { digits, exponent } = decimalDigits(Math.abs(value), root);
  if (exponent > 0 && exponent < 8) {
    const whole = digits.padEnd(exponent, '0').slice(0, exponent);
    return `${sign}${whole}.${digits.slice(exponent) || '0'}`;
  }
  if (exponent <= 0 && exponent > -3) return `${sign}0.${'0'.repeat(-exponent)}${digits}`;
  return `${sign}${digits.charAt(0)}.${digits.slice(1) || '0'}E${exponent - 1}`;
}

/** The number is `0.digits` times ten to the power of the exponent. */
interface DecimalDigits {
  readonly digits: string;
  readonly exponent: number;
}

function decimalDigits(value: number, root: 'FLOAT' | 'DOUBLE'): DecimalDigits {
  return shortDigits(value, root) ?? allDigits(value, root);
}

/**
 * The digits of a number of common size, if they are so few that no other text of so few digits names the same number
 * (DBL_DIG and FLT_DIG of IEEE 754): the many that are not worth the long way.
 */
function shortDigits(value: number, root: 'FLOAT' | 'DOUBLE'): DecimalDigits | undefined {
  const { most, whole } = root === 'FLOAT' ? { most: 6, whole: 2 ** 24 } : { most: 15, whole: 2 ** 53 };
  const text = value.toExponential(most - 1);
  if (value < 1e-3 || value >= whole || (root === 'FLOAT' ? Math.fround(Number(text)) : Number(text)) !== value)
    return undefined;
  const [mantissa = '', exponent] = text.split('e');
  return { digits: mantissa.replace('.', '').replace(/0+$/, ''), exponent: Number(exponent) + 1 };
}

function allDigits(value: number, root: 'FLOAT' | 'DOUBLE'): DecimalDigits {
  const binary = binaryOf(value, root);
  const isWhole = binary.exponent >= 0 || binary.fraction % (1n << BigInt(-binary.exponent)) === 0n;
  const size = bitLength(binary.fraction) + binary.exponent;
  return isWhole && size <= 63 ? wholeDigits(BigInt(value), size - binary.bits) : generated(binary, size);
}

/** A whole number below 2^63: its digits but for those that are beyond what the type can tell. */
function wholeDigits(value: bigint, excess: number): DecimalDigits {
  const unsure = excess > 3 ? Math.floor((excess - 2) * Math.log10(2)) : 0;
  const unit = 10n ** BigInt(unsure);
  const kept = String((value + unit / 2n) / unit);
  return { digits: kept.replace(/0+$/, ''), exponent: kept.length + unsure };
}

/**
 * One digit after the other, until what is left is less than half of the distance to the next number.
 *
 * Followed step by step because its results are not always the shortest ones: jdk.internal.math.FloatingDecimal of
 * JDK 17, `dtoa`.
 */
function generated(binary: Binary, size: number): DecimalDigits {
  let exponent = estimate(binary.fraction, size);
  let { rest, half, unit, width } = scaled(binary, exponent);
  let digits = '';
  let [low, high] = [false, false];
  const next = (): bigint => {
    const digit = rest / unit;
    rest = (rest % unit) * 10n;
    half = wrapped(half * 10n, width);
    low = rest < half || half <= 0n;
    high = half <= 0n || isAtLeast(rest + half, unit * 10n, width);
    return digit;
  };
  const first = next();
  if (first === 0n && !high) exponent -= 1;
  else digits = String(first);
  if (exponent < -3 || exponent >= 8) [low, high] = [false, false];
  while (!low && !high) digits += next();
  const isNearer = rest * 2n > unit * 10n || (rest * 2n === unit * 10n && Number(digits.slice(-1)) % 2 === 1);
  return high && (!low || isNearer) ? roundedUp(digits, exponent + 1) : { digits, exponent: exponent + 1 };
}

/** The number, half of the distance to the next one, and ten to the power of the exponent, all as whole numbers. */
function scaled({ fraction, exponent, bits }: Binary, exp10: number) {
  const [five, unitFive] = [Math.max(-exp10, 0), Math.max(exp10, 0)];
  const restTwo = five + Math.max(exponent, 0);
  const unitTwo = unitFive + Math.max(-exponent, 0);
  // Below a power of two the distance is half as large.
  const halfTwo = restTwo + bitLength(fraction) - 1 - bits - (fraction === 1n ? 1 : 0);
  const by = -Math.min(restTwo, unitTwo, halfTwo);
  const power = (exponentOfFive: number, exponentOfTwo: number): bigint =>
    (5n ** BigInt(exponentOfFive)) << BigInt(exponentOfTwo + by);
  const [restBits, tenBits] = [
    bitLength(fraction) + restTwo + by + bitsOfFive(five),
    unitTwo + by + 1 + bitsOfFive(unitFive + 1),
  ];
  return {
    rest: fraction * power(five, restTwo),
    half: power(five, halfTwo),
    unit: power(unitFive, unitTwo),
    width: [32, 64].find((size) => restBits < size && tenBits < size),
  };
}

/** Java calculates in 32 or 64 bits where it thinks that is enough: sums overflow there, and a tie is not rounded up. */
type Width = number | undefined;

const wrapped = (value: bigint, width: Width): bigint => (width === undefined ? value : BigInt.asIntN(width, value));
const isAtLeast = (sum: bigint, limit: bigint, width: Width): boolean =>
  width === undefined ? sum >= limit : wrapped(sum, width) > limit;

const bitsOfFive = (exponent: number): number =>
  exponent === 0 ? 0 : exponent < 27 ? bitLength(5n ** BigInt(exponent)) : exponent * 3;

/** The decimal exponent, or one more. */
function estimate(fraction: bigint, size: number): number {
  const mantissa = Number(fraction) / 2 ** (bitLength(fraction) - 1);
  return Math.floor((mantissa - 1.5) * 0.289529654 + 0.176091259 + (size - 1) * 0.301029995663981);
}

function roundedUp(digits: string, exponent: number): DecimalDigits {
  const next = String(BigInt(digits) + 1n);
  const kept = next.padStart(digits.length, '0');
  return { digits: kept.replace(/0+$/, ''), exponent: exponent + kept.length - digits.length };
}

const bitLength = (value: bigint): number => value.toString(2).length;
