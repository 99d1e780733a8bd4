import { CastError } from './cast-error';
import { wholeNumber } from './date';

const DAY = 86_400_000;

/**
 * A TIME as Flink reads it from a text, in milliseconds, with so many digits of the second: minutes and seconds may be
 * missing, and an offset is added. Measured on Flink 2.3.0 (`DateTimeUtils#parseTime`).
 *
 * @throws {CastError}
 * @throws {Error} where an offset leads into another day, with which Flink goes on
 */
export function readTime(text: string, precision: number): number {
  const millis = millisOf(text);
  if (millis === undefined) {
    throw new CastError(
      `Invalid time format: '${text}'. Expected format: HH:mm:ss[.fff] where HH is 00-23, mm is 00-59, ss is 00-59`,
    );
  }
  if (millis < 0 || millis >= DAY)
    throw new Error(`The time '${text}' of another day is not supported in this emulator.`);
  const unit = 10 ** Math.max(3 - precision, 0);
  return Math.trunc(millis / unit) * unit;
}

function millisOf(text: string): number | undefined {
  const at = text.includes('-') ? text.indexOf('-') : text.indexOf('+');
  const offset = at < 0 ? '0' : text.slice(at + 1);
  const minutes = minutesOf(offset);
  const [hour, minute = 0, second] = clock(at < 0 ? text : text.slice(0, at));
  // The colon of an offset counts as one of the time's where that has fewer than two.
  if (minutes === undefined || hour === undefined || (second === undefined && offset.includes(':'))) return undefined;
  return (hour * 60 + minute + (text.includes('-') ? -minutes : minutes)) * 60_000 + (second ?? 0);
}

/** An offset: hours, and minutes behind the colon. */
function minutesOf(text: string): number | undefined {
  const colon = text.indexOf(':');
  const hours = wholeNumber(colon < 0 ? text : text.slice(0, colon));
  const minutes = colon < 0 ? 0 : wholeNumber(text.slice(colon + 1));
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}

/** Hour, minute, and second in milliseconds, as far as they stand there; nothing where they are wrong. */
function clock(text: string): readonly number[] {
  const [hours = '', minutes, ...rest] = text.split(':');
  const [seconds, fraction = ''] = rest.length === 0 ? [] : split(rest.join(':'), '.');
  const parts = [hours, minutes, seconds].filter((part) => part !== undefined).map(wholeNumber);
  const [hour, minute = 0, second] = parts;
  if (hour === undefined || parts.includes(undefined)) return [];
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return [];
  return second === undefined ? [hour, minute] : [hour, minute, second * 1000 + fractionOf(fraction)];
}

/** Three digits of the fraction, the last one rounded; a character that is none counts as 0. */
function fractionOf(text: string): number {
  const digits = text.replace(/^[\0- ]+|[\0- ]+$/g, '');
  const millis = Number(digits.slice(0, 3).replace(/\D/g, '0').padEnd(3, '0'));
  return millis + (digits.charAt(3) >= '5' ? 1 : 0);
}

function split(text: string, by: string): readonly [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
