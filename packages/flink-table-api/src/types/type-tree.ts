import { quoteIdentifier, quoteString } from '../quote';

/** The longest text or binary; `STRING` is `VARCHAR(MAX_LENGTH)`, and `BYTES` is `VARBINARY(MAX_LENGTH)`. */
export const MAX_LENGTH = 2_147_483_647;

/** A type inside another one, which knows for itself whether it can be NULL. */
export interface InnerType {
  readonly tree: TypeTree;
  readonly nullable: boolean;
}

export interface RowField extends InnerType {
  readonly name: string;
  readonly comment?: string;
}

/** A type without its nullability, by its root. */
export type TypeTree =
  | { readonly root: 'CHAR' | 'VARCHAR' | 'BINARY' | 'VARBINARY'; readonly length: number }
  | { readonly root: 'DECIMAL'; readonly precision: number; readonly scale: number }
  | { readonly root: 'TIME' | 'TIMESTAMP' | 'TIMESTAMP_LTZ'; readonly precision: number }
  | { readonly root: 'BOOLEAN' | 'TINYINT' | 'SMALLINT' | 'INT' | 'BIGINT' | 'FLOAT' | 'DOUBLE' | 'DATE' | 'VARIANT' }
  /** `DAY(3) TO SECOND(3)`, or `YEAR(2) TO MONTH`. */
  | { readonly root: 'DAY_INTERVAL' | 'YEAR_INTERVAL'; readonly units: string }
  | { readonly root: 'ARRAY' | 'MULTISET'; readonly element: InnerType }
  | { readonly root: 'MAP'; readonly key: InnerType; readonly value: InnerType }
  | { readonly root: 'ROW'; readonly fields: readonly RowField[] }
  /** Of the literal NULL, and of what was wrong already. */
  | { readonly root: 'NULL' | 'UNKNOWN' }
  /** A type that this version does not know, as the server spells it. */
  | { readonly root: 'OTHER'; readonly spelling: string };

export type TypeRoot = TypeTree['root'];

/** A type of some root. */
export type TreeOf<Root extends TypeRoot> = Extract<TypeTree, { readonly root: Root }>;

/**
 * Flink's short spelling of a type.
 *
 * @example nameOf({ root: 'VARCHAR', length: MAX_LENGTH }) // 'STRING'
 */
export function nameOf(tree: TypeTree): string {
  switch (tree.root) {
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      if (tree.length !== MAX_LENGTH) return `${tree.root}(${tree.length})`;
      return tree.root === 'VARCHAR' ? 'STRING' : tree.root === 'VARBINARY' ? 'BYTES' : `${tree.root}(${tree.length})`;
    case 'DECIMAL':
      return `DECIMAL(${tree.precision}, ${tree.scale})`;
    case 'TIME':
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return `${tree.root}(${tree.precision})`;
    case 'DAY_INTERVAL':
    case 'YEAR_INTERVAL':
      return `INTERVAL ${tree.units}`;
    case 'ARRAY':
    case 'MULTISET':
      return `${tree.root}<${inner(tree.element)}>`;
    case 'MAP':
      return `MAP<${inner(tree.key)}, ${inner(tree.value)}>`;
    case 'ROW':
      return `ROW<${tree.fields.map(field).join(', ')}>`;
    case 'OTHER':
      return tree.spelling;
    default:
      return tree.root;
  }
}

const inner = ({ tree, nullable }: InnerType): string => `${nameOf(tree)}${nullable ? '' : ' NOT NULL'}`;

const field = ({ name, comment, ...type }: RowField): string =>
  `${quoteIdentifier(name)} ${inner(type)}${comment === undefined ? '' : ` ${quoteString(comment)}`}`;

/** The types within a type, in order. */
export function innersOf({ tree }: InnerType): readonly InnerType[] {
  switch (tree.root) {
    case 'ARRAY':
    case 'MULTISET':
      return [tree.element];
    case 'MAP':
      return [tree.key, tree.value];
    case 'ROW':
      return tree.fields;
    default:
      return [];
  }
}
