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
  STRING: () => new DataType<'text'>({ root: 'VARCHAR', length: MAX_LENGTH }),
  CHAR: (length: number) => withLength<'text'>('CHAR', length),
  VARCHAR: (length: number) => withLength<'text'>('VARCHAR', length),
  BOOLEAN: () => new DataType<'boolean'>({ root: 'BOOLEAN' }),
  TINYINT: () => new DataType<'integer'>({ root: 'TINYINT' }),
  SMALLINT: () => new DataType<'integer'>({ root: 'SMALLINT' }),
  INT: () => new DataType<'integer'>({ root: 'INT' }),
  BIGINT: () => new DataType<'integer'>({ root: 'BIGINT' }),
  FLOAT: () => new DataType<'float'>({ root: 'FLOAT' }),
  DOUBLE: () => new DataType<'float'>({ root: 'DOUBLE' }),
  BYTES: () => new DataType<'bytes'>({ root: 'VARBINARY', length: MAX_LENGTH }),
  BINARY: (length: number) => withLength<'bytes'>('BINARY', length),
  VARBINARY: (length: number) => withLength<'bytes'>('VARBINARY', length),
  DATE: () => new DataType<'date'>({ root: 'DATE' }),
  /** A number of up to `precision` digits, `scale` of them after the point. */
  DECIMAL: (precision: number, scale: number) => {
    within('the precision of a DECIMAL', precision, 1, 38);
    within('the scale of a DECIMAL', scale, 0, precision);
    return new DataType<'decimal'>({ root: 'DECIMAL', precision, scale });
  },
  TIME: (precision = 0) => withFraction<'time'>('TIME', precision),
  TIMESTAMP: (precision = 6) => withFraction<'timestamp'>('TIMESTAMP', precision),
  TIMESTAMP_LTZ: (precision = 6) => withFraction<'timestampLtz'>('TIMESTAMP_LTZ', precision),
  /** A span of days down to milliseconds, which only expressions have: no column. */
  INTERVAL_DAY_SECOND: () => new DataType<'dayInterval'>({ root: 'DAY_INTERVAL', units: 'DAY(2) TO SECOND(6)' }),
  /** A span of years and months, which only expressions have: no column. */
  INTERVAL_YEAR_MONTH: () => new DataType<'yearInterval'>({ root: 'YEAR_INTERVAL', units: 'YEAR(2) TO MONTH' }),
  VARIANT: () => new DataType<'variant'>({ root: 'VARIANT' }),
  ARRAY: <E extends Kind>(element: DataType<E>) => new DataType<ArrayKind<E>>({ root: 'ARRAY', element }),
  MULTISET: <E extends Kind>(element: DataType<E>) => new DataType<MultisetKind<E>>({ root: 'MULTISET', element }),
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
