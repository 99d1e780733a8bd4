import type { FlinkType } from '../sql';

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)?$/;
const TIME = /^(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?$/;

const digitsOf = (type: FlinkType): number => ('precision' in type ? type.precision : 0);

/** A day: a text, or the number of days since 1970, as Avro has it. */
export function dateOf(value: unknown): string | undefined {
  const millis = typeof value === 'number' && Number.isInteger(value) ? value * DAY_MS : parsed(value, DATE);
  const text = isoOf(millis)?.slice(0, 10);
  return typeof value === 'string' && text !== value ? undefined : text;
}

/** A time of day: a text, or the number of milliseconds since midnight. */
export function timeOf(value: unknown, type: FlinkType): string | undefined {
  if (typeof value === 'number') {
    const isTime = Number.isInteger(value) && value >= 0 && value < DAY_MS;
    return isTime ? timeOf(isoOf(value)?.slice(11, 23), type) : undefined;
  }
  const [, time, fraction = ''] = TIME.exec(String(value)) ?? [];
  if (time === undefined || isoOf(Date.parse(`1970-01-01T${time}Z`)) === undefined) return undefined;
  // Flink writes as few digits of a time as there are, but for one.
  return withFraction(time, fraction, digitsOf(type))?.replace(/(\.\d+?)0+$/, '$1');
}

/**
 * A moment: a text, with a zone only where the type is a moment of the world's time, or the number since 1970 in Avro's unit:
 * milliseconds, or microseconds where the type has more than three digits.
 */
export function timestampOf(value: unknown, type: FlinkType): string | undefined {
  const digits = digitsOf(type);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? fromNumber(BigInt(value), digits) : undefined;
  const [, date, time, fraction = '', zone] = MOMENT.exec(String(value)) ?? [];
  if (date === undefined || dateOf(date) === undefined) return undefined;
  if (zone !== undefined && type.root !== 'TIMESTAMP_WITH_LOCAL_TIME_ZONE') return undefined;
  const whole = isoOf(Date.parse(`${date}T${time}${zone ?? 'Z'}`))?.slice(0, 19);
  return whole === undefined ? undefined : withFraction(whole.replace('T', ' '), fraction, digits);
}

function fromNumber(value: bigint, digits: number): string | undefined {
  const micros = digits > 3 ? value : value * 1000n;
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const whole = isoOf(Number((micros - rest) / 1000n))?.slice(0, 19);
  return whole && withFraction(whole.replace('T', ' '), String(rest).padStart(6, '0'), digits);
}

/** With as many digits after the point as the type has; `undefined` where there are more that count. */
function withFraction(whole: string, fraction: string, digits: number): string | undefined {
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  return digits === 0 ? whole : `${whole}.${fraction.slice(0, digits).padEnd(digits, '0')}`;
}

const parsed = (value: unknown, pattern: RegExp): number =>
  typeof value === 'string' && pattern.test(value) ? Date.parse(value) : Number.NaN;

/** `undefined` for what is no moment, or in no year of four digits. */
function isoOf(millis: number): string | undefined {
  const moment = new Date(millis);
  if (Number.isNaN(moment.getTime())) return undefined;
  const text = moment.toISOString();
  return text.length === 24 ? text : undefined;
}
