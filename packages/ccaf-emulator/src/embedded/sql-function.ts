import type { Expression } from '../sql';
import type { ExpressionContext } from './expression';
import type { Typed } from './typed';

export type Call = Extract<Expression, { kind: 'call' }>;

/** A scalar function: how many arguments, and what it becomes. */
export interface SqlFunction {
  readonly arity: readonly [least: number, most: number];
  /** Whether a NULL without a type may be among them. */
  readonly takesNull?: boolean;
  readonly render: (args: readonly Typed[], call: Call, context: ExpressionContext) => Typed;
}
