import { InvalidAppError, show } from '../errors';
import { toNode } from '../expressions/expression';
import { literalNode } from '../expressions/literal';
import type { LiteralValue } from '../expressions/natural-literal';
import type { ExpressionNode } from '../expressions/node';
import type { Value } from '../expressions/operand';
import { typeOf } from '../expressions/type-of';
import type { DataType } from '../types/data-type';
import type { KindsOfTypes } from '../types/data-types';
import { Table } from './table';

/** What a row of values has in a column. */
type Cell = LiteralValue | Value<never> | null;

/**
 * A table of these rows and no others: to try something out, or beside a table that is read.
 *
 * @param types the types of the columns
 * @throws {InvalidAppError} if there is no row at all, a row without one of the columns, or a value that is not of its
 * type
 * @example
 * fromValues({ currency: DataTypes.STRING(), rate: DataTypes.DOUBLE() }, [{ currency: 'EUR', rate: 1 }])
 * // VALUES (CAST('EUR' AS STRING), 1E0)
 */
export function fromValues<const Types extends Readonly<Record<string, DataType>>>(
  types: Types,
  rows: readonly { readonly [Name in keyof Types]: Cell }[],
): Table<KindsOfTypes<Types>> {
  const columns = Object.entries<DataType>(types).map(([name, type]) => ({ name, type }));
  const problems = [
    ...(columns.length === 0 ? ['they have no columns'] : []),
    ...(rows.length === 0 ? ['there is no row'] : []),
    ...rows.flatMap((row, index) =>
      columns.filter(({ name }) => row[name] === undefined).map(({ name }) => `row ${index + 1} lacks ${show(name)}`),
    ),
  ];
  if (problems.length > 0) throw new InvalidAppError('values are not valid:', problems);
  const cells = rows.map((row) => columns.map(({ name, type }) => cellOf(row[name] ?? null, type)));
  const canBeNull = (column: number): boolean =>
    cells.some((row) => row.slice(column, column + 1).some((cell) => typeOf(cell, [], []).nullable));
  const typed = columns.map(({ name, type }, index) => ({ name, type: type.withNull(canBeNull(index)) }));
  return new Table({ kind: 'values', rows: cells, columns: typed });
}

const cellOf = (cell: Cell, type: DataType): ExpressionNode =>
  typeof cell === 'object' && cell !== null && 'node' in cell
    ? { kind: 'cast', type, lenient: false, operands: [toNode(cell)] }
    : literalNode(cell, type);
