import { DataType, familyOf } from './data-type';
import { digitsOf, MAX_PRECISION } from './digits';
import { type InnerType, innersOf, type TypeTree } from './type-tree';

/**
 * The type that holds the values of all these types, by which CASE, COALESCE, UNION and arrays are typed; `undefined` where
 * Flink has none. NULL is in it if it is in one of them.
 *
 * Source: org.apache.flink.table.types.logical.utils.LogicalTypeMerging#findCommonType, and Flink 2.3, by trying.
 */
export function commonType(types: readonly InnerType[]): DataType | undefined {
  const [first, ...others] = types;
  let tree: TypeTree | undefined = first?.tree;
  for (const other of others) tree = tree && commonTree(tree, other.tree);
  return (
    tree &&
    new DataType(
      tree,
      types.some(({ nullable }) => nullable),
    )
  );
}

function commonTree(a: TypeTree, b: TypeTree): TypeTree | undefined {
  if (a.root === 'NULL' || b.root === 'UNKNOWN') return b;
  if (b.root === 'NULL' || a.root === 'UNKNOWN') return a;
  if (innersOf({ tree: a, nullable: true }).length > 0) return commonNested(a, b);
  const [family, other] = [familyOf({ tree: a }), familyOf({ tree: b })];
  if ('length' in a && 'length' in b) return family === other ? longer(a, b) : undefined;
  if ('units' in a && 'units' in b) return family === other ? a : undefined;
  return commonNumber(a, b) ?? commonMoment(a, b) ?? alike(a, b);
}

const alike = (a: TypeTree, b: TypeTree): TypeTree | undefined =>
  a.root === b.root && a.root !== 'OTHER' ? a : undefined;

type Sized = Extract<TypeTree, { readonly length: number }>;

/** Of one length they stay CHAR or BINARY; otherwise they vary. */
function longer(a: Sized, b: Sized): TypeTree {
  if (a.root === b.root && a.length === b.length) return a;
  return {
    root: familyOf({ tree: a }) === 'text' ? 'VARCHAR' : 'VARBINARY',
    length: Math.max(a.length, b.length),
  };
}

const NUMBERS: readonly string[] = ['TINYINT', 'SMALLINT', 'INT', 'BIGINT', 'DECIMAL', 'FLOAT', 'DOUBLE'];

/** The wider integer, a DECIMAL with room for both, or FLOAT or DOUBLE where one is that. */
function commonNumber(a: TypeTree, b: TypeTree): TypeTree | undefined {
  if (!NUMBERS.includes(a.root) || !NUMBERS.includes(b.root)) return undefined;
  const [x, y] = [digitsOf({ tree: a }), digitsOf({ tree: b })];
  if (!x || !y) {
    const isDouble = [a, b].some(({ root }) => root === 'DOUBLE' || root === 'DECIMAL');
    return { root: isDouble ? 'DOUBLE' : 'FLOAT' };
  }
  if (a.root !== 'DECIMAL' && b.root !== 'DECIMAL') return x.precision >= y.precision ? a : b;
  const scale = Math.max(x.scale, y.scale);
  const whole = Math.max(x.precision - x.scale, y.precision - y.scale);
  return { root: 'DECIMAL', precision: Math.min(whole + scale, MAX_PRECISION), scale };
}

/** A DATE with a timestamp is the timestamp; of the two timestamps, the one that knows its zone wins. */
function commonMoment(a: TypeTree, b: TypeTree): TypeTree | undefined {
  if (a.root === 'DATE') return isTimestamp(b) ? b : undefined;
  if (b.root === 'DATE') return isTimestamp(a) ? a : undefined;
  if (!('precision' in a) || !('precision' in b) || a.root === 'DECIMAL' || b.root === 'DECIMAL') return undefined;
  if ((a.root === 'TIME') !== (b.root === 'TIME')) return undefined;
  return { root: a.root === b.root ? a.root : 'TIMESTAMP_LTZ', precision: Math.max(a.precision, b.precision) };
}

const isTimestamp = ({ root }: TypeTree): boolean => root === 'TIMESTAMP' || root === 'TIMESTAMP_LTZ';

/** Element by element, key by key; fields meet by place, and have the names of the first. */
function commonNested(a: TypeTree, b: TypeTree): TypeTree | undefined {
  const [left, right] = [innersOf({ tree: a, nullable: true }), innersOf({ tree: b, nullable: true })];
  if (a.root !== b.root || left.length !== right.length) return undefined;
  const inside = left.map((inner, index) => commonType([inner, right[index] ?? inner]));
  const found = inside.filter((type) => type !== undefined);
  return found.length === left.length ? withInners(a, found) : undefined;
}

function withInners(tree: TypeTree, inners: readonly InnerType[]): TypeTree {
  const [first, second] = inners.map(({ tree: inner, nullable }) => ({ tree: inner, nullable }));
  if (!first) return tree;
  if ('element' in tree) return { root: tree.root, element: first };
  if (tree.root === 'MAP' && second) return { root: 'MAP', key: first, value: second };
  if (tree.root !== 'ROW') return tree;
  return {
    root: 'ROW',
    fields: tree.fields.map(({ name }, index) => ({
      name,
      tree: (inners[index] ?? first).tree,
      nullable: (inners[index] ?? first).nullable,
    })),
  };
}
