import type { ExpressionNode } from './node';
import type { Value } from './operand';

/** A value by which rows are put in order, and which way. */
export class Ordered<Uses extends string = string> {
  declare protected readonly uses: Uses;

  constructor(
    readonly node: ExpressionNode,
    readonly direction: 'ASC' | 'DESC',
  ) {}
}

/** What rows can be put in order by; a value alone is in ascending order. */
export type OrderBy<Uses extends string = string> = Ordered<Uses> | Value<Uses>;

/** The order that a value gives. */
export const orderOf = (by: OrderBy): { readonly expression: ExpressionNode; readonly direction: 'ASC' | 'DESC' } => ({
  expression: by.node,
  direction: by instanceof Ordered ? by.direction : 'ASC',
});
