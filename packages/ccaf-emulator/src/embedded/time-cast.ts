import type { FlinkType } from '../sql';
import { type Cast, fitLength } from './cast-parts';

const digitsOf = (type: FlinkType): number => ('precision' in type ? type.precision : 6);

/** A time of the day with fewer digits; more than milliseconds Flink does not hold. */
export function timeToTime(sql: string, { to }: Cast): string {
  const unit = 10 ** (6 - Math.min(digitsOf(to), 3));
  return `make_time(0, 0, 0) + to_microseconds(epoch_us(${sql}) // ${unit} * ${unit})`;
}

export const timeToTimestamp = (sql: string, cast: Cast): string =>
  timestampToTimestamp(`(DATE '1970-01-01' + ${sql})`, cast);

/**
 * A timestamp with fewer digits. Flink counts in milliseconds from 1970 and cuts digits off that number, so that earlier
 * timestamps become later ones: a millisecond before 1970 is 1970-01-01 00:00:00 in TIMESTAMP(0).
 *
 * Measured on Flink 2.3.0 (`DateTimeUtils#truncate`).
 */
export function timestampToTimestamp(sql: string, { from, to }: Cast): string {
  const digits = digitsOf(to);
  if (digits >= Math.min(digitsOf(from), 6)) return sql;
  if (digits >= 3) return floorTimestamp(sql, digits);
  const unit = 10 ** (3 - digits);
  return `make_timestamp(${millis(sql)} // ${unit} * ${unit * 1000})`;
}

/** A timestamp with so many digits, without those behind them. */
export function floorTimestamp(sql: string, digits: number): string {
  if (digits >= 6) return sql;
  if (digits === 3 || digits === 0) return `date_trunc('${digits === 3 ? 'milliseconds' : 'second'}', ${sql})`;
  const [micros, unit] = [`epoch_us(${sql})`, 10 ** (6 - digits)];
  return `make_timestamp(${micros} - ((${micros} % ${unit}) + ${unit}) % ${unit})`;
}

/** Milliseconds since 1970; `epoch_ms` alone cuts off instead of rounding down. */
const millis = (sql: string): string => `epoch_ms(date_trunc('milliseconds', ${sql}))`;

const DAY = 86_400_000;

/** The day of a TIMESTAMP before 1970 is the next one, unless it is midnight; that of a TIMESTAMP_LTZ is right. */
export function timestampToDate(sql: string, { from }: Cast): string {
  if (from.root === 'TIMESTAMP_WITH_LOCAL_TIME_ZONE') return `CAST(${sql} AS DATE)`;
  return `CAST(make_timestamp(${millis(sql)} // ${DAY} * ${DAY * 1000}) AS DATE)`;
}

/** Of a TIMESTAMP before 1970 the digits are cut off backwards from midnight, too. */
export function timestampToTime(sql: string, cast: Cast): string {
  if (cast.from.root === 'TIMESTAMP_WITH_LOCAL_TIME_ZONE') return timeToTime(`CAST(${sql} AS TIME)`, cast);
  const unit = 10 ** (3 - Math.min(digitsOf(cast.to), 3));
  return `CAST(make_timestamp(${millis(sql)} % ${DAY} // ${unit} * ${unit * 1000}) AS TIME)`;
}

/** `2024-01-31 10:20:30.500` with as many digits as the type has. */
export function timestampToText(sql: string, { from, to }: Cast): string {
  const digits = digitsOf(from);
  const whole = `strftime(${sql}, '%Y-%m-%d %H:%M:%S')`;
  const text = digits === 0 ? whole : `${whole} || '.' || left(strftime(${sql}, '%f'), ${digits})`;
  return fitLength(text, to);
}

/** `10:20:30.5`: no zeros at the end but the first digit, if the type has any. */
export function timeToText(sql: string, { from, to }: Cast): string {
  const text = `CAST(${sql} AS VARCHAR)`;
  if (digitsOf(from) === 0) return fitLength(`left(${text}, 8)`, to);
  return fitLength(`CASE WHEN contains(${text}, '.') THEN ${text} ELSE ${text} || '.0' END`, to);
}
