import type { NamedExpression } from '../expressions/expression';
import type { ExpressionNode } from '../expressions/node';
import { aggregate, projectionsOf } from '../relations/build-project';
import type { Relation } from '../relations/relation';
import type { Kinds } from '../types/kind';
import type { Readable, Selected } from './row';
import { Table } from './table';

/** The rows of a table in groups, of which a `select` makes one row each. */
export class GroupedTable<Row extends Kinds, Keys extends string> {
  declare protected readonly row: Row;

  constructor(
    private readonly input: Relation,
    private readonly keys: readonly ExpressionNode[],
  ) {}

  /**
   * One row for each group, made of its keys and of aggregates. A `filter` afterwards is HAVING.
   *
   * @throws {InvalidAppError} for a column that is neither a key nor in an aggregate
   * @example orders.groupBy(col('customer')).select(col('customer'), col('amount').sum().as('total'))
   */
  select<const Columns extends readonly NamedExpression<Keys | `aggregate of ${Readable<Row> | '*'}`>[]>(
    ...columns: Columns
  ): Table<Selected<Row, Columns>> {
    return new Table(aggregate(this.input, this.keys, projectionsOf(columns)));
  }
}
