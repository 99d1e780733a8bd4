import type { FlinkType } from '../sql';
import { physicalType } from './cast';

/** What a text is converted to; with `lenient` (TRY_CAST), NULL where it cannot be. */
interface TextCast {
  readonly to: FlinkType;
  readonly lenient: boolean;
}

/** The form that Flink reads, and the message where a text is not of it. */
interface Form {
  readonly pattern: string;
  readonly message: (quoted: string) => string;
}

const NUMBER = '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?';
const invalidNumber = (quoted: string): string =>
  `'For input string: ''' || ${quoted} || '''. Invalid character found.'`;
const DATE = '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}';
const TIME = '[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]{1,9})?';
const invalidTime = (quoted: string): string => `'For input string: ''' || ${quoted} || '''.'`;

const FORMS = {
  integer: { pattern: '[+-]?[0-9]+(\\.[0-9]*)?', message: invalidNumber },
  number: { pattern: NUMBER, message: invalidNumber },
  date: { pattern: `${DATE}( ${TIME})?`, message: invalidTime },
  time: { pattern: TIME, message: invalidTime },
  timestamp: { pattern: `${DATE}( ([0-9]{2}:[0-9]{2}|${TIME}))?`, message: invalidTime },
} as const satisfies Readonly<Record<string, Form>>;

/** Flink reads the digits before the point. */
export const textToInteger = (sql: string, cast: TextCast): string =>
  parsed(sql, FORMS.integer, cast, (text) => `split_part(${text}, '.', 1)`);

/** Digits too many after the point are rounded, those too many before it fail. Source: BinaryStringDataUtil#toDecimal. */
export const textToNumber = (sql: string, cast: TextCast): string => parsed(sql, FORMS.number, cast);

export const textToDate = (sql: string, cast: TextCast): string =>
  parsed(sql, FORMS.date, cast, (text) => `split_part(${text}, ' ', 1)`);

export const textToTime = (sql: string, cast: TextCast): string => parsed(sql, FORMS.time, cast);

/** Digits beyond microseconds are cut off. Source: DateTimeUtils#parseTimestampData. */
export const textToTimestamp = (sql: string, cast: TextCast): string =>
  parsed(sql, FORMS.timestamp, cast, (text) => `regexp_replace(${text}, '(\\.[0-9]{6})[0-9]+$', '\\1')`);

export function textToBoolean(sql: string, cast: TextCast): string {
  const text = `lower(trim(${sql}))`;
  return (
    `CASE WHEN ${sql} IS NULL THEN NULL WHEN ${text} IN ('true', 't', 'yes', 'y', '1') THEN TRUE ` +
    `WHEN ${text} IN ('false', 'f', 'no', 'n', '0') THEN FALSE ` +
    `ELSE ${unparsable(`'Cannot parse ''' || ${sql} || ''' as BOOLEAN.'`, cast)} END`
  );
}

/** A text of the right form that has no value, as 2024-02-30 or a number too large, fails either way but for numbers. */
function parsed(sql: string, form: Form, cast: TextCast, prepare = (text: string): string => text): string {
  const trimmed = `trim(${sql})`;
  const value = `TRY_CAST(${prepare(trimmed)} AS ${physicalType(cast.to)})`;
  const isNumber = form.message === invalidNumber;
  const overflow = isNumber ? `'For input string: ''' || ${sql} || '''. Overflow.'` : `${form.message(sql)}`;
  const failure = unparsable(overflow, { ...cast, lenient: cast.lenient && isNumber });
  return (
    `CASE WHEN ${sql} IS NULL THEN NULL WHEN regexp_full_match(${trimmed}, '${form.pattern}') ` +
    `THEN coalesce(${value}, ${failure}) ELSE ${unparsable(form.message(sql), cast)} END`
  );
}

function unparsable(message: string, { to, lenient }: TextCast): string {
  return lenient ? 'NULL' : `CAST(error(${message}) AS ${physicalType(to)})`;
}
