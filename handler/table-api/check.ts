import { assertNever } from '../errors';
import { DataType } from './data-type';
import type { ExpressionNode } from './expression';
import { type Column, columnNamed, columnNames, hasInOrder, type Relation } from './relation';

/** The names that occur more than once, each once. */
export function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}

/** The names of `wanted` that `present` lacks. */
export const missing = (wanted: readonly string[], present: readonly string[]): string[] => {
  const known = new Set(present);
  return wanted.filter((name) => !known.has(name));
};

/** The columns that an expression reads, each once. */
export function columnsOf(node: ExpressionNode): string[] {
  switch (node.kind) {
    case 'column':
      return [node.name];
    case 'literal':
      return [];
    case 'isNotNull':
      return columnsOf(node.operand);
    case 'and':
      return [...new Set(node.operands.flatMap(columnsOf))];
    default:
      return assertNever(node);
  }
}

/** The type of an expression over columns that are known to exist. */
export function typeOf(node: ExpressionNode, columns: readonly Column[]): DataType {
  switch (node.kind) {
    case 'column':
      return columnNamed(columns, node.name)?.type ?? new DataType('UNKNOWN');
    case 'literal':
      return literalType(node.value);
    case 'isNotNull':
    case 'and':
      return new DataType('BOOLEAN', false);
    default:
      return assertNever(node);
  }
}

function literalType(value: string | number | boolean): DataType {
  if (typeof value === 'boolean') return new DataType('BOOLEAN', false);
  // Flink types a string literal as CHAR of its length; the empty one as well, though CHAR(0) cannot be declared.
  if (typeof value === 'string') return new DataType(`CHAR(${[...value].length})`, false);
  if (!Number.isInteger(value)) return fractionType(String(value));
  return new DataType(Math.abs(value) < 2 ** 31 ? 'INT' : 'BIGINT', false);
}

/** Flink types a number with a point as DECIMAL of just its digits, and one with an exponent as DOUBLE. */
function fractionType(text: string): DataType {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  if (text.includes('e')) return new DataType('DOUBLE', false);
  return new DataType(`DECIMAL(${whole.length + fraction.length}, ${fraction.length})`, false);
}

/** What keeps two relations from being united: columns that only one has, and columns of different types. */
export function unionProblems(first: Relation, other: Relation): string[] {
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

const isText = (type: DataType): boolean => /^(?:STRING$|CHAR\(|VARCHAR\()/.test(type.name);
const unites = (a: DataType, b: DataType): boolean => a.name === b.name || (isText(a) && isText(b));
