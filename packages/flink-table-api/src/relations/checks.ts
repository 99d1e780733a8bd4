import { InvalidAppError, show } from '../errors';
import { hasAggregate } from '../expressions/aggregates';
import { columnsOf, type ExpressionNode, someNode } from '../expressions/node';
import { typeOf } from '../expressions/type-of';
import { missing } from '../names';
import { type Column, columnNames } from '../types/column';
import { familyOf, isOpen } from '../types/data-type';
import { hiddenColumnsOf, type Relation } from './relation';

/** How a message calls a relation. */
export const titleOf = (relation: Relation): string =>
  relation.kind === 'scan' ? `the table ${show(relation.path.at(-1))}` : 'a derived table';

/** @throws {InvalidAppError} where there are problems */
export function failFor(heading: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new InvalidAppError(heading, problems);
}

const all = new WeakMap<Relation, readonly Column[]>();

/** All columns that an expression can read: the table's own, and those that a star leaves out. */
export function readableColumns(relation: Relation): readonly Column[] {
  const found = all.get(relation) ?? readableIn(relation);
  all.set(relation, found);
  return found;
}

function readableIn(relation: Relation): readonly Column[] {
  // A list of its own would be indexed again.
  if (relation.kind === 'filter') return readableColumns(relation.input);
  const hidden = hiddenColumnsOf(relation);
  return hidden.length === 0 ? relation.columns : [...relation.columns, ...hidden];
}

/** What expressions read and the relation lacks: one sentence. */
export const unknownColumns = (relation: Relation, nodes: readonly ExpressionNode[]): string[] =>
  lackingColumns(relation, nodes.flatMap(columnsOf), readableColumns(relation));

/** The names that are those of no column: one sentence. */
export function lackingColumns(relation: Relation, names: readonly string[], known = relation.columns): string[] {
  const lacking = [...new Set(missing(names, columnNames({ columns: known })))];
  if (lacking.length === 0) return [];
  const own = columnNames(relation).map(show).join(', ');
  return [`it has no column ${lacking.map(show).join(', ')}; its columns are ${own}`];
}

/** Whether an expression has a value over rows. */
export const hasOver = (node: ExpressionNode): boolean => someNode(node, ({ kind }) => kind === 'over');

/** What has no value of one row: one sentence for each. */
export function manyRowsProblems(nodes: readonly ExpressionNode[], what: string): string[] {
  return nodes.flatMap((node) => [
    ...(hasAggregate(node) ? [`an aggregate has no value for a single row; select it with a name, and ${what}`] : []),
    ...(hasOver(node) ? [`a value over rows cannot be used here; select it with a name, and ${what}`] : []),
  ]);
}

/** Adds what is wrong with a condition to what is wrong already, of which it is told once. */
export function checkCondition(relation: Relation, condition: ExpressionNode, problems: string[]): void {
  const type = typeOf(condition, readableColumns(relation), problems);
  if (problems.length > 0 || isOpen(type) || familyOf(type) === 'boolean') return;
  problems.push(`it needs a condition, got ${type.name}`);
}
