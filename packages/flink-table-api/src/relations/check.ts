import { missing } from '../names';
import { type Column, columnNamed, columnNames, type HasColumns } from '../types/column';
import { DataType, kindOf } from '../types/data-type';
import { hasInOrder } from './relation';

/** What keeps two relations from being united: columns that only one has, and columns of different types. */
export function unionProblems(first: HasColumns, other: HasColumns): string[] {
  const names = columnNames(first);
  const isInOrder = hasInOrder(other, names);
  const problems = isInOrder
    ? []
    : [
        ...missing(names, columnNames(other)).map((name) => `column '${name}' is missing on the right`),
        ...missing(columnNames(other), names).map((name) => `column '${name}' is missing on the left`),
      ];
  for (const [index, column] of first.columns.entries()) {
    const twin = isInOrder ? other.columns[index] : columnNamed(other.columns, column.name);
    if (twin && !unites(column.type, twin.type)) {
      problems.push(`column '${column.name}' is ${column.type.name} on the left and ${twin.type.name} on the right`);
    }
  }
  return problems;
}

const unites = (a: DataType, b: DataType): boolean =>
  a.name === b.name || (kindOf(a) === 'text' && kindOf(b) === 'text');

/** The columns of two relations in the same order: NULL where one side may have it, and texts as long as the longer. */
export const unitedColumns = (first: readonly Column[], other: readonly Column[]): Column[] =>
  first.map((column, index) => {
    const { name, type } = column;
    const twin = other[index]?.type ?? type;
    if (type.name === twin.name && (type.nullable || !twin.nullable)) return column;
    return { name, type: new DataType(type.name === twin.name ? type.name : 'STRING', type.nullable || twin.nullable) };
  });
