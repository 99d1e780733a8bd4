import { METHODS, nameOfEntry } from '../catalogue/catalogue';
import { InvalidAppError } from '../errors';
import { type Entry, groupAt } from '../functions/entry';
import { wordsOf } from '../functions/group';
import type { Castable } from '../types/cast';
import { DataType } from '../types/data-type';
import type { Kind } from '../types/kind';
import { isAggregateCall } from './aggregates';
import type { Methods } from './generated-methods';
import { optionsNode } from './json-options';
import { literalNode } from './literal';
import type { LiteralValue } from './natural-literal';
import type { CallNode, ExpressionNode } from './node';
import type { FieldOf, KindOfField, Value } from './operand';
import { Ordered } from './ordered';
import { type ColumnsIn, type OverReceiver, type OverWindow, overNode } from './over';

/** What carries the methods of the catalogue: they are made of it, so that no class can spell them. */
const Base = class {
  constructor(readonly node: ExpressionNode) {}
} as unknown as new <Uses extends string, K extends Kind>(
  node: ExpressionNode,
) => Methods<Uses, K> & Value<Uses, K>;

/**
 * A value computed from a row. `Uses` are the columns that it reads, so that a table without them does not compile; `K`
 * is the kind of its type as far as it is known then. With the real tables all types are known, and checked again.
 *
 * NULL is SQL's: a calculation, a cast or a comparison with NULL is NULL, which is not TRUE, so that `filter` drops the row.
 * NaN is neither equal to a number nor less nor greater; only beside a DECIMAL it is the greatest.
 */
export class Expression<Uses extends string = string, K extends Kind = Kind> extends Base<Uses, K> {
  /** Names the value: the column that it becomes in a `select`. */
  as<Name extends string>(name: Name): NamedExpression<Uses, Name, K> {
    return new NamedExpression(this.node, name);
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

  /** The value in another type, or NULL where it cannot be converted; but NaN and the infinities as DECIMAL fail even so. */
  tryCast<To extends Kind>(type: DataType<To> & Castable<K, To>): Expression<Uses, To> {
    return new Expression({ kind: 'cast', type, lenient: true, operands: [this.node] });
  }

  /**
   * A field of a row, by its name; NULL where the row is.
   *
   * @example col('address').get('city') // `address`.`city`
   */
  get<Field extends FieldOf<K>>(field: Field): Expression<Uses, KindOfField<K, Field>> {
    return new Expression({ kind: 'field', field, operands: [this.node] });
  }

  /** The least value first. */
  asc(): Ordered<Uses> {
    return new Ordered(this.node, 'ASC');
  }

  /** The greatest value first. */
  desc(): Ordered<Uses> {
    return new Ordered(this.node, 'DESC');
  }

  /**
   * Of an aggregate: takes equal values once.
   *
   * @example col('customer').count().distinct() // COUNT(DISTINCT `customer`)
   */
  distinct(): Expression<Uses, K> {
    const call = this.#aggregate('distinct');
    if (call.operands.length === 0) {
      throw new InvalidAppError('an expression is not valid:', ['COUNT(*) cannot be DISTINCT']);
    }
    return new Expression({ ...call, distinct: true });
  }

  /**
   * Of an aggregate: takes the rows for which the condition is TRUE.
   *
   * @example col('amount').sum().filter(col('paid').isTrue()) // SUM(`amount`) FILTER (WHERE `paid` IS TRUE)
   */
  filter<Others extends string>(
    condition: Value<Others, 'boolean'>,
  ): Expression<NoInfer<Uses> | `aggregate of ${Others}`, K> {
    const call = this.#aggregate('filter');
    return new Expression({ ...call, filtered: true, operands: [...call.operands, condition.node] });
  }

  /**
   * Of an aggregate, or of a function of a window: its value over the rows around each row.
   *
   * @throws {InvalidAppError} for a call that has no value over rows, and for a frame of rows where only the order
   * counts
   * @example rowNumber().over(Over.orderBy(col('ts').desc())) // ROW_NUMBER() OVER (ORDER BY `ts` DESC)
   */
  over<Own extends string, Others extends string>(
    this: Value<Own> & OverReceiver<Own>,
    window: OverWindow<Others>,
  ): Expression<ColumnsIn<Own> | Others, K> {
    return new Expression(overNode(this.node, window));
  }

  #aggregate(method: string): CallNode {
    if (this.node.kind === 'call' && isAggregateCall(this.node)) return this.node;
    throw new InvalidAppError('an expression is not valid:', [`only an aggregate, like sum(), has ${method}()`]);
  }
}

/** In an object of their own, below the class: to define so many on the class takes a millisecond and more of each cold start. */
const methods: Record<string, unknown> = Object.create(null);
for (const [name, entry] of Object.entries<Entry>(METHODS)) {
  methods[name] = function (this: Expression, ...args: readonly unknown[]): Expression {
    return callOf(entry, [this, ...args]);
  };
}
Object.setPrototypeOf(methods, Object.prototype);
Object.setPrototypeOf(Base.prototype, methods);

/** An expression with the name of the column that it becomes. */
export class NamedExpression<
  Uses extends string = string,
  Name extends string = string,
  K extends Kind = Kind,
> extends Expression<Uses, K> {
  /** What the compiler says is missing where a value without a name is selected. */
  declare protected readonly 'a name, given with as(…)': Name;

  constructor(
    node: ExpressionNode,
    readonly name: Name,
  ) {
    super(node);
  }
}

/** A column as it is: what it is called with another name is no such thing any more. */
export class ColumnExpression<Name extends string = string, K extends Kind = Kind> extends NamedExpression<
  Name,
  Name,
  K
> {
  declare protected readonly column: Name;

  constructor(name: Name) {
    super({ kind: 'column', name }, name);
  }
}

/** A condition on a row, for `filter`: TRUE, FALSE, or NULL, which counts as not TRUE. */
export type Predicate<Uses extends string = string> = Expression<Uses, 'boolean'>;

/** A call of an entry, whose arguments are expressions or constants. */
export const callOf = (entry: Entry, args: readonly unknown[]): Expression =>
  new Expression(
    joined({
      kind: 'call',
      name: nameOfEntry(entry),
      operands: args.map((arg, place) => argumentNode(entry, arg, place)),
    }),
  );

/** A word of SQL as it is, or options, where the entry takes them; anything else is an operand. */
function argumentNode({ takes }: Entry, arg: unknown, place: number): ExpressionNode {
  const group = groupAt(takes, place);
  const word = wordsOf(group).find((one) => one === arg);
  if (word === undefined) return optionsNode(group, arg) ?? toNode(arg);
  return { kind: 'literal', sql: word, type: new DataType({ root: 'OTHER', spelling: group }, false) };
}

/** The tree of an operand; a constant is written as it is. */
export const toNode = (operand: unknown): ExpressionNode =>
  operand instanceof Expression ? operand.node : literalNode(operand as LiteralValue);

/** AND of AND is one AND, however deeply it was built. */
function joined(node: CallNode): CallNode {
  if (node.name !== 'and' && node.name !== 'or') return node;
  const isSame = (operand: ExpressionNode): operand is CallNode =>
    operand.kind === 'call' && operand.name === node.name;
  return { ...node, operands: node.operands.flatMap((operand) => (isSame(operand) ? operand.operands : [operand])) };
}
