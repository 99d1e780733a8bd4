import type { ColumnExpression, NamedExpression } from '../expressions/expression';
import type { KindOf } from '../expressions/operand';
import type { Kind, Kinds } from '../types/kind';

/** The names of a table's columns, as far as they are known. */
export type ColumnOf<Row extends Kinds> = keyof Row & string;

/** What an expression over a table may read: its columns, and the time of its records. */
export type Readable<Row extends Kinds> = ColumnOf<Row> | '$rowtime';

/** What a select may be made of: columns, and aggregates of them. */
export type Selectable<Row extends Kinds> = Readable<Row> | `aggregate of ${Readable<Row> | '*'}`;

/** The name that a column becomes. */
export type NameOf<E> = E extends NamedExpression<string, infer Name> ? Name : never;

/** The kind of a selected column: of a column as it is, what the table says. */
type KindIn<Row extends Kinds, E> =
  E extends ColumnExpression<infer Name, infer K> ? ([K] extends [never] ? Row[Name & keyof Row] : K) : KindOf<E>;

/** The row that a select gives. */
export type Selected<Row extends Kinds, Columns extends readonly NamedExpression[]> = {
  readonly [E in Columns[number] as NameOf<E>]: KindIn<Row, E>;
};

/** The row with these columns beside its own, or in their place. */
export type Added<Row extends Kinds, Columns extends readonly NamedExpression[]> = Omit<Row, NameOf<Columns[number]>> &
  Selected<Row, Columns>;

/** The names that columns had before they were renamed. */
type Former<Columns extends readonly NamedExpression[]> =
  Columns[number] extends NamedExpression<infer Uses> ? Uses : never;

/** The row with the columns renamed: each expression is a column with another name. */
export type Renamed<Row extends Kinds, Columns extends readonly NamedExpression[]> = Omit<Row, Former<Columns>> & {
  readonly [E in Columns[number] as NameOf<E>]: KindOf<E>;
};

/** A sentence instead of a type where two tables that are joined have a column of the same name. */
export type Disjoint<A extends Kinds, B extends Kinds> = string extends keyof A | keyof B
  ? unknown
  : [keyof A & keyof B] extends [never]
    ? unknown
    : `both tables have a column '${keyof A & keyof B & string}'; rename it in one of them first`;

/** A sentence instead of a type where two tables that are put together are known to have different columns. */
export type SameColumns<A extends Kinds, B extends Kinds> = string extends keyof A | keyof B
  ? unknown
  : [keyof A] extends [keyof B]
    ? [keyof B] extends [keyof A]
      ? unknown
      : `the left side lacks the column '${Exclude<keyof B, keyof A> & string}'`
    : `the right side lacks the column '${Exclude<keyof A, keyof B> & string}'`;

/** The columns that a window adds. */
export interface WindowColumns {
  readonly window_start: 'timestamp';
  readonly window_end: 'timestamp';
  readonly window_time: 'timestamp' | 'timestampLtz';
}

export type { Kind, Kinds };
