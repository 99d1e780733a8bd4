import { familyOf } from '../types/data-type';
import { type InnerType, MAX_LENGTH, type TypeTree } from '../types/type-tree';

/** A type's short name and the numbers in its brackets, if it has any: `DECIMAL`, 10, 2. */
export interface TypeParts {
  readonly root: string;
  readonly first: number;
  readonly second: number;
}

/** Takes a type apart. */
export function typeParts({ tree }: InnerType): TypeParts {
  if ('length' in tree) {
    const isLongest = tree.length === MAX_LENGTH;
    const root = isLongest ? (tree.root === 'VARCHAR' ? 'STRING' : 'BYTES') : tree.root;
    return { root, first: tree.length, second: 0 };
  }
  if (tree.root === 'DECIMAL') return { root: tree.root, first: tree.precision, second: tree.scale };
  return { root: tree.root, first: 'precision' in tree ? tree.precision : 0, second: 0 };
}

/** The mark of the properties that only Flink reads. */
export const FLINK_VERSION = { 'flink.version': '1' };

/** What a map holds, and a multiset, which is a map of how often each element is there. */
export function entryOf(tree: TypeTree): Entry | undefined {
  if (tree.root === 'MAP') return { key: tree.key, value: tree.value, isMultiset: false };
  if (tree.root !== 'MULTISET') return undefined;
  return { key: tree.element, value: { tree: { root: 'INT' }, nullable: false }, isMultiset: true };
}

export interface Entry {
  readonly key: InnerType;
  readonly value: InnerType;
  readonly isMultiset: boolean;
}

/** Whether the keys of a map are text, which are names in Avro and JSON. */
export const hasNames = ({ key }: Entry): boolean => familyOf(key) === 'text';
