import { CastError } from './cast-error';

/**
 * A whole number as Flink reads it from a text: without the spaces around (no other blanks), as far as its point, of so
 * many bits. Measured on Flink 2.3.0 (`BinaryStringDataUtil#toLong` and its like).
 *
 * @throws {CastError}
 */
export function readInteger(text: string, bits: number): bigint {
  const trimmed = text.replace(/^ +| +$/g, '');
  if (trimmed === '') throw problem(trimmed, 'Input is empty.');
  if (trimmed === '+' || trimmed === '-') throw problem(trimmed, 'Input has only positive or negative symbol.');
  const [, sign = '', whole = '', rest = ''] = /^([+-]?)(\d*)(.*)$/s.exec(trimmed) ?? [];
  const size = BigInt(`0${whole}`);
  // Numbers of 8 and 16 bits are read as of 32, and what comes behind too many digits is not looked at.
  if (BigInt.asIntN(Math.max(bits, 32), -size) !== -size) throw problem(trimmed, 'Overflow.');
  if (!/^(\.\d*)?$/.test(rest)) throw problem(trimmed, 'Invalid character found.');
  const value = sign === '-' ? -size : size;
  if (BigInt.asIntN(bits, value) !== value) throw problem(trimmed, 'Overflow.');
  return value;
}

const problem = (text: string, what: string): CastError => new CastError(`For input string: '${text}'. ${what}`);
