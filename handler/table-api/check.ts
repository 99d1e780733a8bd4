import { DataType, kindOf } from './data-type';
import { type Column, columnNames, type Relation } from './relation';

/** The names that occur more than once, each once. */
export const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** The names of `wanted` that `present` lacks. */
export const missing = (wanted: readonly string[], present: readonly string[]): string[] => {
  const known = new Set(present);
  return wanted.filter((name) => !known.has(name));
};

/** What keeps two relations from being united: columns that only one has, and columns of different types. */
export function unionProblems(first: Relation, other: Relation): string[] {
  const problems = [
    ...missing(columnNames(first), columnNames(other)).map((name) => `column '${name}' is missing on the right`),
    ...missing(columnNames(other), columnNames(first)).map((name) => `column '${name}' is missing on the left`),
  ];
  for (const column of first.columns) {
    const twin = other.columns.find(({ name }) => name === column.name);
    if (twin && !unites(column.type, twin.type)) {
      problems.push(`column '${column.name}' is ${column.type.name} on the left and ${twin.type.name} on the right`);
    }
  }
  return problems;
}

const unites = (a: DataType, b: DataType): boolean =>
  a.name === b.name || (kindOf(a) === 'text' && kindOf(b) === 'text');

/** The columns of two relations that can be united: NULL where one side may have it, and texts as long as the longer. */
export function unitedColumns(first: Relation, other: Relation): Column[] {
  return first.columns.map(({ name, type }) => {
    const twin = other.columns.find((column) => column.name === name)?.type ?? type;
    return { name, type: new DataType(type.name === twin.name ? type.name : 'STRING', type.nullable || twin.nullable) };
  });
}
