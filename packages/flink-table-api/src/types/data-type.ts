import type { Family, Kind } from './kind';
import { type InnerType, nameOf, type TypeRoot, type TypeTree } from './type-tree';

/** A column's type, and whether it may hold NULL. */
export class DataType<K extends Kind = Kind> implements InnerType {
  declare protected readonly kind: K;
  #name: string | undefined;

  constructor(
    readonly tree: TypeTree,
    readonly nullable = true,
  ) {}

  /** Flink's spelling, normalised: `STRING`, `DECIMAL(10, 2)`, `ROW<`a` INT NOT NULL>`. */
  get name(): string {
    this.#name ??= nameOf(this.tree);
    return this.#name;
  }

  /** The same type without NULL. */
  notNull(): DataType<K> {
    return this.withNull(false);
  }

  /** The same type with NULL, or without. */
  withNull(nullable: boolean): DataType<K> {
    return nullable === this.nullable ? this : new DataType(this.tree, nullable);
  }

  /** The type as DDL writes it. */
  toString(): string {
    return this.nullable ? this.name : `${this.name} NOT NULL`;
  }
}

/** Of what was wrong already, or is not known yet: it goes with everything, so that one mistake is told once. */
export const UNKNOWN = new DataType({ root: 'UNKNOWN' });

const FAMILIES: Readonly<Record<TypeRoot, Family | undefined>> = {
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
  BINARY: 'bytes',
  VARBINARY: 'bytes',
  DATE: 'date',
  TIME: 'time',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_LTZ: 'timestampLtz',
  DAY_INTERVAL: 'dayInterval',
  YEAR_INTERVAL: 'yearInterval',
  VARIANT: 'variant',
  ARRAY: 'array',
  MULTISET: 'multiset',
  MAP: 'map',
  ROW: 'row',
  NULL: undefined,
  UNKNOWN: undefined,
  OTHER: undefined,
};

/** The family of a type; `undefined` for NULL and for what is not known. */
export const familyOf = ({ tree }: { readonly tree: TypeTree }): Family | undefined => FAMILIES[tree.root];

/** Whether nothing is known of a type that could be wrong. */
export const isOpen = (type: { readonly tree: TypeTree }): boolean => familyOf(type) === undefined;
