import type { DataType } from '../types/data-type';
import { MAX_LENGTH } from '../types/type-tree';

/** A type's short name and the numbers in its brackets, if it has any: `DECIMAL`, 10, 2. */
export interface TypeParts {
  readonly root: string;
  readonly first: number;
  readonly second: number;
}

/** Takes a type apart. */
export function typeParts({ tree }: DataType): TypeParts {
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
