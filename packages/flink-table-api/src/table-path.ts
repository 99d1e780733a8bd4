/**
 * A table's name: one part in the catalog and database that the event names, or three parts anywhere.
 *
 * @example 'orders'
 * @example ['shops', 'archive', 'orders']
 */
export type TablePath = string | readonly [catalog: string, database: string, table: string];

/** Where a table is, if not in the catalog and database that the event names. */
export interface Place {
  readonly catalog: string;
  readonly database: string;
}

/** A table's name and, where it has three parts, its place. */
export interface TableReference {
  readonly table: string;
  readonly in?: Place;
}

export function referenceTo(path: TablePath): TableReference {
  if (typeof path === 'string') return { table: path };
  const [catalog, database, table] = path;
  return { table, in: { catalog, database } };
}

/** The full name of a table, of which the event may say the first two parts. */
export const fullPath = ({ table, in: place }: TableReference, target: Place): readonly string[] => {
  const { catalog, database } = place ?? target;
  return [catalog, database, table];
};

/** A table's name as a key: its own, or all three parts, which no name of a topic can be. */
export const keyOf = ({ table, in: place }: TableReference): string =>
  place ? `${place.catalog}/${place.database}/${table}` : table;

/** What is wrong with the parts of a name before its last one: a sentence each. */
export const placeProblems = ({ in: place }: TableReference): string[] =>
  place && [place.catalog, place.database].some((part) => part.trim() === '')
    ? ['its catalog or its database is blank: give both, or neither']
    : [];
