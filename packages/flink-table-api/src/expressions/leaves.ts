import type { DataType } from '../types/data-type';
import type { Kind } from '../types/kind';
import { ColumnExpression, Expression } from './expression';
import { literalNode } from './literal';
import type { LiteralValue } from './natural-literal';
import type { LiteralKindOf, ValueOfKind } from './operand';

/**
 * A column of the table at hand, by its name; its type is known with the real table.
 *
 * @example col('order_id').isNotNull() // `order_id` IS NOT NULL
 */
export const col = <Name extends string>(name: Name): ColumnExpression<Name, never> => new ColumnExpression(name);

/**
 * A constant. Give it a name with `as` to select it, and a type if its own is not the one that is needed.
 *
 * @throws {InvalidAppError} for what SQL cannot carry exactly: NaN, an integer beyond what a double holds, a value that
 * the type does not have
 * @example
 * lit('web').as('channel') // 'web' AS `channel`
 * lit(7, DataTypes.SMALLINT()) // CAST(7 AS SMALLINT)
 * lit('2024-02-29', DataTypes.DATE()) // DATE '2024-02-29'
 * lit(null, DataTypes.STRING()) // CAST(NULL AS STRING)
 * lit([1, 2], DataTypes.ARRAY(DataTypes.BIGINT())) // CAST(ARRAY[1, 2] AS ARRAY<BIGINT>)
 */
export function lit<const Constant extends LiteralValue>(value: Constant): Expression<never, LiteralKindOf<Constant>>;
export function lit<K extends Kind>(value: ValueOfKind<K> | null, type: DataType<K>): Expression<never, K>;
export function lit(value: unknown, type?: DataType): Expression<never> {
  return new Expression(literalNode(value, type));
}

/**
 * NULL of a type.
 *
 * @example nullOf(DataTypes.INT()) // CAST(NULL AS INT)
 */
export const nullOf = <K extends Kind>(type: DataType<K>): Expression<never, K> =>
  new Expression(literalNode(null, type));
