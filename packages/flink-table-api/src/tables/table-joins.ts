import type { Expression, Predicate } from '../expressions/expression';
import { lit } from '../expressions/leaves';
import { join, lateralCall, semiJoin, temporalJoin, unnest } from '../relations/build-join';
import type { JoinType } from '../relations/relation';
import type { DataType } from '../types/data-type';
import type { KindsOfTypes } from '../types/data-types';
import type { Kind, Kinds } from '../types/kind';
import type { Disjoint, Readable } from './row';
import type { Table } from './table';
import { TableSets } from './table-sets';

/** What a table can be beside another one. */
export abstract class TableJoins<out Row extends Kinds> extends TableSets<Row> {
  /**
   * The rows of both tables that go together. It keeps the rows of both as state, unless the condition bounds the time
   * between them. No column may be in both: rename it in one of them first.
   *
   * @param on the condition; as in Java it can also be that of the filter which follows
   * @throws {InvalidAppError} for a column that both have, or that neither has, and for what is no condition
   * @example orders.join(customers, col('customer').eq(col('customer_id')))
   */
  join<Other extends Kinds>(
    other: Table<Other> & Disjoint<Row, Other>,
    on: Predicate<Readable<Row & Other>> = lit(true),
  ): Table<Row & Other> {
    return this.#join('INNER', other, on);
  }

  /** The rows of this table, with those of the other that go with them, or with NULL. */
  leftOuterJoin<Other extends Kinds>(
    other: Table<Other> & Disjoint<Row, Other>,
    on: Predicate<Readable<Row & Other>>,
  ): Table<Row & Other> {
    return this.#join('LEFT', other, on);
  }

  /** The rows of the other table, with those of this one that go with them, or with NULL. */
  rightOuterJoin<Other extends Kinds>(
    other: Table<Other> & Disjoint<Row, Other>,
    on: Predicate<Readable<Row & Other>>,
  ): Table<Row & Other> {
    return this.#join('RIGHT', other, on);
  }

  /** The rows of both tables, with those that go with them, or with NULL. */
  fullOuterJoin<Other extends Kinds>(
    other: Table<Other> & Disjoint<Row, Other>,
    on: Predicate<Readable<Row & Other>>,
  ): Table<Row & Other> {
    return this.#join('FULL', other, on);
  }

  #join<Other extends Kinds>(type: JoinType, { relation }: Table<Other>, on: Predicate): Table<Row & Other> {
    return this.of(join(type, this.relation, relation, on.node));
  }

  /**
   * Each row with the version of the other table's row that held at the time of this one. The other table has a primary
   * key and a watermark, and the condition is on its key.
   *
   * @param time a time attribute of this table
   * @param type whether rows for which there is no version go, or stay with NULL
   * @example orders.temporalJoin(rates, col('$rowtime'), col('currency').eq(col('rate_currency')))
   */
  temporalJoin<Other extends Kinds>(
    other: Table<Other> & Disjoint<Row, Other>,
    time: { readonly name: Readable<Row> },
    on: Predicate<Readable<Row & Other>>,
    type: 'INNER' | 'LEFT' = 'INNER',
  ): Table<Row & Other> {
    return this.of(temporalJoin(type, this.relation, (other as Table<Other>).relation, time.name, on.node));
  }

  /** The rows whose value is in the only column of another table; it keeps the rows of both as state. */
  whereIn(value: Expression<Readable<Row>>, table: Table): Table<Row> {
    return this.of(semiJoin(this.relation, value.node, table.relation, false));
  }

  /** The rows whose value is not in the only column of another table; with NULL in it, none is. */
  whereNotIn(value: Expression<Readable<Row>>, table: Table): Table<Row> {
    return this.of(semiJoin(this.relation, value.node, table.relation, true));
  }

  /**
   * Each row once for each element of an array, a map or a multiset, with the element beside it.
   *
   * @param names of the columns that an element becomes: one, or one for each field of a row; of a map, key and value
   * @example orders.unnest(col('tags'), ['tag'])
   */
  unnest<const Names extends readonly string[]>(
    collection: Expression<Readable<Row>>,
    names: Names,
  ): Table<Row & { readonly [Name in Names[number]]: Kind }> {
    return this.of(unnest(this.relation, 'INNER', collection.node, names));
  }

  /** Like `unnest`, and rows without an element stay, with NULL. */
  leftOuterUnnest<const Names extends readonly string[]>(
    collection: Expression<Readable<Row>>,
    names: Names,
  ): Table<Row & { readonly [Name in Names[number]]: Kind }> {
    return this.of(unnest(this.relation, 'LEFT', collection.node, names));
  }

  /**
   * Each row once for each row that a table function gives for it, with that row beside it.
   *
   * @param columns what the function's rows have
   */
  joinLateral<const Columns extends Readonly<Record<string, DataType>>>(
    call: Expression<Readable<Row>>,
    columns: Columns,
  ): Table<Row & KindsOfTypes<Columns>> {
    return this.of(lateralCall(this.relation, 'INNER', call.node, columnsOf(columns)));
  }

  /** Like `joinLateral`, and rows for which the function gives none stay, with NULL. */
  leftOuterJoinLateral<const Columns extends Readonly<Record<string, DataType>>>(
    call: Expression<Readable<Row>>,
    columns: Columns,
  ): Table<Row & KindsOfTypes<Columns>> {
    return this.of(lateralCall(this.relation, 'LEFT', call.node, columnsOf(columns)));
  }
}

const columnsOf = (columns: Readonly<Record<string, DataType>>) =>
  Object.entries(columns).map(([name, type]) => ({ name, type }));
