import type { NamedExpression, Predicate } from '../expressions/expression';
import { ColumnExpression } from '../expressions/expression';
import { addColumns, addOrReplaceColumns, dropColumns, renameAll, renameColumns } from '../relations/build-columns';
import { filter, project, projectionsOf } from '../relations/build-project';
import type { Relation } from '../relations/relation';
import { columnNames } from '../types/column';
import type { Kind, Kinds } from '../types/kind';
import type { Added, ColumnOf, Readable, Renamed, Selectable, Selected } from './row';
import type { Table } from './table';

/** What a table can say of its columns, and of each row by itself. */
export abstract class TableColumns<out Row extends Kinds> {
  declare protected readonly row: Row;

  constructor(readonly relation: Relation) {}

  protected abstract of<Other extends Kinds>(relation: Relation): Table<Other>;

  /** The names of the columns, in order. */
  get columns(): readonly string[] {
    return columnNames(this.relation);
  }

  /**
   * A column of this table, of the kind that the table says.
   *
   * @example orders.col('amount').plus(1) // `amount` + 1
   */
  col<Name extends ColumnOf<Row>>(name: Name): ColumnExpression<Name, Row[Name]> {
    return new ColumnExpression(name);
  }

  /** The time of the records, `$rowtime`, which a table has without its being one of its columns. */
  get rowtime(): ColumnExpression<'$rowtime', 'timestampLtz'> {
    return new ColumnExpression('$rowtime');
  }

  /**
   * The table with just these columns, in this order; with aggregates among them, one row of all its rows.
   *
   * @throws {InvalidAppError} for a column that the table lacks, a name given twice, an empty list, or types that do not
   * go together in an expression
   */
  select<const Columns extends readonly NamedExpression<Selectable<Row>>[]>(
    ...columns: Columns
  ): Table<Selected<Row, Columns>> {
    return this.of(project(this.relation, projectionsOf(columns)));
  }

  /**
   * The rows for which the condition is TRUE: neither FALSE nor NULL.
   *
   * @throws {InvalidAppError} for a column that the table lacks, types that do not go together, or no condition at all
   */
  filter(predicate: Predicate<Readable<Row>>): Table<Row> {
    return this.of(filter(this.relation, predicate.node));
  }

  /** Keeps the rows for which the condition is TRUE, as `filter` does. */
  where(predicate: Predicate<Readable<Row>>): Table<Row> {
    return this.filter(predicate);
  }

  /**
   * The table with these columns behind its own.
   *
   * @throws {InvalidAppError} for a name that it has already
   */
  addColumns<const Columns extends readonly NamedExpression<Readable<Row>>[]>(
    ...columns: Columns
  ): Table<Added<Row, Columns>> {
    return this.of(addColumns(this.relation, columns));
  }

  /** The table with these columns in the place of those of the same name, or behind its own. */
  addOrReplaceColumns<const Columns extends readonly NamedExpression<Readable<Row>>[]>(
    ...columns: Columns
  ): Table<Added<Row, Columns>> {
    return this.of(addOrReplaceColumns(this.relation, columns));
  }

  /**
   * The table with other names for some of its columns, which stay where they are.
   *
   * @example orders.renameColumns(col('id').as('order_id'))
   */
  renameColumns<const Columns extends readonly NamedExpression<ColumnOf<Row>>[]>(
    ...columns: Columns
  ): Table<Renamed<Row, Columns>> {
    return this.of(renameColumns(this.relation, columns));
  }

  /** The table without some of its columns. */
  dropColumns<const Names extends readonly ColumnExpression<ColumnOf<Row>>[]>(
    ...columns: Names
  ): Table<Omit<Row, Names[number]['name']>> {
    return this.of(
      dropColumns(
        this.relation,
        columns.map(({ name }) => name),
      ),
    );
  }

  /**
   * The table with other names for all of its columns, in their order.
   *
   * @example prices.as('product', 'price')
   */
  as<const Names extends readonly string[]>(...names: Names): Table<{ readonly [Name in Names[number]]: Kind }> {
    return this.of(renameAll(this.relation, names));
  }
}
