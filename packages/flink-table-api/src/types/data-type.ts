import { InvalidAppError } from '../errors';

/** The families of types by which expressions are checked: while the app compiles, and again with the real tables. */
export type Kind =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'float'
  | 'bytes'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'timestampLtz';

/** A column's type: Flink's own spelling of it, and whether it may hold NULL. */
export class DataType<K extends Kind = Kind> {
  declare protected readonly kind: K;

  constructor(
    /** Flink's spelling, normalised: `STRING`, `DECIMAL(10, 2)`, `TIMESTAMP_LTZ(3)`. */
    readonly name: string,
    readonly nullable = true,
  ) {}

  /** The same type without NULL. */
  notNull(): DataType<K> {
    return new DataType(this.name, false);
  }

  /** The type as DDL writes it. */
  toString(): string {
    return this.nullable ? this.name : `${this.name} NOT NULL`;
  }
}

/**
 * The types that a sink's columns, and casts, can have.
 *
 * @throws {InvalidAppError} for a precision or scale that Flink does not have
 */
export const DataTypes = {
  STRING: () => new DataType<'text'>('STRING'),
  BOOLEAN: () => new DataType<'boolean'>('BOOLEAN'),
  TINYINT: () => new DataType<'integer'>('TINYINT'),
  SMALLINT: () => new DataType<'integer'>('SMALLINT'),
  INT: () => new DataType<'integer'>('INT'),
  BIGINT: () => new DataType<'integer'>('BIGINT'),
  FLOAT: () => new DataType<'float'>('FLOAT'),
  DOUBLE: () => new DataType<'float'>('DOUBLE'),
  BYTES: () => new DataType<'bytes'>('BYTES'),
  DATE: () => new DataType<'date'>('DATE'),
  /** A number of up to `precision` digits, `scale` of them after the point. */
  DECIMAL: (precision: number, scale: number) => {
    within('the precision of a DECIMAL', precision, 1, 38);
    within('the scale of a DECIMAL', scale, 0, precision);
    return new DataType<'decimal'>(`DECIMAL(${precision}, ${scale})`);
  },
  TIME: (precision = 0) => withFraction<'time'>('TIME', precision),
  TIMESTAMP: (precision = 6) => withFraction<'timestamp'>('TIMESTAMP', precision),
  TIMESTAMP_LTZ: (precision = 6) => withFraction<'timestampLtz'>('TIMESTAMP_LTZ', precision),
} as const;

function withFraction<K extends Kind>(name: string, precision: number): DataType<K> {
  within(`the precision of a ${name}`, precision, 0, 9);
  return new DataType(`${name}(${precision})`);
}

function within(what: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new InvalidAppError('a data type is not valid:', [`${what} must be ${least} to ${most}, got ${value}`]);
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^VARCHAR\(2147483647\)$/, 'STRING'],
  [/^VARBINARY\(2147483647\)$/, 'BYTES'],
  [/^INTEGER$/, 'INT'],
  [/^(?:DEC|NUMERIC)\b/, 'DECIMAL'],
  [/^TIMESTAMP\((\d)\) WITH LOCAL TIME ZONE$/, 'TIMESTAMP_LTZ($1)'],
  [/^TIME(STAMP)?\((\d)\) WITHOUT TIME ZONE$/, 'TIME$1($2)'],
];

/**
 * Reads a type as the information schema spells it in FULL_DATA_TYPE.
 *
 * @example parseDataType('VARCHAR(2147483647)', true).name // 'STRING'
 */
export function parseDataType(fullDataType: string, nullable: boolean): DataType {
  const plain = fullDataType
    .trim()
    .replace(/\s+NOT NULL$/i, '')
    .replace(/\s*,\s*/g, ', ');
  const name = SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), plain);
  return new DataType(name, nullable);
}

const KINDS: Readonly<Record<string, Kind>> = {
  STRING: 'text',
  CHAR: 'text',
  VARCHAR: 'text',
  BOOLEAN: 'boolean',
  TINYINT: 'integer',
  SMALLINT: 'integer',
  INT: 'integer',
  BIGINT: 'integer',
  DECIMAL: 'decimal',
  FLOAT: 'float',
  DOUBLE: 'float',
  BYTES: 'bytes',
  BINARY: 'bytes',
  VARBINARY: 'bytes',
  DATE: 'date',
  TIME: 'time',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_LTZ: 'timestampLtz',
};

/** The family of a type; `undefined` for what no expression but a column can have, such as ROW or ARRAY. */
export const kindOf = ({ name }: DataType): Kind | undefined => KINDS[/^\w+/.exec(name)?.[0] ?? ''];
