import { type FlinkType, shortTypeName } from '../sql';
import { dateOf, timeOf, timestampOf } from './json-time';
import { isObject } from './problem';

/** What a value becomes in the form in which a topic's rows are read; `undefined` where it does not fit its type. */
type Read = (value: unknown, type: FlinkType) => unknown;

interface Form {
  readonly read: Read;
  /** What may be written for it. */
  readonly expected: string;
}

const whole =
  (bits: number): Read =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** (bits - 1)) && value < 2 ** (bits - 1)
      ? value
      : undefined;

const integer = (bits: number): Form => ({ read: whole(bits), expected: 'a whole number' });

/** JSON has no numbers of 64 bits that JavaScript would read exactly: those beyond 2^53 are texts. */
const bigint: Read = (value) => {
  const isExact = Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,19}$/.test(value));
  if (!isExact) return undefined;
  const exact = BigInt(value as number | string);
  if (BigInt.asIntN(64, exact) !== exact) return undefined;
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
};

/** A number of more digits than these was rounded when it was read. */
const EXACT_DIGITS = 15;

const decimal: Read = (value, type) => {
  if (type.root !== 'DECIMAL') return undefined;
  const { precision, scale } = type;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const [, sign, before = '', after = ''] = /^(-?)0*(\d+?)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (sign === undefined) return undefined;
  if (typeof value === 'number' && before.length + after.length > EXACT_DIGITS) return undefined;
  const digits = before === '0' ? 0 : before.length;
  if (digits > precision - scale || after.length > scale) return undefined;
  const text = scale === 0 ? before : `${before}.${after.padEnd(scale, '0')}`;
  return sign === '-' && /[1-9]/.test(text) ? `-${text}` : text;
};

const NOT_IN_JSON = ['NaN', 'Infinity', '-Infinity'];

const float: Read = (value, { root }) => {
  const number = typeof value === 'string' && NOT_IN_JSON.includes(value) ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  if (root !== 'FLOAT') return number;
  const rounded = Math.fround(number);
  return Number.isFinite(number) && !Number.isFinite(rounded) ? undefined : rounded;
};

const bytes: Read = (value, type) => {
  const read = anyBytes(value);
  return type.root === 'BINARY' && read?.length !== type.length ? undefined : read;
};

const anyBytes = (value: unknown): Buffer | undefined => {
  if (typeof value === 'string') return Buffer.from(value);
  if (!isObject(value) || Object.keys(value).length !== 1) return undefined;
  const { hex, base64 } = value;
  if (typeof hex === 'string' && /^([0-9a-f]{2})*$/i.test(hex)) return Buffer.from(hex, 'hex');
  return typeof base64 === 'string' && /^[a-z0-9+/]*={0,2}$/i.test(base64) ? Buffer.from(base64, 'base64') : undefined;
};

const text: Form = { read: (value) => (typeof value === 'string' ? value : undefined), expected: 'a text' };
const binary: Form = { read: bytes, expected: 'a text, or {"hex": "…"} or {"base64": "…"}' };
const floating: Form = { read: float, expected: 'a number, or "NaN", "Infinity" or "-Infinity"' };
const timestamp: Form = { read: timestampOf, expected: 'a text such as "2026-01-31T10:20:30", or a number' };

const FORMS: Readonly<Partial<Record<FlinkType['root'], Form>>> = {
  CHAR: text,
  VARCHAR: text,
  BINARY: binary,
  VARBINARY: binary,
  BOOLEAN: { read: (value) => (typeof value === 'boolean' ? value : undefined), expected: 'true or false' },
  TINYINT: integer(8),
  SMALLINT: integer(16),
  INTEGER: integer(32),
  BIGINT: { read: bigint, expected: 'a whole number, beyond 2^53 as a text,' },
  FLOAT: floating,
  DOUBLE: floating,
  DECIMAL: { read: decimal, expected: 'a number of at most 15 digits, or a text such as "12.50",' },
  DATE: { read: dateOf, expected: 'a text such as "2026-01-31", or a number of days' },
  TIME_WITHOUT_TIME_ZONE: { read: timeOf, expected: 'a text such as "10:20:30", or a number of milliseconds' },
  TIMESTAMP_WITHOUT_TIME_ZONE: timestamp,
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: timestamp,
};

/** What a JSON value means for a type that holds no others; `undefined` where it does not fit. */
export const scalarFrom: Read = (value, type) => FORMS[type.root]?.read(value, type);

/** What may be written for a type. */
export function expectedFor(type: FlinkType): string {
  return `${FORMS[type.root]?.expected ?? 'a value'} for ${shortTypeName(type)}`;
}
