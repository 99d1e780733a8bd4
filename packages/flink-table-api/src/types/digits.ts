import type { TypeTree } from './type-tree';

/** How many digits each integer type can have, from narrow to wide. */
const DIGITS: Readonly<Record<string, number>> = { TINYINT: 3, SMALLINT: 5, INT: 10, BIGINT: 19 };

/** How many digits a number has, and how many of them after the point. */
export interface Digits {
  readonly precision: number;
  readonly scale: number;
}

/** Flink's limit for DECIMAL. */
export const MAX_PRECISION = 38;

/** The digits of an exact number type; `undefined` for all others. */
export function digitsOf({ tree }: { readonly tree: TypeTree }): Digits | undefined {
  if (tree.root === 'DECIMAL') return tree;
  const precision = DIGITS[tree.root];
  return precision === undefined ? undefined : { precision, scale: 0 };
}
