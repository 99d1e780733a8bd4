/** A column's type: Flink's own spelling of it, and whether it may hold NULL. */
export class DataType {
  constructor(
    /** Flink's spelling, normalised: `STRING`, `DECIMAL(10, 2)`, `TIMESTAMP_LTZ(3)`. */
    readonly name: string,
    readonly nullable = true,
  ) {}

  /** The same type without NULL. */
  notNull(): DataType {
    return new DataType(this.name, false);
  }

  /** The type as DDL writes it. */
  toString(): string {
    return this.nullable ? this.name : `${this.name} NOT NULL`;
  }
}

/** The types that a sink's columns can have. */
export const DataTypes = {
  STRING: () => new DataType('STRING'),
  BOOLEAN: () => new DataType('BOOLEAN'),
  TINYINT: () => new DataType('TINYINT'),
  SMALLINT: () => new DataType('SMALLINT'),
  INT: () => new DataType('INT'),
  BIGINT: () => new DataType('BIGINT'),
  FLOAT: () => new DataType('FLOAT'),
  DOUBLE: () => new DataType('DOUBLE'),
  BYTES: () => new DataType('BYTES'),
  DATE: () => new DataType('DATE'),
  DECIMAL: (precision: number, scale: number) => new DataType(`DECIMAL(${precision}, ${scale})`),
  TIMESTAMP: (precision = 6) => new DataType(`TIMESTAMP(${precision})`),
  TIMESTAMP_LTZ: (precision = 6) => new DataType(`TIMESTAMP_LTZ(${precision})`),
} as const;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^VARCHAR\(2147483647\)$/, 'STRING'],
  [/^VARBINARY\(2147483647\)$/, 'BYTES'],
  [/^INTEGER$/, 'INT'],
  [/^(?:DEC|NUMERIC)\b/, 'DECIMAL'],
  [/^TIMESTAMP\((\d)\) WITH LOCAL TIME ZONE$/, 'TIMESTAMP_LTZ($1)'],
  [/^TIMESTAMP\((\d)\) WITHOUT TIME ZONE$/, 'TIMESTAMP($1)'],
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

const INTEGERS = ['TINYINT', 'SMALLINT', 'INT', 'BIGINT'];
const root = (type: DataType): string => type.name.replace(/\(.*$/s, '');

function decimal({ name }: DataType): { readonly whole: number; readonly scale: number } | undefined {
  const match = /^DECIMAL\((\d+), (\d+)\)$/.exec(name);
  return match ? { whole: Number(match[1]) - Number(match[2]), scale: Number(match[2]) } : undefined;
}

/**
 * Whether Flink writes a value of one type into a column of another without a CAST and without loss: the same type, a
 * wider number, or a longer text.
 */
export function isAssignable(from: DataType, to: DataType): boolean {
  if (from.name === to.name) return true;
  const widened = INTEGERS.indexOf(from.name);
  if (widened >= 0) return widened < INTEGERS.indexOf(to.name);
  const narrow = decimal(from);
  const wide = decimal(to);
  if (narrow && wide) return wide.scale >= narrow.scale && wide.whole >= narrow.whole;
  const isText = root(from) === 'CHAR' || root(from) === 'VARCHAR';
  return (isText && to.name === 'STRING') || (from.name === 'FLOAT' && to.name === 'DOUBLE');
}
