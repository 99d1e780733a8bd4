/** Expressions over a table of one column, `x`, by table and group: calculations and comparisons with constants, functions. */
export type OverOneColumn = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
