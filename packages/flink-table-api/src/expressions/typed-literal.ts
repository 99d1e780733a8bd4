import type { Family } from '../types/kind';
import { decimal, integer, type LiteralNode, type LiteralValue, literal, natural, text } from './natural-literal';

/** How a value is written for a type, so that a CAST of it to the type loses nothing. */
interface Writer {
  /** What the type takes, in words. */
  readonly takes: string;
  /** `undefined` for a value that the type does not have. */
  readonly write: (value: LiteralValue, typeName: string) => LiteralNode | undefined;
}

const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, INT: 32, BIGINT: 64 };

function whole(value: LiteralValue, typeName: string): LiteralNode | undefined {
  if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) return undefined;
  const number = BigInt(value as number | bigint);
  if (BigInt.asIntN(BITS[typeName] ?? 0, number) !== number) return undefined;
  return integer(number);
}

function digits(value: LiteralValue, typeName: string): LiteralNode | undefined {
  if (typeof value === 'boolean' || typeof value === 'object') return undefined;
  const [, precision, scale] = /^DECIMAL\((\d+), (\d+)\)$/.exec(typeName) ?? [];
  const [written, units = '', fraction = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (written === undefined || fraction.length > Number(scale)) return undefined;
  if (units.replace(/^0+/, '').length > Number(precision) - Number(scale)) return undefined;
  // What has too many digits for a number is cast from text, which loses nothing.
  return (fraction === '' ? integer(BigInt(written)) : decimal(written)) ?? text(written);
}

/** NaN and the infinities are cast from text, as DOUBLE only: Flink's planner breaks off at those of FLOAT. */
function float(value: LiteralValue, typeName: string): LiteralNode | undefined {
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return typeName === 'DOUBLE' ? text(String(value)) : undefined;
  return literal(value.toExponential().toUpperCase().replace('+', ''), 'DOUBLE');
}

/** Text that stands behind the name of its type, if it is of the form and on the calendar. */
const temporal =
  (unit: string, form: RegExp) =>
  (value: LiteralValue, typeName: string): LiteralNode | undefined => {
    if (typeof value !== 'string' || !form.test(value)) return undefined;
    const [date = '', time = '00:00:00'] = unit === 'TIME' ? ['2000-01-01', value] : value.split(' ');
    const moment = new Date(`${date}T${time.slice(0, 8)}Z`);
    // Years are counted from 1.
    if (date.startsWith('0000') || Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(date))
      return undefined;
    const fraction = time.slice('00:00:00.'.length).length;
    if (fraction > Number(/\d/.exec(typeName)?.[0] ?? 0)) return undefined;
    return literal(`${unit} '${value}'`, unit === 'DATE' ? unit : `${unit}(${fraction})`);
  };

/** How much a type holds, of text or of bytes. */
const lengthOf = (typeName: string): number => Number(/\d+/.exec(typeName)?.[0] ?? Number.POSITIVE_INFINITY);

const only = (type: string) => (value: LiteralValue) => (typeof value === type ? natural(value) : undefined);

const byFamily: Readonly<Partial<Record<Family, Writer>>> = {
  text: {
    takes: 'text of at most that length',
    write: (value, typeName) =>
      typeof value === 'string' && value.length <= lengthOf(typeName) ? natural(value) : undefined,
  },
  boolean: { takes: 'true or false', write: only('boolean') },
  integer: { takes: 'a whole number in its range', write: whole },
  decimal: { takes: 'a number of at most that many digits, as text if a double is not exact', write: digits },
  float: { takes: 'a finite number', write: float },
  bytes: {
    takes: 'a Uint8Array of at most that length',
    write: (value, typeName) =>
      value instanceof Uint8Array && value.length <= lengthOf(typeName) ? natural(value) : undefined,
  },
  date: { takes: 'text like 2024-02-29', write: temporal('DATE', /^\d{4}-\d\d-\d\d$/) },
  time: {
    takes: 'text like 23:59:59, with at most as many fractional digits as the type, and at most three',
    write: temporal('TIME', /^\d\d:\d\d:\d\d(\.\d{1,3})?$/),
  },
  timestamp: {
    takes: 'text like 2024-02-29 23:59:59.123, with at most as many fractional digits as the type',
    write: temporal('TIMESTAMP', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,9})?$/),
  },
  timestampLtz: { takes: 'a Date', write: (value) => (value instanceof Date ? natural(value) : undefined) },
};

/** The writers, by the family of the type. */
export const WRITERS: Readonly<Record<string, Writer>> = byFamily;
