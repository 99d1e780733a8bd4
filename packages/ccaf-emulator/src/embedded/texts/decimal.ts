import { plainText, readBigDecimal, rounded } from './big-decimal';
import { CastError } from './cast-error';

export interface DecimalType {
  /** How many digits there are in all. */
  readonly precision: number;
  /** How many of them stand after the point. */
  readonly scale: number;
}

/** DECIMALs of so many digits, from texts of so many bytes, Flink reads by a loop of its own. */
const COMPACT = 18;
/** What is larger, or smaller, by so many digits fits no DECIMAL, or is 0. */
const MANY = 1_000;

/**
 * A DECIMAL as Flink reads it from a text, in plain digits. Measured on Flink 2.3.0 (`BinaryStringDataUtil#toDecimal`).
 *
 * @throws {CastError}
 * @throws {Error} where Flink goes on with a number that has a digit more than its type
 */
export function readDecimal(text: string, type: DecimalType): string {
  const isCompact = type.precision <= COMPACT && Buffer.byteLength(text) <= COMPACT;
  const unscaled = isCompact ? readCompact(text, type) : readLong(text, type);
  if (unscaled === undefined) throw overflow(text);
  if (fits(unscaled, type)) return plainText(unscaled, type.scale);
  if (!isCompact) throw overflow(text);
  throw new Error(
    `${overflow(text).message} Flink rounds it to a digit more than the type has; this emulator does not.`,
  );
}

/** Whether a number has no more digits than its type; where it has, Flink makes it NULL. */
export const fits = (unscaled: bigint, { precision }: Pick<DecimalType, 'precision'>): boolean =>
  String(unscaled).replace('-', '').length <= precision;

const overflow = (text: string): CastError => new CastError(`For input string: '${text}'. Overflow.`);

function readLong(text: string, { scale }: DecimalType): bigint | undefined {
  const number = readBigDecimal(text.replace(/^[ \n\t]+(?=[^ \n\t])|(?<=[^ \n\t])[ \n\t]+$/g, ''));
  if (number.unscaled === 0n || number.scale - String(number.unscaled).length > MANY) return 0n;
  return number.scale < -MANY ? undefined : rounded(number, scale);
}

/**
 * What this loop makes of what is no number is Flink's: one character behind the digits is skipped, zeros in front count
 * as digits, and so do digits that are rounded away.
 */
function readCompact(text: string, { precision, scale }: DecimalType): bigint | undefined {
  const [, sign, whole = '', point = '', fraction = '', rest = ''] =
    /^[ \n\t]*([+-]?)(\d*)(?:(\.)(\d*))?(.*)$/s.exec(text) ?? [];
  if (`${whole}${point}${rest}` === '') return undefined;
  const exponent = exponentOf(rest, point !== '');
  if (exponent === undefined) return undefined;
  const change = scale + exponent - fraction.length;
  const digits = whole + fraction;
  if (digits.length + change > precision) return undefined;
  if (-change > COMPACT) throw new CastError(`Index ${-change - 1} out of bounds for length ${COMPACT + 1}`);
  return rounded({ unscaled: BigInt(`0${digits}`) * (sign === '-' ? -1n : 1n), scale: -change }, 0);
}

/** The exponent that stands behind the digits, if any; `undefined` where there is more. */
function exponentOf(rest: string, hasPoint: boolean): number | undefined {
  if (hasPoint && rest.startsWith('.')) return undefined;
  const [, sign, digits, end] = /^[eE](?=.)([+-]?)(\d*)(.*)$/s.exec(rest) ?? [];
  if (digits === undefined || end === undefined) return isSkipped(rest) ? 0 : undefined;
  if ((digits === '' && end === '') || !isSkipped(end)) return undefined;
  // Digits that come after it has reached 40 are not looked at.
  const value = [...digits].reduce((sum, digit) => (sum < 40 ? sum * 10 + Number(digit) : sum), 0);
  return sign === '-' ? -value : value;
}

/** One byte and blanks. */
const isSkipped = (text: string): boolean => /^[\0-\x7f]?[ \n\t]*$/.test(text);
