import { show } from '../errors';
import { isComparable } from '../expressions/check-call';
import type { ExpressionNode } from '../expressions/node';
import { typeOf } from '../expressions/type-of';
import { type Column, columnNames } from '../types/column';
import { DataType, familyOf, isOpen, UNKNOWN } from '../types/data-type';
import { checkCondition, failFor, manyRowsProblems, readableColumns, titleOf, unknownColumns } from './checks';
import type { JoinType, Relation } from './relation';

/** The rows of two relations that go together, and, of an outer join, those that go with none. */
export function join(type: JoinType, left: Relation, right: Relation, condition: ExpressionNode): Relation {
  const columns = [
    ...columnsOf(left, type === 'RIGHT' || type === 'FULL'),
    ...columnsOf(right, type === 'LEFT' || type === 'FULL'),
  ];
  const joined = { kind: 'join', type, left, right, condition, columns } as const;
  check(joined, condition);
  return joined;
}

/** Each row with the version of the other side's row that held at its time. */
export function temporalJoin(
  type: 'INNER' | 'LEFT',
  left: Relation,
  right: Relation,
  time: string,
  condition: ExpressionNode,
): Relation {
  const columns = [...left.columns, ...columnsOf(right, type === 'LEFT')];
  const joined = { kind: 'temporalJoin', type, left, right, time, condition, columns } as const;
  check(joined, condition, [
    ...(right.kind === 'scan'
      ? []
      : ['the versioned side must be a table itself: SQL names it before FOR SYSTEM_TIME']),
    ...unknownColumns(left, [{ kind: 'column', name: time }]),
  ]);
  return joined;
}

/** The columns of a side, NULL where an outer join finds nothing. */
const columnsOf = ({ columns }: Relation, isOuter: boolean): readonly Column[] =>
  isOuter ? nullable(columns) : columns;

function check(
  joined: Extract<Relation, { readonly left: Relation }>,
  condition: ExpressionNode,
  more: readonly string[] = [],
): void {
  const names = new Set(columnNames(joined.left));
  const problems = [
    ...more,
    ...columnNames(joined.right)
      .filter((name) => names.has(name))
      .map((name) => `both sides have a column ${show(name)}; rename it in one of them first`),
    ...unknownColumns(joined, [condition]),
    ...manyRowsProblems([condition], 'join on the result'),
  ];
  checkCondition(joined, condition, problems);
  failFor(`a join of ${titleOf(joined.left)} and ${titleOf(joined.right)} is not valid:`, problems);
}

/** The rows of the left whose value is in the only column of the right, or in none. */
export function semiJoin(left: Relation, operand: ExpressionNode, right: Relation, negated: boolean): Relation {
  const problems = [...unknownColumns(left, [operand]), ...manyRowsProblems([operand], 'search for the result')];
  const type = typeOf(operand, readableColumns(left), problems);
  const [column, ...others] = right.columns;
  if (!column || others.length > 0) {
    problems.push(`the table to look in must have one column, got ${columnNames(right).map(show).join(', ')}`);
  } else if (!isComparable(type, column.type)) {
    problems.push(`a ${type.name} cannot be among values of ${column.type.name}; cast one of them`);
  } else if (familyOf(type) === 'row') {
    problems.push(`Flink cannot search for a ${type.name}; search for one of its fields, or use join(…)`);
  }
  failFor(`a search in ${titleOf(right)} is not valid:`, problems);
  return { kind: 'semiJoin', left, right, operand, negated, columns: left.columns };
}

/** The elements of an array, a map or a multiset as rows, beside the row that they come of. */
export function unnest(
  input: Relation,
  type: 'INNER' | 'LEFT',
  call: ExpressionNode,
  names: readonly string[],
): Relation {
  const problems = [...unknownColumns(input, [call]), ...manyRowsProblems([call], 'use the result')];
  const collection = typeOf(call, readableColumns(input), problems);
  const elements = elementsOf(collection);
  if (!elements && !isOpen(collection)) {
    problems.push(`it takes an array, a map or a multiset, got ${collection.name}`);
  }
  if (elements && elements.length !== names.length) {
    problems.push(
      `each of its elements becomes ${elements.length === 1 ? 'one column' : `${elements.length} columns`}, got ${names.length} names`,
    );
  }
  const added = names.map((name, index) => ({ name, type: elements?.[index] ?? UNKNOWN }));
  return lateral(input, type, 'unnest', call, type === 'LEFT' ? nullable(added) : added, problems);
}

/** The rows that a function gives, beside the row that it was called with. */
export function lateralCall(
  input: Relation,
  type: 'INNER' | 'LEFT',
  call: ExpressionNode,
  added: readonly Column[],
): Relation {
  const problems = [...unknownColumns(input, [call]), ...manyRowsProblems([call], 'use the result')];
  typeOf(call, readableColumns(input), problems);
  return lateral(input, type, 'function', call, type === 'LEFT' ? nullable(added) : added, problems);
}

const nullable = (columns: readonly Column[]): Column[] =>
  columns.map(({ name, type }) => ({ name, type: type.withNull(true) }));

function lateral(
  input: Relation,
  type: 'INNER' | 'LEFT',
  what: 'unnest' | 'function',
  call: ExpressionNode,
  added: readonly Column[],
  problems: readonly string[],
): Relation {
  const names = columnNames(input);
  const taken = added
    .filter(({ name }) => names.includes(name))
    .map(({ name }) => `it already has a column ${show(name)}; give the new one another name`);
  failFor(`rows beside ${titleOf(input)} are not valid:`, [...problems, ...taken]);
  return { kind: 'lateral', type, what, call, added, input, columns: [...input.columns, ...added] };
}

/** The columns that an element becomes: a row's fields, or itself; of a map, the key and the value. */
function elementsOf({ tree }: DataType): DataType[] | undefined {
  if (tree.root === 'MAP') return [tree.key, tree.value].map((inner) => new DataType(inner.tree, inner.nullable));
  if (!('element' in tree)) return undefined;
  const { tree: element, nullable: isNullable } = tree.element;
  if (element.root !== 'ROW') return [new DataType(element, isNullable)];
  return element.fields.map((field) => new DataType(field.tree, field.nullable || isNullable));
}
