import { type FlinkType, type InnerType, isNested, MAX_LENGTH, type NestedType, sameType, type TypeRoot } from '../sql';

export type Family = 'character' | 'binary' | 'boolean' | 'numeric' | 'date' | 'time' | 'timestamp' | 'nested' | 'null';

const FAMILIES: Readonly<Record<TypeRoot, Family>> = {
  CHAR: 'character',
  VARCHAR: 'character',
  BINARY: 'binary',
  VARBINARY: 'binary',
  BOOLEAN: 'boolean',
  TINYINT: 'numeric',
  SMALLINT: 'numeric',
  INTEGER: 'numeric',
  BIGINT: 'numeric',
  DECIMAL: 'numeric',
  FLOAT: 'numeric',
  DOUBLE: 'numeric',
  DATE: 'date',
  TIME_WITHOUT_TIME_ZONE: 'time',
  TIMESTAMP_WITHOUT_TIME_ZONE: 'timestamp',
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: 'timestamp',
  ARRAY: 'nested',
  MULTISET: 'nested',
  MAP: 'nested',
  ROW: 'nested',
  NULL: 'null',
};

export const familyOf = (type: FlinkType): Family => FAMILIES[type.root];

const INTEGERS: readonly TypeRoot[] = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'];
/** How many decimal digits an integer type holds. */
const DIGITS: Readonly<Record<string, number>> = { TINYINT: 3, SMALLINT: 5, INTEGER: 10, BIGINT: 19 };

export const isInteger = (type: FlinkType): boolean => INTEGERS.includes(type.root);

export const isFloating = ({ root }: FlinkType): boolean => root === 'FLOAT' || root === 'DOUBLE';

export interface DecimalType {
  readonly precision: number;
  readonly scale: number;
}

/** A numeric type as the DECIMAL that holds all its values; `undefined` for FLOAT and DOUBLE. */
export function asDecimal(type: FlinkType): DecimalType | undefined {
  if (type.root === 'DECIMAL') return { precision: type.precision, scale: type.scale };
  const precision = DIGITS[type.root];
  return precision === undefined ? undefined : { precision, scale: 0 };
}

/**
 * The narrowest type that holds the values of both, as UNION ALL, CASE and COALESCE choose it; `undefined` if there is
 * none.
 */
export function leastRestrictive(a: FlinkType, b: FlinkType): FlinkType | undefined {
  if (sameType(a, b) || b.root === 'NULL') return a;
  if (a.root === 'NULL') return b;
  if (familyOf(a) !== familyOf(b)) return undefined;
  switch (familyOf(a)) {
    case 'character':
      return { root: 'VARCHAR', length: Math.max(lengthOf(a), lengthOf(b)) };
    case 'binary':
      return { root: 'VARBINARY', length: Math.max(lengthOf(a), lengthOf(b)) };
    case 'numeric':
      return widerNumber(a, b);
    case 'nested':
      return undefined;
    case 'timestamp':
    case 'time':
      return a.root === b.root && 'precision' in a && 'precision' in b && a.precision < b.precision
        ? b
        : sameRoot(a, b);
    default:
      return a;
  }
}

const lengthOf = (type: FlinkType): number => ('length' in type ? type.length : MAX_LENGTH);
const sameRoot = (a: FlinkType, b: FlinkType): FlinkType | undefined => (a.root === b.root ? a : undefined);

/**
 * The numeric type of values of both: of FLOAT and DOUBLE the first one, and of more than 38 digits those after the point give
 * way. Source: Flink 2.3, by trying.
 */
export function widerNumber(a: FlinkType, b: FlinkType): FlinkType {
  const [left, right] = [asDecimal(a), asDecimal(b)];
  if (left !== undefined && right !== undefined) {
    if (isInteger(a) && isInteger(b)) return left.precision >= right.precision ? a : b;
    const whole = Math.max(left.precision - left.scale, right.precision - right.scale);
    const scale = Math.min(Math.max(left.scale, right.scale), 38 - whole);
    return { root: 'DECIMAL', precision: whole + scale, scale };
  }
  if (isFloating(a) && isFloating(b)) return a;
  const bothFloat = [a, b].every((type) => type.root === 'FLOAT' || isInteger(type));
  return { root: bothFloat ? 'FLOAT' : 'DOUBLE' };
}

/** For each sink type, the roots that an INSERT converts to it without a CAST (Flink: implicit casts). */
const IMPLICIT: Readonly<Record<Exclude<TypeRoot, 'NULL' | NestedType['root']>, readonly TypeRoot[]>> = {
  CHAR: ['CHAR'],
  VARCHAR: ['CHAR', 'VARCHAR'],
  BINARY: ['BINARY'],
  VARBINARY: ['BINARY', 'VARBINARY'],
  BOOLEAN: ['BOOLEAN'],
  TINYINT: ['TINYINT'],
  SMALLINT: ['TINYINT', 'SMALLINT'],
  INTEGER: ['TINYINT', 'SMALLINT', 'INTEGER'],
  BIGINT: INTEGERS,
  DECIMAL: [...INTEGERS, 'DECIMAL', 'FLOAT', 'DOUBLE'],
  FLOAT: [...INTEGERS, 'DECIMAL', 'FLOAT'],
  DOUBLE: [...INTEGERS, 'DECIMAL', 'FLOAT', 'DOUBLE'],
  DATE: ['DATE', 'TIMESTAMP_WITHOUT_TIME_ZONE'],
  TIME_WITHOUT_TIME_ZONE: ['TIME_WITHOUT_TIME_ZONE', 'TIMESTAMP_WITHOUT_TIME_ZONE'],
  TIMESTAMP_WITHOUT_TIME_ZONE: ['TIMESTAMP_WITHOUT_TIME_ZONE', 'TIMESTAMP_WITH_LOCAL_TIME_ZONE'],
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: ['TIMESTAMP_WITHOUT_TIME_ZONE', 'TIMESTAMP_WITH_LOCAL_TIME_ZONE'],
};

/**
 * Whether an INSERT may write a `from` into a column of type `to`.
 *
 * Source: org.apache.flink.table.types.logical.utils.LogicalTypeCasts#supportsImplicitCast.
 */
export function isImplicitlyCastable(from: FlinkType, to: FlinkType): boolean {
  if (from.root === 'NULL') return true;
  if (isNested(to)) return isNested(from) && fits(from, to);
  return to.root !== 'NULL' && IMPLICIT[to.root].includes(from.root);
}

/**
 * Whether a value of one type that holds others is one of another, as it is stored: fields meet by position, and what cannot
 * be NULL is one that can be. Flink converts what is inside, too; here that is refused.
 */
function fits(from: NestedType, to: NestedType): boolean {
  const [source, target] = [heldBy(from), heldBy(to)];
  if (from.root !== to.root || source.length !== target.length) return false;
  return target.every(({ type, nullable }, index) => {
    const held = source[index];
    if (held === undefined || (held.nullable && !nullable)) return false;
    return isNested(type) ? isNested(held.type) && fits(held.type, type) : sameType(held.type, type);
  });
}

function heldBy(type: NestedType): readonly InnerType[] {
  switch (type.root) {
    case 'MAP':
      return [type.key, type.value];
    case 'ROW':
      return type.fields;
    default:
      return [type.element];
  }
}
