import { CastError } from './cast-error';

/** `unscaled` times ten to the power of minus `scale`. */
export interface BigDecimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Texts of more characters Java reads in another loop, with other messages. */
const COMPACT = 18;

/**
 * A decimal number as Java reads it (https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/math/BigDecimal.html);
 * the messages are those of JDK 17.
 *
 * @throws {CastError}
 */
export function readBigDecimal(text: string): BigDecimal {
  const [, sign = '', whole = '', point = '', fraction = '', rest = ''] = FORM.exec(text) ?? [];
  if (point !== '' && rest.startsWith('.')) {
    throw new CastError('Character array contains more than one decimal point.');
  }
  if (rest !== '' && !/^[eE]/.test(rest)) throw new CastError(strange(rest.charAt(0), text.length - sign.length));
  const exponent = rest === '' ? 0 : readExponent(rest.slice(1));
  const digits = [...`${whole}${fraction}`].map(digitOf).join('');
  if (digits === '') throw new CastError('No digits found.');
  return { unscaled: BigInt(`${sign === '-' ? '-' : ''}${digits}`), scale: fraction.length - exponent };
}

/** Digits of any script whose characters Java counts as one. */
const DIGITS = '(?:(?![\\u{10000}-\\u{10ffff}])\\p{Nd})*';
const FORM = new RegExp(`^([+-]?)(${DIGITS})(?:(\\.)(${DIGITS}))?(.*)$`, 'su');

function readExponent(text: string): number {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (rest === '') throw new CastError('No exponent digits.');
  const characters = rest.split('');
  while (characters.length > 10 && characters[0] === '0') characters.shift();
  if (characters.length > 10) throw new CastError('Too many nonzero exponent digits.');
  const digits = characters.map(digitOf);
  if (digits.includes(undefined)) throw new CastError('Not a digit.');
  const value = Number(`${sign}${digits.join('')}`);
  if (value !== (value | 0)) throw new CastError('Exponent overflow.');
  return value;
}

const strange = (character: string, length: number): string =>
  length <= COMPACT
    ? `Character ${character} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`
    : 'Character array is missing "e" notation exponential mark.';

/** A digit of any script, as one of ours: each script has its ten digits in a row. */
function digitOf(character: string): string | undefined {
  if (!DIGIT.test(character)) return undefined;
  const code = character.charCodeAt(0);
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCharCode(code - value - 1))) value += 1;
  return String(value);
}

const DIGIT = /^\p{Nd}$/u;

/** Rounded half up, away from zero, to so many digits after the point. */
export function rounded({ unscaled, scale }: BigDecimal, digits: number): bigint {
  if (scale <= digits) return unscaled * 10n ** BigInt(digits - scale);
  const divisor = 10n ** BigInt(scale - digits);
  return (unscaled + (unscaled < 0n ? -divisor : divisor) / 2n) / divisor;
}

/** All digits of a number: 1250 with two of them after the point is `12.50`. */
export function plainText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(unscaled)
    .replace('-', '')
    .padStart(scale + 1, '0');
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
