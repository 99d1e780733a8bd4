import type { ExpressionNode } from '../expressions/node';
import type { JoinType, Order, Projection, Relation, Scan, WindowFunction } from '../relations/relation';

/** One SELECT, as the parts between its words. */
export interface SelectBlock {
  readonly items: readonly Projection[];
  readonly isDistinct?: true;
  readonly from: From;
  readonly where?: readonly Condition[];
  /** GROUP BY; without a key, all rows are one group. */
  readonly keys?: readonly ExpressionNode[];
  readonly having?: readonly ExpressionNode[];
  readonly orders?: readonly Order[];
  readonly limit?: { readonly offset: number; readonly fetch?: number };
}

/** A condition of WHERE: an expression, or whether a value is in a query. */
export type Condition = ExpressionNode | Membership;

export interface Membership {
  readonly kind: 'membership';
  readonly operand: ExpressionNode;
  readonly negated: boolean;
  readonly query: Relation;
}

/** A query, with its block where that is known already: to find it takes the whole tree below. */
export interface Query {
  readonly relation: Relation;
  readonly block?: SelectBlock;
}

/** What stands behind FROM. */
export type From =
  | { readonly kind: 'table'; readonly scan: Scan }
  | ({ readonly kind: 'query' } & Query)
  | { readonly kind: 'window'; readonly input: From; readonly window: WindowFunction }
  | {
      readonly kind: 'join';
      readonly type: JoinType;
      readonly left: From;
      readonly right: From;
      readonly condition: ExpressionNode;
      /** Of a temporal join, the left side's time. */
      readonly asOf?: string;
    }
  | {
      readonly kind: 'lateral';
      readonly input: From;
      readonly lateral: Extract<Relation, { readonly kind: 'lateral' }>;
    };
