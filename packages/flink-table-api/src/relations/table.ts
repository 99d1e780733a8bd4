import { InvalidAppError, show } from '../errors';
import type { NamedExpression, Predicate } from '../expressions/expression';
import { columnsOf } from '../expressions/node';
import { typeOf } from '../expressions/type-of';
import { missing, repeated } from '../names';
import type { Filled, Sink } from '../sinks/sink';
import { type Column, columnNames } from '../types/column';
import { familyOf } from '../types/data-type';
import { unionProblems, unitedColumns } from './check';
import { inOrderOf } from './in-order';
import { type Insert, insert } from './insert';
import type { Relation } from './relation';

/**
 * A table of rows, as a description: nothing runs, nothing changes, every method gives a new table.
 *
 * `Columns` are the names of its columns where they are known when the app is compiled; for columns that are known only
 * at run time it is `string`, and the same mistakes are found when the app is built, before anything is submitted.
 *
 * @example
 * shop.select(col('order_id'), lit('web').as('channel')).filter(col('order_id').isNotNull())
 */
export class Table<Columns extends string = string> {
  declare protected readonly has: Columns;

  constructor(readonly relation: Relation) {}

  /** The names of the columns, in order. */
  get columns(): readonly Columns[] {
    return columnNames(this.relation) as Columns[];
  }

  /**
   * The table with just these columns, in this order.
   *
   * @throws {InvalidAppError} for a column that the table lacks, a name given twice, an empty list, or types that do not
   * go together in an expression
   */
  select<Name extends string>(...columns: readonly NamedExpression<Columns, Name>[]): Table<Name> {
    const names = columns.map(({ name }) => name as string);
    const problems = [
      ...(columns.length === 0 ? ['select needs at least one column'] : []),
      ...repeated(names).map((name) => `column ${show(name)} is selected twice`),
      ...this.#unknown(columns.flatMap(({ node }) => columnsOf(node))),
    ];
    const types = columns.map(({ node }) => typeOf(node, this.relation.columns, problems));
    if (problems.length > 0) throw new InvalidAppError(`a select from ${this.#title} is not valid:`, problems);
    return new Table({
      kind: 'project',
      input: this.relation,
      projections: columns.map(({ name, node }) => ({ name, expression: node })),
      columns: types.map((type, index): Column => ({ name: names[index] ?? '', type })),
    });
  }

  /**
   * The rows of this table and of another with the same columns; equal rows stay.
   *
   * Columns meet by name, whatever their order.
   *
   * @throws {InvalidAppError} for different column sets or types
   */
  unionAll<Others extends string>(other: Table<Others> & SameColumns<Columns, Others>): Table<Columns> {
    return new Table(unite(this.relation, [other.relation]));
  }

  /**
   * The rows for which the condition is TRUE: neither FALSE nor NULL.
   *
   * @throws {InvalidAppError} for a column that the table lacks, types that do not go together, or no condition at all
   */
  filter(predicate: Predicate<Columns>): Table<Columns> {
    const problems = this.#unknown(columnsOf(predicate.node));
    const type = typeOf(predicate.node, this.relation.columns, problems);
    if (problems.length === 0 && familyOf(type) !== 'boolean') problems.push(`it needs a condition, got ${type.name}`);
    if (problems.length > 0) throw new InvalidAppError(`a filter of ${this.#title} is not valid:`, problems);
    const { columns } = this.relation;
    return new Table({ kind: 'filter', input: this.relation, predicate: predicate.node, columns });
  }

  /**
   * Writes each column into the sink's column of the same name.
   *
   * @throws {InvalidAppError} for a sink column that nothing fills, a column that the sink lacks, or types that differ
   */
  insertInto<SinkColumns extends string>(sink: Sink<SinkColumns> & Filled<SinkColumns, Columns>): Insert {
    return insert(sink, this.relation);
  }

  get #title(): string {
    return this.relation.kind === 'scan' ? `the table ${show(this.relation.path.at(-1))}` : 'a derived table';
  }

  #unknown(used: readonly string[]): string[] {
    const unknown = [...new Set(missing(used, this.columns))];
    if (unknown.length === 0) return [];
    return [`it has no column ${unknown.map(show).join(', ')}; its columns are ${this.columns.map(show).join(', ')}`];
  }
}

/** A sentence instead of a type where the two sides of a union are known to differ. */
type SameColumns<A extends string, B extends string> = string extends A | B
  ? unknown
  : [A] extends [B]
    ? [B] extends [A]
      ? unknown
      : 'the right side of unionAll has a column that the left side lacks'
    : 'the left side of unionAll has a column that the right side lacks';

/**
 * The rows of several tables with the same columns.
 *
 * @throws {InvalidAppError} when there is no table at all, or when they do not match
 */
export function unionAll<Columns extends string>(tables: readonly Table<Columns>[]): Table<Columns> {
  const [first, ...others] = tables;
  if (!first) throw new InvalidAppError('a union is not valid:', ['unionAll needs at least one table']);
  return new Table(
    unite(
      first.relation,
      others.map(({ relation }) => relation),
    ),
  );
}

/** All of them at once: one after the other would copy what is united already, again and again. */
function unite(first: Relation, others: readonly Relation[]): Relation {
  const names = columnNames(first);
  const inputs = [first];
  let { columns } = first;
  for (const other of others) {
    const problems = unionProblems({ columns }, other);
    if (problems.length > 0) throw new InvalidAppError('the two sides of a unionAll do not match:', problems);
    const input = inOrderOf(other, names);
    inputs.push(input);
    columns = unitedColumns(columns, input.columns);
  }
  return {
    kind: 'unionAll',
    inputs: inputs.flatMap((input) => (input.kind === 'unionAll' ? input.inputs : [input])),
    columns,
  };
}
