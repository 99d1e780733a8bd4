import { InvalidAppError } from './errors';

/** A value that SQL can carry as a literal. */
export type Literal = string | number | boolean;

/** The tree of an expression; `render.ts` turns it into SQL. */
export type ExpressionNode =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'isNotNull'; readonly operand: ExpressionNode }
  | { readonly kind: 'and'; readonly operands: readonly ExpressionNode[] };

/**
 * A value computed from a row. `Uses` are the columns that it reads, so that a table without them does not compile.
 */
export class Expression<Uses extends string = string> {
  declare protected readonly uses: Uses;

  constructor(readonly node: ExpressionNode) {}

  /** Names the value: the column that it becomes in a `select`. */
  as<Name extends string>(name: Name): NamedExpression<Uses, Name> {
    return new NamedExpression(this.node, name);
  }

  /** TRUE where the value is not NULL. */
  isNotNull(): Predicate<Uses> {
    return new Predicate({ kind: 'isNotNull', operand: this.node });
  }
}

/** An expression with the name of the column that it becomes. */
export class NamedExpression<Uses extends string = string, Name extends string = string> extends Expression<Uses> {
  declare protected readonly named: Name;

  constructor(
    node: ExpressionNode,
    readonly name: Name,
  ) {
    super(node);
  }
}

/** A condition on a row, for `filter`. */
export class Predicate<Uses extends string = string> extends Expression<Uses> {
  declare protected readonly predicate: true;

  /** TRUE where both conditions hold. */
  and<Others extends string>(other: Predicate<Others>): Predicate<Uses | Others> {
    return new Predicate({ kind: 'and', operands: [...conjuncts(this.node), ...conjuncts(other.node)] });
  }
}

/**
 * A column of the table at hand, by its name.
 *
 * @example col('flight_number').isNotNull() // `flight_number` IS NOT NULL
 */
export const col = <Name extends string>(name: Name): NamedExpression<Name, Name> =>
  new NamedExpression({ kind: 'column', name }, name);

/**
 * A constant: text, a finite number, or a boolean. Give it a name with `as` to select it.
 *
 * @throws {InvalidAppError} for NaN and infinite numbers, and for an integer beyond what a double holds exactly
 * @example lit('SkyOne').as('airline') // 'SkyOne' AS `airline`
 */
export function lit(value: Literal): Expression<never> {
  const isExact = typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value);
  if (!isExact || (typeof value === 'number' && !Number.isFinite(value))) {
    throw new InvalidAppError('a literal is not valid:', [
      `${value} is not a number that SQL can carry exactly; expected a finite number, integers up to 2^53 - 1`,
    ]);
  }
  return new Expression({ kind: 'literal', value });
}

/** Both conditions, as a function for `reduce`: `columns.map((c) => col(c).isNotNull()).reduce(and)`. */
export const and = <A extends string, B extends string>(left: Predicate<A>, right: Predicate<B>): Predicate<A | B> =>
  left.and(right);

const conjuncts = (node: ExpressionNode): readonly ExpressionNode[] => (node.kind === 'and' ? node.operands : [node]);
