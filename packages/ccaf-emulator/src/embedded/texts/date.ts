import { dayOf, daysInMonth } from './calendar';
import { CastError } from './cast-error';

/**
 * A DATE as Flink reads it from a text, in days since 1970: what stands before the first space, month and day 1 where they
 * are missing. Measured on Flink 2.3.0 (`DateTimeUtils#parseDate`).
 *
 * @throws {CastError}
 */
export function readDate(text: string): number {
  const space = text.indexOf(' ');
  const [year = '', month = '1', ...days] = (space > 0 ? text.slice(0, space) : text).split('-');
  const y = wholeNumber(year);
  const m = y === undefined ? undefined : wholeNumber(month);
  const d = m === undefined ? undefined : wholeNumber(days.length === 0 ? '1' : days.join('-'));
  if (y === undefined || m === undefined || d === undefined) throw problem(text);
  if (y > 9999 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) throw problem(text);
  return dayOf(y, m, d);
}

const problem = (text: string): CastError => new CastError(`For input string: '${text}'.`);

/**
 * Digits, with control characters and spaces around.
 *
 * @throws {CastError} as Java's Integer.parseInt, where they are too many
 */
export function wholeNumber(text: string): number | undefined {
  const trimmed = text.replace(/^[\0- ]+|[\0- ]+$/g, '');
  if (!/^\d+$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  if (value >= 2 ** 31) throw new CastError(`For input string: "${trimmed}"`);
  return value;
}
