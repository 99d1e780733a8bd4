import { missing } from '../names';
import { type Column, columnNamed, columnNames, type HasColumns } from '../types/column';
import { commonType } from '../types/common-type';
import type { DataType } from '../types/data-type';
import { hasInOrder } from './in-order';

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

const unites = (a: DataType, b: DataType): boolean => commonType([a, b]) !== undefined;

/** The columns of two relations in the same order, each of a type that holds both. */
export const unitedColumns = (first: readonly Column[], other: readonly Column[]): Column[] =>
  first.map((column, index) => {
    const twin = other[index]?.type ?? column.type;
    const type = commonType([column.type, twin]) ?? column.type;
    return type.name === column.type.name && type.nullable === column.type.nullable ? column : { ...column, type };
  });
