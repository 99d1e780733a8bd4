import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { plainOf, type WireValue, wireOf } from '../engine/nested-values';
import { type FlinkType, isNested, shortTypeName } from '../sql';
import { floatText } from './texts/float-text';

/** A value as the statements API returns it; the engine stores what holds other values as the JSON of just that. */
export function toWire(value: DuckDBValue, type: FlinkType): WireValue {
  return isNested(type) && value !== null ? (JSON.parse(String(value)) as WireValue) : toText(value, type);
}

/**
 * A value as one text: that of the API, with Flink's text forms, or, for what holds others, JSON with the names of its fields;
 * null for NULL.
 */
export function toText(value: DuckDBValue, type: FlinkType): string | null {
  if (value === null) return null;
  if (isNested(type)) return JSON.stringify(plainOf(toWire(value, type), type, shownLeaf));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    return type.root === 'FLOAT' || type.root === 'DOUBLE' ? floatText(value, type.root) : String(value);
  }
  const digits = 'precision' in type ? type.precision : 0;
  if (value instanceof DuckDBBlobValue) return `x'${Buffer.from(value.bytes).toString('hex')}'`;
  if (value instanceof DuckDBTimestampValue) return timestampText(value.micros, digits);
  if (value instanceof DuckDBTimeValue) return timeText(value.micros, digits);
  return String(value);
}

/**
 * A value for a test to look at: numbers for all numeric types but DECIMAL (BIGINT beyond 2^53 is a bigint), booleans,
 * bytes as a Buffer; everything else is the text of the API.
 */
export function toPlain(value: DuckDBValue, type: FlinkType): unknown {
  if (isNested(type)) return plainOf(toWire(value, type), type, plainLeaf);
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value instanceof DuckDBBlobValue) return Buffer.from(value.bytes);
  return toText(value, type);
}

/** No zeros at the end but the first digit of the second, if there is any. */
const timeText = (micros: bigint, digits: number): string =>
  timestampText(micros, digits)
    .slice('1970-01-01 '.length)
    .replace(/(?<=\.\d+)0+$/, '');

function timestampText(micros: bigint, digits: number): string {
  const millis = Number(micros / 1000n - (micros % 1000n < 0n ? 1n : 0n));
  const fraction = String(((micros % 1_000_000n) + 1_000_000n) % 1_000_000n).padStart(6, '0');
  const whole = new Date(millis).toISOString().replace('T', ' ').slice(0, -5);
  return digits === 0 ? whole : `${whole}.${fraction.slice(0, digits)}`;
}

const NUMBERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'FLOAT', 'DOUBLE'];

/** A text of the API, as `toPlain` gives it. */
export function plainLeaf(text: string, { root }: FlinkType): unknown {
  if (root === 'BOOLEAN') return text === 'TRUE';
  if (NUMBERS.includes(root)) return Number(text);
  if (root === 'BIGINT') return toPlain(BigInt(text), { root });
  return root === 'BINARY' || root === 'VARBINARY' ? Buffer.from(text.slice(2, -1), 'hex') : text;
}

/** The same for JSON, which has no bytes, and no numbers of 64 bits. */
export function shownLeaf(text: string, type: FlinkType): unknown {
  const value = plainLeaf(text, type);
  return typeof value === 'bigint' || value instanceof Uint8Array || Number.isNaN(value) ? text : value;
}

/**
 * A produced value as the engine stores it. Takes what `toPlain` gives, and a Date for timestamps.
 *
 * @throws {TypeError} saying what the column takes.
 */
export function fromPlain(value: unknown, type: FlinkType): DuckDBValue {
  if (isNested(type) && value !== undefined && value !== null) {
    return JSON.stringify(wireOf(value, { type, nullable: true }, textLeaf));
  }
  const converted = value === undefined || value === null ? null : CONVERT[type.root]?.(value, type);
  if (converted !== undefined) return converted;
  const got = typeof value === 'bigint' ? `${value}n` : JSON.stringify(value);
  throw new TypeError(`expected a value for ${shortTypeName(type)}, got ${got}`);
}

/** A value of a test, as a text of the API. */
export const textLeaf = (value: unknown, type: FlinkType): string => toText(fromPlain(value, type), type) ?? '';

type Convert = (value: unknown, type: FlinkType) => DuckDBValue | undefined;

/** Half of a surrogate pair is no text: UTF-8 has nothing for it. */
const text: Convert = (value) => (typeof value === 'string' && !/\p{Surrogate}/u.test(value) ? value : undefined);
const bytes: Convert = (value) => (value instanceof Uint8Array ? new DuckDBBlobValue(value) : undefined);
const double: Convert = (value) => (typeof value === 'number' ? value : undefined);
const float: Convert = (value) =>
  typeof value === 'number' && Number.isFinite(value) === Number.isFinite(Math.fround(value)) ? value : undefined;
const integer =
  (bits: number): Convert =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** (bits - 1)) && value < 2 ** (bits - 1)
      ? value
      : undefined;

const bigint: Convert = (value) => {
  if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) return undefined;
  const whole = BigInt(value as number | bigint);
  return BigInt.asIntN(64, whole) === whole ? whole : undefined;
};

const decimal: Convert = (value, type) => {
  if ((typeof value !== 'string' && typeof value !== 'number') || type.root !== 'DECIMAL') return undefined;
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  const digits = whole.replace(/^0+/, '').length;
  if (sign === undefined || fraction.length > type.scale || digits > type.precision - type.scale) return undefined;
  return new DuckDBDecimalValue(
    BigInt(`${sign}${whole}${fraction.padEnd(type.scale, '0')}`),
    type.precision,
    type.scale,
  );
};

/** Milliseconds since 1970; 2023-02-29 and 24:00:00 are no moments, though `Date` takes them for the next day. */
function momentOf(date: string, time: string): number | undefined {
  const millis = Date.parse(`${date}T${time}Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(`${date}T${time}`) ? millis : undefined;
}

const timestamp: Convert = (value, type) => {
  const written = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
  const [, date = '', time = '', fraction = ''] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z?$/.exec(String(written)) ?? [];
  const millis = momentOf(date, time);
  const digits = fraction.replace(/0+$/, '').length;
  if (millis === undefined || ('precision' in type && digits > type.precision)) return undefined;
  return new DuckDBTimestampValue(BigInt(millis) * 1000n + BigInt(fraction.padEnd(6, '0')));
};

const date: Convert = (value) => {
  const isForm = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const millis = isForm ? momentOf(value, '00:00:00') : undefined;
  return millis === undefined ? undefined : new DuckDBDateValue(millis / 86_400_000);
};

const time: Convert = (value, type) => {
  const moment = typeof value === 'string' ? timestamp(`1970-01-01 ${value}`, type) : undefined;
  return moment instanceof DuckDBTimestampValue ? new DuckDBTimeValue(moment.micros) : undefined;
};

const CONVERT: Readonly<Partial<Record<FlinkType['root'], Convert>>> = {
  CHAR: text,
  VARCHAR: text,
  BINARY: bytes,
  VARBINARY: bytes,
  BOOLEAN: (value) => (typeof value === 'boolean' ? value : undefined),
  TINYINT: integer(8),
  SMALLINT: integer(16),
  INTEGER: integer(32),
  BIGINT: bigint,
  FLOAT: float,
  DOUBLE: double,
  DECIMAL: decimal,
  DATE: date,
  TIME_WITHOUT_TIME_ZONE: time,
  TIMESTAMP_WITHOUT_TIME_ZONE: timestamp,
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: timestamp,
};
