/** The longest CHAR, VARCHAR or VARBINARY; `STRING` is `VARCHAR(MAX_LENGTH)` and `BYTES` is `VARBINARY(MAX_LENGTH)`. */
export const MAX_LENGTH = 2_147_483_647;

/** A type inside another one, which knows for itself whether it can be NULL. */
export interface InnerType {
  readonly type: FlinkType;
  readonly nullable: boolean;
}

export interface RowField extends InnerType {
  readonly name: string;
}

/** A type that holds others. */
export type NestedType =
  | { readonly root: 'ARRAY'; readonly element: InnerType }
  | { readonly root: 'MULTISET'; readonly element: InnerType }
  | { readonly root: 'MAP'; readonly key: InnerType; readonly value: InnerType }
  | { readonly root: 'ROW'; readonly fields: readonly RowField[] };

/** A Flink column type, named by its type root as the statements API spells it. */
export type FlinkType = ScalarType | NestedType;

export type ScalarType =
  | { readonly root: 'CHAR' | 'VARCHAR' | 'BINARY' | 'VARBINARY'; readonly length: number }
  | { readonly root: 'DECIMAL'; readonly precision: number; readonly scale: number }
  | {
      readonly root: 'TIME_WITHOUT_TIME_ZONE' | 'TIMESTAMP_WITHOUT_TIME_ZONE' | 'TIMESTAMP_WITH_LOCAL_TIME_ZONE';
      readonly precision: number;
    }
  | { readonly root: 'BOOLEAN' | 'TINYINT' | 'SMALLINT' | 'INTEGER' | 'BIGINT' | 'FLOAT' | 'DOUBLE' | 'DATE' | 'NULL' };

export type TypeRoot = FlinkType['root'];

export const STRING: FlinkType = Object.freeze({ root: 'VARCHAR', length: MAX_LENGTH });
export const BYTES: FlinkType = Object.freeze({ root: 'VARBINARY', length: MAX_LENGTH });

export const isNested = (type: FlinkType): type is NestedType =>
  ['ARRAY', 'MULTISET', 'MAP', 'ROW'].includes(type.root);

/**
 * A type as `INFORMATION_SCHEMA.COLUMNS.FULL_DATA_TYPE` spells it: no short forms, no nullability.
 *
 * @example fullTypeName(STRING) // 'VARCHAR(2147483647)'
 */
export function fullTypeName(type: FlinkType): string {
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return `${type.root}(${type.length})`;
    case 'DECIMAL':
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case 'TIME_WITHOUT_TIME_ZONE':
      return `TIME(${type.precision})`;
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
      return `TIMESTAMP(${type.precision})`;
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return `TIMESTAMP(${type.precision}) WITH LOCAL TIME ZONE`;
    case 'INTEGER':
      return 'INT';
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
    case 'ROW':
      return nestedName(type, fullTypeName);
    default:
      return type.root;
  }
}

/**
 * A type as Flink's messages spell it, with the short forms.
 *
 * @example shortTypeName({ root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 }) // 'TIMESTAMP_LTZ(3)'
 */
export function shortTypeName(type: FlinkType): string {
  if (isNested(type)) return nestedName(type, shortTypeName);
  if (type.root === 'VARCHAR' && type.length === MAX_LENGTH) return 'STRING';
  if (type.root === 'VARBINARY' && type.length === MAX_LENGTH) return 'BYTES';
  if (type.root === 'TIMESTAMP_WITH_LOCAL_TIME_ZONE') return `TIMESTAMP_LTZ(${type.precision})`;
  return fullTypeName(type);
}

function nestedName(type: NestedType, nameOf: (type: FlinkType) => string): string {
  const inner = ({ type: held, nullable }: InnerType): string => `${nameOf(held)}${nullable ? '' : ' NOT NULL'}`;
  switch (type.root) {
    case 'MAP':
      return `MAP<${inner(type.key)}, ${inner(type.value)}>`;
    case 'ROW':
      return `ROW<${type.fields.map((field) => `\`${field.name.replaceAll('`', '``')}\` ${inner(field)}`).join(', ')}>`;
    default:
      return `${type.root}<${inner(type.element)}>`;
  }
}

/** Whether two types are the same, parameters included. */
export function sameType(a: FlinkType, b: FlinkType): boolean {
  return fullTypeName(a) === fullTypeName(b);
}
