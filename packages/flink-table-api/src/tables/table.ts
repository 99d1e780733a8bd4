import { InvalidAppError } from '../errors';
import type { Value } from '../expressions/operand';
import type { OrderBy } from '../expressions/ordered';
import type { OverWindow } from '../expressions/over';
import { type Insert, insert } from '../inserts/insert';
import { firstRow, firstRows } from '../relations/build-rank';
import { limited, sorted } from '../relations/build-rows';
import { unite } from '../relations/build-sets';
import { windowed } from '../relations/build-window';
import type { Relation } from '../relations/relation';
import type { Filled, Sink } from '../sinks/sink';
import type { Kinds } from '../types/kind';
import { GroupedTable } from './grouped-table';
import type { ColumnOf, Readable, WindowColumns } from './row';
import { TableJoins } from './table-joins';
import type { Window } from './window';

/**
 * A table of rows, as a description: nothing runs, nothing changes, every method gives a new table.
 *
 * `Row` has the names of its columns with the kinds of their types, as far as they are known when the app is compiled.
 * Mistakes in what is known only at run time are found when the app is built, before anything is submitted.
 *
 * @example
 * shop.select(col('order_id'), lit('web').as('channel')).filter(col('order_id').isNotNull())
 */
export class Table<out Row extends Kinds = Kinds> extends TableJoins<Row> {
  protected of<Other extends Kinds>(relation: Relation): Table<Other> {
    return new Table(relation);
  }

  /**
   * Groups the rows by the values of these keys; a `select` makes one row of each group.
   *
   * @example orders.groupBy(col('customer')).select(col('customer'), col('amount').sum().as('total'))
   */
  groupBy<const Keys extends readonly Value<Readable<Row>>[]>(...keys: Keys): GroupedTable<Row, UsesOfAll<Keys>> {
    return new GroupedTable(
      this.relation,
      keys.map(({ node }) => node),
    );
  }

  /**
   * Adds to each row the window that it is in: `window_start`, `window_end`, and `window_time`, its last moment, over
   * which there can be windows again. Grouped by the first two, a window gives its rows once, when the watermark has
   * passed it.
   *
   * @throws {InvalidAppError} for a time that is no timestamp, or a column with one of these names
   * @example orders.window(Tumble.over(lit(5).minutes()).on(col('$rowtime')))
   */
  window(window: Window<Readable<Row>>): Table<Row & WindowColumns> {
    return this.of(windowed(this.relation, window.definition));
  }

  /** Orders the rows. Without a `fetch` afterwards, the order must begin with a time attribute, ascending. */
  orderBy(...by: readonly OrderBy<Readable<Row>>[]): Table<Row> {
    return this.of(sorted(this.relation, by));
  }

  /** The first rows: of an order, or in the order in which they come. */
  fetch(count: number): Table<Row> {
    return this.of(limited(this.relation, { fetch: count }));
  }

  /** The rows without the first ones. */
  offset(count: number): Table<Row> {
    return this.of(limited(this.relation, { offset: count }));
  }

  /** The first rows, without some before them. */
  limit(count: number, offset = 0): Table<Row> {
    return this.of(limited(this.relation, { offset, fetch: count }));
  }

  /**
   * The first rows of each key in an order, with their place among them. They are kept as state, and change when better
   * ones come.
   *
   * @param count how many rows of each key
   * @param window the keys and the order: `Over.partitionBy(col('shop')).orderBy(col('amount').desc())`
   * @param rank the name of the column of the place, from 1
   */
  topN<const Rank extends string>(
    count: number,
    window: OverWindow<Readable<Row>>,
    rank: Rank,
  ): Table<Row & { readonly [Name in Rank]: 'integer' }> {
    return this.of(firstRows(this.relation, count, window, rank));
  }

  /**
   * One row of each key: the first, or the last, in an order of time. The first row of a key is only added; the last
   * one changes.
   *
   * @param window the keys and the order: `Over.partitionBy(col('id')).orderBy(col('$rowtime').desc())` keeps the last
   */
  deduplicate(window: OverWindow<Readable<Row>>): Table<Row> {
    return this.of(firstRow(this.relation, window));
  }

  /**
   * Writes each column into the sink's column of the same name.
   *
   * @throws {InvalidAppError} for a sink column that nothing fills, a column that the sink does not have, or types that
   * differ
   */
  insertInto<SinkColumns extends string>(sink: Sink<SinkColumns> & Filled<SinkColumns, ColumnOf<Row>>): Insert {
    return insert(sink, this.relation);
  }
}

type UsesOfAll<Keys extends readonly Value[]> = Keys[number] extends Value<infer Uses> ? Uses : never;

/**
 * The rows of several tables with the same columns.
 *
 * @throws {InvalidAppError} when there is no table at all, or when they do not match
 */
export function unionAll<Row extends Kinds>(tables: readonly Table<Row>[]): Table<Row> {
  const [first, ...others] = tables;
  if (!first) throw new InvalidAppError('a union is not valid:', ['unionAll needs at least one table']);
  return new Table(
    unite(
      first.relation,
      others.map(({ relation }) => relation),
    ),
  );
}
