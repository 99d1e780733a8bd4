import { dayOf, daysInMonth } from './calendar';
import { CastError } from './cast-error';
import { type Fields, parseFields } from './timestamp-fields';

/**
 * A TIMESTAMP as Flink reads it from a text, in microseconds since 1970, with so many digits of the second: a day that the
 * month does not have is its last, and 24:00:00 is the next day. Measured on Flink 2.3.0
 * (`DateTimeUtils#parseTimestampData`; `ResolverStyle.SMART` of java.time).
 *
 * @throws {CastError}
 * @throws {Error} for a year above 9999, of which Flink writes four digits
 */
export function readTimestamp(text: string, precision: number): bigint {
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, nanos = 0 } = checked(parseFields(text));
  if (year > 9999) throw tooLate(text);
  const days = dayOf(year, month, Math.min(day, daysInMonth(year, month)));
  const unit = 10 ** (6 - Math.min(precision, 6));
  const micros = Math.floor(Math.floor(nanos / 1000) / unit) * unit;
  const seconds = days * 86_400 + hour * 3_600 + minute * 60 + second;
  if (seconds >= END) throw tooLate(text);
  return BigInt(seconds) * 1_000_000n + BigInt(micros);
}

const tooLate = (text: string): Error =>
  new Error(`The timestamp '${text}' of a year above 9999 is not supported in this emulator.`);

/** The first second of the year 10000. */
const END = 253_402_300_800;

const LIMITS = {
  year: ['YearOfEra', '1 - 999999999/1000000000', 1, 1_000_000_000],
  month: ['MonthOfYear', '1 - 12', 1, 12],
  day: ['DayOfMonth', '1 - 28/31', 1, 31],
  hour: ['HourOfDay', '0 - 23', 0, 23],
  minute: ['MinuteOfHour', '0 - 59', 0, 59],
  second: ['SecondOfMinute', '0 - 59', 0, 59],
} as const;

function checked(fields: Fields): Fields {
  const { hour, minute = 0, second = 0, nanos = 0 } = fields;
  const isMidnight = hour === 24 && minute === 0 && second === 0 && nanos === 0;
  for (const name of ['year', 'month', 'day', 'hour', 'minute', 'second'] as const) {
    const value = fields[name];
    const [field, range, least, most] = LIMITS[name];
    if (value === undefined || (value >= least && value <= most) || (name === 'hour' && isMidnight)) continue;
    throw new CastError(`Invalid value for ${field} (valid values ${range}): ${value}`);
  }
  return fields;
}
