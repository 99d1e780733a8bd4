import { InvalidAppError } from '../errors';
import type { Castable } from '../types/cast';
import type { DataType, Kind } from '../types/data-type';
import { literalNode } from './literal';
import type { LiteralValue } from './natural-literal';
import type { ArithmeticOperator, ComparisonOperator, ExpressionNode } from './node';
import type { Comparable, KindOf, NumberOf, Numeric, Operand, UsesOf, ValueOf } from './operand';

/**
 * A value computed from a row. `Uses` are the columns that it reads, so that a table without them does not compile; `K`
 * is the family of its type as far as it is known then. With the real tables all types are known, and checked again.
 *
 * NULL is SQL's: a calculation, a cast or a comparison with NULL is NULL, which is not TRUE, so that `filter` drops the row.
 * NaN is neither equal to a number nor less nor greater; only beside a DECIMAL it is the greatest.
 */
export class Expression<Uses extends string = string, K extends Kind = Kind> {
  declare protected readonly uses: Uses;
  declare protected readonly kind: K;

  constructor(readonly node: ExpressionNode) {}

  /** Names the value: the column that it becomes in a `select`. */
  as<Name extends string>(name: Name): NamedExpression<Uses, Name, K> {
    return new NamedExpression(this.node, name);
  }

  /** TRUE where the value is NULL; never NULL itself. */
  isNull(): Predicate<Uses> {
    return new Predicate({ kind: 'isNull', operands: [this.node] });
  }

  /** TRUE where the value is not NULL; never NULL itself. */
  isNotNull(): Predicate<Uses> {
    return new Predicate({ kind: 'isNotNull', operands: [this.node] });
  }

  /** `=`: NULL where one side is NULL, even if both are. */
  eq<O extends Operand>(other: O & Comparable<K, KindOf<O>>): Predicate<Uses | UsesOf<O>> {
    return this.#compare('=', other);
  }

  /** `<>`: NULL where one side is NULL; to keep such rows, add `.or(x.isNull())`. */
  neq<O extends Operand>(other: O & Comparable<K, KindOf<O>>): Predicate<Uses | UsesOf<O>> {
    return this.#compare('<>', other);
  }

  /** `<`. */
  lt<O extends Operand>(other: O & Comparable<K, KindOf<O>>): Predicate<Uses | UsesOf<O>> {
    return this.#compare('<', other);
  }

  /** `<=`. */
  lte<O extends Operand>(other: O & Comparable<K, KindOf<O>>): Predicate<Uses | UsesOf<O>> {
    return this.#compare('<=', other);
  }

  /** `>`. */
  gt<O extends Operand>(other: O & Comparable<K, KindOf<O>>): Predicate<Uses | UsesOf<O>> {
    return this.#compare('>', other);
  }

  /** `>=`. */
  gte<O extends Operand>(other: O & Comparable<K, KindOf<O>>): Predicate<Uses | UsesOf<O>> {
    return this.#compare('>=', other);
  }

  /**
   * The value in another type. A value that cannot be converted fails the statement, and again at that row whenever it is
   * resumed; for values from outside `tryCast` is the safe choice. A fraction is cut off for an integer and rounded for a
   * DECIMAL. An integer or a DECIMAL that does not fit an integer type wraps around, a FLOAT or DOUBLE becomes the integer
   * type's greatest or least number (TINYINT and SMALLINT: those of INT, wrapped around), and what does not fit a DECIMAL
   * is NULL.
   *
   * @example col('price').cast(DataTypes.DECIMAL(10, 2)) // CAST(`price` AS DECIMAL(10, 2))
   */
  cast<To extends Kind>(type: DataType<To> & Castable<K, To>): Expression<Uses, To> {
    return new Expression({ kind: 'cast', type, lenient: false, operands: [this.node] });
  }

  /** The value in another type, and NULL where it cannot be converted; NaN and the infinities fail as DECIMAL even so. */
  tryCast<To extends Kind>(type: DataType<To> & Castable<K, To>): Expression<Uses, To> {
    return new Expression({ kind: 'cast', type, lenient: true, operands: [this.node] });
  }

  /** `+`. A sum of integers that does not fit their wider type wraps around, one of DECIMALs with over 38 digits is NULL. */
  plus<O extends Operand>(other: O & Numeric<K, KindOf<O>>): Expression<Uses | UsesOf<O>, NumberOf<K, KindOf<O>>> {
    return this.#calculate('+', other);
  }

  /** `-`. Like a sum, and so is a product: integers wrap around. */
  minus<O extends Operand>(other: O & Numeric<K, KindOf<O>>): Expression<Uses | UsesOf<O>, NumberOf<K, KindOf<O>>> {
    return this.#calculate('-', other);
  }

