/** A value of a source table, as text: `true`, `-7`, `0.10`, `NaN`, `2024-02-29 12:34:56.789`, bytes in hexadecimal. */
export type CellText = string | null;

/** A table that expressions read; a row is known by its place. */
export interface SourceTable {
  readonly name: string;
  /** Names, and types as SQL spells them. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly rows: readonly (readonly CellText[])[];
}

/** One expression, evaluated for each row of a table; or a whole statement. */
export interface Case {
  readonly group: string;
  readonly table: string;
  readonly expression: string;
  /** What makes the table that a statement is about. */
  readonly before?: string;
}

/** The table of whole statements: each of them is taken, in one row, or refused. `$t` in them is a table of their own. */
export const STATEMENTS = 'statements';

/** A table and what is asked of it. */
export interface Asked {
  readonly table: SourceTable;
  readonly cases: readonly Case[];
}

/** Expressions by group, over one table. */
export function asked(table: SourceTable, groups: Readonly<Record<string, readonly string[]>>): Asked {
  const cases = Object.entries(groups).flatMap(([group, expressions]) =>
    expressions.map((expression) => ({ group, table: table.name, expression })),
  );
  return { table, cases };
}

/** A table with one nullable column, `x`; its last row is NULL. */
export const single = (name: string, type: string, values: readonly string[]): SourceTable => ({
  name,
  columns: [['x', type]],
  rows: [...values, null].map((value) => [value]),
});

/** Each value of the one list with each of the other. */
export const pairs = <A, B>(some: readonly A[], others: readonly B[]): readonly (readonly [A, B])[] =>
  some.flatMap((a) => others.map((b) => [a, b] as const));

/** A type as a part of a name: `DECIMAL(10, 2)` is `decimal_10_2`. */
export const slug = (type: string): string => type.toLowerCase().replace(/\W+/g, '_').replace(/_$/, '');
