import { InvalidAppError } from '../errors';
import { DataType } from './data-type';
import type { ArrayKind, Kind, MapKind, MultisetKind, RowKind } from './kind';
import { MAX_LENGTH, type TypeTree } from './type-tree';

/** The kinds of a record of types. */
export type KindsOfTypes<Types extends Readonly<Record<string, DataType>>> = {
  readonly [Name in keyof Types]: Types[Name] extends DataType<infer K> ? K : never;
};

/**
 * The types that columns and casts can have; each may be NULL unless `.notNull()` follows.
 *
 * @throws {InvalidAppError} for a length, a precision or a scale that Flink does not have
 * @example DataTypes.ROW({ city: DataTypes.STRING(), zip: DataTypes.INT().notNull() }).name // ROW<`city` STRING, `zip` INT NOT NULL>
 */
export const DataTypes = {
  /** Text of any length: `VARCHAR(2147483647)`. */
  STRING: () => new DataType<'text'>({ root: 'VARCHAR', length: MAX_LENGTH }),
  /** Text of exactly this length. */
  CHAR: (length: number) => withLength<'text'>('CHAR', length),
  /** Text of up to this length. */
  VARCHAR: (length: number) => withLength<'text'>('VARCHAR', length),
  /** TRUE or FALSE. */
  BOOLEAN: () => new DataType<'boolean'>({ root: 'BOOLEAN' }),
  /** An integer of one byte: -128 to 127. */
  TINYINT: () => new DataType<'integer'>({ root: 'TINYINT' }),
  /** An integer of two bytes: -32,768 to 32,767. */
  SMALLINT: () => new DataType<'integer'>({ root: 'SMALLINT' }),
  /** An integer of four bytes: -2,147,483,648 to 2,147,483,647. */
  INT: () => new DataType<'integer'>({ root: 'INT' }),
  /** An integer of eight bytes. */
  BIGINT: () => new DataType<'integer'>({ root: 'BIGINT' }),
  /** A floating point number of four bytes. */
  FLOAT: () => new DataType<'float'>({ root: 'FLOAT' }),
  /** A floating point number of eight bytes. */
  DOUBLE: () => new DataType<'float'>({ root: 'DOUBLE' }),
  /** Bytes of any length: `VARBINARY(2147483647)`. */
  BYTES: () => new DataType<'bytes'>({ root: 'VARBINARY', length: MAX_LENGTH }),
  /** Exactly so many bytes. */
  BINARY: (length: number) => withLength<'bytes'>('BINARY', length),
  /** Up to so many bytes. */
  VARBINARY: (length: number) => withLength<'bytes'>('VARBINARY', length),
  /** A day. */
  DATE: () => new DataType<'date'>({ root: 'DATE' }),
  /** A number of up to `precision` digits, `scale` of them after the point. */
  DECIMAL: (precision: number, scale: number) => {
    within('the precision of a DECIMAL', precision, 1, 38);
    within('the scale of a DECIMAL', scale, 0, precision);
    return new DataType<'decimal'>({ root: 'DECIMAL', precision, scale });
  },
  /** A time of day, with `precision` digits of a second. */
  TIME: (precision = 0) => withFraction<'time'>('TIME', precision),
  /** A date and a time of day without a time zone, with `precision` digits of a second. */
  TIMESTAMP: (precision = 6) => withFraction<'timestamp'>('TIMESTAMP', precision),
  /** A moment, with `precision` digits of a second; shown and taken apart in the time zone of the session. */
  TIMESTAMP_LTZ: (precision = 6) => withFraction<'timestampLtz'>('TIMESTAMP_LTZ', precision),
  /** A span of days down to milliseconds, which only expressions have: no column. */
  INTERVAL_DAY_SECOND: () => new DataType<'dayInterval'>({ root: 'DAY_INTERVAL', units: 'DAY(2) TO SECOND(6)' }),
  /** A span of years and months, which only expressions have: no column. */
  INTERVAL_YEAR_MONTH: () => new DataType<'yearInterval'>({ root: 'YEAR_INTERVAL', units: 'YEAR(2) TO MONTH' }),
  /** Semi-structured data, like that of JSON. */
  VARIANT: () => new DataType<'variant'>({ root: 'VARIANT' }),
  /** A list of values of one type. */
  ARRAY: <E extends Kind>(element: DataType<E>) => new DataType<ArrayKind<E>>({ root: 'ARRAY', element }),
  /** A bag: each value with how often it is in it. */
  MULTISET: <E extends Kind>(element: DataType<E>) => new DataType<MultisetKind<E>>({ root: 'MULTISET', element }),
  /** Values by their keys. */
  MAP: <K extends Kind, V extends Kind>(key: DataType<K>, value: DataType<V>) =>
    new DataType<MapKind<K, V>>({ root: 'MAP', key, value }),
  /** A record with these fields, in this order. */
  ROW: <const Fields extends Readonly<Record<string, DataType>>>(fields: Fields) =>
    new DataType<RowKind<KindsOfTypes<Fields>>>({ root: 'ROW', fields: Object.entries(fields).map(fieldOf) }),
} as const;

const fieldOf = ([name, { tree, nullable }]: [string, DataType]) => ({ name, tree, nullable });

function withLength<K extends Kind>(root: 'CHAR' | 'VARCHAR' | 'BINARY' | 'VARBINARY', length: number): DataType<K> {
  within(`the length of a ${root}`, length, 1, MAX_LENGTH);
  return new DataType({ root, length } satisfies TypeTree);
}

function withFraction<K extends Kind>(root: 'TIME' | 'TIMESTAMP' | 'TIMESTAMP_LTZ', precision: number): DataType<K> {
  within(`the precision of a ${root}`, precision, 0, 9);
  return new DataType({ root, precision });
}

function within(what: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new InvalidAppError('a data type is not valid:', [`${what} must be ${least} to ${most}, got ${value}`]);
}