  /** `*`. */
  times<O extends Operand>(other: O & Numeric<K, KindOf<O>>): Expression<Uses | UsesOf<O>, NumberOf<K, KindOf<O>>> {
    return this.#calculate('*', other);
  }

  /**
   * `/`. Integers divide to an integer, 7 / 2 to 3. A division by zero fails the statement, unless a side is FLOAT or
   * DOUBLE: then it is infinite, or NaN. NULL divided by zero is NULL.
   */
  dividedBy<O extends Operand>(other: O & Numeric<K, KindOf<O>>): Expression<Uses | UsesOf<O>, NumberOf<K, KindOf<O>>> {
    return this.#calculate('/', other);
  }

  #compare<Others extends string>(operator: ComparisonOperator, other: unknown): Predicate<Uses | Others> {
    return new Predicate({ kind: 'comparison', operator, operands: [this.node, toNode(other)] });
  }

  #calculate<U extends string, R extends Kind>(operator: ArithmeticOperator, other: unknown): Expression<U, R> {
    return new Expression({ kind: 'arithmetic', operator, operands: [this.node, toNode(other)] });
  }
}

/** An expression with the name of the column that it becomes. */
export class NamedExpression<
  Uses extends string = string,
  Name extends string = string,
  K extends Kind = Kind,
> extends Expression<Uses, K> {
  declare protected readonly named: Name;

  constructor(
    node: ExpressionNode,
    readonly name: Name,
  ) {
    super(node);
  }
}

/** A condition on a row, for `filter`: TRUE, FALSE, or NULL, which counts as not TRUE. */
export class Predicate<Uses extends string = string> extends Expression<Uses, 'boolean'> {
  declare protected readonly predicate: true;

  /** TRUE where both conditions hold. */
  and<Others extends string>(other: Predicate<Others>): Predicate<Uses | Others> {
    return join('and', this, other);
  }

  /** TRUE where at least one condition holds. */
  or<Others extends string>(other: Predicate<Others>): Predicate<Uses | Others> {
    return join('or', this, other);
  }
}

/**
 * A column of the table at hand, by its name.
 *
 * @example col('order_id').isNotNull() // `order_id` IS NOT NULL
 */
export const col = <Name extends string>(name: Name): NamedExpression<Name, Name> =>
  new NamedExpression({ kind: 'column', name }, name);

/**
 * A constant. Give it a name with `as` to select it, and a type where its own is another than the one that is needed.
 *
 * @throws {InvalidAppError} for what SQL cannot carry exactly: NaN, an integer beyond what a double holds, a value that
 * the type does not have
 * @example
 * lit('web').as('channel') // 'web' AS `channel`
 * lit(7, DataTypes.SMALLINT()) // CAST(7 AS SMALLINT)
 * lit('2024-02-29', DataTypes.DATE()) // DATE '2024-02-29'
 * lit(null, DataTypes.STRING()) // CAST(NULL AS STRING)
 */
export function lit<Value extends LiteralValue>(value: Value): Expression<never, KindOf<Value>>;
export function lit<K extends Kind>(value: ValueOf[K] | null, type: DataType<K>): Expression<never, K>;
export function lit(value: LiteralValue | null, type?: DataType): Expression<never> {
  if (value === null && type === undefined) {
    throw new InvalidAppError('a literal is not valid:', ['NULL needs a type: lit(null, DataTypes.STRING())']);
  }
  return new Expression(literalNode(value, type));
}

/** Both conditions, as a function for `reduce`: `columns.map((c) => col(c).isNotNull()).reduce(and)`. */
export const and = <A extends string, B extends string>(left: Predicate<A>, right: Predicate<B>): Predicate<A | B> =>
  left.and(right);

/** At least one of the conditions, as a function for `reduce`. */
export const or = <A extends string, B extends string>(left: Predicate<A>, right: Predicate<B>): Predicate<A | B> =>
  left.or(right);

/** TRUE where the condition is FALSE; NULL stays NULL. */
export const not = <Uses extends string>(predicate: Predicate<Uses>): Predicate<Uses> =>
  new Predicate({ kind: 'not', operands: [predicate.node] });

const join = (kind: 'and' | 'or', left: Predicate, right: Predicate): Predicate<never> =>
  new Predicate({ kind, operands: [left, right].flatMap(({ node }) => (node.kind === kind ? node.operands : [node])) });

/** The tree of an operand; a constant is written as it is. */
export const toNode = (operand: unknown): ExpressionNode =>
  operand instanceof Expression ? operand.node : lit(operand as LiteralValue).node;
