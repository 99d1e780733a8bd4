import { CastError } from './cast-error';

/** Java's own syntax, of which only the hexadecimal form is missing. */
const NUMBER = /^([+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))[fFdD]?$/;

/**
 * A floating-point number as Java reads it from a text, in the form that DuckDB reads to the same number
 * (https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Double.html#valueOf(java.lang.String)).
 *
 * @throws {CastError}
 * @throws {Error} for the hexadecimal form
 */
export function readFloating(text: string): string {
  // All that Java trims: control characters and the space.
  const trimmed = text.replace(/^[\0- ]+|[\0- ]+$/g, '');
  if (trimmed === '') throw new CastError('empty String');
  const number = NUMBER.exec(trimmed)?.[1];
  if (number !== undefined && !/[a-z][fFdD]$/.test(trimmed)) return number.replace(/^[+]/, '');
  if (/^[+-]?0[xX].*[pP]/.test(trimmed)) {
    throw new Error(`The hexadecimal number '${trimmed}' is not supported in this emulator.`);
  }
  if (/^[+-]?\d*\.\d*\./.test(trimmed)) throw new CastError('multiple points');
  throw new CastError(`For input string: "${trimmed}"`);
}
