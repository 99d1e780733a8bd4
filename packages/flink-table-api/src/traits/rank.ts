import type { ExpressionNode } from '../expressions/node';
import type { Relation } from '../relations/relation';

/** A row number that a condition bounds: Top-N, or, with one row a key, a deduplication. */
export interface Rank {
  /** The column of the number. */
  readonly column: string;
  readonly keys: readonly ExpressionNode[];
  readonly orders: readonly ExpressionNode[];
  readonly directions: readonly ('ASC' | 'DESC')[];
  /** Whether at most one row is left of each key. */
  readonly isOne: boolean;
}

type Filter = Extract<Relation, { readonly kind: 'filter' }>;

/** The rank that a filter bounds, if it is one: `ROW_NUMBER() OVER (…)` of a select, at most a constant. */
export function rankOf({ input, predicate }: Filter): Rank | undefined {
  if (input.kind !== 'project') return undefined;
  for (const { name, expression } of input.projections) {
    if (expression.kind !== 'over') continue;
    const [called, ...others] = expression.operands;
    if (called?.kind !== 'call' || called.name !== 'rowNumber') continue;
    const most = bound(predicate, name);
    if (most === undefined) continue;
    const { keys, directions } = expression;
    return { column: name, keys: others.slice(0, keys), orders: others.slice(keys), directions, isOne: most === 1 };
  }
  return undefined;
}

/** The greatest number that a condition lets through; of several that have to hold, the first that says it. */
function bound(node: ExpressionNode, column: string): number | undefined {
  if (node.kind !== 'call') return undefined;
  if (node.name === 'and') return node.operands.map((one) => bound(one, column)).find((one) => one !== undefined);
  const [left, right] = node.operands;
  if (left?.kind !== 'column' || left.name !== column || right?.kind !== 'literal') return undefined;
  const most = Number(right.sql);
  if (node.name === 'isLessOrEqual' || (node.name === 'isEqual' && most === 1)) return most;
  return node.name === 'isLess' ? most - 1 : undefined;
}
